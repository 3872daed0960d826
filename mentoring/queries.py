"""Reads of the desk and of the file."""

import datetime as dt
import statistics
from dataclasses import dataclass
from typing import Any

from django.db.models import Case as SqlCase
from django.db.models import Count, IntegerField, OuterRef, Q, QuerySet, Subquery, Value, When
from django.shortcuts import get_object_or_404
from django.utils import timezone

from chat.queries import unread_counts
from cms.models import GuidePage
from cms.queries import current_language
from fadaa.accounts.models import User
from media.enums import AssetKind
from media.models import Asset
from mentoring.enums import UNTAKEN_STATES, Answer, RequestState, Side, Urgency
from mentoring.errors import NotYourVoice
from mentoring.models import Advisor, FollowUp, Project, RegionRules, Request, Task
from mentoring.routing import LADDER, Ladder
from mentoring.topics import field_of

# Smaller is sooner.
RANKS = {Urgency.URGENT: 0, Urgency.WEEK: 1, Urgency.CALM: 2}
RANK = SqlCase(
    *(When(urgency=urgency, then=Value(rank)) for urgency, rank in RANKS.items()),
    default=Value(2),
    output_field=IntegerField(),
)
GUIDES_WHILE_WAITING = 3
# Below this the median says nothing.
FEWEST_WAITS = 3


@dataclass(frozen=True)
class Case:
    """A taken request on the desk: what is unread in it, what is due, whether it is asleep."""

    request: Request
    unread: int
    is_asleep: bool
    follow_up: int | None
    tasks_due: int


def request_for(user: User, public_id: object) -> Request:
    """The request, when the person may see it; else 404, as if it did not exist."""
    found = Request.objects.visible_to(user).select_related(
        "holder", "project", "conversation", "voice"
    )
    return get_object_or_404(found, public_id=public_id)


def offers(advisor: Advisor) -> QuerySet[Request]:
    """What waits for the advisor's answer: one query."""
    return (
        Request.objects.offered_to(advisor)
        .select_related("holder", "project", "voice")
        .prefetch_related("voice__renditions")
        .order_by(RANK, "created_at")
    )


def cases(advisor: Advisor, *, label: int | None = None) -> list[Case]:
    """The open cases of an advisor, those first that want something: three queries.

    Unread messages, then what is due, then the longest untouched; the snoozed ones last,
    unless a message has woken them.
    """
    today, now = timezone.localdate(), timezone.now()
    worked = Request.objects.open().worked_by(advisor)
    if label is not None:
        worked = worked.filter(labels=label)
    due = FollowUp.objects.filter(request=OuterRef("pk"), due_on__lte=today, done_at=None).order_by(
        "-days"
    )
    tasks = Task.objects.filter(
        request=OuterRef("pk"), side=Side.ADVISOR, due_on__lte=today, done_at=None
    ).values("request")
    worked = worked.annotate(
        follow_up=Subquery(due.values("days")[:1]),
        tasks_due=Subquery(tasks.annotate(number=Count("pk")).values("number")),
    )
    worked = worked.select_related("holder", "conversation").prefetch_related("labels")
    unread = unread_counts(advisor.user)
    found = []
    for request in worked.order_by("conversation__last_message_at"):
        waiting = unread.get(request.conversation_id or 0, 0)
        asleep = _is_asleep(request, now)
        row: Any = request
        found.append(Case(request, waiting, asleep, row.follow_up, row.tasks_due or 0))
    found.sort(key=lambda case: (case.is_asleep, -case.unread, not _is_due(case)))
    return found


def _is_asleep(request: Request, now: dt.datetime) -> bool:
    if request.snoozed_until is None or request.snoozed_until <= now:
        return False
    return request.conversation is None or request.conversation.last_seq <= request.snoozed_seq


def _is_due(case: Case) -> bool:
    return bool(case.follow_up or case.tasks_due)


def load_of(advisor: Advisor) -> int:
    """Open cases that the advisor took herself. One query."""
    return Request.objects.filter(state=RequestState.TAKEN).taken_by(advisor).count()


def requests_of(holder: User) -> QuerySet[Request]:
    """A holder's requests, the newest first, with how many advisors were asked."""
    return (
        Request.objects.filter(holder=holder)
        .select_related("conversation")
        .annotate(asked=Count("assignments", filter=~Q(assignments__answer=Answer.DECLINED)))
        .order_by("-created_at")
    )


def advisor_of(request: Request) -> Advisor | None:
    """Who took the request."""
    return Advisor.objects.filter(
        assignments__request=request, assignments__answer=Answer.ACCEPTED
    ).first()


def ladder_of(region: str) -> Ladder:
    """The waiting times of a region, else the usual ones: one query, or none."""
    rules = RegionRules.objects.filter(region=region).first() if region else None
    return rules.ladder if rules else LADDER


def place_in_queue(request: Request) -> int:
    """How many come first, this one included: urgent ones, then by time of asking. One query.

    The queue is that of the language, for an advisor answers in one that she speaks.
    """
    rank = RANKS.get(Urgency(request.urgency), 2)
    ahead = (
        Request.objects.filter(state__in=UNTAKEN_STATES, language=request.language)
        .annotate(rank=RANK)
        .filter(Q(rank__lt=rank) | Q(rank=rank, created_at__lt=request.created_at))
    )
    return ahead.exclude(pk=request.pk).count() + 1


def usual_wait(language: str) -> dt.timedelta | None:
    """The median wait of the last hundred questions that were taken; None while too few."""
    rows = (
        Request.objects.filter(language=language, taken_at__isnull=False)
        .order_by("-taken_at")
        .values_list("created_at", "taken_at")[:100]
    )
    waits = [(taken - asked).total_seconds() for asked, taken in rows if taken]
    if len(waits) < FEWEST_WAITS:
        return None
    return dt.timedelta(seconds=max(60, statistics.median(waits)))


def guides_for(topic: str) -> list[GuidePage]:
    """Up to three guides that may answer meanwhile: on the topic first, then on its field."""
    guides = (
        GuidePage.objects.live()
        .public()
        .filter(locale__language_code=current_language(), topic_uses__field=field_of(topic))
        .annotate(exact=Count("topic_uses", filter=Q(topic_uses__topic=topic)))
        .defer_streamfields()
        .order_by("-exact", "path")
    )
    return list(guides[:GUIDES_WHILE_WAITING])


def recording(person: User, public_id: str) -> Asset | None:
    """The person's own voice note under an id; one query, or none without an id.

    Raises NotYourVoice when there is none.
    """
    if not public_id:
        return None
    found = Asset.objects.filter(owner=person, kind=AssetKind.VOICE, public_id=public_id).first()
    if found is None:
        raise NotYourVoice
    return found


def advisors_of(project: Project) -> list[Advisor]:
    """Who helps with a project now. One query."""
    return list(
        Advisor.objects.filter(
            assignments__answer=Answer.ACCEPTED,
            assignments__request__project=project,
            assignments__request__state=RequestState.TAKEN,
        )
        .select_related("user")
        .distinct()
    )
