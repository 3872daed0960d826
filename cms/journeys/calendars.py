"""A reminder as a calendar file (RFC 5545): a whole day, the step, and where to read on."""

import datetime as dt

FOLD_OCTETS = 74


def reminder_file(*, uid: str, day: dt.date, title: str, url: str, stamp: dt.datetime) -> bytes:
    """The file that a phone's calendar takes."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Fadaa Al Moutaawine//Journeys//AR",
        "BEGIN:VEVENT",
        f"UID:{uid}",
        f"DTSTAMP:{stamp.astimezone(dt.UTC):%Y%m%dT%H%M%SZ}",
        f"DTSTART;VALUE=DATE:{day:%Y%m%d}",
        f"DTEND;VALUE=DATE:{day + dt.timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{escaped(title)}",
        f"DESCRIPTION:{escaped(url)}",
        f"URL:{url}",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        f"DESCRIPTION:{escaped(title)}",
        # Nine in the morning of the day.
        "TRIGGER;RELATED=START:PT9H",
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return b"\r\n".join(folded(line) for line in lines) + b"\r\n"


def escaped(text: str) -> str:
    """A text as a property of a calendar may hold it."""
    for sign in ("\\", ";", ","):
        text = text.replace(sign, f"\\{sign}")
    return text.replace("\r", "").replace("\n", "\\n")


def folded(line: str) -> bytes:
    """A line in pieces of at most 75 octets, never inside a letter."""
    pieces, piece = [], b""
    for letter in line:
        octets = letter.encode()
        if len(piece) + len(octets) > FOLD_OCTETS:
            pieces.append(piece)
            piece = b""
        piece += octets
    return b"\r\n ".join([*pieces, piece])
