"""How often one address may try links: ample for a reader, hopeless for a guesser."""

import time

from allauth.account.adapter import get_adapter
from django.core.cache import cache
from django.http import HttpRequest

from cms.editing.errors import TooManyVisits

WINDOW_SECONDS = 600
VISITS = 120
# A token has 256 bits: these few tries are for people who copied half of an address.
WRONG = 20


def _key(request: HttpRequest, what: str) -> str:
    address = get_adapter().get_client_ip(request)
    return f"editing:{what}:{address}:{int(time.time() // WINDOW_SECONDS)}"


def count(request: HttpRequest, what: str) -> None:
    """Count one ``visit`` or ``wrong`` try of an address in this window."""
    key = _key(request, what)
    cache.add(key, 0, WINDOW_SECONDS * 2)
    try:
        cache.incr(key)
    except ValueError:  # the entry was evicted between the two calls
        return


def check(request: HttpRequest) -> None:
    """Raise TooManyVisits when the address came too often, or guessed too often."""
    for what, most in (("visit", VISITS), ("wrong", WRONG)):
        if cache.get(_key(request, what), 0) >= most:
            raise TooManyVisits
