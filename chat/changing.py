"""Correct, delete, react: changes of a message that travel like messages.

A change takes the next number of its conversation, so that pokes, ``since``, heads and the
sweep carry it with no path of its own. It holds no text: it points at the message, which is
sent as it is *now*. Applied twice, late or alone, a change leads to the same picture.
"""

import datetime as dt
import uuid

from django.db import transaction
from django.utils import timezone

from chat.enums import ChangeKind, MessageKind, Reaction
from chat.errors import BadFrame, NotYours, TooLateToEdit, UnknownMessage
from chat.models import Conversation, FormerText, Message
from chat.rules import clean_body
from chat.services import send_draft
from chat.storing import Draft
from fadaa.accounts.models import User
from media.services import delete_asset

EDIT_WITHIN = dt.timedelta(hours=1)
FORMER_TEXTS_KEPT = dt.timedelta(days=30)


def change_message(
    conversation: Conversation,
    *,
    author: User,
    client_id: uuid.UUID,
    seq: int,
    kind: ChangeKind | str,
    value: str = "",
) -> Message:
    """Store a change of message ``seq``; the same client id again returns the same change.

    ``value`` is the new text of an edit, the name of a reaction, or empty to take one's
    reaction back. Raises UnknownMessage, NotYours, TooLateToEdit, EmptyMessage,
    MessageTooLong, BadFrame for an unknown reaction, and what ``send_message`` raises.

    1. take the next number, which locks the conversation; 2. read the message under the lock;
    3. change it. A refusal takes the number back.
    """
    kind = ChangeKind(kind)
    if kind == ChangeKind.REACT and value and value not in Reaction.values:
        raise BadFrame()
    target = conversation.messages.shown().filter(seq=seq).values_list("pk", flat=True).first()
    if target is None:
        raise UnknownMessage()
    draft = Draft(
        client_id=client_id,
        author_id=author.pk,
        kind=MessageKind.CHANGE,
        body="",
        reply_to_id=target,
        data={"change": kind.value},
    )
    with transaction.atomic():
        change = send_draft(conversation, draft)
        if not change.repeated:
            _apply(Message.objects.get(pk=target), author, kind, value)
    return change


def _apply(message: Message, author: User, kind: ChangeKind, value: str) -> None:
    if message.deleted_at is not None or message.kind == MessageKind.SYSTEM:
        raise UnknownMessage()
    match kind:
        case ChangeKind.REACT:
            _react(message, author, value)
        case ChangeKind.EDIT:
            _check_author(message, author)
            _edit(message, value)
        case ChangeKind.DELETE:
            _check_author(message, author)
            take_out(message)


def _check_author(message: Message, author: User) -> None:
    if message.author_id != author.pk:
        raise NotYours()


def _react(message: Message, author: User, value: str) -> None:
    reactions = dict(message.reactions)
    person = str(author.public_id)
    if value:
        reactions[person] = value
    else:
        reactions.pop(person, None)
    message.data = message.data | {"reactions": reactions}
    message.save(update_fields=["data"])


def _edit(message: Message, value: str) -> None:
    if message.kind == MessageKind.CARD:
        raise UnknownMessage()
    if timezone.now() - message.created_at > EDIT_WITHIN:
        raise TooLateToEdit()
    body = clean_body(value, may_be_empty=message.asset_id is not None)
    if body == message.body:
        return
    FormerText.objects.create(message=message, kind=ChangeKind.EDIT, body=message.body)
    message.body = body
    message.folded = None
    message.edited_at = timezone.now()
    message.save(update_fields=["body", "folded", "edited_at"])


def take_out(message: Message) -> None:
    """Empty a message; its place stays, its words only where moderators look."""
    FormerText.objects.create(message=message, kind=ChangeKind.DELETE, body=message.body)
    message.body = ""
    message.folded = None
    message.data = {}
    message.deleted_at = timezone.now()
    message.save(update_fields=["body", "folded", "data", "deleted_at"])


def forget_former_texts() -> None:
    """Delete what messages said and held before, once nobody may still ask about it."""
    old = timezone.now() - FORMER_TEXTS_KEPT
    emptied = Message.objects.filter(deleted_at__lt=old, asset__isnull=False)
    for message in emptied.select_related("asset"):
        asset = message.asset
        Message.objects.filter(pk=message.pk).update(asset=None)
        if asset is not None and not Message.objects.filter(asset=asset).exists():
            delete_asset(asset)
    FormerText.objects.filter(changed_at__lt=old).delete()
