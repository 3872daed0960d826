"""What a reader keeps in memory of one generation: facets, periods, titles, and who says what.

SQLite finds the rows of a term once; afterwards they are a whole number (``bits``), and counting
a facet or joining the synonyms of a word takes microseconds. A change of the index brings the
board up to date row by row.
"""

import json
import sqlite3
from bisect import bisect_left, insort
from collections import defaultdict
from dataclasses import dataclass
from typing import NamedTuple

from search.analysis.lexicon import Term
from search.engines.fts5.bits import counted, set_of
from search.engines.fts5.store import sql
from search.engines.ranking import SLOP, Candidate, count

FIELDS = ("title", "asked", "body")
MOST_CANDIDATES = 4_000
MOST_BYTES_OF_TERMS = 64_000_000
# So many changes at once are read faster as a whole.
MOST_CHANGES = 2_000
FEW = 64


class Row(NamedTuple):
    """What ordering and filtering need of a document."""

    ref: str
    kind: str
    lang: str
    group: str
    title_key: str
    length: int
    updated: str


@dataclass
class Holders:
    """The rows that say a term in their title, among what is asked, and in their text."""

    title: int = 0
    asked: int = 0
    body: int = 0

    @property
    def any(self) -> int:
        return self.title | self.asked | self.body


class Board:
    """One generation as one process knows it; used by one thread at a time."""

    def __init__(self, connection: sqlite3.Connection, generation: int, stamp: object) -> None:
        self.generation = generation
        self.stamp = stamp
        self.rows: dict[int, Row] = {}
        self.alive = 0
        self.total_length = 0
        self.facets: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
        self.periods: dict[int, list[tuple[str, str]]] = defaultdict(list)
        self.titles: dict[str, list[int]] = defaultdict(list)
        self.words: list[str] | None = None
        self.title_words: dict[str, list[int]] = defaultdict(list)
        self._sets: dict[tuple[str, str], int] = {}
        self._terms: dict[Term, Holders] = {}
        self._candidates: dict[int, Candidate] = {}
        self._short_titles: list[int] | None = None
        self._last, self._gone = 0, 0
        self._read(connection)
        self.words = sorted(self.title_words)

    @property
    def size(self) -> int:
        return self._last + 1

    @property
    def mean_length(self) -> float:
        return self.total_length / len(self.rows) if self.rows else 0.0

    # --- Keeping up -------------------------------------------------------------------

    def keep_up(self, connection: sqlite3.Connection, stamp: object) -> bool:
        """Take in what changed; False when there is too much of it."""
        statement = "SELECT count(*) FROM doc_@ WHERE id > ?"
        (new,) = connection.execute(sql(statement, self.generation), [self._last]).fetchone()
        if new > MOST_CHANGES:
            return False
        for row in self._read(connection):
            self._learn(connection, row)
        self.stamp = stamp
        return True

    def _read(self, connection: sqlite3.Connection) -> list[int]:
        """Read what came after the last row known, and what is gone; returns the new rows."""
        first, g = self._last, self.generation
        new = []
        for key, *fields in connection.execute(
            sql(
                "SELECT id, ref, kind, lang, grp, title_key, length, updated FROM doc_@"
                " WHERE id > ? ORDER BY id",
                g,
            ),
            [first],
        ):
            self._add(key, Row(*fields))
            new.append(key)
        self.alive |= set_of(new, self.size)
        statement = "SELECT doc, facet, value FROM place_@ WHERE doc > ?"
        for key, facet, value in connection.execute(sql(statement, g), [first]):
            self.facets[facet][value].append(key)
            self._sets.pop((facet, value), None)
            self._sets.pop((facet, ""), None)
        statement = "SELECT doc, opens, closes FROM period_@ WHERE doc > ?"
        for key, opens, closes in connection.execute(sql(statement, g), [first]):
            self.periods[key].append((opens, closes))
        statement = "SELECT seq, doc FROM gone_@ WHERE seq > ?"
        for seq, key in connection.execute(sql(statement, g), [self._gone]).fetchall():
            self._gone = seq
            self._take_out(key)
        return new

    def _add(self, key: int, row: Row) -> None:
        self._last = key
        self.rows[key] = row
        self.total_length += row.length
        self.titles[row.title_key].append(key)
        self._short_titles = None
        for word in set(row.title_key.split()):
            if self.words is not None and word not in self.title_words:
                insort(self.words, word)
            self.title_words[word].append(key)

    def _take_out(self, key: int) -> None:
        if row := self.rows.pop(key, None):
            self.alive &= ~(1 << key)
            self.total_length -= row.length
            self.titles[row.title_key].remove(key)
            self.periods.pop(key, None)
            self._candidates.pop(key, None)

    def _learn(self, connection: sqlite3.Connection, key: int) -> None:
        """Put a new row into the terms that are already known."""
        if key not in self.rows or not self._terms:
            return
        candidate = self.candidates(connection, [key])[key]
        for term, held in self._terms.items():
            if candidate.stems.issuperset(term):
                for field in FIELDS:
                    if count(term, getattr(candidate, field)):
                        setattr(held, field, getattr(held, field) | 1 << key)

    # --- Sets -------------------------------------------------------------------------

    def having(self, facet: str, value: str = "") -> int:
        """The rows with a value of a facet, or with any."""
        key = (facet, value)
        if key not in self._sets:
            values = self.facets.get(facet, {})
            lists = [values.get(value, [])] if value else list(values.values())
            self._sets[key] = set_of((row for rows in lists for row in rows), self.size)
        return self._sets[key]

    def open_on(self, day: str) -> int:
        """The rows with a period that holds a day."""
        held = (
            key
            for key, periods in self.periods.items()
            if any(opens <= day <= closes for opens, closes in periods)
        )
        return set_of(held, self.size)

    def counts(self, facet: str, rows: int, most: int) -> dict[str, int]:
        """How many of some rows have each value, most first, then by value."""
        flags = rows.to_bytes((self.size >> 3) + 1, "little")
        found = []
        for value, members in self.facets.get(facet, {}).items():
            if len(members) > FEW:
                number = (self.having(facet, value) & rows).bit_count()
            else:
                number = counted(members, flags)
            if number:
                found.append((-number, value))
        return {value: -number for number, value in sorted(found)[:most]}

    def holders(self, connection: sqlite3.Connection, term: Term) -> Holders:
        """Who says a term; asked of SQLite once."""
        if term not in self._terms:
            if len(self._terms) * len(FIELDS) * (self.size >> 3) > MOST_BYTES_OF_TERMS:
                self._terms.clear()
            self._terms[term] = Holders(
                **{name: self._rows_of(connection, f"{{{name}}} : {near(term)}") for name in FIELDS}
            )
        return self._terms[term]

    def _rows_of(self, connection: sqlite3.Connection, match: str) -> int:
        found = connection.execute(
            sql("SELECT rowid FROM fts_@ WHERE fts_@ MATCH ?", self.generation), [match]
        )
        return set_of((row for (row,) in found), self.size)

    def saying_all(self, connection: sqlite3.Connection, words: list[str], fields: str) -> int:
        """The rows that say every word exactly so."""
        match = " AND ".join(map(quoted, words))
        return self._rows_of(connection, f"{{{fields}}} : ({match})")

    def titled(self, prefix: list[str]) -> int:
        """The rows whose title has all words, the last one perhaps half typed."""
        rows = self.alive
        for word in prefix[:-1]:
            rows &= set_of(self.title_words.get(word, ()), self.size)
        last = prefix[-1]
        words, ends = self.words or [], []
        place = bisect_left(words, last)
        while place < len(words) and words[place].startswith(last):
            ends += self.title_words[words[place]]
            place += 1
        return rows & set_of(ends, self.size)

    def by_short_title(self) -> list[int]:
        """All rows, those with the shortest title first."""
        if self._short_titles is None:
            self._short_titles = sorted(
                self.rows, key=lambda key: (len(self.rows[key].title_key), key)
            )
        return self._short_titles

    # --- Texts ------------------------------------------------------------------------

    def candidates(self, connection: sqlite3.Connection, keys: list[int]) -> dict[int, Candidate]:
        """The stems of some rows; those lately asked for are kept."""
        # The oldest go first, a few at a time.
        for _one in range(len(self._candidates) - MOST_CANDIDATES):
            del self._candidates[next(iter(self._candidates))]
        missing = [key for key in keys if key not in self._candidates]
        statement = sql(
            "SELECT rowid, title, asked, body FROM fts_@"
            " WHERE rowid IN (SELECT value FROM json_each(?))",
            self.generation,
        )
        for key, title, asked, body in connection.execute(statement, [json.dumps(missing)]):
            if row := self.rows.get(key):
                self._candidates[key] = Candidate(
                    row.ref, row.kind, row.lang, row.title_key, title, body, asked, row.group,
                )  # fmt: skip
        return {key: self._candidates[key] for key in keys if key in self._candidates}


def quoted(word: str) -> str:
    """A word as FTS5 takes it, never as an operator."""
    return '"' + word.replace('"', "") + '"'


def near(term: Term) -> str:
    """The FTS5 expression of a term: its words near each other, in any order."""
    if len(term) == 1:
        return quoted(term[0])
    return f"NEAR({' '.join(map(quoted, term))}, {len(term) + SLOP - 2})"
