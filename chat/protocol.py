"""Frames between a browser and us, both ways; ``docs/protocol.md`` explains each.

What a client sends is read strictly: unknown types, unknown fields and wrong values raise
BadFrame. What we send is built from the dataclasses below, so that a frame cannot leave
with a field that is not documented.
"""

import datetime as dt
import json
import uuid
from dataclasses import dataclass, field, fields
from enum import IntEnum
from typing import Any, ClassVar, NoReturn

from django.utils import timezone

from chat.enums import ChangeKind
from chat.errors import BadFrame
from chat.models import Message
from fadaa.core.errors import DomainError

VERSION = 1
FRAME_MAX_BYTES = 64 * 1024
CURSORS_MAX = 200
QUOTE_MAX = 120
SEQ_MAX = 2**63 - 1


class Close(IntEnum):
    """Why we closed a socket."""

    TOO_BIG = 1009
    SESSION_ENDED = 4001
    NOT_ALLOWED = 4003
    TOO_SLOW = 4008
    FLOOD = 4029


# --- Client to server -----------------------------------------------------------------

Cursors = dict[str, int]


@dataclass(frozen=True)
class Hello:
    cursors: Cursors


@dataclass(frozen=True)
class Send:
    conversation: uuid.UUID
    client_id: uuid.UUID
    body: str
    reply_to: int | None = None


@dataclass(frozen=True)
class Change:
    """Correct, delete, or react to message ``seq``."""

    conversation: uuid.UUID
    client_id: uuid.UUID
    seq: int
    do: str
    value: str = ""


@dataclass(frozen=True)
class Since:
    conversation: uuid.UUID
    seq: int
    limit: int = 200


@dataclass(frozen=True)
class Read:
    conversation: uuid.UUID
    seq: int = 0
    delivered: int = 0


@dataclass(frozen=True)
class Typing:
    conversation: uuid.UUID


@dataclass(frozen=True)
class Ping:
    cursors: Cursors


ClientFrame = Hello | Send | Change | Since | Read | Typing | Ping


class _Reader:
    """Takes the fields of a frame one by one and refuses what is left over."""

    def __init__(self, values: dict[str, Any]) -> None:
        self.values = values

    def uuid(self, name: str) -> uuid.UUID:
        value = self.values.pop(name, None)
        try:
            return uuid.UUID(value)
        except (ValueError, AttributeError, TypeError):
            raise BadFrame() from None

    def number(self, name: str, default: int | None = None) -> int:
        value = self.values.pop(name, default)
        # True is an int to Python, not to us.
        if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= SEQ_MAX:
            raise BadFrame()
        return value

    def text(self, name: str) -> str:
        value = self.values.pop(name, None)
        if not isinstance(value, str):
            raise BadFrame()
        return value

    def cursors(self, name: str) -> Cursors:
        value = self.values.pop(name, {})
        if not isinstance(value, dict) or len(value) > CURSORS_MAX:
            raise BadFrame()
        inner = _Reader(dict(value))
        return {str(as_uuid(key)): inner.number(key) for key in value}

    def end(self) -> None:
        if self.values:
            raise BadFrame()


def as_uuid(value: str) -> uuid.UUID:
    """An identifier of a frame; raises BadFrame for anything else."""
    try:
        return uuid.UUID(value)
    except ValueError:
        raise BadFrame() from None


def parse(text: str) -> ClientFrame:
    """Read one frame of a client; raises BadFrame for anything but a known, whole frame."""
    values = read_object(text)
    if values.pop("v", VERSION) != VERSION:
        raise BadFrame()
    kind = values.pop("type", None)
    reader = _Reader(values)
    frame: ClientFrame
    match kind:
        case "hello":
            frame = Hello(cursors=reader.cursors("cursors"))
        case "send":
            frame = Send(
                conversation=reader.uuid("conversation"),
                client_id=reader.uuid("client_id"),
                body=reader.text("body"),
                reply_to=reader.number("reply_to") if "reply_to" in values else None,
            )
        case "change":
            return parse_change(values)
        case "since":
            frame = Since(
                conversation=reader.uuid("conversation"),
                seq=reader.number("seq"),
                limit=reader.number("limit", 200),
            )
        case "read":
            return parse_read(values)
        case "typing":
            frame = Typing(conversation=reader.uuid("conversation"))
        case "ping":
            frame = Ping(cursors=reader.cursors("cursors"))
        case _:
            raise BadFrame()
    reader.end()
    return frame


def parse_change(values: dict[str, Any]) -> Change:
    """The fields of a ``change`` frame, also as they come over HTTP."""
    reader = _Reader(values)
    frame = Change(
        conversation=reader.uuid("conversation"),
        client_id=reader.uuid("client_id"),
        seq=reader.number("seq"),
        do=reader.text("do"),
        value=reader.text("value") if "value" in values else "",
    )
    reader.end()
    if frame.do not in ChangeKind.values:
        raise BadFrame()
    return frame


def parse_read(values: dict[str, Any]) -> Read:
    """The fields of a ``read`` frame, also as they come over HTTP."""
    reader = _Reader(values)
    frame = Read(
        conversation=reader.uuid("conversation"),
        seq=reader.number("seq", 0),
        delivered=reader.number("delivered", 0),
    )
    reader.end()
    return frame


def as_number(value: str) -> int:
    """A number of a query string; raises BadFrame for anything else."""
    if not value.isdecimal() or not value.isascii() or int(value[:20]) > SEQ_MAX:
        raise BadFrame()
    return int(value[:20])


def read_object(text: str) -> dict[str, Any]:
    """A JSON object without NaN, repeated keys or bottomless nesting, else BadFrame."""
    try:
        values = json.loads(text, parse_constant=_refuse, object_pairs_hook=_without_repeats)
    except (ValueError, RecursionError):
        raise BadFrame() from None
    if not isinstance(values, dict):
        raise BadFrame()
    return values


def _refuse(constant: str) -> NoReturn:
    raise ValueError(constant)


def _without_repeats(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    values = dict(pairs)
    if len(values) != len(pairs):
        raise ValueError("repeated key")
    return values


# --- Server to client -----------------------------------------------------------------


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

    @classmethod
    def of(cls, message: Message, conversation: str) -> "Said":
        """A message as everyone sees it: a deleted one keeps its place, not its text.

        A change holds the message it speaks of as that stands now.
        """
        author, answered = message.author, message.reply_to
        data = message.data
        if message.is_change:
            data = {**data, "message": now_of(answered)} if answered else data
        return cls(
            conversation=conversation,
            seq=message.seq,
            client_id=str(message.client_id),
            author=(
                {"id": str(author.public_id), "name": author.get_short_name()} if author else None
            ),
            kind=message.kind,
            body=message.body,
            created_at=wall_clock(message.created_at),
            reply_to=answered.seq if answered else None,
            quote=quote_of(answered) if answered and not message.is_change else None,
            data=data,
            edited_at=wall_clock(message.edited_at) if message.edited_at else None,
            deleted=message.deleted_at is not None or None,
        )


def now_of(message: Message) -> dict[str, Any]:
    """What may have changed of a message since it was said."""
    return {
        "seq": message.seq,
        "body": message.body,
        "data": message.data,
        "edited": message.edited_at is not None,
        "deleted": message.deleted_at is not None,
    }


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
