"""What the search room refuses, and what can break under it."""

from django.utils.translation import gettext_lazy as _

from fadaa.core.errors import DomainError


class TooManySearches(DomainError):
    code = "search.too_many"
    message = _("Too many searches in a short time. Please wait a minute and try again.")
    retry = True
    status = 429


class IndexUnavailable(Exception):
    """The index file is missing, empty or damaged; a rebuild makes it anew."""
