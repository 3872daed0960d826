"""Telling people who are not on the page: push, SMS, e-mail.

Every message leaves a row in its own transaction (``Outgoing``). The clock makes of it a
``Notice`` for each absent person and each channel that wants to reach her, and hands due
notices to the senders. At-least-once: a process that dies while sending leaves the notice to
be sent again, with the same ``public_id``.

A room adds a channel in its ``AppConfig.ready``::

    outbox.register("push", send, wants=has_a_subscription, delay=dt.timedelta(0))

``send`` is called with the notice, outside every transaction. It returns when the operator
took the notice, and raises ``NotNow`` to be asked again at a moment of its choice (quiet
hours), ``Undeliverable`` when it makes no sense to try again, anything else when it may
succeed later. What it sends holds no words of a message: screens are read by others.
"""

import datetime as dt
import logging
import random
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.db import IntegrityError, connection, transaction
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext as _

from chat.enums import NoticeState
from chat.models import Block, Conversation, Membership, Message, Notice, Outgoing
from fadaa.accounts.models import User
from fadaa.core.health import Level, Reading

logger = logging.getLogger(__name__)

ATTEMPTS_MAX = 8
BACKOFF_START = dt.timedelta(minutes=1)
BACKOFF_MAX = dt.timedelta(hours=6)
# A sender that does not come back within this time is taken for dead.
LEASE = dt.timedelta(minutes=5)
BATCH = 200
SETTLED_KEPT = dt.timedelta(days=30)
OVERDUE = dt.timedelta(minutes=30)


class NotNow(Exception):
    """The person does not want to be told now; costs no attempt."""

    def __init__(self, until: dt.datetime) -> None:
        super().__init__()
        self.until = until


class Undeliverable(Exception):
    """Trying again makes no sense. The reason is kept: at most 120 characters, no numbers
    or addresses of people."""


@dataclass(frozen=True)
class Channel:
    """A way to reach people: how to send, whom, and how long after ``TELL_AFTER``."""

    name: str
    send: Callable[[Notice], None]
    wants: Callable[[User, Conversation], bool]
    delay: dt.timedelta
    once: bool


_channels: dict[str, Channel] = {}


def register(
    name: str,
    send: Callable[[Notice], None],
    *,
    wants: Callable[[User, Conversation], bool] = lambda person, conversation: True,
    delay: dt.timedelta = dt.timedelta(0),
    once: bool = False,
) -> None:
    """Add a channel; registering a name again replaces it.

    ``wants`` is asked when a notice is made. ``delay`` is waited for on top of the half
    minute that every reader has; who reads meanwhile is not told. With ``once`` a person who
    was told of a conversation hears no more of it on this channel until she reads it.
    """
    _channels[name] = Channel(name, send, wants, delay, once)


def take_up() -> None:
    """Make notices of what is due, then send what is due. Safe to run in several processes."""
    while _distribute():
        pass
    for pk in list(
        Notice.objects.due().order_by("not_before").values_list("pk", flat=True)[:BATCH]
    ):
        _deliver(pk)


# --- From messages to notices -----------------------------------------------------------


def _distribute() -> bool:
    """Turn a batch of due messages into notices, in one transaction; False when none was due."""
    with transaction.atomic():
        due = Outgoing.objects.filter(due_at__lte=timezone.now()).order_by("pk")
        if connection.features.has_select_for_update_skip_locked:
            due = due.select_for_update(skip_locked=True)
        messages = Message.objects.filter(pk__in=[row.pk for row in due[:BATCH]])
        found = list(messages.select_related("conversation").order_by("seq"))
        for message in _newest_of_each_author(found):
            for membership in _absent(message):
                for channel in _channels.values():
                    _note(message, membership, channel)
        Outgoing.objects.filter(pk__in=[message.pk for message in found]).delete()
    return bool(found)


def _newest_of_each_author(messages: Iterable[Message]) -> list[Message]:
    """Ten messages of one person are one thing to tell."""
    newest = {(message.conversation_id, message.author_id): message for message in messages}
    return sorted(newest.values(), key=lambda message: (message.conversation_id, message.seq))


def _absent(message: Message) -> list[Membership]:
    """Who should hear of a message and has not read it: two queries."""
    deaf = Block.objects.filter(blocked_id=message.author_id).values("blocker")
    members = (
        Membership.objects.present()
        .filter(conversation=message.conversation_id, last_read_seq__lt=message.seq)
        .filter(muted=False, user__is_active=True)
        .exclude(user_id=message.author_id or 0)
    )
    return list(members.exclude(user__in=deaf).select_related("user"))


