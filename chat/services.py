"""What changes a conversation. Commit, then acknowledge, then announce."""

import uuid
from collections.abc import Iterable
from functools import partial
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone

from chat.enums import ConversationKind, ConversationState, MemberRole, MessageKind
from chat.errors import (
    ClientIdReused,
    ConversationClosed,
    ConversationNotFound,
    UnknownReply,
    WritingNotAllowed,
)
from chat.models import Conversation, Membership, Message
from chat.pokes import announce, hint_on_commit, member_ids, poke
from chat.rules import WRITING_ROLES, clean_body
from chat.storing import Draft, store
from fadaa.accounts.models import User
from fadaa.core.ids import uuid7
from media.models import Asset

__all__ = [
    "add_member",
    "announce",
    "close_conversation",
    "mark_read",
    "open_conversation",
    "post_system_message",
    "remove_member",
    "reopen_conversation",
    "send_draft",
    "send_message",
    "sweep_pokes",
]

SWEEP_BATCH = 500


def open_conversation(
    *,
    kind: ConversationKind | str,
    title: str = "",
    members: Iterable[tuple[User, MemberRole | str]],
) -> Conversation:
    """Open a conversation between people, each with a role in it."""
    with transaction.atomic():
        conversation = Conversation.objects.create(kind=ConversationKind(kind), title=title)
        for user, role in members:
            add_member(conversation, user, role)
    return conversation


def add_member(conversation: Conversation, user: User, role: MemberRole | str) -> Membership:
    """Let a person take part; one who left comes back to where she had read."""
    membership, _created = Membership.objects.update_or_create(
        conversation=conversation,
        user=user,
        defaults={"role": MemberRole(role), "left_at": None},
    )
    hint_on_commit(
        [user.pk],
        {
            "type": "poke",
            "conversation": str(conversation.public_id),
            "seq": conversation.last_seq,
        },
    )
    return membership


def remove_member(conversation: Conversation, user: User) -> None:
    """Take a person out: no page, socket or poll of hers shows the conversation again."""
    present = Membership.objects.present().filter(conversation=conversation, user=user)
    if present.update(left_at=timezone.now()):
        hint_on_commit([user.pk], {"type": "removed", "conversation": str(conversation.public_id)})


def close_conversation(conversation: Conversation) -> None:
    """Close a conversation: it stays readable, nothing more is written in it."""
    changed = Conversation.objects.filter(pk=conversation.pk, state=ConversationState.OPEN).update(
        state=ConversationState.CLOSED, closed_at=timezone.now()
    )
    conversation.state = ConversationState.CLOSED
    if changed:
        _hint_state(conversation)


def reopen_conversation(conversation: Conversation) -> None:
    """Open a closed conversation again, with everything that was said."""
    changed = Conversation.objects.filter(
        pk=conversation.pk, state=ConversationState.CLOSED
    ).update(state=ConversationState.OPEN, closed_at=None)
    conversation.state = ConversationState.OPEN
    if changed:
        _hint_state(conversation)


def _hint_state(conversation: Conversation) -> None:
    hint_on_commit(
        member_ids(conversation),
        {
            "type": "announcement",
            "kind": "chat.state",
            "data": {
                "conversation": str(conversation.public_id),
                "state": str(conversation.state),
            },
        },
    )


def send_message(
    conversation: Conversation,
    *,
    author: User,
    client_id: uuid.UUID,
    body: str = "",
    kind: MessageKind | str = MessageKind.TEXT,
    asset: Asset | None = None,
    reply_to_seq: int | None = None,
    data: dict[str, Any] | None = None,
) -> Message:
    """Store a message at the next number and, once committed, poke the members.

    The same client id again returns the stored message, with ``repeated`` set, however
    often and however late. Raises EmptyMessage, MessageTooLong, UnknownReply,
    ConversationNotFound (also for a stranger), WritingNotAllowed, ConversationClosed, or
    ClientIdReused when the id came before with another content. Two queries on
    PostgreSQL (store, members to poke).
    """
    draft = Draft(
        client_id=client_id,
        author_id=author.pk,
        kind=MessageKind(kind),
        body=clean_body(body, may_be_empty=asset is not None),
        asset_id=asset.pk if asset else None,
        reply_to_id=_message_at(conversation, reply_to_seq),
        data=data or {},
    )
    return send_draft(conversation, draft)


