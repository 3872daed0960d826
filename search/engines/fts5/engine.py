"""Search, suggestions and counts over the file of SQLite FTS5.

A query goes through two stages. All rows are scored roughly at once, as sets of bits; the best
forty are then read and put in order by ``ranking``, which every engine shares.
"""

import sqlite3
import threading
import time
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from django.utils import timezone

from search.analysis import Plan, Vocabulary, folded_words
from search.analysis.lexicon import Term
from search.engines.base import (
    FOR_ALL_UNLESS_NAMED,
    MOST_FACET_VALUES,
    OPEN_NOW,
    Document,
    Health,
    Hit,
    Request,
    Result,
)
from search.engines.fts5.bits import Scores, rows_of
from search.engines.fts5.board import Board, Holders
from search.engines.fts5.store import FOREVER, Store, sql
from search.engines.ranking import ASKED_WEIGHT, TITLE_WEIGHT, Corpus, ranked
from search.enums import Facet, Sort
from search.errors import IndexUnavailable

CANDIDATES = 40
VOCABULARY_SECONDS = 5
HIGHEST_OF_A_GROUP = 63
BODY_WEIGHT = 0.5


class Fts5Engine:
    """The embedded engine; safe for many threads and processes of one host."""

    def __init__(self, path: Path) -> None:
        self._store = Store(path)
        self.path = self._store.path
        self._known: tuple[tuple[str, str], float, Vocabulary] | None = None
        self._board: Board | None = None
        self._lock = threading.Lock()

    # --- Reading ----------------------------------------------------------------------

    def search(self, request: Request) -> Result:
        """Find, filter, count and order."""
        if not request.plan.groups:
            return Result((), 0)
        with self._store.reading() as (connection, generation), self._lock:
            board = self._up_to_date(connection, generation)
            matched, scores = _matched(board, connection, request.plan)
            sets = _filter_sets(board, request)
            rows = matched
            for one in sets.values():
                rows &= one
            facets = _facets(board, matched, sets, request)
            hits = _hits(board, connection, request, rows, scores)
        return Result(tuple(hits), rows.bit_count(), facets)

    def suggest(self, prefix: str, *, lang: str, limit: int = 8) -> list[str]:
        """Refs of titles with every word of the prefix, the last one perhaps half typed."""
        words = folded_words(prefix).split()
        if not words:
            return []
        with self._store.reading() as (connection, generation), self._lock:
            board = self._up_to_date(connection, generation)
            flags = board.titled(words).to_bytes((board.size >> 3) + 1, "little")
            own: list[str] = []
            others: list[str] = []
            for key in board.by_short_title():
                if flags[key >> 3] >> (key & 7) & 1:
                    row = board.rows[key]
                    (own if row.lang == lang else others).append(row.ref)
                    if len(own) == limit:
                        break
        return (own + others)[:limit]

    def vocabulary(self) -> Vocabulary:
        """All folded words of the index; kept for a few seconds after a change."""
        with self._store.reading() as (connection, generation):
            stamp = (
                f"{self._store.identity()} {generation}",
                self._store.meta(connection).get("changes", "0"),
            )
            if self._known:
                known, since, vocabulary = self._known
                fresh = time.monotonic() - since < VOCABULARY_SECONDS
                if known == stamp or (fresh and known[0] == stamp[0]):
                    return vocabulary
            rows = connection.execute(
                sql("SELECT term, doc FROM vocab_@ WHERE col = 'words'", generation)
            )
            vocabulary = Vocabulary(dict(rows))
        self._known = (stamp, time.monotonic(), vocabulary)
        return vocabulary

    def health(self) -> Health:
        try:
            with self._store.reading() as (connection, generation):
                connection.execute("PRAGMA quick_check(1)").fetchall()
                statement = sql("SELECT count(*) FROM doc_@", generation)
                (count,) = connection.execute(statement).fetchone()
        except IndexUnavailable as error:
            return Health(None, str(error))
        return Health(count, f"SQLite FTS5 {sqlite3.sqlite_version}")

    def _up_to_date(self, connection: sqlite3.Connection, generation: int) -> Board:
        """The board of this state of the file: kept, brought up to date, or made anew."""
        made = (self._store.identity(), generation)
        stamp = (*made, self._store.meta(connection).get("changes", "0"))
        board = self._board
        if board and board.stamp == stamp:
            return board
        same = board and isinstance(board.stamp, tuple) and board.stamp[:2] == made
        if board and same and board.keep_up(connection, stamp):
            return board
        self._board = Board(connection, generation, stamp)
        return self._board

    # --- Writing ----------------------------------------------------------------------

    def apply(self, upserts: Iterable[Document], deletes: Iterable[str] = ()) -> None:
        self._store.apply(upserts, deletes)

    def rebuild(self, documents: Iterable[Document]) -> int:
        return self._store.rebuild(documents)