def _note(message: Message, membership: Membership, channel: Channel) -> None:
    person = membership.user
    if not channel.wants(person, message.conversation):
        return
    mine = Notice.objects.filter(
        conversation=message.conversation_id, person=person, channel=channel.name
    )
    if mine.waiting().update(seq=message.seq):
        return
    told = mine.filter(state=NoticeState.SENT, seq__gt=membership.last_read_seq)
    if channel.once and told.exists():
        return
    try:
        with transaction.atomic():
            Notice.objects.create(
                conversation=message.conversation,
                person=person,
                channel=channel.name,
                seq=message.seq,
                not_before=timezone.now() + channel.delay,
            )
    except IntegrityError:  # another process made it in this instant
        mine.waiting().update(seq=message.seq)


# --- From notices to people -------------------------------------------------------------


def _deliver(pk: int) -> None:
    notice = _claim(pk)
    if notice is None:
        return
    channel = _channels.get(notice.channel)
    if channel is None:
        _settle(notice, NoticeState.DEAD, "the channel is gone")
        return
    if (reason := _needless(notice)) is not None:
        _settle(notice, NoticeState.DROPPED, reason)
        return
    try:
        channel.send(notice)
    except NotNow as later:
        _wait(notice, later.until, attempts=notice.attempts - 1)
    except Undeliverable as error:
        _settle(notice, NoticeState.DEAD, str(error))
    except Exception as error:  # operators fail in ways of their own
        _failed(notice, error)
    else:
        if not _settle(notice, NoticeState.SENT):
            # Something newer came while we were sending.
            _wait(notice, timezone.now() + channel.delay, attempts=0)


def _claim(pk: int) -> Notice | None:
    """Take a due notice for ourselves, until the lease ends; None when another has it."""
    taken = Notice.objects.due().filter(pk=pk)
    if not taken.update(not_before=timezone.now() + LEASE, attempts=F("attempts") + 1):
        return None
    return Notice.objects.select_related("person", "conversation").get(pk=pk)


def _needless(notice: Notice) -> str | None:
    """Why nobody needs to be told any more. One query."""
    membership = (
        Membership.objects.present()
        .filter(conversation=notice.conversation, user=notice.person, user__is_active=True)
        .first()
    )
    if membership is None:
        return "takes no part"
    if membership.muted:
        return "muted"
    return "read" if membership.last_read_seq >= notice.seq else None


def _failed(notice: Notice, error: Exception) -> None:
    name = type(error).__name__
    logger.warning(
        "%s did not take a notice (attempt %s): %s", notice.channel, notice.attempts, name
    )
    if notice.attempts >= ATTEMPTS_MAX:
        _settle(notice, NoticeState.DEAD, name)
        return
    ceiling = min(BACKOFF_MAX, BACKOFF_START * 2 ** (notice.attempts - 1))
    # Jitter, so that what failed together does not come back together.
    _wait(notice, timezone.now() + ceiling * random.uniform(0.5, 1), attempts=notice.attempts)  # noqa: S311


def _wait(notice: Notice, until: dt.datetime, *, attempts: int) -> None:
    Notice.objects.filter(pk=notice.pk).update(not_before=until, attempts=attempts)


def _settle(notice: Notice, state: NoticeState, reason: str = "") -> bool:
    """End a notice; False when it speaks of a newer message by now."""
    same = Notice.objects.filter(pk=notice.pk, seq=notice.seq)
    ended = same.update(state=state, reason=reason[:120], settled_at=timezone.now())
    return bool(ended)


def forget_settled() -> None:
    """Delete notices that were settled long ago."""
    Notice.objects.filter(settled_at__lt=timezone.now() - SETTLED_KEPT).delete()


def waiting() -> float:
    """Messages and notices that are due and of which nobody was told yet."""
    now = timezone.now()
    due = Outgoing.objects.filter(due_at__lte=now).count()
    return float(due + Notice.objects.due().count())


def check() -> Reading:
    """Whether absent people are told in time, and what was given up today."""
    now = timezone.now()
    if Outgoing.objects.filter(due_at__lt=now - OVERDUE).exists():
        return Reading(
            Level.FAILED, _("Nobody takes up what has to be sent: is the clock running?")
        )
    given_up = Q(state=NoticeState.DEAD, settled_at__gt=now - dt.timedelta(days=1))
    count = Notice.objects.filter(given_up).count()
    if count:
        return Reading(Level.WARNING, _("Given up today: %(count)s") % {"count": count})
    return Reading(Level.OK, _("All sent"))
