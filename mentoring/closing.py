"""How a case ends, what the person says of it, and how it begins again."""

import datetime as dt

from django.db import IntegrityError, transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from chat.services import close_conversation, post_system_message, reopen_conversation
from fadaa.accounts.models import User
from mentoring import appointments, handing, queries
from mentoring.enums import CaseEvent, OutcomeKind, RequestState
from mentoring.errors import AlreadyAsked, AlreadyRated, ReasonMissing, TooLateToReopen, WrongState
from mentoring.history import note_down
from mentoring.models import Outcome, Rating, Request
from mentoring.services import tell

REOPEN_WITHIN = dt.timedelta(days=60)


def close_request(
    request: Request, *, outcome: OutcomeKind | str, reason: str = "", by: User | None = None
) -> None:
    """End a taken request with what came of it; the conversation stays readable.

    Raises ReasonMissing when it was given up without saying why, WrongState when it is not
    taken.
    """
    kind = OutcomeKind(outcome)
    if kind == OutcomeKind.ABANDONED and not reason.strip():
        raise ReasonMissing
    with transaction.atomic():
        locked = Request.objects.select_for_update(of=("self",)).get(pk=request.pk)
        if locked.state != RequestState.TAKEN or locked.conversation is None:
            raise WrongState
        appointments.cancel_all(locked, by=by)
        locked.state, locked.closed_at = RequestState.CLOSED, timezone.now()
        locked.snoozed_until = None
        locked.save(update_fields=["state", "closed_at", "snoozed_until"])
        Outcome.objects.create(request=locked, kind=kind, reason=reason.strip()[:300])
        note_down(locked, CaseEvent.CLOSED, actor=by, about=kind.value)
        with translation.override(locked.language):
            farewell = _("This question is closed. You can ask a new one at any time.")
        post_system_message(locked.conversation, body=farewell)
        close_conversation(locked.conversation)
        tell(locked)


def rate_request(
    request: Request,
    *,
    useful: bool,
    comment: str,
    quick: bool | None = None,
    clear: bool | None = None,
) -> Rating:
    """Keep what the holder thinks of a closed request, once."""
    if request.state != RequestState.CLOSED:
        raise WrongState
    try:
        with transaction.atomic():
            return Rating.objects.create(
                request=request, quick=quick, clear=clear, useful=useful, comment=comment[:500]
            )
    except IntegrityError as error:
        raise AlreadyRated from error


def may_reopen(request: Request, now: dt.datetime | None = None) -> bool:
    closed_at = request.closed_at
    if request.state != RequestState.CLOSED or closed_at is None:
        return False
    return (now or timezone.now()) - closed_at <= REOPEN_WITHIN


def reopen_request(request: Request, *, by: User) -> Request:
    """Go on with a closed case: with the same advisor when she is there, else by the queue.

    The outcome and the rating go into the history; both may be given again. Raises WrongState
    when it is not closed, TooLateToReopen after sixty
    days, AlreadyAsked when another question on the subject is open.
    """
    with transaction.atomic():
        locked = Request.objects.select_for_update(of=("self",)).get(pk=request.pk)
        if locked.state != RequestState.CLOSED or locked.conversation is None:
            raise WrongState
        if not may_reopen(locked):
            raise TooLateToReopen
        same = Request.objects.open().filter(holder=locked.holder_id, topic=locked.topic)
        if other := same.first():
            raise AlreadyAsked(other)
        outcome = Outcome.objects.filter(request=locked).first()
        Outcome.objects.filter(request=locked).delete()
        Rating.objects.filter(request=locked).delete()
        note_down(locked, CaseEvent.REOPENED, actor=by, about=outcome.kind if outcome else "")
        locked.state, locked.closed_at = RequestState.TAKEN, None
        locked.save(update_fields=["state", "closed_at"])
        reopen_conversation(locked.conversation)
        with translation.override(locked.language):
            words = _("The question is open again.")
        post_system_message(locked.conversation, body=words)
        advisor = queries.advisor_of(locked)
        if advisor is None or not handing.can_answer(advisor):
            handing.put_back(locked, by=by)
        tell(locked, others=True)
    return locked
