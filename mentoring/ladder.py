"""Nobody waits unheard: requests that nobody took climb to more people."""

import datetime as dt
import logging

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from fadaa.accounts.enums import Role
from fadaa.accounts.models import User
from mentoring import queries, routing, services
from mentoring.enums import EscalationStep, RequestState
from mentoring.models import Advisor, Escalation, Request

logger = logging.getLogger(__name__)


def climb(now: dt.datetime | None = None) -> int:
    """Ask again for requests that are with nobody, then let those that are due climb.

    Returns how many rungs were climbed; safe to run twice. A request that fails is logged
    and does not hold up the others.
    """
    now = now or timezone.now()
    climbed = 0
    for pk in list(Request.objects.untaken().values_list("pk", flat=True)):
        try:
            climbed += _climb_one(pk, now)
        except Exception:  # the next request must still climb
            logger.exception("request %s could not climb", pk)
    return climbed


def climb_now() -> None:
    """The clock's call of :func:`climb`."""
    climb()


@transaction.atomic
def _climb_one(pk: int, now: dt.datetime) -> int:
    # Lock the row: it may have been taken, or climb elsewhere, since the list was read.
    request = Request.objects.untaken().select_for_update(of=("self",)).filter(pk=pk).first()
    if request is None:
        return 0
    done = list(request.escalations.values_list("step", flat=True))
    if request.state == RequestState.WAITING:
        _ask_again(request, told=EscalationStep.LEADS in done)
    due = routing.due_steps(
        now - request.waiting_since,
        done,
        ladder=queries.ladder_of(request.region),
        urgency=request.urgency,
    )
    return sum(_climb_to(request, step, now) for step in due)


def _ask_again(request: Request, *, told: bool) -> None:
    """Offer what is with nobody to an advisor who became free, else to those in charge."""
    chosen = services.first_choice(request)
    if not chosen and told:
        chosen = _desks_in_charge(request)
    if chosen:
        services.offer(request, chosen)
        services.tell(request)


def _climb_to(request: Request, step: EscalationStep, now: dt.datetime) -> bool:
    if step == EscalationStep.LEADS:
        chosen = _desks_in_charge(request)
        if not chosen:
            # The rung stays due until there is somebody to tell; the health page warns.
            return False
        logger.warning("request %s waits unanswered; those in charge are asked", request.pk)
    else:
        chosen = routing.wider_offers(
            services.candidates(request), step=step, language=request.language
        )
    Escalation.objects.create(request=request, step=step, at=now)
    services.offer(request, chosen)
    services.tell(request)
    return True


def _desks_in_charge(request: Request) -> list[routing.Offer]:
    """Desks of the region's delegation leads who were not asked yet; else of all leads, else
    of the administrators."""
    for people in (
        in_charge(Role.LEAD).filter(profile__region__in=["", request.region]),
        in_charge(Role.LEAD),
        in_charge(Role.ADMINISTRATOR),
    ):
        left = (
            people.exclude(pk=request.holder_id)
            .exclude(advisor__assignments__request=request)
            .order_by("pk")
        )
        if desks := [routing.Offer(desk_of(one).pk, [routing.Why.IN_CHARGE]) for one in left]:
            return desks
    return []


def in_charge(role: Role) -> QuerySet[User]:
    return User.objects.filter(groups__name=role.value, is_active=True)


def desk_of(person: User) -> Advisor:
    """The person's desk; a new one is marked unavailable, so that routing never picks it."""
    return Advisor.objects.get_or_create(user=person, defaults={"available": False})[0]
