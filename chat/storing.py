"""The one write that the chat stands on: take the next number and store the message.

The conversation row is locked from the moment its counter rises until the commit. So
numbers have no gap, and nobody can see number 11 before number 10 is there.
"""

import datetime as dt
import json
import uuid
from contextlib import nullcontext
from dataclasses import dataclass, field
from typing import Any

from django.db import connection, transaction

from chat.enums import ConversationState, MessageKind
from chat.models import Conversation, Message, Outgoing
from chat.rules import TELL_AFTER, WRITING_ROLES

# Raises the counter when the author may write, and only then.
RAISE_COUNTER = """
UPDATE chat_conversation SET last_seq = last_seq + 1, last_message_at = %s
WHERE id = %s AND (state = %s OR %s) AND (%s OR EXISTS (
    SELECT 1 FROM chat_membership
    WHERE conversation_id = chat_conversation.id AND user_id = %s
      AND left_at IS NULL AND role IN (%s, %s)))
RETURNING last_seq
"""
# The same, the insert and the row that tells absent people, in one statement and one round trip.
RAISE_AND_INSERT = f"""
WITH raised AS ({RAISE_COUNTER}), written AS (
    INSERT INTO chat_message
        (conversation_id, seq, client_id, author_id, kind, body, asset_id, reply_to_id, data,
         created_at)
    SELECT %s, last_seq, %s, %s, %s, %s, %s, %s, %s::jsonb, %s FROM raised
    RETURNING id, seq
), queued AS (
    INSERT INTO chat_outgoing (message_id, due_at) SELECT id, %s FROM written WHERE %s
)
SELECT id, seq FROM written
"""  # noqa: S608  built from our own constants


@dataclass(frozen=True)
class Draft:
    """A message that has passed every check but the conversation's own."""

    client_id: uuid.UUID
    author_id: int | None
    kind: MessageKind
    body: str
    asset_id: int | None = None
    reply_to_id: int | None = None
    data: dict[str, Any] = field(default_factory=dict)


def store(conversation: Conversation, draft: Draft, *, now: dt.datetime) -> Message | None:
    """Store a draft under the next number; None when its author may not write here.

    Raises IntegrityError, and leaves the counter as it was, when the author already used
    the client id.
    """
    message = Message(
        conversation=conversation,
        client_id=draft.client_id,
        author_id=draft.author_id,
        kind=draft.kind,
        body=draft.body,
        asset_id=draft.asset_id,
        reply_to_id=draft.reply_to_id,
        data=draft.data,
        created_at=now,
    )
    if connection.vendor == "postgresql":
        return _store_in_one_statement(message)
    with transaction.atomic():
        row = _execute(RAISE_COUNTER, _counter_values(message))
        if row is None:
            return None
        message.seq = row[0]
        message.save(force_insert=True)
        if message.tells:
            Outgoing.objects.create(message=message, due_at=now + TELL_AFTER)
    return message


def _store_in_one_statement(message: Message) -> Message | None:
    insert = [
        message.conversation_id,
        message.client_id,
        message.author_id,
        message.kind,
        message.body,
        message.asset_id,
        message.reply_to_id,
        json.dumps(message.data),
        message.created_at,
        message.created_at + TELL_AFTER,
        message.tells,
    ]
    # A single statement needs no transaction of its own; inside one, a savepoint keeps
    # the caller's work when the client id was used before.
    guard = transaction.atomic() if connection.in_atomic_block else nullcontext()
    with guard:
        row = _execute(RAISE_AND_INSERT, _counter_values(message) + insert)
    if row is None:
        return None
    message.pk, message.seq = row
    message._state.adding = False
    message._state.db = connection.alias
    return message


def _counter_values(message: Message) -> list[Any]:
    # The platform itself may speak in a closed conversation: it says why it was closed.
    is_system = message.author_id is None
    return [
        connection.ops.adapt_datetimefield_value(message.created_at),
        message.conversation_id,
        ConversationState.OPEN.value,
        is_system,
        is_system,
        message.author_id,
        *(role.value for role in WRITING_ROLES),
    ]


def _execute(statement: str, values: list[Any]) -> tuple[Any, ...] | None:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        row: tuple[Any, ...] | None = cursor.fetchone()
    return row
