"""Reading events as a device hands them in. Untrusted: every field is checked here."""

import datetime as dt
import uuid
from dataclasses import dataclass, field
from typing import Any

from django.utils import timezone
from django.utils.dateparse import parse_datetime

from courses.compiling import canonical, digest
from courses.content import ReleaseContent
from courses.enums import Verb
from courses.errors import MalformedEvent, UnknownItem
from courses.keys import as_uuid
from courses.scoring import score
from fadaa.accounts.models import User

DATA_MAX_BYTES = 8 * 1024
SHA_LENGTH = 64


@dataclass(frozen=True)
class Submitted:
    """An event as it came, with every field of the right type."""

    id: uuid.UUID
    course_key: uuid.UUID
    release_sha: str
    verb: Verb
    item_key: uuid.UUID
    attempt_id: uuid.UUID
    occurred_at: dt.datetime
    data: dict[str, Any] = field(default_factory=dict)
    device: str = ""
    seq: int = 0

    def fingerprint(self, learner: User) -> str:
        """What makes two events the same. Not the clock: a form sent twice is one answer."""
        return digest(
            [
                str(learner.public_id),
                str(self.course_key),
                self.release_sha,
                self.verb,
                str(self.item_key),
                str(self.attempt_id),
                self.data,
            ]
        )


def read_event(raw: object) -> Submitted:
    """An event out of JSON; raises MalformedEvent."""
    if not isinstance(raw, dict):
        raise MalformedEvent()
    data = raw.get("data", {})
    verb = raw.get("verb")
    seq = raw.get("seq", 0)
    release = raw.get("release")
    if not isinstance(data, dict) or not isinstance(verb, str) or verb not in Verb.values:
        raise MalformedEvent()
    if not isinstance(seq, int) or isinstance(seq, bool) or not 0 <= seq < 2**53:
        raise MalformedEvent()
    if not isinstance(release, str) or len(release) != SHA_LENGTH:
        raise MalformedEvent()
    if _is_unsafe(data) or len(canonical(data)) > DATA_MAX_BYTES:
        raise MalformedEvent()
    event_id = _key(raw, "id")
    return Submitted(
        id=event_id,
        course_key=_key(raw, "course"),
        release_sha=release,
        verb=Verb(verb),
        item_key=_key(raw, "item"),
        attempt_id=_key(raw, "attempt") if raw.get("attempt") else event_id,
        occurred_at=read_moment(raw.get("occurred_at")),
        data=data,
        device=str(raw.get("device") or "")[:40].replace("\x00", ""),
        seq=seq,
    )


def read_moment(text: object) -> dt.datetime:
    """A moment with its zone, as ISO 8601; raises MalformedEvent."""
    try:
        moment = parse_datetime(text) if isinstance(text, str) else None
        if moment is None or timezone.is_naive(moment):
            raise MalformedEvent()
        return moment.astimezone(dt.UTC)
    except (ValueError, OverflowError) as error:
        raise MalformedEvent() from error


def _key(raw: dict[str, Any], name: str) -> uuid.UUID:
    value = raw.get(name)
    key = as_uuid(value) if isinstance(value, str | uuid.UUID) else None
    if key is None:
        raise MalformedEvent()
    return key


def _is_unsafe(value: object) -> bool:
    """Whether a NUL or a lone surrogate hides in a text: no database takes them."""
    if isinstance(value, str):
        return "\x00" in value or any("\ud800" <= sign <= "\udfff" for sign in value)
    if isinstance(value, dict):
        return any(_is_unsafe(key) or _is_unsafe(inner) for key, inner in value.items())
    if isinstance(value, list):
        return any(_is_unsafe(inner) for inner in value)
    return isinstance(value, float) and not -1e15 < value < 1e15


def check_against(content: ReleaseContent, event: Submitted) -> None:
    """Refuse what the release does not know, and a response that its question cannot take."""
    if event.verb == Verb.ANSWERED:
        item = content.question(event.item_key)
        if item is None:
            raise UnknownItem()
        score(item, event.data.get("response"))  # type: ignore[arg-type]
        return
    if event.verb == Verb.SHOWN:
        if content.question(event.item_key) is None:
            raise UnknownItem()
        return
    lesson = content.lessons.get(event.item_key)
    if lesson is None:
        raise UnknownItem()
    card = event.data.get("card")
    if card is None and event.verb == Verb.POSITION:
        raise UnknownItem()
    if card is not None and card not in [known["key"] for known in lesson["cards"]]:
        raise UnknownItem()
