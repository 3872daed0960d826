"""The promises, each checked against what the database holds after the week."""

import datetime as dt
import statistics
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

from django.db.models import Count, F, Q

from bench.mentoring import simulated
from bench.mentoring.life import ACKNOWLEDGED
from chat.models import Membership, Message
from mentoring import routing
from mentoring.calendar import closed_days
from mentoring.enums import Answer, RequestState
from mentoring.hours import spans_of
from mentoring.models import Advisor, Appointment, Assignment, FollowUp, Request

END = simulated.FIRST + simulated.steps_from(0)[-1] * simulated.STEP
ZONE = ZoneInfo("Africa/Casablanca")
Check = Callable[[Path], Iterator[str]]


def _told(var: Path, kind: str) -> list[str]:
    lines = (var / ACKNOWLEDGED).read_text().splitlines()
    return [line.split()[1] for line in lines if line.startswith(f"{kind} ")]


def nothing_told_is_lost(var: Path) -> Iterator[str]:
    """Every question and message that was acknowledged is stored, once."""
    kept = Counter(str(pk) for pk in Request.objects.values_list("public_id", flat=True))
    said = Counter(str(pk) for pk in Message.objects.values_list("client_id", flat=True))
    for name, stored in (("request", kept), ("message", said)):
        for key in set(_told(var, name)):
            if stored[key] != 1:
                yield f"{name} {key} is stored {stored[key]} times"


def everyone_asked_once(var: Path) -> Iterator[str]:
    twice = Request.objects.values("holder").annotate(n=Count("pk")).filter(n__gt=1)
    for row in twice:
        yield f"person {row['holder']} has {row['n']} requests"


def every_case_has_one_advisor_and_one_question(var: Path) -> Iterator[str]:
    taken = Request.objects.filter(state__in=[RequestState.TAKEN, RequestState.CLOSED])
    taken = taken.annotate(
        accepted=Count("assignments", filter=Q(assignments__answer=Answer.ACCEPTED))
    )
    for request in taken:
        if request.accepted != 1:
            yield f"request {request.pk} has {request.accepted} advisors"
    for request in Request.objects.exclude(conversation=None):
        times = Message.objects.filter(
            conversation=request.conversation, client_id=request.public_id
        ).count()
        if times != 1:
            yield f"the question of request {request.pk} stands {times} times"


def members_are_who_should_be(var: Path) -> Iterator[str]:
    """The holder, the advisor and the helpers of an open case; nobody else."""
    for request in Request.objects.filter(state=RequestState.TAKEN):
        present = set(
            Membership.objects.present()
            .filter(conversation=request.conversation)
            .values_list("user", flat=True)
        )
        advisors = Q(assignments__request=request, assignments__answer=Answer.ACCEPTED)
        helps = Q(helps__request=request, helps__left_at=None)
        wanted = set(Advisor.objects.filter(advisors | helps).values_list("user", flat=True))
        if present != wanted | {request.holder_id}:
            yield f"request {request.pk}: {present} are there, {wanted} should be"


def nobody_is_left_with_an_advisor_who_is_gone(var: Path) -> Iterator[str]:
    held = Assignment.objects.filter(answer=Answer.ACCEPTED, request__state=RequestState.TAKEN)
    for row in held.exclude(
        advisor__user__groups__name__in=["advisor", "delegation_lead", "administrator"]
    ):
        yield f"request {row.request_id} is with an advisor who is gone"


def nobody_waits_unheard(var: Path) -> Iterator[str]:
    """What nobody took has climbed every rung that is due, up to somebody in charge."""
    for request in Request.objects.untaken():
        done = set(request.escalations.values_list("step", flat=True))
        due = routing.due_steps(END - request.waiting_since, done, urgency=request.urgency)
        if due:
            yield f"request {request.pk} did not climb {due}"


def no_offer_reached_the_absent_or_the_asker(var: Path) -> Iterator[str]:
    for row in Assignment.objects.filter(advisor__user=F("request__holder")):
        yield f"request {row.request_id} was offered to its holder"
    for row in Assignment.objects.filter(answer=Answer.PENDING).select_related("advisor"):
        if row.advisor.is_away(END.date()):
            yield f"request {row.request_id} waits for an advisor who is away"


def endings_say_what_came_of_it(var: Path) -> Iterator[str]:
    for request in Request.objects.filter(state=RequestState.CLOSED, outcome=None):
        yield f"request {request.pk} is closed without an outcome"
    for request in Request.objects.filter(state=RequestState.CLOSED, conversation__state="open"):
        yield f"the conversation of request {request.pk} is still open"


def cases_are_followed_up(var: Path) -> Iterator[str]:
    for request in Request.objects.filter(taken_at__isnull=False):
        days = set(FollowUp.objects.filter(request=request).values_list("days", flat=True))
        if days != {9, 21, 45}:
            yield f"request {request.pk} is followed up on {sorted(days)}"


def meetings_stand_in_office_hours(var: Path) -> Iterator[str]:
    for meeting in Appointment.objects.select_related("advisor"):
        local = meeting.starts_at.astimezone(ZONE)
        spans = spans_of(meeting.advisor.office_hours.all())
        if closed_days([local.date()]) or not any(
            span.weekday == local.weekday() and span.opens <= local.time() < span.closes
            for span in spans
        ):
            yield f"meeting {meeting.pk} at {local} is outside the hours"
    booked = Appointment.objects.booked().order_by("advisor", "starts_at")
    before = None
    for meeting in booked:
        same = before is not None and before.advisor_id == meeting.advisor_id
        if before and same and meeting.starts_at < before.ends_at:
            yield f"meetings {before.pk} and {meeting.pk} overlap"
        before = meeting
    for meeting in booked.filter(starts_at__lt=END - dt.timedelta(hours=1)):
        if meeting.day_reminded_at is None or meeting.hour_reminded_at is None:
            yield f"nobody was reminded of meeting {meeting.pk}"


CHECKS: tuple[Check, ...] = (
    nothing_told_is_lost,
    everyone_asked_once,
    every_case_has_one_advisor_and_one_question,
    members_are_who_should_be,
    nobody_is_left_with_an_advisor_who_is_gone,
    nobody_waits_unheard,
    no_offer_reached_the_absent_or_the_asker,
    endings_say_what_came_of_it,
    cases_are_followed_up,
    meetings_stand_in_office_hours,
)


def check(var: Path) -> list[str]:
    """Print what happened and which promises were kept; returns what was broken."""
    _print_figures(var)
    broken: list[str] = []
    for promise in CHECKS:
        found = list(promise(var))
        broken += found
        print(f"{'BROKEN' if found else 'kept':>6}  {promise.__name__.replace('_', ' ')}")
    return broken


def _print_figures(var: Path) -> None:
    rows = Request.objects.filter(taken_at__isnull=False).values_list("created_at", "taken_at")
    waits = sorted((taken - asked).total_seconds() / 3600 for asked, taken in rows if taken)
    offers = Assignment.objects.values("advisor").annotate(n=Count("pk"))
    counts = sorted(row["n"] for row in offers)
    states = dict(Request.objects.values_list("state").annotate(n=Count("pk")))
    print(f"requests by state      {states}")
    print(f"hours until taken      median {statistics.median(waits):.1f}, longest {waits[-1]:.1f}")
    kept = sum(wait <= routing.LADDER.target for wait in waits)
    print(f"taken within target    {kept} of {len(waits)}")
    print(f"offers per advisor     {counts[0]} to {counts[-1]}")
    print(f"messages acknowledged  {len(set(_told(var, 'message')))}")
    print(f"meetings               {Appointment.objects.count()}")
