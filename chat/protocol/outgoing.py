"""Frames of ours, built from dataclasses: no field leaves that is not documented."""

import datetime as dt
import json
from dataclasses import dataclass, field, fields
from typing import Any, ClassVar

from django.utils import timezone

from chat.describing import file_of
from chat.models import Message
from chat.protocol.incoming import ClientFrame
from chat.protocol.limits import QUOTE_MAX, VERSION, Cursors
from fadaa.core.errors import DomainError


def wall_clock(moment: dt.datetime) -> str:
    """A moment as our clocks on the wall show it, with its offset (RFC 3339).

    Browsers differ in what they know of the country's clock changes: they take hour and
    day from the text and compute nothing.
    """
    return timezone.localtime(moment).isoformat(timespec="milliseconds")


@dataclass(frozen=True)
class ServerFrame:
    type: ClassVar[str]

    def as_dict(self) -> dict[str, Any]:
        """The frame as it travels; fields that are None stay out."""
        values = {part.name: getattr(self, part.name) for part in fields(self)}
        known = {name: value for name, value in values.items() if value is not None}
        return {"type": self.type, **known}

    def encode(self) -> str:
        return json.dumps(self.as_dict(), ensure_ascii=False, separators=(",", ":"))


@dataclass(frozen=True)
class Welcome(ServerFrame):
    type = "welcome"
    user: str
    heads: Cursors
    server_time: str
    heartbeat: int
    limits: dict[str, int]
    v: int = VERSION


@dataclass(frozen=True)
class Said(ServerFrame):
    """A message."""

    type = "message"
    conversation: str
    seq: int
    client_id: str
    author: dict[str, str] | None
    kind: str
    body: str
    created_at: str
    reply_to: int | None = None
    quote: dict[str, str] | None = None
    data: dict[str, Any] = field(default_factory=dict)
    edited_at: str | None = None
    deleted: bool | None = None
    hidden: bool | None = None

    @classmethod
    def of(cls, message: Message, conversation: str) -> "Said":
        """A message as everyone sees it: a deleted one keeps its place, not its text.

        So does one of a person whom the reader blocked (``hidden``). A change holds the
        message it speaks of as that stands now.
        """
        author, answered = message.author, message.reply_to
        data = {} if message.hushed else message.data
        if message.is_change:
            seen = answered and not message.quotes_hushed
            data = {**data, "message": now_of(answered)} if answered and seen else data
        elif message.hushed:
            pass
        elif attached := file_of(message):
            data = {**data, "file": attached}
        return cls(
            conversation=conversation,
            seq=message.seq,
            client_id=str(message.client_id),
            author=(
                {"id": str(author.public_id), "name": author.get_short_name()} if author else None
            ),
            kind=message.kind,
            body="" if message.hushed else message.body,
            created_at=wall_clock(message.created_at),
            reply_to=answered.seq if answered else None,
            quote=_quote(message),
            data=data,
            edited_at=wall_clock(message.edited_at) if message.edited_at else None,
            deleted=message.deleted_at is not None or None,
            hidden=message.hushed or None,
        )


def now_of(message: Message) -> dict[str, Any]:
    """What may have changed of a message since it was said."""
    attached = file_of(message)
    return {
        "seq": message.seq,
        "body": message.body,
        "data": {**message.data, "file": attached} if attached else message.data,
        "edited": message.edited_at is not None,
        "deleted": message.deleted_at is not None,
    }


def _quote(message: Message) -> dict[str, str] | None:
    answered = message.reply_to
    if answered is None or message.is_change or message.hushed or message.quotes_hushed:
        return None
    return quote_of(answered)


def quote_of(message: Message) -> dict[str, str]:
    """The beginning of a message that another one answers."""
    author = message.author
    return {
        "name": author.get_short_name() if author else "",
        "kind": message.kind,
        "body": message.body[:QUOTE_MAX],
    }


@dataclass(frozen=True)
class Ack(ServerFrame):
    type = "ack"
    conversation: str
    client_id: str
    seq: int
    created_at: str
    dup: bool | None = None

    @classmethod
    def of(cls, message: Message, conversation: str) -> "Ack":
        return cls(
            conversation=conversation,
            client_id=str(message.client_id),
            seq=message.seq,
            created_at=wall_clock(message.created_at),
            dup=message.repeated or None,
        )


@dataclass(frozen=True)
class Batch(ServerFrame):
    type = "batch"
    conversation: str
    since: int
    head: int
    more: bool
    items: list[dict[str, Any]]
    read: int
    delivered: int
    state: str


@dataclass(frozen=True)
class Pong(ServerFrame):
    type = "pong"
    heads: Cursors
    server_time: str


@dataclass(frozen=True)
class Heads(ServerFrame):
    type = "heads"
    heads: Cursors


@dataclass(frozen=True)
class TypingNotice(ServerFrame):
    type = "typing"
    conversation: str
    user: str
    name: str


@dataclass(frozen=True)
class PresenceNotice(ServerFrame):
    type = "presence"
    conversation: str
    user: str
    state: str


@dataclass(frozen=True)
class ReadNotice(ServerFrame):
    type = "read"
    conversation: str
    user: str
    seq: int
    delivered: int


@dataclass(frozen=True)
class Event(ServerFrame):
    type = "event"
    kind: str
    data: dict[str, Any]


@dataclass(frozen=True)
class Failure(ServerFrame):
    """Why something was refused, and whether the same may succeed later."""

    type = "error"
    code: str
    message: str
    retry: bool
    conversation: str | None = None
    client_id: str | None = None

    @classmethod
    def of(cls, error: DomainError, frame: ClientFrame | None = None) -> "Failure":
        conversation = getattr(frame, "conversation", None)
        client_id = getattr(frame, "client_id", None)
        return cls(
            code=error.code,
            message=str(error.message),
            retry=error.retry,
            conversation=str(conversation) if conversation else None,
            client_id=str(client_id) if client_id else None,
        )
