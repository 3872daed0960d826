"""A meeting as a calendar file (RFC 5545): in UTC, so that no phone needs to know our clock."""

import datetime as dt

from django.utils.translation import gettext as _

from cms.journeys.calendars import escaped, folded
from mentoring.enums import AppointmentState, MeetingKind
from mentoring.models import Appointment

STAMP = "%Y%m%dT%H%M%SZ"


def meeting_file(meeting: Appointment, *, url: str, stamp: dt.datetime) -> bytes:
    """The file that a phone's calendar takes; a newer one moves or calls off the meeting."""
    off = meeting.state == AppointmentState.CANCELLED
    title = _("Appointment with an advisor: %(how)s") % {"how": MeetingKind(meeting.kind).label}
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Fadaa Al Moutaawine//Appointments//AR",
        f"METHOD:{'CANCEL' if off else 'PUBLISH'}",
        "BEGIN:VEVENT",
        f"UID:{meeting.public_id}@fadaa",
        f"SEQUENCE:{meeting.sequence}",
        f"STATUS:{'CANCELLED' if off else 'CONFIRMED'}",
        f"DTSTAMP:{stamp.astimezone(dt.UTC):{STAMP}}",
        f"DTSTART:{meeting.starts_at.astimezone(dt.UTC):{STAMP}}",
        f"DTEND:{meeting.ends_at.astimezone(dt.UTC):{STAMP}}",
        f"SUMMARY:{escaped(title)}",
        f"LOCATION:{escaped(meeting.where)}",
        f"DESCRIPTION:{escaped(url)}",
        f"URL:{url}",
    ]
    if not off:
        for before in ("-PT24H", "-PT1H"):
            lines += ["BEGIN:VALARM", "ACTION:DISPLAY", f"DESCRIPTION:{escaped(title)}"]
            lines += [f"TRIGGER:{before}", "END:VALARM"]
    lines += ["END:VEVENT", "END:VCALENDAR"]
    return b"\r\n".join(folded(line) for line in lines) + b"\r\n"
