"""Who looks at a request right now: so that two advisors do not answer at once.

Held in the cache for a minute and a half; what is lost there costs a warning, nothing more.
"""

import time
from collections.abc import Iterable

from django.core.cache import cache

from fadaa.accounts.models import User
from mentoring.models import Request

FRESH_SECONDS = 90


def _key(pk: int) -> str:
    return f"mentoring:viewing:{pk}"


def look(request: Request, user: User) -> list[str]:
    """Note that the person looks at a request; names of the others who do."""
    seen = _fresh(cache.get(_key(request.pk)))
    seen[user.pk] = (str(user), time.time())
    cache.set(_key(request.pk), seen, FRESH_SECONDS)
    return [name for pk, (name, _at) in seen.items() if pk != user.pk]


def others_at(requests: Iterable[Request], user: User) -> dict[int, list[str]]:
    """``{request pk: names of others who look at it}``; one look into the cache."""
    keys = {_key(request.pk): request.pk for request in requests}
    found = cache.get_many(list(keys))
    return {
        keys[key]: [name for pk, (name, _at) in _fresh(seen).items() if pk != user.pk]
        for key, seen in found.items()
    }


def _fresh(seen: dict[int, tuple[str, float]] | None) -> dict[int, tuple[str, float]]:
    since = time.time() - FRESH_SECONDS
    return {pk: entry for pk, entry in (seen or {}).items() if entry[1] >= since}
