"""What a capsule is made of: people, lines, a panel that fills, and titles."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Voice:
    """A voice of espeak-ng: variant, pitch (0–99) and speed (words a minute)."""

    variant: str
    pitch: int
    speed: int = 190


@dataclass(frozen=True)
class Look:
    """How a person is drawn; colours are hexadecimal."""

    robe: str
    trim: str
    head: str
    skin: str = "#d9a679"
    kind: str = "scarf"  # scarf, cap or hood
    beard: str = ""
    glasses: bool = False


@dataclass(frozen=True)
class Person:
    name_ar: str
    name_fr: str
    look: Look
    voice: Voice


@dataclass(frozen=True)
class Row:
    """A row of the panel: what, how much, and in which colour."""

    label: str
    value: str
    tone: str = "saffron"


@dataclass(frozen=True)
class Line:
    """One turn: who speaks, with what gesture, and what changes in the picture.

    ``spoken`` is fully vowelled and ends its words as the ear expects; ``ar`` and ``fr``
    are the captions. ``rows`` are added to the panel; ``shot`` changes the picture.
    """

    who: int
    spoken: str
    ar: str
    fr: str
    gesture: str = "rest"
    rows: tuple[Row, ...] = ()
    shot: str = "two"


@dataclass(frozen=True)
class Story:
    slug: str
    title_ar: str
    title_fr: str
    synopsis_ar: str
    synopsis_fr: str
    place: str
    panel_title: str
    people: tuple[Person, Person]
    lines: tuple[Line, ...]
    others: tuple[Look, ...] = field(default=())
