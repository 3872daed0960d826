"""The engines behind search; ``current`` gives the one that the settings name."""

from functools import cache

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from search.engines.base import Engine
from search.engines.fts5 import Fts5Engine


@cache
def current() -> Engine:
    """The engine of this process."""
    if settings.ELASTICSEARCH_URL:
        raise ImproperlyConfigured(
            "ELASTICSEARCH_URL is set, but this version searches with SQLite FTS5 only. "
            "Unset the variable."
        )
    return Fts5Engine(settings.SEARCH_INDEX_PATH)
