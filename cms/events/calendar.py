"""An event as a calendar file (RFC 5545). Pure."""

import datetime as dt
from dataclasses import dataclass

from cms.events.rules import When

LONGEST_LINE = 75
STAMP = "%Y%m%dT%H%M%SZ"


@dataclass(frozen=True)
class Entry:
    """What a calendar shows of an event."""

    uid: str
    title: str
    text: str
    place: str
    url: str
    when: When
    changed: dt.datetime


def to_ics(entry: Entry) -> str:
    """The file: hours in UTC, whole days as dates; lines end and fold as the standard asks."""
    state = "CANCELLED" if entry.when.cancelled else "CONFIRMED"
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Fadaa Al Moutaawine//Events//FR",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        "BEGIN:VEVENT",
        f"UID:{_escaped(entry.uid)}",
        f"DTSTAMP:{entry.changed.astimezone(dt.UTC).strftime(STAMP)}",
        *_days(entry.when),
        f"SUMMARY:{_escaped(entry.title)}",
        f"DESCRIPTION:{_escaped(entry.text)}",
        f"LOCATION:{_escaped(entry.place)}",
        f"URL:{entry.url}",
        f"STATUS:{state}",
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def _days(when: When) -> list[str]:
    starts, ends = when.starts, when.ends
    if starts is None or ends is None:
        return []
    if when.opens_at is not None:
        return [
            f"DTSTART:{starts.astimezone(dt.UTC).strftime(STAMP)}",
            f"DTEND:{ends.astimezone(dt.UTC).strftime(STAMP)}",
        ]
    # Whole days: the end is the day after the last one.
    after = (when.final_day or starts.date()) + dt.timedelta(days=1)
    return [
        f"DTSTART;VALUE=DATE:{starts.date():%Y%m%d}",
        f"DTEND;VALUE=DATE:{after:%Y%m%d}",
    ]


def _escaped(text: str) -> str:
    text = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return "\\n".join(text.splitlines())


def _folded(line: str) -> str:
    """Lines of at most 75 bytes, cut between characters; the rest begins with a space."""
    pieces, piece, room = [], "", LONGEST_LINE
    for character in line:
        if len((piece + character).encode()) > room:
            pieces.append(piece)
            piece, room = "", LONGEST_LINE - 1
        piece += character
    return "\r\n ".join([*pieces, piece])
