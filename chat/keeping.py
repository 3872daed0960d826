"""A conversation to take along: everything that a member may read, in order."""

from collections.abc import Iterator
from typing import Any

from chat import protocol, queries
from chat.models import Conversation, Message
from fadaa.accounts.models import User


def all_messages(conversation: Conversation, *, reader: User) -> Iterator[Message]:
    """Every message in order, read in batches; changes are already part of what they changed."""
    reached = 0
    while some := queries.messages_since(conversation, reached, reader=reader):
        reached = some[-1].seq
        yield from (message for message in some if not message.is_change)


def as_json(conversation: Conversation, *, reader: User) -> dict[str, Any]:
    """The conversation as data, with the fields that frames have."""
    name = str(conversation.public_id)
    others = queries.others_in(conversation, reader)
    return {
        "v": protocol.VERSION,
        "conversation": name,
        "title": conversation.title,
        "state": str(conversation.state),
        "people": [reader.get_short_name(), *(one.user.get_short_name() for one in others)],
        "messages": [
            protocol.Said.of(message, name).as_dict()
            for message in all_messages(conversation, reader=reader)
        ],
    }
