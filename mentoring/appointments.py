"""Meetings: free times, booking, moving, calling off, reminders, and clocks that change."""

import datetime as dt
import logging
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from chat.services import post_system_message
from fadaa.accounts.errors import SmsNotSent
from fadaa.accounts.models import User
from fadaa.accounts.sms import gateway
from fadaa.core.templatetags.formats import moment
from mentoring.calendar import closed_days
from mentoring.enums import AppointmentState, CaseEvent, MeetingKind, RequestState
from mentoring.errors import NoSuchTime, NotAtDesk, PastMoment, SlotTaken, WrongState
from mentoring.history import note_down
from mentoring.hours import spans_of
from mentoring.models import MEETING_MINUTES, Advisor, Appointment, Request
from mentoring.services import tell
from mentoring.slots import Interval, free_slots, instant, overlaps

logger = logging.getLogger(__name__)

LENGTH = dt.timedelta(minutes=MEETING_MINUTES)
DAYS_AHEAD = 21
NOTICE = dt.timedelta(hours=2)
DAY_BEFORE, HOUR_BEFORE = dt.timedelta(hours=24), dt.timedelta(hours=1)
WALL = "%Y-%m-%dT%H:%M"


def zone() -> ZoneInfo:
    return ZoneInfo(settings.TIME_ZONE)


def slots_of(
    advisor: Advisor, *, now: dt.datetime | None = None, leaving_out: Appointment | None = None
) -> list[dt.datetime]:
    """Free wall times of the next three weeks: three queries."""
    now = now or timezone.now()
    today = timezone.localtime(now).date()
    days = [today + dt.timedelta(days=number) for number in range(DAYS_AHEAD + 1)]
    present = [day for day in days if not advisor.is_away(day)]
    return free_slots(
        spans_of(advisor.office_hours.all()),
        days=present,
        closed=closed_days(present, advisor.regions),
        taken=_taken(advisor, now, leaving_out),
        zone=zone(),
        after=now + NOTICE,
        minutes=MEETING_MINUTES,
    )


def _taken(advisor: Advisor, now: dt.datetime, leaving_out: Appointment | None) -> list[Interval]:
    booked = advisor.appointments.to_come(now)  # type: ignore[attr-defined]
    if leaving_out is not None:
        booked = booked.exclude(pk=leaving_out.pk)
    return [(one.starts_at, one.ends_at) for one in booked]


def book(
    request: Request,
    *,
    advisor: Advisor,
    wall: dt.datetime,
    kind: MeetingKind | str,
    by: User,
    where: str = "",
    now: dt.datetime | None = None,
) -> Appointment:
    """Agree on a meeting, or move the one that is agreed; the same time again changes nothing.

    The advisor may set any time to come; everybody else takes one that is offered. Raises
    WrongState, NoSuchTime, PastMoment, NotAtDesk or SlotTaken.
    """
    now = now or timezone.now()
    begins = instant(wall, zone())
    if begins <= now:
        raise PastMoment
    with transaction.atomic():
        # Lock the advisor: two people could take overlapping times.
        advisor = Advisor.objects.select_for_update(of=("self",)).get(pk=advisor.pk)
        locked = Request.objects.select_for_update(of=("self",)).get(pk=request.pk)
        if locked.state != RequestState.TAKEN:
            raise WrongState
        earlier = Appointment.objects.booked().filter(request=locked).first()
        if earlier and (earlier.starts_at, earlier.kind) == (begins, MeetingKind(kind)):
            return earlier
        if overlaps((begins, begins + LENGTH), _taken(advisor, now, earlier)):
            raise SlotTaken
        if by.pk != advisor.user_id and wall not in slots_of(advisor, now=now, leaving_out=earlier):
            raise NotAtDesk
        meeting = earlier or Appointment(request=locked, created_by=by)
        meeting.sequence += 1 if earlier else 0
        meeting.advisor, meeting.starts_at = advisor, begins
        meeting.wall_time, meeting.kind = wall.strftime(WALL), MeetingKind(kind)
        meeting.where = (where or _usual_place(advisor, meeting.kind))[:300]
        meeting.day_reminded_at = now if begins - now < DAY_BEFORE else None
        meeting.hour_reminded_at = None
        meeting.save()
        _say(locked, _words_of(meeting, is_moved=earlier is not None), by)
    return meeting


