"""Two engines as one: when the first is down or slow, the second answers and says so."""

import logging
import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TypeVar

from search.analysis import Vocabulary
from search.engines.base import Document, Engine, Health, Request, Result
from search.errors import IndexUnavailable

logger = logging.getLogger(__name__)

# After a failure the first engine is left in peace so long, so that people do not wait for it.
REST_SECONDS = 5.0
T = TypeVar("T")


class FallbackEngine:
    """The first engine, and a second one behind it."""

    def __init__(
        self, first: Engine, second: Engine, *, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.first, self.second = first, second
        self._clock = clock
        self._rests_until = 0.0

    def search(self, request: Request) -> Result:
        """The first engine's answer, else the second's, marked ``degraded``."""
        return self._try(
            lambda: self.first.search(request),
            lambda: replace(self.second.search(request), degraded=True),
        )

    def suggest(self, prefix: str, *, lang: str, limit: int = 8) -> list[str]:
        return self._try(
            lambda: self.first.suggest(prefix, lang=lang, limit=limit),
            lambda: self.second.suggest(prefix, lang=lang, limit=limit),
        )

    def vocabulary(self) -> Vocabulary:
        """The second engine's: it is on this machine and knows the same pages."""
        return self.second.vocabulary()

    def health(self) -> Health:
        """The first engine's health, with what stands behind it."""
        first, second = self.first.health(), self.second.health()
        if first.documents is not None:
            return first
        return Health(second.documents, f"{second.detail}; {first.detail}")

    def apply(self, upserts: Iterable[Document], deletes: Iterable[str] = ()) -> None:
        """Both engines take in a change; the first failure is raised after both were asked."""
        documents, gone = list(upserts), list(deletes)
        faults = []
        for engine in (self.second, self.first):
            try:
                engine.apply(documents, gone)
            except IndexUnavailable as error:
                faults.append(error)
        if faults:
            raise faults[0]

    def rebuild(self, documents: Iterable[Document]) -> int:
        """Both indices anew, from one reading of the documents."""
        known = list(documents)
        self.second.rebuild(known)
        return self.first.rebuild(known)

    def _try(self, first: Callable[[], T], second: Callable[[], T]) -> T:
        if self._clock() < self._rests_until:
            return second()
        try:
            return first()
        except IndexUnavailable as error:
            self._rests_until = self._clock() + REST_SECONDS
            logger.warning("the first search engine does not answer (%s); FTS5 does", error)
            return second()
