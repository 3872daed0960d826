"""What every engine does, in five calls. Engines know words and identifiers, no pages."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from search.analysis import Plan, Vocabulary


@dataclass(frozen=True)
class Document:
    """One thing that can be found. ``ref`` is ``page:<pk>``; empty regions mean everywhere."""

    ref: str
    kind: str
    lang: str
    title: str
    summary: str = ""
    body: str = ""
    topics: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()


@dataclass(frozen=True)
class Request:
    """What to look for, narrowed by facets (``{"kind": "guide"}``), one slice of it."""

    plan: Plan
    filters: Mapping[str, str] = field(default_factory=dict)
    offset: int = 0
    limit: int = 10


@dataclass(frozen=True)
class Hit:
    ref: str
    score: float


@dataclass(frozen=True)
class Result:
    """Hits of one slice, best first, and how many there are in all.

    ``facets``: ``{"kind": {"guide": 3, …}, …}``; each facet is counted with its own filter
    removed, so that the other choices stay visible.
    """

    hits: tuple[Hit, ...]
    total: int
    facets: Mapping[str, Mapping[str, int]] = field(default_factory=dict)


@dataclass(frozen=True)
class Health:
    """``documents`` is None when the index cannot be read."""

    documents: int | None
    detail: str = ""


class Engine(Protocol):
    """The five calls, and the vocabulary that understanding a query needs.

    ``search``, ``suggest`` and ``vocabulary`` raise ``IndexUnavailable`` when there is no index.
    """

    def search(self, request: Request) -> Result: ...

    def suggest(self, prefix: str, *, lang: str, limit: int = 8) -> list[str]:
        """Refs of documents whose title has a word that starts so, own language first."""
        ...

    def apply(self, upserts: Iterable[Document], deletes: Iterable[str] = ()) -> None: ...

    def rebuild(self, documents: Iterable[Document]) -> int:
        """Fill a new generation, then swap; returns its size. Searches go on meanwhile."""
        ...

    def health(self) -> Health: ...

    def vocabulary(self) -> Vocabulary: ...
