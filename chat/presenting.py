"""Conversations as a person sees them: names, bubbles, states, words."""

import datetime as dt
import json
import uuid
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from chat.describing import file_of
from chat.enums import REACTION_SIGNS, MemberRole, MessageKind, Reaction
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
class Reacted:
    """How often one reaction was given, and whether by the reader too."""

    value: str
    sign: str
    label: str
    count: int
    mine: bool


def reacted(message: Message, user: User) -> tuple[Reacted, ...]:
    """The reactions to a message, each once."""
    given = message.reactions
    counts = Counter(given.values())
    own = given.get(str(user.public_id))
    return tuple(
        Reacted(value, REACTION_SIGNS[value], str(value.label), counts[value], own == value)
        for value in Reaction
        if counts[value]
    )


def reaction_choices() -> list[tuple[str, str, str]]:
    """``[(value, sign, label), …]`` of the three reactions."""
    return [(value.value, REACTION_SIGNS[value], str(value.label)) for value in Reaction]


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
    quote_name: str = ""
    edited: bool = False
    file: dict[str, Any] | None = None
    hidden: bool = False
    reactions: tuple["Reacted", ...] = ()
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
        quoted = None if message.hushed or message.quotes_hushed else message.reply_to
        bubbles.append(
            Bubble(
                mine=mine,
                seq=message.seq,
                client_id=message.client_id,
                kind=message.kind,
                name=_name_of(message),
                body="" if deleted or message.hushed else message.body,
                quote=quote_line(quoted) if quoted else "",
                quote_name=_name_of(quoted) if quoted else "",
                file=None if message.hushed else file_of(message),
                hidden=message.hushed,
                edited=message.edited_at is not None and not deleted,
                reactions=reacted(message, user),
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


def _name_of(message: Message) -> str:
    return message.author.get_short_name() if message.author else ""


def quote_line(message: Message) -> str:
    """The beginning of a message, or what it is when it has no words."""
    if message.deleted_at is not None:
        return _("Message deleted")
    return message.body[:120] or str(message.get_kind_display())


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
            "deleted": _("Message deleted"),
            "hidden": _("Written by a person you blocked"),
            "file": {
                "preparing": _("Being prepared…"),
                "play": _("Play"),
                "pause": _("Pause"),
                "speed": _("Speed"),
                "place": _("Place in the recording"),
                "photo": _("Photo"),
                "sending": _("Being sent: %(percent)s %%"),
                "refused": _("The microphone is not allowed. Allow it in the browser, or write."),
                "recording": _("Recording…"),
                "too_large": _("The file is larger than we accept."),
            },
            "reactions": {value: [sign, label] for value, sign, label in reaction_choices()},
            "kinds": {kind.value: str(kind.label) for kind in MessageKind},
            "copied": _("Copied"),
            "failed": _("That did not work. Try again when there is a network."),
            "answering": _("Answer to %(name)s"),
            "answering_self": _("Answer to yourself"),
            "editing": _("Correct the message"),
        },
        ensure_ascii=False,
    )
