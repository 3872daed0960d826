"""Reads of the desk and of the file."""

from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet
from django.shortcuts import get_object_or_404

from chat.queries import unread_counts
from fadaa.accounts.models import User
from mentoring.enums import Answer
from mentoring.models import Advisor, Request


@dataclass(frozen=True)
class Case:
    """A taken request on the desk, with what is unread in its conversation."""

    request: Request
    unread: int


def request_for(user: User, public_id: object) -> Request:
    """The request, when the person may see it; else 404, as if it did not exist."""
    found = Request.objects.visible_to(user).select_related("holder", "project", "conversation")
    return get_object_or_404(found, public_id=public_id)


def offers(advisor: Advisor) -> QuerySet[Request]:
    """What waits for the advisor's answer: one query."""
    return (
        Request.objects.offered_to(advisor)
        .select_related("holder", "project")
        .order_by("created_at")
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
