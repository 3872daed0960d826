"""Frames of a client, read strictly: anything unknown or wrong raises BadFrame."""

import json
import uuid
from dataclasses import dataclass
from typing import Any, NoReturn

from chat.enums import ChangeKind
from chat.errors import BadFrame
from chat.protocol.limits import CURSORS_MAX, SEQ_MAX, VERSION, Cursors


@dataclass(frozen=True)
class Hello:
    cursors: Cursors


@dataclass(frozen=True)
class Send:
    conversation: uuid.UUID
    client_id: uuid.UUID
    body: str
    reply_to: int | None = None
    asset: uuid.UUID | None = None


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
            return parse_send(values)
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


def parse_send(values: dict[str, Any]) -> Send:
    """The fields of a ``send`` frame, also as they come over HTTP."""
    reader = _Reader(values)
    frame = Send(
        conversation=reader.uuid("conversation"),
        client_id=reader.uuid("client_id"),
        body=reader.text("body"),
        reply_to=reader.number("reply_to") if "reply_to" in values else None,
        asset=reader.uuid("asset") if "asset" in values else None,
    )
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
