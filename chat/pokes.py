"""The channel layer as a hint: something new is in the database.

One group per person, so that every tab and device of hers hears it. A hint may be lost
at any time (Channels delivers at most once); nothing depends on one arriving.
"""

import hashlib
import logging
from collections.abc import Iterable
from functools import partial
from typing import Any

from asgiref.sync import async_to_sync
from channels.layers import get_channel_layer
from django.db import transaction

from chat.models import Conversation, Membership
from fadaa.accounts.models import User

logger = logging.getLogger(__name__)


def group_of(user_id: int) -> str:
    """The group that every socket and long poll of a person listens to."""
    return f"u.{user_id}"


def fingerprint(session_key: str | None) -> str:
    """A name for a session that may travel without being the session."""
    return hashlib.sha256((session_key or "").encode()).hexdigest()[:16]


def send_hint(user_ids: Iterable[int], hint: dict[str, Any]) -> None:
    """Send a hint to people now; a fault of the layer is logged, never raised."""
    try:
        async_to_sync(_send)(list(user_ids), hint)
    except Exception:  # the message is stored: heartbeats will tell what the layer could not
        logger.exception("the channel layer did not take a %s", hint["type"])


async def _send(user_ids: list[int], hint: dict[str, Any]) -> None:
    layer = get_channel_layer()
    if layer is None:
        return
    for user_id in user_ids:
        await layer.group_send(group_of(user_id), hint)


def hint_on_commit(user_ids: Iterable[int], hint: dict[str, Any]) -> None:
    """Send a hint once what it speaks of can be read by everyone."""
    transaction.on_commit(partial(send_hint, list(user_ids), hint))


def poke(conversation: Conversation, seq: int) -> None:
    """Tell every member that the conversation is at this number. One query."""
    send_hint(
        member_ids(conversation),
        {"type": "poke", "conversation": str(conversation.public_id), "seq": seq},
    )


def member_ids(conversation: Conversation) -> list[int]:
    members = Membership.objects.present().filter(conversation=conversation)
    return list(members.values_list("user_id", flat=True))


def announce(users: Iterable[User], *, kind: str, data: dict[str, Any]) -> None:
    """Push an ``event`` frame to every open socket of these people, once committed.

    A hint only: who misses it must find the same on the next page. ``data`` is JSON and
    holds identifiers, not texts.
    """
    ids = [user.pk for user in users]
    hint_on_commit(ids, {"type": "announcement", "kind": kind, "data": data})
