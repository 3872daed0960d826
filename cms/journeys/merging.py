"""Two phones, one path: how what was kept in two places becomes one. Pure.

A tick and a reminder each belong to whoever changed them last. A note is never lost: unless
the writer had read the other one, both texts are kept, one under the other.
"""

import datetime as dt
from dataclasses import dataclass

SEPARATOR = "\n———\n"
# A phone whose clock runs ahead must not win for ever.
CLOCK_AHEAD = dt.timedelta(minutes=5)
NEVER = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


@dataclass(frozen=True)
class State:
    """What a person keeps of a step; ``base`` is the note that the writer had read."""

    ticked: bool = False
    tick_changed_at: dt.datetime = NEVER
    remind_on: dt.date | None = None
    by_sms: bool = False
    remind_changed_at: dt.datetime = NEVER
    note: str = ""
    base: str = ""

    @property
    def _tick(self) -> tuple[dt.datetime, bool]:
        return self.tick_changed_at, self.ticked

    @property
    def _reminder(self) -> tuple[dt.datetime, dt.date, bool]:
        return self.remind_changed_at, self.remind_on or dt.date.min, self.by_sms


def bounded(moment: dt.datetime, now: dt.datetime) -> dt.datetime:
    """A phone's time, at most a little ahead of ours."""
    return max(NEVER, min(moment, now + CLOCK_AHEAD))


def merge(kept: State, new: State) -> State:
    """One state out of two: the later change of each field, and every word of the notes.

    The order does not matter, and giving the same state again changes nothing.
    """
    tick = max(kept, new, key=lambda state: state._tick)
    reminder = max(kept, new, key=lambda state: state._reminder)
    return State(
        ticked=tick.ticked,
        tick_changed_at=tick.tick_changed_at,
        remind_on=reminder.remind_on,
        by_sms=reminder.by_sms,
        remind_changed_at=reminder.remind_changed_at,
        note=merge_notes(kept.note, new.note, base=new.base),
    )


def merge_notes(kept: str, new: str, *, base: str) -> str:
    """The note of a writer who had read ``base``, with all that they had not read."""
    if kept in (base, new) or _parts(kept) <= _parts(new):
        return new
    if _parts(new) <= _parts(kept):
        return kept
    added = [part for part in new.split(SEPARATOR) if part not in _parts(kept)]
    return SEPARATOR.join([kept, *added])


def _parts(note: str) -> frozenset[str]:
    return frozenset(part for part in note.split(SEPARATOR) if part.strip())
