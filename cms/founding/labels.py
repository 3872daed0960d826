"""What the fields, papers and answers are called, in the form and in the papers alike."""

from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cms.founding.cleaning import MEMBER_FIELD

LABELS: dict[str, Any] = {
    "name_1": _("First choice of name"),
    "name_2": _("Second choice of name"),
    "name_3": _("Third choice of name"),
    "object": _("What the cooperative does"),
    "activities": _("Kind of activity"),
    "sector": _("Sector"),
    "duration": _("Duration in years"),
    "address": _("Address of the seat"),
    "town": _("Town or rural commune"),
    "province": _("Prefecture or province"),
    "region": _("Region"),
    "court": _("Court of first instance"),
    "share_value": _("Value of one share, in DH"),
    "capital_rate": _("Interest on paid shares, per cent a year"),
    "organ": _("Who runs the cooperative"),
    "term": _("Term of office, in years"),
    "meeting_date": _("Date of the founding meeting"),
    "meeting_time": _("Time of the meeting"),
    "meeting_place": _("Place of the meeting"),
    "session_chair": _("Who chairs the meeting"),
    "session_secretary": _("Who writes the minutes"),
    "mandated": _("Who takes the file to the offices"),
    "phone": _("Phone of this person"),
    "bank": _("Bank and branch"),
    "members": _("Five founding members at least"),
    "shares": _("Shares of all members"),
    "paid": _("Money paid by all members"),
}
MEMBER_LABELS: dict[str, Any] = {
    "name": _("Full name"),
    "profession": _("Profession"),
    "address": _("Address or town"),
    "shares": _("Number of shares"),
    "paid": _("Money paid now, in DH"),
    "in_kind": _("Brought in kind (machine, land, animals…)"),
    "in_kind_value": _("Value of what is brought in kind, in DH"),
    "role": _("Duty in the cooperative"),
}
ACTIVITY_LABELS: dict[str, Any] = {
    "sell": _("The members produce, and the cooperative sells their goods or services to others"),
    "supply": _("The cooperative supplies its members with goods or services"),
    "employ": _("The cooperative gives its members paid work"),
}
ORGAN_LABELS: dict[str, Any] = {
    "board": _("A board of directors"),
    "managers": _("One or several managers"),
}
ROLE_LABELS: dict[str, Any] = {
    "": _("Member"),
    "chair": _("Chair of the board"),
    "secretary": _("Secretary"),
    "treasurer": _("Treasurer"),
    "director": _("Member of the board"),
    "manager": _("Manager"),
}
PAPER_LABELS: dict[str, Any] = {
    "name-request": _("Name request"),
    "attendance-list": _("Attendance list"),
    "minutes": _("Minutes of the founding meeting"),
    "statutes": _("Statutes"),
    "member-list": _("List of members and shares"),
}
PAPER_PURPOSES: dict[str, str | Promise] = {
    "name-request": _("For the cooperative office: asks it to approve one of your three names."),
    "attendance-list": _("Everybody who comes to the founding meeting signs it."),
    "minutes": _("Says what the founding meeting decided, and who was named."),
    "statutes": _("The law of your cooperative: all founders sign it."),
    "member-list": _("Who the members are, their shares and what they paid."),
}


def label_of(field: str) -> str:
    """The name of a field as a person reads it: "Member 2: full name"."""
    match = MEMBER_FIELD.match(field)
    if match is None:
        return str(LABELS[field])
    return gettext("Member %(number)d: %(label)s") % {
        "number": int(match[1]) + 1,
        "label": MEMBER_LABELS[match[2]],
    }
