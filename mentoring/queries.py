"""What is read of requests."""

import datetime as dt
import math
import uuid
from dataclasses import dataclass, field

from django.db.models import Prefetch, QuerySet

from chat.models import Conversation
from chat.queries import unread_counts
from fadaa.accounts.models import User
from mentoring import hours
from mentoring.enums import RequestState
from mentoring.errors import RequestNotFound
from mentoring.models import Advisor, Assignment, Project, Request
from mentoring.rules import next_step

USUAL_DAYS = 2
RECENT = 20
CLOSED_SHOWN = 5


def request_for(user: User, public_id: uuid.UUID) -> Request:
    """A request of the person, or one that she was asked to answer; one query.

    Raises RequestNotFound alike for one that does not exist and one of others.
    """
    requests = Request.objects.visible_to(user).select_related("project", "holder", "conversation")
    found = requests.filter(public_id=public_id).first()
    if found is None:
        raise RequestNotFound()
    return found


def advisor_of(user: User) -> Advisor | None:
    """The person's place at the desk, if any; one query."""
    return Advisor.objects.filter(user=user).select_related("user").first()


def project_of(holder: User) -> Project | None:
    """The person's project; the newest when there are several."""
    return Project.objects.filter(holder=holder).order_by("-pk").first()


def usual_days(region: str) -> int:
    """In how many days most of the latest requests of a region were taken; one query.

    Until there are five to learn from, the promise is two days.
    """
    taken = Request.objects.filter(region=region, taken_at__isnull=False).order_by("-taken_at")
    waits = sorted(
        taken_at - created_at
        for created_at, taken_at in taken.values_list("created_at", "taken_at")[:RECENT]
    )
    if len(waits) < 5:
        return USUAL_DAYS
    # Nine of ten people were answered within this time.
    wait = waits[math.ceil(len(waits) * 0.9) - 1]
    return max(1, math.ceil(wait / dt.timedelta(days=1)))


@dataclass(frozen=True)
class Standing:
    """Where a request stands, as its holder reads it."""

    request: Request
    asked: int
    declined: int
    escalations: list[str]
    usual_days: int
    next_step: str
    next_step_at: dt.datetime | None
    advisor: Advisor | None
    advisor_hours: list[tuple[str, str]] = field(default_factory=list)


def standing_of(request: Request, *, now: dt.datetime) -> Standing:
    """Where a request stands. Three queries at most."""
    assignments = list(request.assignments.select_related("advisor__user"))
    accepted = next((one for one in assignments if one.outcome == "accepted"), None)
    climbing = next_step(now - request.created_at) if request.is_unanswered else None
    advisor = accepted.advisor if accepted else None
    return Standing(
        request=request,
        asked=sum(one.outcome is None for one in assignments),
        declined=sum(one.outcome == "declined" for one in assignments),
        escalations=[one.step for one in request.escalations.all()],
        usual_days=usual_days(request.region) if request.is_unanswered else USUAL_DAYS,
        next_step=climbing[0] if climbing else "",
        next_step_at=now + climbing[1] if climbing else None,
        advisor=advisor,
        advisor_hours=hours.in_words(advisor.office_hours) if advisor else [],
    )


@dataclass(frozen=True)
class Case:
    """A request that an advisor answers, with what waits unread in it."""

    request: Request
    unread: int


@dataclass(frozen=True)
class Desk:
    waiting: list[Request]
    cases: list[Case]
    closed: list[Request]


def desk_of(advisor: Advisor) -> Desk:
    """What waits for an advisor and what she has open. Four queries, however much."""
    with_people = Request.objects.select_related("holder", "project", "conversation")
    taken = with_people.taken_by(advisor)
    unread = unread_counts(advisor.user)
    return Desk(
        waiting=list(with_people.offered_to(advisor)),
        cases=[
            Case(request, unread.get(request.conversation_id or 0, 0))
            for request in taken.filter(state=RequestState.TAKEN)
        ],
        closed=list(
            taken.filter(state=RequestState.CLOSED)
            .select_related("outcome", "rating")
            .order_by("-closed_at")[:CLOSED_SHOWN]
        ),
    )


def requests_of(holder: User) -> QuerySet[Request]:
    """A person's requests, the newest first, each with who answers. Two queries."""
    accepted = Prefetch(
        "assignments",
        queryset=Assignment.objects.accepted().select_related("advisor__user"),
        to_attr="accepted",
    )
    requests = Request.objects.filter(holder=holder).select_related("conversation")
    return requests.prefetch_related(accepted).order_by("-created_at")


def request_of_conversation(conversation: Conversation) -> Request | None:
    """The request that a conversation answers, if any; one query."""
    requests = Request.objects.select_related("project__holder", "holder", "outcome", "rating")
    return requests.filter(conversation=conversation).first()


def waiting_longer_than(age: dt.timedelta, *, now: dt.datetime) -> int:
    """How many requests nobody took for so long."""
    return Request.objects.unanswered().filter(created_at__lt=now - age).count()
