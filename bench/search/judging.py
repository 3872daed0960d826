"""Judged queries, and what share of them finds the right page among the first results.

A file holds one query a line: ``class <tab> tags <tab> topic keys <tab> query``; classes are
``fr``, ``ar``, ``da`` (Darija in Arabic letters) and ``az`` (Darija in Latin letters). A query
is answered when a page of its first topic stands among the first three results, among the
first five when several readings are right. Queries with the tag ``typo`` count a second time
in a class of their own.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent
FIRST, FIRST_OF_SEVERAL, DEPTH = 3, 5, 10
SEVERAL = frozenset({"ambiguous", "multi"})
CLASSES = ("fr", "ar", "da", "az", "typo")

# From a query to the topic keys of each page found, best first.
Search = Callable[[str], Sequence[Sequence[str]]]


@dataclass(frozen=True)
class Judged:
    """A query with its class, tags and right topics, the best one first."""

    query: str
    kind: str
    tags: frozenset[str]
    topics: tuple[str, ...]

    @property
    def within(self) -> int:
        return FIRST_OF_SEVERAL if self.tags & SEVERAL else FIRST

    @property
    def classes(self) -> list[str]:
        return [self.kind, "typo"] if "typo" in self.tags else [self.kind]


@dataclass(frozen=True)
class Outcome:
    """Where the first right page stands, from 1, and whether anything was found at all."""

    judged: Judged
    place: int | None
    empty: bool

    @property
    def answered(self) -> bool:
        return self.place is not None and self.place <= self.judged.within


@dataclass(frozen=True)
class Share:
    queries: int
    answered: float
    mean_reciprocal_rank: float
    empty: int


def read(name: str) -> list[Judged]:
    """The judged queries of ``NAME.tsv``."""
    lines = (FOLDER / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [
        Judged(query, kind, frozenset(filter(None, tags.split(","))), tuple(topics.split(",")))
        for kind, tags, topics, query in rows
    ]


def judge(queries: Iterable[Judged], search: Search) -> list[Outcome]:
    """Ask every query once."""
    outcomes = []
    for judged in queries:
        found = search(judged.query)[:DEPTH]
        places = [n for n, topics in enumerate(found, 1) if judged.topics[0] in topics]
        outcomes.append(Outcome(judged, places[0] if places else None, not found))
    return outcomes


def shares(outcomes: Iterable[Outcome]) -> dict[str, Share]:
    """``{class: Share}`` in the order of ``CLASSES``."""
    by_class: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        for name in outcome.judged.classes:
            by_class[name].append(outcome)
    return {
        name: Share(
            len(rows),
            sum(row.answered for row in rows) / len(rows),
            sum(1 / row.place for row in rows if row.place) / len(rows),
            sum(row.empty for row in rows),
        )
        for name in CLASSES
        if (rows := by_class.get(name))
    }
