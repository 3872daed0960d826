"""The words of the papers: one text file for each paper and language, without code.

``title:`` and ``lead:`` head the file; ``fact: key`` names a fact that the paper rests on.
``= chapter``, ``# key | article``, ``- item`` and plain paragraphs follow. ``? words`` is a hint
to verify, ``? key`` the words of a fact as such a hint. ``{field}`` is filled or left as dots,
``{blank:20}`` is always dots. ``@table kind``, ``@fields kind`` and ``@activities`` are made from
the answers; ``@if flag``, ``@else`` and ``@end`` choose between paragraphs.
"""

import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent
PLACE = re.compile(r"\{([a-z0-9_]+)(?::(\d+))?\}")
FACT_KEY = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+")


@dataclass(frozen=True)
class Line:
    """One line of a wording: its sign (``#``, ``-``, ``@`` …, or nothing) and its words."""

    sign: str
    words: str


@dataclass(frozen=True)
class Wording:
    title: str
    lead: str
    facts: tuple[str, ...] = ()
    lines: tuple[Line, ...] = field(default_factory=tuple)

    @property
    def all_facts(self) -> tuple[str, ...]:
        """The keys of the facts that the paper rests on or hints at, each once."""
        hints = (line.words for line in self.lines if line.sign == "?")
        return tuple(dict.fromkeys((*self.facts, *filter(FACT_KEY.fullmatch, hints))))


@cache
def wording(paper: str, language: str) -> Wording:
    """The words of a paper in a language; reads its file once."""
    source = (FOLDER / f"{paper}.{language}.txt").read_text(encoding="utf-8")
    head: dict[str, str] = {}
    facts, lines = [], []
    for row in source.splitlines():
        name, _colon, rest = row.partition(": ")
        if name == "fact":
            facts.append(rest.strip())
        elif name in {"title", "lead"} and name not in head:
            head[name] = rest.strip()
        elif row.strip():
            lines.append(_line(row.strip()))
    return Wording(head["title"], head["lead"], tuple(facts), tuple(lines))


def _line(row: str) -> Line:
    sign, _space, words = row.partition(" ")
    if sign in {"=", "#", "-", "?"}:
        return Line(sign, words.strip())
    if row.startswith("@"):
        return Line("@", row[1:])
    return Line("", row)
