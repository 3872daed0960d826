"""Office hours: ``{"1": [["09:00", "16:30"]], …}``, keys are ISO weekdays (1 is Monday)."""

import re
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext_lazy as _

CLOCK = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
Hours = dict[str, list[list[str]]]


def validate_hours(value: Any) -> None:
    """Raises ValidationError when a weekday or an interval is not one."""
    wrong = ValidationError(_("Office hours name weekdays 1 to 7 with times such as 09:00–16:30."))
    if not isinstance(value, dict) or set(value) - {str(number) for number in range(1, 8)}:
        raise wrong
    for intervals in value.values():
        if not isinstance(intervals, list):
            raise wrong
        for interval in intervals:
            if not _is_interval(interval):
                raise wrong


def _is_interval(interval: Any) -> bool:
    if not isinstance(interval, list) or len(interval) != 2:
        return False
    if not all(isinstance(time, str) and CLOCK.fullmatch(time) for time in interval):
        return False
    return bool(interval[0] < interval[1])


def in_words(hours: Hours) -> list[tuple[str, str]]:
    """``[("Monday – Friday", "09:00–16:30"), …]``: days in a row with the same hours joined."""
    runs: list[tuple[int, int, str]] = []
    for number in range(1, 8):
        text = ", ".join(f"{start}–{end}" for start, end in hours.get(str(number), []))
        if not text:
            continue
        if runs and runs[-1][1] == number - 1 and runs[-1][2] == text:
            runs[-1] = (runs[-1][0], number, text)
        else:
            runs.append((number, number, text))
    return [(_days(first, last), text) for first, last, text in runs]


def _days(first: int, last: int) -> str:
    if first == last:
        return str(WEEKDAYS[first - 1])
    return f"{WEEKDAYS[first - 1]} – {WEEKDAYS[last - 1]}"
