"""How often one address may search: generous for people, too little for a machine."""

import time

from allauth.account.adapter import get_adapter
from django.core.cache import cache
from django.http import HttpRequest

from search.errors import TooManySearches

WINDOW_SECONDS = 60
SEARCHES = 60
SUGGESTIONS = 240


def count_request(request: HttpRequest, *, what: str, most: int) -> None:
    """Count a request of an address in this minute; raises TooManySearches above ``most``."""
    address = get_adapter().get_client_ip(request)
    key = f"search:{what}:{address}:{int(time.time() // WINDOW_SECONDS)}"
    cache.add(key, 0, WINDOW_SECONDS * 2)
    try:
        counted = cache.incr(key)
    except ValueError:  # the entry was evicted between the two calls
        return
    if counted > most:
        raise TooManySearches()
