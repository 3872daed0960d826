"""Report, block, decide, appeal: what keeps people safe in conversations."""

import datetime as dt
import logging

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from chat.changing import take_out
from chat.enums import MessageKind, ReportReason, ReportState, Verdict
from chat.errors import AlreadyDecided, NotAllowed, OwnMessage, ReasonMissing
from chat.models import Block, Message, Report, WatchedWord
from chat.services import announce, post_system_message, remove_member, send_draft
from chat.storing import Draft
from fadaa.accounts.models import User
from fadaa.core.folding import fold
from fadaa.core.ids import uuid7

logger = logging.getLogger(__name__)

COPIES_KEPT = dt.timedelta(days=365)
NOTE_MAX = 1000


def report_message(
    message: Message, *, reporter: User, reason: ReportReason | str, note: str = ""
) -> Report:
    """Ask a moderator to look at a message; asking twice gives the same report.

    Raises OwnMessage for one's own. The caller has checked that she may read it.
    """
    if message.author_id == reporter.pk:
        raise OwnMessage()
    try:
        with transaction.atomic():
            return _note(message, reporter, ReportReason(reason), note)
    except IntegrityError:
        return Report.objects.get(message=message, reporter=reporter)


def _note(message: Message, reporter: User | None, reason: ReportReason, note: str = "") -> Report:
    return Report.objects.create(
        message=message,
        conversation_id=message.conversation_id,
        reporter=reporter,
        author_id=message.author_id,
        reason=reason,
        note=note.strip()[:NOTE_MAX],
        copy=message.body,
    )


def block(blocker: User, blocked: User) -> None:
    """Spare a person what another writes, in every conversation. The other is not told."""
    Block.objects.get_or_create(blocker=blocker, blocked=blocked)


def unblock(blocker: User, blocked: User) -> None:
    Block.objects.filter(blocker=blocker, blocked=blocked).delete()


# --- Words to look out for --------------------------------------------------------------


def look_for_words() -> None:
    """Flag new messages that hold a watched word. Nothing is deleted or held back.

    Done by the clock, apart from sending: a filter must not slow or lose a message.
    """
    watched = [word for word in WatchedWord.objects.filter(active=True) if word.folded.strip()]
    fresh = Message.objects.filter(created_at__gt=timezone.now() - LOOKED_BACK)
    said = fresh.filter(deleted_at=None).exclude(kind__in=[MessageKind.CHANGE, MessageKind.SYSTEM])
    unflagged = said.exclude(reports__reason=ReportReason.WORDS)
    if not watched:
        return
    for message in unflagged.exclude(body="").only("pk", "body", "conversation", "author"):
        text = f" {fold(message.body)} "
        if any(f" {word.folded.strip()} " in text for word in watched):
            _note(message, None, ReportReason.WORDS)


# Twice the clock's period and more: a message is looked at even after a missed round.
LOOKED_BACK = dt.timedelta(hours=1)


# --- What moderators do -----------------------------------------------------------------


def decide(report: Report, *, moderator: User, verdict: Verdict | str, why: str) -> Report:
    """Decide a report, with a reason that both sides read.

    An appealed report is decided for good, and by another person. Raises ReasonMissing,
    AlreadyDecided, NotAllowed. 1. lock; 2. check; 3. write; 4. carry out.
    """
    why = why.strip()[:NOTE_MAX]
    if not why or verdict not in Verdict.values:
        raise ReasonMissing()
    verdict = Verdict(verdict)
    with transaction.atomic():
        report = Report.objects.select_for_update().get(pk=report.pk)
        if report.state not in {ReportState.NEW, ReportState.APPEALED}:
            raise AlreadyDecided()
        appealed = report.state == ReportState.APPEALED
        if moderator.pk in {report.author_id, report.reporter_id}:
            raise NotAllowed()
        if appealed and report.decided_by_id == moderator.pk:
            raise NotAllowed()
        report.state = ReportState.FINAL if appealed else ReportState.DECIDED
        report.verdict, report.why = verdict, why
        report.decided_by, report.decided_at = moderator, timezone.now()
        report.save()
        _carry_out(report)
    logger.info("report %s was decided: %s", report.public_id, verdict)
    return report


def _carry_out(report: Report) -> None:
    message, author = report.message, report.author
    if report.verdict in {Verdict.HIDE, Verdict.REMOVE} and message is not None:
        if message.deleted_at is None:
            _hide(message)
        if report.verdict == Verdict.REMOVE and author is not None:
            remove_member(report.conversation, author)
            # A person of the platform closed the door: everyone who stays reads it.
            with override("ar"):
                words = _("A moderator took a person out of this conversation.")
            with override("fr"):
                words += "\n" + _("A moderator took a person out of this conversation.")
            post_system_message(report.conversation, body=words)
    people = {person for person in (report.reporter, author) if person is not None}
    if report.verdict == Verdict.NOTHING:
        people.discard(author)  # type: ignore[arg-type]  # absent from the set is fine
    announce(people, kind="chat.report", data={"report": str(report.public_id)})


def _hide(message: Message) -> None:
    """Empty a message in the platform's name, by a change like any other."""
    draft = Draft(
        client_id=uuid7(),
        author_id=None,
        kind=MessageKind.CHANGE,
        body="",
        reply_to_id=message.pk,
        data={"change": "delete"},
    )
    send_draft(message.conversation, draft)
    take_out(message)


def appeal(report: Report, *, person: User, words: str) -> Report:
    """Ask for a second look by somebody else; each decision once.

    Raises ReasonMissing, NotAllowed for a person whom it does not concern, AlreadyDecided when
    there is nothing, or nothing any more, to appeal.
    """
    words = words.strip()[:NOTE_MAX]
    if not words:
        raise ReasonMissing()
    with transaction.atomic():
        report = Report.objects.select_for_update().get(pk=report.pk)
        if not Report.objects.seen_by(person).filter(pk=report.pk).exists():
            raise NotAllowed()
        if report.state != ReportState.DECIDED:
            raise AlreadyDecided()
        report.state = ReportState.APPEALED
        report.appeal, report.appealed_at = words, timezone.now()
        report.save(update_fields=["state", "appeal", "appealed_at"])
    return report


def forget_copies() -> None:
    """Empty the words of reports that were settled long ago."""
    old = timezone.now() - COPIES_KEPT
    settled = Report.objects.filter(decided_at__lt=old, state__in=[ReportState.DECIDED, "final"])
    settled.exclude(copy="").update(copy="", note="", appeal="")
