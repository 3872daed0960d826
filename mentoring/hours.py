"""Office hours: when advisors are at their desks, in the wall time of the country."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils import timezone

from mentoring.models import Advisor, OfficeHours


@dataclass(frozen=True)
class Span:
    """From one wall time to another on a weekday (Monday is 0)."""

    weekday: int
    opens: dt.time
    closes: dt.time


# The usual hours of the administration, Monday to Friday (decree 2-05-916 of 2005).
USUAL = tuple(Span(day, dt.time(8, 30), dt.time(16, 30)) for day in range(5))


def spans_of(rows: Iterable[OfficeHours]) -> tuple[Span, ...]:
    """An advisor's own hours, else the usual ones."""
    own = tuple(Span(row.weekday, row.opens, row.closes) for row in rows)
    return own or USUAL


def at_desk(advisor: Advisor, now: dt.datetime | None = None) -> bool:
    """Whether the advisor's hours run now; no query when the hours were prefetched."""
    local = timezone.localtime(now)
    return any(
        span.weekday == local.weekday() and span.opens <= local.time() < span.closes
        for span in spans_of(advisor.office_hours.all())
    )