def post_system_message(
    conversation: Conversation, *, body: str, data: dict[str, Any] | None = None
) -> Message:
    """Say something in the platform's own name, also in a closed conversation."""
    draft = Draft(
        client_id=uuid7(),
        author_id=None,
        kind=MessageKind.SYSTEM,
        body=clean_body(body),
        data=data or {},
    )
    return send_draft(conversation, draft)


def send_draft(conversation: Conversation, draft: Draft) -> Message:
    """Store what has passed its own checks and poke the members after the commit.

    Raises ConversationNotFound, WritingNotAllowed, ConversationClosed or ClientIdReused.
    """
    try:
        message = store(conversation, draft, now=timezone.now())
    except IntegrityError:
        # Known already: the counter went back with the failed insert.
        if (message := _stored(conversation, draft)) is None:
            raise
        return message
    if message is None:
        return _refused(conversation, draft)
    conversation.last_seq = message.seq
    conversation.last_message_at = message.created_at
    transaction.on_commit(partial(poke, conversation, message.seq))
    return message


def _message_at(conversation: Conversation, seq: int | None) -> int | None:
    if seq is None:
        return None
    found = conversation.messages.shown().filter(seq=seq).values_list("pk", flat=True).first()
    if found is None:
        raise UnknownReply()
    return found


def _stored(conversation: Conversation, draft: Draft) -> Message | None:
    """The message stored before under the same client id, if it says the same."""
    stored = conversation.messages.filter(
        author_id=draft.author_id, client_id=draft.client_id
    ).first()
    if stored is None:
        return None
    said = (stored.kind, stored.asset_id, stored.reply_to_id)
    # What was corrected or taken out since then says something else by now.
    changed = stored.edited_at is not None or stored.deleted_at is not None
    same_words = changed or stored.body == draft.body
    if said != (draft.kind, draft.asset_id, draft.reply_to_id) or not same_words:
        raise ClientIdReused()
    stored.repeated = True
    return stored


def _refused(conversation: Conversation, draft: Draft) -> Message:
    """Say why nothing was stored, or return what had been stored before the refusal."""
    present = Membership.objects.present().filter(conversation=conversation)
    membership = present.filter(user_id=draft.author_id or 0).first()
    if membership is None:
        raise ConversationNotFound()
    # A repeat of what was accepted earlier is still acknowledged, or it would be sent forever.
    if (stored := _stored(conversation, draft)) is not None:
        return stored
    if membership.role not in WRITING_ROLES:
        raise WritingNotAllowed()
    raise ConversationClosed()


def mark_read(
    conversation: Conversation,
    *,
    user: User,
    read: int = 0,
    delivered: int = 0,
) -> Membership:
    """Move a person's read and delivered pointers forward, never back or past the end.

    What is read is also delivered. The other members are told when a pointer moved.
    Raises ConversationNotFound for a person who takes no part.
    """
    membership = (
        Membership.objects.present()
        .filter(conversation=conversation, user=user)
        .select_related("conversation")
        .first()
    )
    if membership is None:
        raise ConversationNotFound()
    head = membership.conversation.last_seq
    read = min(max(read, membership.last_read_seq), head)
    delivered = min(max(delivered, read, membership.last_delivered_seq), head)
    if (read, delivered) == (membership.last_read_seq, membership.last_delivered_seq):
        return membership
    # Compared again in the database: another tab may have moved further meanwhile.
    mine = Membership.objects.filter(pk=membership.pk)
    mine.filter(last_read_seq__lt=read).update(last_read_seq=read)
    mine.filter(last_delivered_seq__lt=delivered).update(last_delivered_seq=delivered)
    membership.last_read_seq, membership.last_delivered_seq = read, delivered
    hint_on_commit(
        member_ids(conversation),
        {
            "type": "pointer",
            "conversation": str(conversation.public_id),
            "user": str(user.public_id),
            "read": read,
            "delivered": delivered,
        },
    )
    return membership


def sweep_pokes() -> None:
    """Poke once more what changed since the last sweep.

    Covers a process that died between its commit and its poke. ``last_poked_seq`` is
    written here alone, so that sending costs no second write.
    """
    behind = Conversation.objects.filter(last_seq__gt=F("last_poked_seq"))
    for conversation in behind.order_by("pk")[:SWEEP_BATCH]:
        head = conversation.last_seq
        poke(conversation, head)
        Conversation.objects.filter(pk=conversation.pk).update(last_poked_seq=head)
