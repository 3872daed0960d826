"""What a socket may ask for, each one visit to the database thread.

Every action finds the person again from the session, so that signing out, a changed
password, a blocked account or a removal holds from the next frame on.
"""

from dataclasses import dataclass

from channels.db import database_sync_to_async
from django.utils import timezone

from chat import attachments, changing, presence, protocol, queries, services
from chat.enums import MessageKind
from chat.models import Conversation, Message
from chat.pokes import hint_on_commit, member_ids
from chat.sessions import person_of
from fadaa.accounts.models import User

HEARTBEAT_SECONDS = 20
# More than this at once is left for the client to ask for in batches.
PUSH_MAX = 50


@dataclass(frozen=True)
class Caller:
    """Who holds the socket, as far as the socket may remember."""

    session_key: str | None

    def person(self) -> User:
        return person_of(self.session_key)


@database_sync_to_async
def welcome(caller: Caller, hello: protocol.Hello) -> list[protocol.ServerFrame]:
    """Where every conversation stands, and who is here in those the client shows."""
    user = caller.person()
    presence.seen(user.pk)
    greeting = protocol.Welcome(
        user=str(user.public_id),
        heads=queries.heads(user),
        server_time=protocol.wall_clock(timezone.now()),
        heartbeat=HEARTBEAT_SECONDS,
        limits={
            "frame_bytes": protocol.FRAME_MAX_BYTES,
            "batch": queries.BATCH_MAX,
        },
    )
    return [greeting, *_presences(user, hello.cursors)]


@database_sync_to_async
def pulse(
    caller: Caller, ping: protocol.Ping, mentioned: protocol.Cursors
) -> list[protocol.ServerFrame]:
    """Answer a heartbeat with the heads that the client does not have.

    What the client shows is measured by its own cursors, everything else by what this
    socket mentioned before.
    """
    user = caller.person()
    presence.seen(user.pk)
    known = mentioned | ping.cursors
    heads = queries.heads(user)
    newer = {name: head for name, head in heads.items() if head > known.get(name, 0)}
    pong = protocol.Pong(heads=newer, server_time=protocol.wall_clock(timezone.now()))
    return [pong, *_presences(user, ping.cursors)]


def _presences(user: User, cursors: protocol.Cursors) -> list[protocol.ServerFrame]:
    frames: list[protocol.ServerFrame] = []
    shown = Conversation.objects.visible_to(user).filter(public_id__in=list(cursors))
    for conversation in shown[:3]:
        others = queries.others_in(conversation, user)
        states = presence.presence_of(other.user_id for other in others)
        frames.extend(
            protocol.PresenceNotice(
                conversation=str(conversation.public_id),
                user=str(other.user.public_id),
                state=states[other.user_id],
            )
            for other in others
        )
    return frames


@database_sync_to_async
def send(caller: Caller, frame: protocol.Send) -> protocol.Ack:
    """Store a message; the acknowledgement exists only once it is committed."""
    user = caller.person()
    conversation = queries.conversation_for(user, frame.conversation)
    message = said_by(user, conversation, frame)
    return protocol.Ack.of(message, str(conversation.public_id))


def said_by(user: User, conversation: Conversation, frame: protocol.Send) -> Message:
    """Store what a frame says, the same for the socket and for HTTP."""
    asset = attachments.asset_of(user, frame.asset) if frame.asset else None
    return services.send_message(
        conversation,
        author=user,
        client_id=frame.client_id,
        body=frame.body,
        kind=attachments.kind_of(asset) if asset else MessageKind.TEXT,
        asset=asset,
        reply_to_seq=frame.reply_to,
    )


@database_sync_to_async
def change(caller: Caller, frame: protocol.Change) -> protocol.Ack:
    """Store a change of a message; acknowledged like a message."""
    user = caller.person()
    conversation = queries.conversation_for(user, frame.conversation)
    return protocol.Ack.of(change_of(conversation, user, frame), str(conversation.public_id))


def change_of(conversation: Conversation, user: User, frame: protocol.Change) -> Message:
    """Carry out a change, the same for the socket and for HTTP."""
    return changing.change_message(
        conversation,
        author=user,
        client_id=frame.client_id,
        seq=frame.seq,
        kind=frame.do,
        value=frame.value,
    )


@database_sync_to_async
def since(caller: Caller, frame: protocol.Since) -> protocol.Batch:
    """What came after a number."""
    user = caller.person()
    conversation = queries.conversation_for(user, frame.conversation)
    return batch(conversation, user, frame.seq, frame.limit)


def batch(
    conversation: Conversation, user: User, seq: int, limit: int = queries.BATCH_MAX
) -> protocol.Batch:
    """Messages after a number with the pointers of the others; two queries.

    The same for the socket and for HTTP.
    """
    name = str(conversation.public_id)
    found = queries.messages_since(conversation, seq, max(1, limit), reader=user)
    reached = found[-1].seq if found else seq
    head = max(conversation.last_seq, reached if found else 0)
    others = queries.pointers_of_others(conversation, user)
    return protocol.Batch(
        conversation=name,
        since=seq,
        head=head,
        more=bool(found) and reached < head,
        items=[protocol.Said.of(message, name).as_dict() for message in found],
        read=others.read,
        delivered=others.delivered,
        state=str(conversation.state),
    )


@database_sync_to_async
def news(caller: Caller, name: str, seq: int) -> list[protocol.Said]:
    """What a poke speaks of: the few messages after the number the socket was told."""
    user = caller.person()
    conversation = queries.conversation_for(user, protocol.as_uuid(name))
    found = queries.messages_since(conversation, seq, PUSH_MAX, reader=user)
    return [protocol.Said.of(message, name) for message in found]


@database_sync_to_async
def read(caller: Caller, frame: protocol.Read) -> None:
    """Move the person's pointers."""
    user = caller.person()
    conversation = queries.conversation_for(user, frame.conversation)
    services.mark_read(conversation, user=user, read=frame.seq, delivered=frame.delivered)


@database_sync_to_async
def typing(caller: Caller, frame: protocol.Typing) -> None:
    """Tell the others that the person is writing; not stored."""
    user = caller.person()
    conversation = queries.conversation_for(user, frame.conversation)
    others = [member for member in member_ids(conversation) if member != user.pk]
    hint_on_commit(
        others,
        {
            "type": "writing",
            "conversation": str(conversation.public_id),
            "user": str(user.public_id),
            "name": user.get_short_name(),
        },
    )
