"""What every engine does, in five calls. Engines know words and identifiers, no pages."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from search.analysis import Plan, Vocabulary
from search.enums import Facet, Sort

OPEN_NOW = "now"
MOST_FACET_VALUES = 200
# Facets on which a document that names nothing is open to all.
FOR_ALL_UNLESS_NAMED = frozenset({Facet.REGION, Facet.SECTOR})


@dataclass(frozen=True)
class Document:
    """One thing that can be found. ``ref`` is ``page:<pk>``; empty regions mean everywhere.

    ``windows``: periods in which requests are taken, as ISO days ``(opens, closes)``; an empty
    end is open-ended. ``updated``: the ISO day of the last publication, or empty. ``asked``:
    words by which people ask for it that it does not say itself. ``group`` is the same for the
    translations of one page.
    """

    ref: str
    kind: str
    lang: str
    title: str
    summary: str = ""
    body: str = ""
    topics: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()
    audience: tuple[str, ...] = ()
    support: tuple[str, ...] = ()
    windows: tuple[tuple[str, str], ...] = ()
    updated: str = ""
    asked: str = ""
    group: str = ""


@dataclass(frozen=True)
class Request:
    """What to look for, narrowed by facets (``{"kind": "guide"}``), one slice of it.

    Facets are those of ``search.enums.Facet``; ``{"open": "now"}`` keeps what takes requests on
    ``today``. ``Sort.NEWEST`` puts the last published first, ``Sort.CLOSING`` what closes soonest
    first and then what has no end.
    """

    plan: Plan
    filters: Mapping[str, str] = field(default_factory=dict)
    sort: Sort = Sort.RELEVANCE
    today: date | None = None
    offset: int = 0
    limit: int = 10


@dataclass(frozen=True)
class Hit:
    ref: str
    score: float


@dataclass(frozen=True)
class Result:
    """Hits of one slice, best first, and how many there are in all.

    ``facets``: ``{"kind": {"guide": 3, …}, "open": {"now": 2}, …}``, most first; each facet is
    counted with its own filter removed, so that the other choices stay visible. ``degraded``:
    the first engine did not answer, the embedded one did.
    """

    hits: tuple[Hit, ...]
    total: int
    facets: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    degraded: bool = False


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
