"""Reads of the desk and of the file."""

import datetime as dt
import statistics
from dataclasses import dataclass

from django.db.models import Case as SqlCase
from django.db.models import Count, IntegerField, Q, QuerySet, Value, When
from django.shortcuts import get_object_or_404

from chat.queries import unread_counts
from cms.models import GuidePage
from cms.queries import current_language
from fadaa.accounts.models import User
from media.enums import AssetKind
from media.models import Asset
from mentoring.enums import UNTAKEN_STATES, Answer, Urgency
from mentoring.errors import NotYourVoice
from mentoring.models import Advisor, RegionRules, Request
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
    """A taken request on the desk, with what is unread in its conversation."""

    request: Request
    unread: int


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


def cases(advisor: Advisor) -> list[Case]:
    """The advisor's open cases, those with unread messages first: two queries."""
    taken = (
        Request.objects.open()
        .taken_by(advisor)
        .select_related("holder", "conversation")
        .order_by("-taken_at")
    )
    unread = unread_counts(advisor.user)
    found = [Case(request, unread.get(request.conversation_id or 0, 0)) for request in taken]
    return sorted(found, key=lambda case: -case.unread)


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
