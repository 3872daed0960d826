"""What keeps a case alive: snooze, tasks for either side, and the days of follow-up."""

import datetime as dt
import logging

from django.db import transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from chat.rules import clean_body
from chat.services import post_system_message
from fadaa.accounts.errors import SmsNotSent
from fadaa.accounts.models import User
from fadaa.accounts.sms import gateway
from mentoring.enums import RequestState, Side
from mentoring.errors import PastMoment, WrongState
from mentoring.models import FollowUp, Request, Task
from mentoring.services import tell

logger = logging.getLogger(__name__)

TASKS_AT_MOST = 50
# Nobody is woken up.
FIRST_HOUR, LAST_HOUR = 9, 19
AT_ONCE = 200


def snooze(request: Request, *, until: dt.datetime | None) -> None:
    """Put a case aside until a moment, or take it back; a new message wakes it by itself.

    Raises PastMoment, or WrongState when the case is not taken.
    """
    if until is not None and until <= timezone.now():
        raise PastMoment
    taken = Request.objects.filter(pk=request.pk, state=RequestState.TAKEN)
    seq = request.conversation.last_seq if request.conversation else 0
    if not taken.update(snoozed_until=until, snoozed_seq=seq):
        raise WrongState


def add_task(
    request: Request, *, text: str, side: Side | str, due_on: dt.date | None, by: User
) -> Task:
    """Note something to do for the person or for the advisor.

    Raises PastMoment, EmptyMessage, or WrongState when the case is closed or full of tasks.
    """
    if due_on is not None and due_on < timezone.localdate():
        raise PastMoment
    if not request.is_open or request.tasks.count() >= TASKS_AT_MOST:
        raise WrongState
    task = Task.objects.create(
        request=request,
        text=clean_body(text)[:200],
        side=Side(side),
        due_on=due_on,
        created_by=by,
    )
    tell(request, others=True)
    return task


def tick_task(task: Task, *, done: bool) -> None:
    """Mark a task as done, or as still to do."""
    task.done_at = timezone.now() if done else None
    task.save(update_fields=["done_at"])
    tell(task.request, others=True)


def finish_follow_up(request: Request, *, days: int) -> None:
    """The advisor has looked after the case on one of the days."""
    due = FollowUp.objects.filter(request=request, days=days, done_at=None)
    if not due.update(done_at=timezone.now()):
        raise WrongState


def ask_how_it_goes(now: dt.datetime | None = None) -> int:
    """Ask in the conversation of each open case whose day has come; returns how many.

    Each day once, by day only; safe to run twice.
    """
    local = timezone.localtime(now)
    if not FIRST_HOUR <= local.hour <= LAST_HOUR:
        return 0
    due = FollowUp.objects.filter(
        due_on__lte=local.date(), asked_at=None, request__state=RequestState.TAKEN
    ).exclude(request__conversation=None)
    asked = 0
    for follow_up in due.select_related("request__conversation", "request__holder")[:AT_ONCE]:
        with transaction.atomic():
            mine = FollowUp.objects.filter(pk=follow_up.pk, asked_at=None)
            if not mine.update(asked_at=local):
                continue
            request = follow_up.request
            assert request.conversation is not None
            with translation.override(request.language):
                words = _("How is it going? Write here where you stand: your advisor reads it.")
            post_system_message(request.conversation, body=words)
            tell(request, others=True)
        asked += 1
    return asked


def remind_of_tasks(now: dt.datetime | None = None) -> int:
    """Send an SMS to people whose task is due today; returns how many. Each task once.

    The words name no task: a locked screen shows them to everyone.
    """
    local = timezone.localtime(now)
    if not FIRST_HOUR <= local.hour <= LAST_HOUR:
        return 0
    due = (
        Task.objects.filter(side=Side.HOLDER, due_on=local.date(), done_at=None, reminded_at=None)
        .filter(request__state=RequestState.TAKEN, request__holder__is_active=True)
        .filter(request__holder__phone_verified=True, request__holder__phone__isnull=False)
        .select_related("request__holder")
    )
    sent = 0
    for task in due[:AT_ONCE]:
        # Marked before it is sent: one that is lost is better than one sent twice.
        if not Task.objects.filter(pk=task.pk, reminded_at=None).update(reminded_at=local):
            continue
        with translation.override(task.request.language):
            words = _("Fadaa Al Moutaawine: you have a task for today. Open your file.")
        try:
            gateway().send(task.request.holder.phone or "", words)
        except SmsNotSent:
            Task.objects.filter(pk=task.pk).update(reminded_at=None)
            logger.warning("reminder of task %s was not sent", task.pk)
            continue
        sent += 1
    return sent


def come_round() -> None:
    """The clock's call: follow-up and reminders."""
    ask_how_it_goes()
    remind_of_tasks()
