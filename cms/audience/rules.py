"""What a page says aloud, section by section: pure functions over its stored stream."""

import hashlib
import html
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote

from django.utils.html import strip_tags

from cms.facts.rules import keys_in_text

WHOLE_PAGE = ""
OPENING = "opening"
# Keys of a block whose values are no words for a reader.
SILENT = frozenset({"tone", "logic", "page", "url", "capsule", "fact", "facts", "id", "type"})
# Blocks that lead elsewhere and are not read.
UNREAD = frozenset({"capsule", "links"})


@dataclass
class Section:
    """A part of a page that is read aloud in one piece.

    Facts are named by row where a block quotes them, by key where a text does.
    """

    key: str
    title: str
    words: list[str] = field(default_factory=list)
    fact_rows: list[int] = field(default_factory=list)
    fact_keys: list[str] = field(default_factory=list)
    is_step: bool = False

    def take(self, kind: str, value: Any) -> None:
        """Add the words and facts of a block."""
        if kind in UNREAD:
            return
        for text in _texts(value):
            self.fact_keys += keys_in_text(text)
            # Items of a list are words apart.
            plain = html.unescape(strip_tags(text.replace("<", " <")))
            self.words.append(" ".join(plain.split()))
        if isinstance(value, dict):
            quoted = [value.get("fact"), *(value.get("facts") or [])]
            # A list block wraps its rows, an older one does not.
            rows = [one.get("value") if isinstance(one, dict) else one for one in quoted]
            self.fact_rows += [row for row in rows if isinstance(row, int)]

    def text(self, keys: Mapping[int, str], statements: Mapping[str, str]) -> str:
        """What is to be read, with the facts as they are today."""
        said = [*(keys.get(row, "") for row in self.fact_rows), *self.fact_keys]
        return " ".join([*self.words, *(statements.get(key, "") for key in said)]).strip()


def sections(title: str, summary: str, stream: Iterable[Mapping[str, Any]]) -> list[Section]:
    """The opening, then each step, and each heading with what follows it.

    A section is named by the id of its first block, which it keeps wherever it is moved to.
    """
    found = [Section(OPENING, title, [part for part in (title, summary) if part])]
    for block in stream:
        kind, value = str(block.get("type")), block.get("value")
        if kind in {"step", "heading"} or found[-1].is_step:
            name = value if kind == "heading" else ""
            name = value.get("title", "") if kind == "step" and isinstance(value, dict) else name
            found.append(Section(str(block.get("id") or ""), str(name), is_step=kind == "step"))
        found[-1].take(kind, value)
    return [one for one in found if one.words or one.fact_rows]


def whole(parts: Iterable[Section], title: str) -> Section:
    """All sections as one, for pages that are read in one piece."""
    page = Section(WHOLE_PAGE, title)
    for part in parts:
        page.words += part.words
        page.fact_rows += part.fact_rows
        page.fact_keys += part.fact_keys
    return page


def digest(text: str) -> str:
    """The same for texts that sound the same: spaces do not count."""
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()


def whatsapp_address(title: str, address: str) -> str:
    """A link that opens WhatsApp with the title and the address written; nothing is sent."""
    return "https://wa.me/?text=" + quote(f"{title}\n{address}", safe="")


def _texts(value: Any) -> Iterator[str]:
    """The texts of a block's value in order, without those that only steer it."""
    if isinstance(value, str):
        if value.strip():
            yield value
    elif isinstance(value, dict):
        for name, part in value.items():
            if name not in SILENT:
                yield from _texts(part)
    elif isinstance(value, list):
        for part in value:
            # The items of a list block are wrapped with an id.
            yield from _texts(part["value"] if _is_item(part) else part)


def _is_item(part: Any) -> bool:
    return isinstance(part, dict) and part.get("type") == "item" and "value" in part
