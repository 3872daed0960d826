"""Conversations as a person sees them: names, bubbles, states, words."""

import datetime as dt
import json
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from chat.enums import MemberRole, MessageKind
from chat.models import Conversation, Membership, Message
from chat.presence import Presence, presence_of
from chat.queries import Pointers
from fadaa.accounts.models import User

# One number of each plural category of CLDR, to fetch every form of a sentence.
PLURAL_SAMPLES = {"zero": 0, "one": 1, "two": 2, "few": 3, "many": 11, "other": 100}


class State(StrEnum):
    """How far a message of one's own has come."""

    WAITING = "waiting"
    SENT = "sent"
    DELIVERED = "delivered"
    READ = "read"
    FAILED = "failed"


@dataclass(frozen=True)
class Bubble:
    """One message on the page; a blank one is the mould that the browser copies."""

    mine: bool
    seq: int | None = None
    client_id: uuid.UUID | None = None
    kind: str = MessageKind.TEXT
    name: str = ""
    body: str = ""
    quote: str = ""
    created_at: dt.datetime | None = None
    day: dt.date | None = None
    opens_day: bool = False
    deleted: bool = False
    state: str = ""
    word: str = ""


def state_words() -> dict[str, str]:
    return {
        State.WAITING: pgettext("message", "waiting for the network"),
        State.SENT: pgettext("message", "sent"),
        State.DELIVERED: pgettext("message", "delivered"),
        State.READ: pgettext("message", "read"),
        State.FAILED: pgettext("message", "not sent"),
    }


def bubbles_of(messages: Iterable[Message], user: User, others: Pointers) -> list[Bubble]:
    """Messages as bubbles, each day opened by its first one."""
    words = state_words()
    bubbles = []
    last_day = None
    for message in messages:
        day = timezone.localdate(message.created_at)
        mine = message.author_id == user.pk
        state = _state_of(message, others) if mine else ""
        deleted = message.deleted_at is not None
        bubbles.append(
            Bubble(
                mine=mine,
                seq=message.seq,
                client_id=message.client_id,
                kind=message.kind,
                name=message.author.get_short_name() if message.author else "",
                body="" if deleted else message.body,
                quote=message.reply_to.body[:120] if message.reply_to else "",
                created_at=message.created_at,
                day=day,
                opens_day=day != last_day,
                deleted=deleted,
                state=state,
                word=words.get(state, ""),
            )
        )
        last_day = day
    return bubbles


def _state_of(message: Message, others: Pointers) -> State:
    if message.seq <= others.read:
        return State.READ
    if message.seq <= others.delivered:
        return State.DELIVERED
    return State.SENT


def presence_words() -> dict[str, str]:
    return {
        Presence.NOW: _("online now"),
        Presence.TODAY: _("seen today"),
        Presence.AWAY: "",
    }


@dataclass(frozen=True)
class Heading:
    """Who is on the other side, in a line to read at the top."""

    name: str
    role: str
    presence: str
    initial: str


def heading_of(conversation: Conversation, others: list[Membership]) -> Heading:
    """The other person with her role, or the title and the number of people of a group."""
    writers = [other for other in others if other.role != MemberRole.OBSERVER]
    if len(writers) != 1:
        name = conversation.title or _("Conversation")
        people = len(others) + 1
        role = ngettext("%(count)d person", "%(count)d people", people) % {"count": people}
        return Heading(name=name, role=role, presence="", initial=name[:1])
    other = writers[0]
    name = other.user.get_short_name()
    is_advisor = other.role == MemberRole.ADVISOR
    here = presence_of([other.user_id])[other.user_id]
    return Heading(
        name=name,
        role=_("From the advisors' team") if is_advisor else "",
        presence=presence_words()[here],
        initial=name[:1],
    )


def browser_words() -> str:
    """Every sentence that the browser may have to write, as JSON for a data attribute."""
    waiting = {
        category: ngettext(
            "No network · one message waiting, it will not be lost",
            "No network · %(count)s messages waiting, they will not be lost",
            sample,
        )
        for category, sample in PLURAL_SAMPLES.items()
    }
    return json.dumps(
        {
            "states": state_words(),
            "presence": presence_words(),
            "waiting": waiting,
            "offline": _("No network · you can go on writing, nothing will be lost"),
            "slow": _("Weak network · messages arrive a little later"),
            "ended": _("You are signed out. Sign in again: nothing you wrote is lost."),
            "typing": _("%(name)s is writing…"),
            "arrived": _("New message from %(name)s"),
            "closed": _("This conversation is closed."),
        },
        ensure_ascii=False,
    )
