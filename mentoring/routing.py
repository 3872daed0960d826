"""To whom a request is offered, and how it climbs when nobody answers."""

import datetime as dt
import logging

from django.db import transaction
from django.utils import timezone

from chat.services import announce
from fadaa.accounts.enums import Role
from fadaa.accounts.models import User
from mentoring import rules, topics
from mentoring.enums import AssignmentOutcome, EscalationStep, RequestState
from mentoring.models import Advisor, AdvisorQuerySet, Assignment, Escalation, Request

logger = logging.getLogger(__name__)


def route(request: Request) -> list[Advisor]:
    """Fill the open offers of a request up to two, and tell those who are asked now.

    Nobody is asked twice. The request waits, visibly, when nobody fits. Call it inside a
    transaction that holds the request.
    """
    places = rules.OFFERS_AT_ONCE - request.assignments.open().count()
    known = set(request.assignments.values_list("advisor_id", flat=True))
    able = {
        advisor.pk: advisor
        for advisor in _reachable().with_open_cases().exclude(user=request.holder_id)
        if advisor.pk not in known
    }
    chosen = rules.choose(
        [
            rules.Candidate(
                advisor_id=advisor.pk,
                languages=tuple(advisor.languages),
                regions=tuple(advisor.regions),
                fields=tuple(advisor.topics),
                free=advisor.capacity - advisor.open_cases,  # type: ignore[attr-defined]
            )
            for advisor in able.values()
        ],
        language=request.language,
        region=request.region,
        field=topics.field_of(request.topic),
        places=max(0, places),
    )
    return offer(request, [able[pk] for pk in chosen])


def _reachable() -> AdvisorQuerySet:
    """Advisors who take requests today, in a fixed order."""
    reachable = Advisor.objects.reachable(timezone.localdate())
    return reachable.select_related("user").order_by("pk")


def offer(request: Request, advisors: list[Advisor]) -> list[Advisor]:
    """Offer a request to advisors and keep its state true; those asked are told."""
    Assignment.objects.bulk_create(
        [Assignment(request=request, advisor=advisor) for advisor in advisors],
        ignore_conflicts=True,
    )
    is_offered = request.assignments.open().exists()
    state = RequestState.OFFERED if is_offered else RequestState.WAITING
    if request.state != state:
        request.state = state
        request.save(update_fields=["state"])
    if advisors:
        people = [advisor.user for advisor in advisors]
        announce(people, kind="mentoring.request", data={"request": str(request.public_id)})
    return advisors


def lapse_offers(request: Request, but: Assignment | None = None) -> list[User]:
    """Let the open offers lapse, but one; gives the people who had them."""
    open_offers = request.assignments.open().select_related("advisor__user")
    lapsing = [one for one in open_offers if but is None or one.pk != but.pk]
    Assignment.objects.filter(pk__in=[one.pk for one in lapsing]).update(
        outcome=AssignmentOutcome.EXPIRED, answered_at=timezone.now()
    )
    return [one.advisor.user for one in lapsing]


def announce_change(request: Request, people: list[User]) -> None:
    """Tell open pages that a request is not as they show it."""
    announce(people, kind="mentoring.changed", data={"request": str(request.public_id)})


def look_after_unanswered(now: dt.datetime | None = None) -> None:
    """Clock job: route again what waits, and let climb what waited too long.

    Safe to run twice: a step is climbed once. A fault with one request does not keep the
    others waiting.
    """
    now = now or timezone.now()
    for pk in Request.objects.unanswered().order_by("created_at").values_list("pk", flat=True):
        try:
            _look_after(pk, now)
        except Exception:  # the next person's request must still be seen to
            logger.exception("request %s could not be looked after", pk)


def _look_after(pk: int, now: dt.datetime) -> None:
    with transaction.atomic():
        unanswered = Request.objects.unanswered().select_for_update(of=("self",))
        request = unanswered.select_related("holder").filter(pk=pk).first()
        if request is None:
            return
        if request.state == RequestState.WAITING:
            route(request)
        climbed = set(request.escalations.values_list("step", flat=True))
        due = [step for step in rules.steps_due(now - request.created_at) if step not in climbed]
        for step in due:
            Escalation.objects.create(request=request, step=step, at=now)
            _offer_to_step(request, step)
        if due:
            announce_change(request, [request.holder])


def _offer_to_step(request: Request, step: EscalationStep) -> None:
    known = set(request.assignments.values_list("advisor_id", flat=True))
    asked = [
        advisor
        for advisor in _people_of(request, step)
        if advisor.pk not in known and advisor.user_id != request.holder_id
    ]
    offer(request, asked)


def _people_of(request: Request, step: EscalationStep) -> list[Advisor]:
    """Who is asked at a step; capacity no longer counts."""
    if step == EscalationStep.LANGUAGE:
        return [one for one in _reachable() if request.language in one.languages]
    active = User.objects.filter(is_active=True).order_by("pk")
    leads = active.filter(groups__name=Role.LEAD)
    administrators = active.filter(groups__name=Role.ADMINISTRATOR)
    if step == EscalationStep.LEADS:
        people = leads.filter(profile__region=request.region) or leads or administrators
        return [_seat(person) for person in people]
    return [_seat(person) for person in {*leads, *administrators}]


def _seat(person: User) -> Advisor:
    """A place at the desk for someone who is not an advisor; no request is routed to it."""
    advisor, _created = Advisor.objects.get_or_create(
        user=person,
        defaults={"languages": [], "available": False, "capacity": 0},
    )
    return advisor
