"""Where a person stopped, the same on every device."""

import datetime as dt
import json
import math
from dataclasses import dataclass

from django.db import IntegrityError, transaction

from fadaa.accounts.models import User
from media.models import Asset, WatchPosition
from media.watching.errors import BadWatching

MOST_BYTES = 1_000
# A film may be prepared anew and grow a little; a place far behind its end is a mistake.
BEHIND_THE_END = 5.0


@dataclass(frozen=True)
class Place:
    """A second of a film, and when the device was there."""

    seconds: float
    at: dt.datetime


def place_from(body: bytes, now: dt.datetime) -> Place:
    """The place that ``{"seconds": 12.5, "at": milliseconds}`` names.

    A clock that runs ahead is set to ours. Raises BadWatching.
    """
    try:
        if len(body) > MOST_BYTES:
            raise ValueError
        told = json.loads(body)
        seconds, at = float(told["seconds"]), float(told["at"])
        if not (math.isfinite(seconds) and seconds >= 0):
            raise ValueError
        moment = dt.datetime.fromtimestamp(at / 1000, tz=dt.UTC)
    except (ValueError, TypeError, KeyError, OverflowError, OSError, RecursionError) as error:
        raise BadWatching from error
    return Place(seconds, min(moment, now))


def position_of(user: User, asset: Asset) -> WatchPosition | None:
    return WatchPosition.objects.filter(user=user, asset=asset).first()


def keep(user: User, asset: Asset, place: Place) -> WatchPosition:
    """Keep where a person stopped; of two devices the one that watched last wins.

    Raises BadWatching for a second behind the end of the film.
    """
    if asset.duration_seconds and place.seconds > asset.duration_seconds + BEHIND_THE_END:
        raise BadWatching
    new = {"seconds": place.seconds, "updated_at": place.at}
    mine = WatchPosition.objects.filter(user=user, asset=asset)
    if not mine.filter(updated_at__lt=place.at).update(**new):
        try:
            with transaction.atomic():
                mine.get_or_create(user=user, asset=asset, defaults=new)
        except IntegrityError:
            # Two devices wrote their first place at the same moment.
            mine.filter(updated_at__lt=place.at).update(**new)
    return mine.get()
