"""Whether an event is coming, on, over: computed from its dates. Pure."""

import datetime as dt
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from cms.enums import EventStatus

PLACE_TIME = ZoneInfo("Africa/Casablanca")


@dataclass(frozen=True)
class When:
    """The days of an event, with hours when they are known; no first day: not announced."""

    first_day: dt.date | None = None
    last_day: dt.date | None = None
    opens_at: dt.time | None = None
    closes_at: dt.time | None = None
    cancelled: bool = False

    @property
    def final_day(self) -> dt.date | None:
        return self.last_day or self.first_day

    @property
    def starts(self) -> dt.datetime | None:
        """The first moment, in the time of the country; a day without hour begins at midnight."""
        if self.first_day is None:
            return None
        return dt.datetime.combine(self.first_day, self.opens_at or dt.time.min, PLACE_TIME)

    @property
    def ends(self) -> dt.datetime | None:
        """The moment after which it is over; a day without hour lasts until midnight."""
        if self.final_day is None:
            return None
        if self.closes_at is not None:
            return dt.datetime.combine(self.final_day, self.closes_at, PLACE_TIME)
        return dt.datetime.combine(self.final_day + dt.timedelta(days=1), dt.time.min, PLACE_TIME)


def status(when: When, now: dt.datetime) -> EventStatus:
    """Cancelled, not announced, coming, on today, or over."""
    if when.cancelled:
        return EventStatus.CANCELLED
    if when.first_day is None or when.ends is None:
        return EventStatus.UNANNOUNCED
    if now >= when.ends:
        return EventStatus.OVER
    today = now.astimezone(PLACE_TIME).date()
    return EventStatus.TODAY if when.first_day <= today else EventStatus.COMING