def _usual_place(advisor: Advisor, kind: str) -> str:
    if kind == MeetingKind.VISIT:
        return advisor.meeting_place
    return advisor.meeting_link if kind == MeetingKind.VIDEO else ""


def _words_of(meeting: Appointment, *, is_moved: bool) -> str:
    with translation.override(meeting.request.language):
        words = {
            "when": moment(meeting.starts_at),
            "how": MeetingKind(meeting.kind).label,
            "where": meeting.where,
        }
        first = _("The appointment is moved: %(when)s, %(how)s. %(where)s")
        if not is_moved:
            first = _("Appointment: %(when)s, %(how)s. %(where)s")
        return (first % words).strip()


def _say(request: Request, words: str, by: User | None) -> None:
    """Tell it in the conversation and keep it in the history."""
    if request.conversation is not None:
        post_system_message(request.conversation, body=words)
    note_down(request, CaseEvent.MEETING, actor=by, about=words)
    tell(request, others=True)


def cancel(meeting: Appointment, *, by: User | None) -> None:
    """Call a meeting off; twice is once."""
    with transaction.atomic():
        mine = Appointment.objects.booked().filter(pk=meeting.pk)
        if not mine.update(state=AppointmentState.CANCELLED, sequence=meeting.sequence + 1):
            return
        request = meeting.request
        with translation.override(request.language):
            words = _("The appointment of %(when)s is called off. You can choose another time.")
            words %= {"when": moment(meeting.starts_at)}
        _say(request, words, by)
    meeting.refresh_from_db()


def cancel_all(request: Request, *, by: User | None = None) -> None:
    """Call off what is agreed in a case that gets another advisor."""
    for meeting in Appointment.objects.to_come().filter(request=request):
        cancel(meeting, by=by)


# --- The clock's calls


def realign(now: dt.datetime | None = None) -> int:
    """Keep agreed wall times when the rules of the clock changed; returns how many moved."""
    moved = 0
    for meeting in Appointment.objects.to_come(now).select_related("request__conversation"):
        wall = dt.datetime.strptime(meeting.wall_time, WALL)
        try:
            begins = instant(wall, zone())
        except NoSuchTime:
            # The hour was taken out of the day after it was agreed: an hour later is meant.
            begins = instant(wall + dt.timedelta(hours=1), zone())
        if begins == meeting.starts_at:
            continue
        Appointment.objects.filter(pk=meeting.pk).update(
            starts_at=begins, sequence=meeting.sequence + 1
        )
        moved += 1
    return moved


def remind(now: dt.datetime | None = None) -> int:
    """Remind both sides a day and an hour before; returns how many reminders. Each once."""
    now = now or timezone.now()
    sent = 0
    coming = Appointment.objects.booked().select_related("request__conversation", "request__holder")
    for field, before in (("day_reminded_at", DAY_BEFORE), ("hour_reminded_at", HOUR_BEFORE)):
        due = coming.filter(**{f"{field}__isnull": True}, starts_at__gt=now)
        for meeting in due.filter(starts_at__lte=now + before):
            # Marked before it is sent: one that is lost is better than one sent twice.
            fresh = Appointment.objects.filter(pk=meeting.pk, **{f"{field}__isnull": True})
            if fresh.update(**{field: now}):
                _remind_of(meeting)
                sent += 1
    return sent


def _remind_of(meeting: Appointment) -> None:
    request = meeting.request
    with translation.override(request.language):
        when = moment(meeting.starts_at)
        words = _("Reminder: appointment on %(when)s, %(how)s. %(where)s") % {
            "when": when,
            "how": MeetingKind(meeting.kind).label,
            "where": meeting.where,
        }
        short = _("Fadaa Al Moutaawine: appointment on %(when)s.") % {"when": when}
    if request.conversation is not None:
        post_system_message(request.conversation, body=words.strip())
    tell(request, others=True)
    if not (request.holder.phone and request.holder.phone_verified):
        return
    try:
        gateway().send(request.holder.phone, short)
    except SmsNotSent:
        logger.warning("reminder of appointment %s was not sent by sms", meeting.pk)


def come_round() -> None:
    realign()
    remind()
