"""Free times of an advisor: pure rules over wall time, office hours and what is taken."""

import datetime as dt
from collections.abc import Collection, Iterable, Iterator
from zoneinfo import ZoneInfo

from mentoring.errors import NoSuchTime
from mentoring.hours import Span

Interval = tuple[dt.datetime, dt.datetime]


def instant(wall: dt.datetime, zone: ZoneInfo) -> dt.datetime:
    """The instant of a wall time. Of a time that comes twice, the first one.

    Raises NoSuchTime for a time that the clock leaps over.
    """
    aware = wall.replace(tzinfo=zone, fold=0)
    found = aware.astimezone(dt.UTC)
    if found.astimezone(zone).replace(tzinfo=None) != wall:
        raise NoSuchTime
    return found


def free_slots(
    spans: Iterable[Span],
    *,
    days: Iterable[dt.date],
    closed: Collection[dt.date],
    taken: Collection[Interval],
    zone: ZoneInfo,
    after: dt.datetime,
    minutes: int,
) -> list[dt.datetime]:
    """Wall times at which a meeting may begin, in order; none overlaps one that is taken."""
    by_day: dict[int, list[Span]] = {}
    for span in spans:
        by_day.setdefault(span.weekday, []).append(span)
    length = dt.timedelta(minutes=minutes)
    found = []
    for day in days:
        if day in closed:
            continue
        for wall in _steps(by_day.get(day.weekday(), []), day, length):
            try:
                begins = instant(wall, zone)
            except NoSuchTime:
                continue
            if begins <= after or overlaps((begins, begins + length), taken):
                continue
            found.append(wall)
    return found


def _steps(spans: Iterable[Span], day: dt.date, length: dt.timedelta) -> Iterator[dt.datetime]:
    for span in spans:
        wall = dt.datetime.combine(day, span.opens)
        closes = dt.datetime.combine(day, span.closes)
        while wall + length <= closes:
            yield wall
            wall += length


def overlaps(one: Interval, others: Iterable[Interval]) -> bool:
    return any(one[0] < end and begin < one[1] for begin, end in others)
