"""Who is here: coarse, from the cache, asked for and never broadcast.

A socket says "seen" when it opens and at each heartbeat. Zulip found precise presence to
be its largest load; people need only "now", "today", or nothing.
"""

import datetime as dt
from collections.abc import Iterable
from enum import StrEnum

from django.core.cache import cache
from django.utils import timezone

NOW_SECONDS = 60
KEPT_SECONDS = 24 * 60 * 60


class Presence(StrEnum):
    NOW = "now"
    TODAY = "today"
    AWAY = "away"


def _key(user_id: int) -> str:
    return f"chat:seen:{user_id}"


def seen(user_id: int) -> None:
    """Note that a person is here now."""
    cache.set(_key(user_id), timezone.now().timestamp(), KEPT_SECONDS)


def presence_of(user_ids: Iterable[int]) -> dict[int, Presence]:
    """``{user id: presence}`` for everyone asked about; one look into the cache."""
    ids = list(user_ids)
    found = cache.get_many([_key(user_id) for user_id in ids])
    return {user_id: _state(found.get(_key(user_id))) for user_id in ids}


def _state(seen_at: float | None) -> Presence:
    if seen_at is None:
        return Presence.AWAY
    now = timezone.localtime()
    if now.timestamp() - seen_at <= NOW_SECONDS:
        return Presence.NOW
    seen_on = dt.datetime.fromtimestamp(seen_at, now.tzinfo).date()
    return Presence.TODAY if seen_on == now.date() else Presence.AWAY
