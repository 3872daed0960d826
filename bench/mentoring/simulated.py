"""A clock that says what we want, for everything that asks Django what time it is."""

import datetime as dt
from typing import Any

from django.utils import timezone

# Monday of a week with a feast in it: Independence Day, Wednesday 18 November 2026.
FIRST = dt.datetime(2026, 11, 16, tzinfo=dt.UTC)
STEP = dt.timedelta(minutes=15)
STEPS = 7 * 24 * 4
# After the week nobody acts any more; the clock goes on until every rung is climbed.
AFTER_STEPS = 4 * 24 * 4
HOUR = 4


def steps_from(first: int) -> list[int]:
    """The quarters of the week that are left, then the hours after it."""
    quarters = range(first, STEPS)
    hours = range(max(first, STEPS), STEPS + AFTER_STEPS, HOUR)
    return [*quarters, *hours]


class _Now(dt.datetime):
    moment = FIRST

    @classmethod
    def now(cls, tz: Any = None) -> dt.datetime:
        return cls.moment.astimezone(tz) if tz else cls.moment


def take_over() -> None:
    """From now on Django's clock is ours; in this process only."""
    timezone.datetime = _Now  # type: ignore[attr-defined]


def set_to(step: int) -> dt.datetime:
    _Now.moment = FIRST + step * STEP
    return _Now.moment