def _matched(board: Board, connection: sqlite3.Connection, plan: Plan) -> tuple[int, Scores]:
    """The rows that match, and their rough scores."""
    scores = Scores()
    if plan.exact:
        words = [group.word for group in plan.groups]
        matched = board.saying_all(connection, words, "title_words words") & board.alive
        scores.add({1: board.saying_all(connection, words, "title_words") & board.alive})
        return matched, scores
    holders = {
        option.stems: board.holders(connection, option.stems)
        for group in plan.groups
        for option in group.alternatives
    }
    corpus = _corpus(board, holders)
    rarities = [corpus.rarity(group) for group in plan.groups]
    unit = HIGHEST_OF_A_GROUP / (max(rarities) * (TITLE_WEIGHT + BODY_WEIGHT))
    matched = 0
    for group, rarity in zip(plan.groups, rarities, strict=True):
        values: dict[int, int] = defaultdict(int)
        for option in group.alternatives:
            held, weight = holders[option.stems], option.weight * rarity * unit
            for rows, more in (
                (held.title, TITLE_WEIGHT + BODY_WEIGHT),
                (held.asked, ASKED_WEIGHT + BODY_WEIGHT),
                (held.body, BODY_WEIGHT),
            ):
                if rows:
                    value = max(1, min(HIGHEST_OF_A_GROUP, round(weight * more)))
                    values[value] |= rows & board.alive
        taken = 0
        for value in sorted(values, reverse=True):
            values[value] &= ~taken
            taken |= values[value]
        scores.add(values)
        matched |= taken
    return matched, scores


def _corpus(board: Board, holders: Mapping[Term, Holders]) -> Corpus:
    frequencies = {term: (held.any & board.alive).bit_count() for term, held in holders.items()}
    return Corpus(len(board.rows), board.mean_length, frequencies.__getitem__)


def _filter_sets(board: Board, request: Request) -> dict[str, int]:
    """``{facet: rows that its filter keeps}``."""
    sets = {}
    for facet, value in request.filters.items():
        if facet == Facet.OPEN:
            sets[facet] = board.open_on(_today(request).isoformat()) if value == OPEN_NOW else 0
            continue
        sets[facet] = board.having(facet, value) if value else 0
        if facet in FOR_ALL_UNLESS_NAMED:
            sets[facet] |= board.alive & ~board.having(facet)
    return sets


def _today(request: Request) -> date:
    return request.today or timezone.localdate()


def _facets(
    board: Board, matched: int, sets: Mapping[str, int], request: Request
) -> dict[str, dict[str, int]]:
    """How many rows match by value, each facet counted with its own filter removed."""
    found = {}
    for facet in Facet:
        rows = matched
        for other, kept in sets.items():
            if other != facet:
                rows &= kept
        if facet == Facet.OPEN:
            number = (rows & board.open_on(_today(request).isoformat())).bit_count()
            found[facet.value] = {OPEN_NOW: number} if number else {}
        else:
            found[facet.value] = board.counts(facet, rows, MOST_FACET_VALUES)
    return found


def _hits(
    board: Board, connection: sqlite3.Connection, request: Request, rows: int, scores: Scores
) -> list[Hit]:
    """One slice of the matching rows in the order asked for."""
    end = request.offset + request.limit
    if request.sort != Sort.RELEVANCE:
        ordered = _sorted(board, rows, request)[request.offset : end]
        return [Hit(board.rows[row].ref, float(scores.of(row))) for row in ordered]
    own = board.having("lang", request.plan.lang)
    guides = own & board.having("kind", "guide")
    best = scores.best(rows, max(CANDIDATES, end), (guides, own))
    titled = [row for row in board.titles.get(request.plan.phrase, ()) if rows >> row & 1]
    near = list(dict.fromkeys(titled + best[:CANDIDATES]))[: max(CANDIDATES, len(titled))]
    known = board.candidates(connection, near)
    hits: list[Hit] = []
    if request.plan.exact:
        hits = [Hit(board.rows[row].ref, float(1 + scores.of(row))) for row in near]
    else:
        terms = {o.stems for group in request.plan.groups for o in group.alternatives}
        corpus = _corpus(board, {term: board.holders(connection, term) for term in terms})
        for candidate, score in ranked([*known.values()], request.plan, corpus):
            hits.append(Hit(candidate.ref, round(score, 4)))
    there = set(near)
    hits += [Hit(board.rows[row].ref, 0.0) for row in best if row not in there]
    return hits[request.offset : end]


def _sorted(board: Board, rows: int, request: Request) -> list[int]:
    found = rows_of(rows)
    if request.sort == Sort.NEWEST:
        return sorted(found, key=lambda row: board.rows[row].updated, reverse=True)
    day = _today(request).isoformat()

    def closing(row: int) -> str:
        ends = [closes for opens, closes in board.periods.get(row, ()) if opens <= day <= closes]
        return min(ends, default=FOREVER + "z")

    return sorted(found, key=closing)
