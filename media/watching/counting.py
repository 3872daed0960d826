"""How a film is watched, from counts alone: no row, key or log line stands for a person.

A player tells at its end what it saw, without cookie and without address. The numbers are added
to rows that everyone shares and cannot be taken apart again.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.core.cache import cache
from django.db import models, transaction
from django.db.models import F
from django.utils import timezone

from media.models import Asset, WatchDay, WatchTally
from media.watching.errors import BadWatching, TooManyNotes

# The curve has a point for each twentieth of the film.
BUCKETS = 20
QUALITIES = ("240", "360", "480", "720", "auto", "sound")
MOST_BYTES = 1_000
# A player tells at least every five minutes; one that says more is not believed.
MOST_SECONDS = 600
# For one film in one minute: a village may watch together, a script may not.
MOST_A_MINUTE = 120
LANGUAGES = frozenset(code for code, _name in settings.LANGUAGES)


@dataclass(frozen=True)
class Watched:
    """What one player saw since it last told: never stored as such."""

    lang: str
    seconds: int
    captioned: int = 0
    quality: str = ""
    start: bool = False
    buckets: frozenset[int] = field(default_factory=frozenset)


def watched_from(body: bytes) -> Watched:
    """What a beacon says. Raises BadWatching for anything but small whole numbers."""
    try:
        if len(body) > MOST_BYTES:
            raise ValueError
        told = json.loads(body)
        if not isinstance(told, dict):
            raise ValueError
        lang, quality = told["lang"], told.get("quality", "")
        if lang not in LANGUAGES or quality not in ("", *QUALITIES):
            raise ValueError
        seconds = _whole(told.get("seconds", 0), MOST_SECONDS)
        found = Watched(
            lang=lang,
            seconds=seconds,
            captioned=_whole(told.get("captioned", 0), seconds),
            quality=quality,
            start=told.get("start", False) is True,
            buckets=_buckets(told.get("buckets", [])),
        )
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise BadWatching from error
    return found


def _whole(value: Any, most: int) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= most:
        raise ValueError
    return value


def _buckets(value: Any) -> frozenset[int]:
    if not isinstance(value, list) or len(value) > BUCKETS:
        raise ValueError
    return frozenset(_whole(one, BUCKETS - 1) for one in value)


def count(asset: Asset, watched: Watched) -> None:
    """Add to the film's numbers. Raises TooManyNotes, or BadWatching when nobody can watch so fast.

    At double speed a film of a minute is seen twice in a minute: three lengths are believed.
    """
    length = asset.duration_seconds or 0
    if watched.seconds > max(30, 3 * length):
        raise BadWatching
    _demand_calm(asset)
    with transaction.atomic():
        day = {"asset": asset, "lang": watched.lang, "day": timezone.localdate()}
        _add(WatchDay, [day], starts=int(watched.start), seconds=watched.seconds)
        common = {"asset": asset, "lang": watched.lang}
        _add(WatchTally, ({**common, "what": bucket_key(n)} for n in watched.buckets), count=1)
        if watched.captioned:
            _add(WatchTally, [{**common, "what": "captions"}], count=watched.captioned)
        if watched.quality and watched.seconds:
            what = f"q.{watched.quality}"
            _add(WatchTally, [{**common, "what": what}], count=watched.seconds)


def bucket_key(number: int) -> str:
    return f"b.{number:02d}"


def _add(model: type[models.Model], rows: Iterable[dict[str, Any]], **more: int) -> None:
    """Raise numbers in place, so that two players at once lose nothing."""
    objects: Any = model._default_manager
    raised = {name: F(name) + value for name, value in more.items()}
    # In one order, or two players could wait for each other.
    for row in sorted(rows, key=lambda row: str(row.get("what", ""))):
        if not objects.filter(**row).update(**raised):
            objects.bulk_create([model(**row)], ignore_conflicts=True)
            objects.filter(**row).update(**raised)


def _demand_calm(asset: Asset) -> None:
    """Count the notes of this minute for the film; the sender is not looked at."""
    key = f"watching:{asset.pk}:{timezone.now():%H%M}"
    cache.add(key, 0, 120)
    try:
        so_far = cache.incr(key)
    except ValueError:  # the entry was evicted between the two calls
        return
    if so_far > MOST_A_MINUTE:
        raise TooManyNotes
