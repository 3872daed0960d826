"""Who works on a case: assigning, handing on, asking a specialist, absence, leaving for good."""

import datetime as dt
import logging

from django.db import transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from chat.enums import MemberRole
from chat.services import add_member, post_system_message, remove_member
from fadaa.accounts.models import User
from fadaa.core.templatetags.formats import day
from mentoring import appointments, services
from mentoring.enums import Answer, CaseEvent, RequestState
from mentoring.errors import CannotAnswer, WrongState
from mentoring.history import note_down
from mentoring.models import Advisor, Assignment, Helper, Note, Request
from mentoring.rules import DESK_ROLES

logger = logging.getLogger(__name__)


def can_answer(advisor: Advisor) -> bool:
    """Whether the advisor is there: on duty today, with the role."""
    return Advisor.objects.on_duty().filter(pk=advisor.pk).exists()


def assign(request: Request, *, to: Advisor, by: User, note: str = "") -> Request:
    """Give a case to an advisor by decision of a lead, or hand it on from another.

    Raises CannotAnswer when the advisor is not there or asked it herself, WrongState when the
    request is closed or withdrawn.
    """
    with transaction.atomic():
        locked = Request.objects.select_for_update(of=("self",)).get(pk=request.pk)
        if not locked.is_open:
            raise WrongState
        if locked.holder_id == to.user_id or not can_answer(to):
            raise CannotAnswer
        before = locked.assignments.filter(answer=Answer.ACCEPTED).select_related("advisor").first()
        if before is not None and before.advisor_id == to.pk:
            return locked
        if before is not None:
            _release(locked, before)
        kind = CaseEvent.TRANSFERRED if before else CaseEvent.ASSIGNED
        services.give(locked, to)
        note_down(locked, kind, actor=by, about=to)
        if note.strip():
            Note.objects.create(request=locked, author=by, text=note.strip())
        services.tell(locked, others=True)
    return locked


def _release(request: Request, assignment: Assignment) -> None:
    """Take a case from the advisor who had it; what was said stays with the case."""
    assignment.answer, assignment.answered_at = Answer.HANDED_ON, timezone.now()
    assignment.save(update_fields=["answer", "answered_at"])
    appointments.cancel_all(request)
    if request.conversation is not None:
        remove_member(request.conversation, assignment.advisor.user)


def put_back(request: Request, *, by: User | None) -> None:
    """Bring a case back into the queue; it keeps its conversation, the ladder begins anew.

    Called with the request locked. Advisors who were asked before, and could not, may be
    asked again only when they never answered.
    """
    now = timezone.now()
    for assignment in request.assignments.filter(answer=Answer.ACCEPTED).select_related("advisor"):
        _release(request, assignment)
    request.assignments.filter(answer__in=[Answer.EXPIRED, Answer.PENDING]).delete()
    request.escalations.all().delete()
    request.state, request.requeued_at, request.snoozed_until = RequestState.WAITING, now, None
    request.save(update_fields=["state", "requeued_at", "snoozed_until"])
    note_down(request, CaseEvent.RETURNED, actor=by)
    if request.conversation is not None:
        with translation.override(request.language):
            words = _("We look for another advisor. Everything you wrote is kept.")
        post_system_message(request.conversation, body=words)
    services.offer(request, services.first_choice(request))


def invite(request: Request, *, specialist: Advisor, by: User, note: str = "") -> Helper:
    """Let another advisor read and write in a case; asking twice changes nothing.

    Raises CannotAnswer, or WrongState when nobody has taken the case.
    """
    with transaction.atomic():
        locked = Request.objects.select_for_update(of=("self",)).get(pk=request.pk)
        if locked.state != RequestState.TAKEN or locked.conversation is None:
            raise WrongState
        if locked.holder_id == specialist.user_id or not can_answer(specialist):
            raise CannotAnswer
        helper = _join(locked, specialist, is_deputy=False)
        note_down(locked, CaseEvent.INVITED, actor=by, about=specialist)
        if note.strip():
            Note.objects.create(request=locked, author=by, text=note.strip())
        with translation.override(locked.language):
            words = _("%(advisor)s helps with this question.") % {"advisor": specialist}
        post_system_message(locked.conversation, body=words)
        services.tell(locked)
    return helper


def _join(request: Request, advisor: Advisor, *, is_deputy: bool) -> Helper:
    assert request.conversation is not None
    helper, _made = Helper.objects.update_or_create(
        request=request,
        advisor=advisor,
        defaults={"is_deputy": is_deputy, "left_at": None},
    )
    add_member(request.conversation, advisor.user, MemberRole.ADVISOR)
    services.announce(
        [advisor.user], kind=services.CHANGED_REQUEST, data={"request": str(request.public_id)}
    )
    return helper


def dismiss(request: Request, *, specialist: Advisor, by: User | None) -> None:
    """A specialist has done her part: she no longer sees the case."""
    with transaction.atomic():
        left = Helper.objects.present().filter(request=request, advisor=specialist)
        if left.update(left_at=timezone.now()) and request.conversation is not None:
            remove_member(request.conversation, specialist.user)
            note_down(request, CaseEvent.HELPED, actor=by, about=specialist)


# --- Absence and leaving


