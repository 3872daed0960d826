"""How many papers one address may ask for: enough for a village, too few for a machine."""

from allauth.account.adapter import get_adapter
from django.core.cache import cache
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

from cms.founding.errors import TooManyPapers

PAPERS_MAX = 60
WINDOW_SECONDS = 60


def count_papers(request: HttpRequest, papers: int = 1) -> None:
    """Count papers that are asked for. Raises TooManyPapers beyond the limit."""
    try:
        address = get_adapter().get_client_ip(request)
    except PermissionDenied:
        # No trusted proxy named the address: everybody behind it counts as one.
        address = "unknown"
    key = f"founding-papers:{address}"
    cache.add(key, 0, WINDOW_SECONDS)
    try:
        asked = cache.incr(key, papers)
    except ValueError:  # it ran out between the two lines
        return
    if asked > PAPERS_MAX:
        raise TooManyPapers
