"""What is read of conversations."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, F, OuterRef, QuerySet, Subquery

from chat.enums import MemberRole
from chat.errors import ConversationNotFound
from chat.models import Block, Conversation, Membership, Message
from chat.rules import WRITING_ROLES
from fadaa.accounts.models import User

PAGE_OF_MESSAGES = 50
BATCH_MAX = 200
HEADS_MAX = 200


def conversation_for(user: User, public_id: uuid.UUID) -> Conversation:
    """A conversation the person takes part in; one query.

    Raises ConversationNotFound alike for one that does not exist and one of others.
    """
    found = Conversation.objects.visible_to(user).filter(public_id=public_id).first()
    if found is None:
        raise ConversationNotFound()
    return found


def messages_since(
    conversation: Conversation, seq: int, limit: int = BATCH_MAX, *, reader: User
) -> list[Message]:
    """Messages after a number, oldest first, as one person may see them; one query, two more
    where there are files.

    First load, reconnect and repair all come through here.
    """
    after = conversation.messages.filter(seq__gt=seq)
    return list(after.for_reader(reader).in_order()[: min(limit, BATCH_MAX)])


def messages_before(
    conversation: Conversation, seq: int | None, limit: int = PAGE_OF_MESSAGES, *, reader: User
) -> list[Message]:
    """The page of messages that ends before a number (or at the end), oldest first."""
    page = conversation.messages.shown().for_reader(reader).order_by("-seq")
    if seq is not None:
        page = page.filter(seq__lt=seq)
    return list(page[:limit])[::-1]


def heads(user: User, among: Iterable[str] | None = None) -> dict[str, int]:
    """The newest number of each conversation of a person: ``{public id: seq}``. One query.

    The most recently active ones when there are many.
    """
    conversations = Conversation.objects.visible_to(user)
    if among is not None:
        conversations = conversations.filter(public_id__in=list(among))
    rows = conversations.latest_first().values_list("public_id", "last_seq")[:HEADS_MAX]
    return {str(public_id): seq for public_id, seq in rows}


def unread_counts(user: User) -> dict[int, int]:
    """How many messages of others wait unread: ``{conversation pk: count}``. One query.

    Conversations with nothing unread are left out, muted ones too.
    """
    unread = Message.objects.filter(
        conversation__memberships__user=user,
        conversation__memberships__left_at__isnull=True,
        conversation__memberships__muted=False,
        conversation__last_seq__gt=F("conversation__memberships__last_read_seq"),
        seq__gt=F("conversation__memberships__last_read_seq"),
    )
    unread = unread.shown().exclude(author=user)
    unread = unread.exclude(author__in=Block.objects.filter(blocker=user).values("blocked"))
    rows = unread.values("conversation").annotate(count=Count("pk")).order_by()
    return {row["conversation"]: row["count"] for row in rows}


@dataclass(frozen=True)
class Pointers:
    """How far the others have come: the furthest of them."""

    read: int = 0
    delivered: int = 0


def pointers_of_others(conversation: Conversation, user: User) -> Pointers:
    """The furthest read and delivered numbers among the people she writes to. One query."""
    others = list(
        conversation.memberships.present()
        .exclude(user=user)
        .exclude(role=MemberRole.OBSERVER)
        .values_list("last_read_seq", "last_delivered_seq")
    )
    return Pointers(
        read=max((read for read, _delivered in others), default=0),
        delivered=max((delivered for _read, delivered in others), default=0),
    )


def others_in(conversation: Conversation, user: User) -> list[Membership]:
    """The other people of a conversation, advisors first; one query."""
    others = conversation.memberships.present().exclude(user=user).select_related("user")
    return sorted(others, key=lambda other: (other.role != MemberRole.ADVISOR, other.pk))


def inbox(user: User) -> QuerySet[Conversation]:
    """The conversations of a person, newest first, with their members at hand.

    Two queries and one more for the last lines (``last_lines``).
    """
    conversations = Conversation.objects.visible_to(user).latest_first()
    return conversations.prefetch_related("memberships__user")


def last_lines(conversations: Iterable[Conversation], *, reader: User) -> dict[int, Message]:
    """The newest message of each conversation: ``{conversation pk: message}``. One query."""
    # The last number may be that of a change, which is no line to show.
    newest = (
        Message.objects.shown()
        .filter(conversation=OuterRef("pk"))
        .exclude(author__in=Block.objects.filter(blocker=reader).values("blocked"))
        .order_by("-seq")
        .values("pk")[:1]
    )
    pks = [conversation.pk for conversation in conversations]
    lines = Conversation.objects.filter(pk__in=pks).values(line=Subquery(newest))
    found = Message.objects.filter(pk__in=lines).select_related("author")
    return {message.conversation_id: message for message in found}


def may_write(conversation: Conversation, user: User) -> bool:
    """Whether a person may say something here now. One query."""
    writers = conversation.memberships.present().filter(user=user, role__in=WRITING_ROLES)
    return conversation.is_open and writers.exists()