def go_absent(
    advisor: Advisor, *, until: dt.date, since: dt.date | None = None, deputy: Advisor | None = None
) -> None:
    """Note an absence; when it begins, the deputy joins every open case and offers go on.

    Raises CannotAnswer for a deputy who is not there.
    """
    if deputy is not None and (deputy.pk == advisor.pk or not can_answer(deputy)):
        raise CannotAnswer
    advisor.absent_from, advisor.absent_until, advisor.deputy = since, until, deputy
    advisor.save(update_fields=["absent_from", "absent_until", "deputy"])
    if advisor.is_away():
        cover(advisor)


def cover(advisor: Advisor) -> int:
    """Hand offers of an absent advisor on and let the deputy into the open cases.

    Returns how many cases are newly covered; safe to run twice.
    """
    for request in Request.objects.offered_to(advisor):
        _decline_for(request, advisor)
    deputy = advisor.deputy
    if deputy is None or not can_answer(deputy):
        return 0
    covered = 0
    open_cases = Request.objects.open().taken_by(advisor).exclude(conversation=None)
    already = Helper.objects.present().filter(advisor=deputy).values("request")
    for request in open_cases.exclude(pk__in=already).exclude(holder=deputy.user_id):
        with transaction.atomic():
            _join(request, deputy, is_deputy=True)
            note_down(request, CaseEvent.INVITED, actor=None, about=deputy)
            _say_who_stands_in(request, advisor, deputy)
        covered += 1
    return covered


def _say_who_stands_in(request: Request, advisor: Advisor, deputy: Advisor) -> None:
    assert request.conversation is not None
    with translation.override(request.language):
        words = _("%(advisor)s is away until %(day)s. %(deputy)s answers you meanwhile.") % {
            "advisor": advisor,
            "deputy": deputy,
            "day": day(advisor.absent_until),
        }
    post_system_message(request.conversation, body=words)


def _decline_for(request: Request, advisor: Advisor) -> None:
    with transaction.atomic():
        locked = Request.objects.select_for_update(of=("self",)).get(pk=request.pk)
        pending = locked.assignments.filter(advisor=advisor, answer=Answer.PENDING)
        if not pending.update(answer=Answer.EXPIRED, answered_at=timezone.now()):
            return
        if not locked.assignments.filter(answer=Answer.PENDING).exists():
            locked.state = RequestState.WAITING
            locked.save(update_fields=["state"])
            services.offer(locked, services.first_choice(locked))


def come_back(advisor: Advisor) -> None:
    """End an absence: the deputy leaves the cases that she only looked after."""
    deputy = advisor.deputy
    advisor.absent_from = advisor.absent_until = None
    advisor.save(update_fields=["absent_from", "absent_until"])
    if deputy is None:
        return
    mine = Request.objects.taken_by(advisor)
    for helper in (
        Helper.objects.present()
        .filter(advisor=deputy, is_deputy=True, request__in=mine.values("pk"))
        .select_related("request__conversation")
    ):
        dismiss(helper.request, specialist=deputy, by=None)


def leave_for_good(advisor: Advisor, *, by: User | None = None) -> int:
    """Hand every open case on: to the deputy while she has places, else into the queue.

    Returns how many cases were handed on. Nothing is lost and nobody has to ask again.
    """
    Advisor.objects.filter(pk=advisor.pk).update(available=False)
    advisor.available = False
    for request in Request.objects.offered_to(advisor):
        _decline_for(request, advisor)
    moved = 0
    for pk in list(Request.objects.open().taken_by(advisor).values_list("pk", flat=True)):
        with transaction.atomic():
            locked = Request.objects.select_for_update(of=("self",)).get(pk=pk)
            deputy = _free_deputy(advisor)
            if deputy is not None and deputy.user_id != locked.holder_id:
                assign(locked, to=deputy, by=by or deputy.user)
            else:
                put_back(locked, by=by)
                services.tell(locked)
        moved += 1
    for helper in advisor.helps.present().select_related("request__conversation"):
        dismiss(helper.request, specialist=advisor, by=by)
    return moved


def _free_deputy(advisor: Advisor) -> Advisor | None:
    if advisor.deputy_id is None:
        return None
    deputy = Advisor.objects.on_duty().with_load().filter(pk=advisor.deputy_id).first()
    if deputy is None or deputy.load >= deputy.capacity:  # type: ignore[attr-defined]
        return None
    return deputy


def keep_watch() -> None:
    """The clock's round: absences that begin or end, and advisors who are gone.

    Safe to run twice; one that fails is logged and does not hold up the others.
    """
    today = timezone.localdate()
    gone = Advisor.objects.filter(
        pk__in=Assignment.objects.filter(
            answer=Answer.ACCEPTED, request__state=RequestState.TAKEN
        ).values("advisor")
    ).exclude(user__is_active=True, user__groups__name__in=DESK_ROLES)
    ended = Advisor.objects.filter(absent_until__lt=today)
    for work, advisors in (
        (leave_for_good, gone),
        (come_back, ended),
        (cover, Advisor.objects.away(today).select_related("deputy")),
    ):
        for advisor in advisors:
            try:
                work(advisor)  # type: ignore[operator]
            except Exception:  # the next advisor's cases must still be looked after
                logger.exception("advisor %s could not be looked after", advisor.pk)
