"""The engines behind search: ``current`` answers queries, ``every`` holds all with an index."""

from functools import cache

from django.conf import settings

from search.engines.base import Engine
from search.engines.fts5 import Fts5Engine

FTS5, ELASTIC = "fts5", "elastic"


@cache
def every() -> dict[str, Engine]:
    """``{name: engine}``: each keeps an index of its own and has its own outbox."""
    found: dict[str, Engine] = {FTS5: Fts5Engine(settings.SEARCH_INDEX_PATH)}
    if settings.ELASTICSEARCH_URL:
        # The client is only loaded where it is used.
        from search.engines.elastic import ElasticEngine

        found[ELASTIC] = ElasticEngine(
            settings.ELASTICSEARCH_URL,
            prefix=settings.ELASTICSEARCH_PREFIX,
            server=settings.ELASTICSEARCH_SERVER,
            replicas=settings.ELASTICSEARCH_REPLICAS,
        )
    return found


@cache
def current() -> Engine:
    """What answers queries: Elasticsearch with FTS5 behind it, or FTS5 alone."""
    engines = every()
    if ELASTIC not in engines:
        return engines[FTS5]
    from search.engines.fallback import FallbackEngine

    return FallbackEngine(engines[ELASTIC], engines[FTS5])


def forget() -> None:
    """Make the engines anew from the settings; for tests."""
    every.cache_clear()
    current.cache_clear()
