"""The days on which nobody is at a desk: feasts of the country, and what leads add."""

import datetime as dt
from collections.abc import Iterable
from functools import lru_cache

import holidays
from django.utils.translation import get_language

from mentoring.models import Closure


@lru_cache(maxsize=32)
def feasts(year: int, language: str) -> dict[dt.date, str]:
    """``{day: name}`` of the public feasts of Morocco (decree 2-04-426, as amended in 2025).

    Those of the Islamic calendar are estimated for years to come.
    """
    found = holidays.country_holidays("MA", years=year, language=language)
    return {day: str(name) for day, name in sorted(found.items())}


def feasts_between(first: dt.date, last: dt.date) -> dict[dt.date, str]:
    """``{day: name}`` in the reader's language, in order."""
    language = (get_language() or "ar")[:2]
    return {
        day: name
        for year in range(first.year, last.year + 1)
        for day, name in feasts(year, language).items()
        if first <= day <= last
    }


def closed_days(days: Iterable[dt.date], regions: Iterable[str] = ()) -> set[dt.date]:
    """The feasts among the days, corrected by what leads wrote for the regions. One query."""
    wanted = set(days)
    if not wanted:
        return set()
    closed = set(feasts_between(min(wanted), max(wanted)))
    rows = Closure.objects.filter(day__in=wanted, region__in=["", *regions])
    # What was written for a region counts more than what was written for all.
    for row in sorted(rows, key=lambda row: bool(row.region)):
        if row.is_open:
            closed.discard(row.day)
        else:
            closed.add(row.day)
    return closed & wanted
