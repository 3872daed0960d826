"""The embedded engine: SQLite FTS5 in a file of its own.

One file holds one or two generations of tables. A rebuild fills the next generation while the
current one answers, then one small transaction swaps them. WAL lets readers go on while one
writer at a time works; a second writer waits. The file may be deleted at any time: the next
search finds it missing and the service makes it anew.
"""

import contextlib
import fcntl
import os
import sqlite3
import threading
import time
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path

from search.analysis import Plan, Vocabulary, folded_words, stem
from search.engines.base import Document, Health, Hit, Request, Result
from search.engines.ranking import SLOP, Candidate, Corpus, score
from search.errors import IndexUnavailable

BUSY_SECONDS = 5
CANDIDATES = 100
BATCH = 500
VOCABULARY_SECONDS = 5
FORMAT = "1"

_TABLES = """
CREATE TABLE doc_@ (
    id INTEGER PRIMARY KEY, ref TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, lang TEXT NOT NULL,
    title_key TEXT NOT NULL, length INTEGER NOT NULL
);
CREATE TABLE place_@ (
    doc INTEGER NOT NULL, facet TEXT NOT NULL, value TEXT NOT NULL,
    PRIMARY KEY (doc, facet, value)
) WITHOUT ROWID;
CREATE VIRTUAL TABLE fts_@ USING fts5(
    title, body, title_words, words, tokenize = "unicode61 remove_diacritics 0"
);
CREATE VIRTUAL TABLE vocab_@ USING fts5vocab('fts_@', 'col');
"""
_CANDIDATES = """
SELECT d.ref, d.kind, d.lang, d.title_key, f.title, f.body, f.title_words, f.words
FROM fts_@ f JOIN doc_@ d ON d.id = f.rowid
WHERE fts_@ MATCH ? WHERE_MORE
ORDER BY bm25(fts_@, 3.0, 1.0, 3.0, 1.0), f.rowid LIMIT ?
"""
_TABLE_NAMES = ("vocab_@", "fts_@", "place_@", "doc_@")


class Fts5Engine:
    """Search in one SQLite file; safe for many threads and processes of one host."""

    def __init__(self, path: Path) -> None:
        self.path = Path(path)
        self._local = threading.local()
        self._known: tuple[tuple[str, str], float, Vocabulary] | None = None

    # --- The file ---------------------------------------------------------------------

    def _open(self, *, create: bool = False) -> sqlite3.Connection:
        """This thread's connection; a file replaced or deleted meanwhile is noticed."""
        try:
            identity = (os.getpid(), self.path.stat().st_ino)
        except OSError as error:
            if not create:
                raise IndexUnavailable("there is no index file") from error
            self.path.parent.mkdir(parents=True, exist_ok=True)
            identity = None
        held = getattr(self._local, "held", None)
        if held and held[0] == identity:
            return held[1]
        connection = sqlite3.connect(self.path, timeout=BUSY_SECONDS, isolation_level=None)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        self._local.held = ((os.getpid(), self.path.stat().st_ino), connection)
        return connection

    @contextlib.contextmanager
    def _reading(self) -> Iterator[tuple[sqlite3.Connection, int]]:
        """A connection and the current generation; any fault of the file is one error."""
        try:
            connection = self._open()
            yield connection, self._generation(connection)
        except sqlite3.Error as error:
            raise IndexUnavailable(str(error)) from error

    @contextlib.contextmanager
    def _writing(self, connection: sqlite3.Connection) -> Iterator[None]:
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            connection.execute("ROLLBACK")
            raise
        connection.execute("COMMIT")

    @staticmethod
    def _meta(connection: sqlite3.Connection) -> dict[str, str]:
        return dict(connection.execute("SELECT key, value FROM meta"))

    def _generation(self, connection: sqlite3.Connection) -> int:
        meta = self._meta(connection)
        if meta.get("format") != FORMAT or "current" not in meta:
            raise IndexUnavailable("the index was never filled, or by another version")
        return int(meta["current"])

    # --- Reading ----------------------------------------------------------------------

    def search(self, request: Request) -> Result:
        """Find, filter, count, and order the best hundred by ``ranking.score``."""
        match = _match(request.plan)
        if not match:
            return Result((), 0)
        with self._reading() as (connection, generation):
            total, facets = _counts(connection, generation, match, request.filters)
            where, values = _conditions(request.filters)
            rows = connection.execute(
                _sql(_CANDIDATES.replace("WHERE_MORE", where), generation),
                [match, *values, max(CANDIDATES, request.offset + request.limit)],
            ).fetchall()
            hits = _ranked(rows, request.plan, _corpus(connection, generation))
        return Result(tuple(hits[request.offset :][: request.limit]), total, facets)

    def suggest(self, prefix: str, *, lang: str, limit: int = 8) -> list[str]:
        """Refs of titles with every word of the prefix, the last one perhaps half typed."""
        words = folded_words(prefix).split()
        if not words:
            return []
        match = " AND ".join([*(f"title_words : {_quoted(word)}" for word in words)]) + " *"
        with self._reading() as (connection, generation):
            rows = connection.execute(
                _sql(
                    "SELECT d.ref FROM fts_@ f JOIN doc_@ d ON d.id = f.rowid"
                    " WHERE fts_@ MATCH ? ORDER BY d.lang <> ?, length(d.title_key) LIMIT ?",
                    generation,
                ),
                [match, lang, limit],
            ).fetchall()
        return [ref for (ref,) in rows]

    def vocabulary(self) -> Vocabulary:
        """All folded words of the index; kept for a few seconds after a change."""
        with self._reading() as (connection, generation):
            stamp = (str(generation), self._meta(connection).get("changes", "0"))
            if self._known:
                known, since, vocabulary = self._known
                fresh = time.monotonic() - since < VOCABULARY_SECONDS
                if known == stamp or (fresh and known[0] == stamp[0]):
                    return vocabulary
            rows = connection.execute(
                _sql("SELECT term, doc FROM vocab_@ WHERE col = 'words'", generation)
            )
            vocabulary = Vocabulary(dict(rows))
        self._known = (stamp, time.monotonic(), vocabulary)
        return vocabulary

    def health(self) -> Health:
        try:
            with self._reading() as (connection, generation):
                connection.execute("PRAGMA quick_check(1)").fetchall()
                (count,) = connection.execute(
                    _sql("SELECT count(*) FROM doc_@", generation)
                ).fetchone()
        except IndexUnavailable as error:
            return Health(None, str(error))
        return Health(count, f"SQLite FTS5 {sqlite3.sqlite_version}")

    # --- Writing ----------------------------------------------------------------------

    def apply(self, upserts: Iterable[Document], deletes: Iterable[str] = ()) -> None:
        """Write and take out documents in one transaction, in every generation there is."""
        with self._reading() as (connection, current), self._writing(connection):
            meta = self._meta(connection)
            generations = {current, int(meta.get("building", current))}
            documents, gone = list(upserts), list(deletes)
            for generation in generations:
                for ref in gone:
                    _delete(connection, generation, ref)
                for document in documents:
                    _write(connection, generation, document)
            _set(connection, "changes", str(int(meta.get("changes", "0")) + 1))

    def rebuild(self, documents: Iterable[Document]) -> int:
        """Fill the next generation in small transactions, swap, and drop the old one."""
        try:
            return self._rebuild(documents)
        except (sqlite3.Error, OSError) as error:
            raise IndexUnavailable(str(error)) from error

    def _rebuild(self, documents: Iterable[Document]) -> int:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with open(self.path.with_suffix(".lock"), "w") as lock:
            # One rebuild at a time; the next one waits.
            fcntl.flock(lock, fcntl.LOCK_EX)
            connection = self._sound_file()
            with self._writing(connection):
                generation = self._begin_generation(connection)
            source = iter(documents)
            while batch := list(islice(source, BATCH)):
                with self._writing(connection):
                    for document in batch:
                        _write(connection, generation, document)
            with self._writing(connection):
                self._swap(connection, generation)
            (count,) = connection.execute(_sql("SELECT count(*) FROM doc_@", generation)).fetchone()
        return count

    def _sound_file(self) -> sqlite3.Connection:
        """A connection to a file that SQLite can read; a damaged one is thrown away."""
        for _attempt in range(2):
            try:
                connection = self._open(create=True)
                connection.execute("CREATE TABLE IF NOT EXISTS meta (key PRIMARY KEY, value)")
                if connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",):
                    return connection
            except sqlite3.DatabaseError as error:
                if "locked" in str(error):
                    raise
            self._discard()
        raise IndexUnavailable("the index file cannot be made")

    def _discard(self) -> None:
        if held := getattr(self._local, "held", None):
            held[1].close()
            self._local.held = None
        for suffix in ("", "-wal", "-shm"):
            Path(f"{self.path}{suffix}").unlink(missing_ok=True)

    def _begin_generation(self, connection: sqlite3.Connection) -> int:
        meta = self._meta(connection)
        if "building" in meta:  # left behind by a rebuild that was killed
            _drop(connection, int(meta["building"]))
        generation = max(int(meta.get("current", 0)), int(meta.get("building", 0))) + 1
        for statement in filter(str.strip, _TABLES.split(";")):
            connection.execute(_sql(statement, generation))
        _set(connection, "building", str(generation))
        return generation

    def _swap(self, connection: sqlite3.Connection, generation: int) -> None:
        meta = self._meta(connection)
        connection.execute("DELETE FROM meta WHERE key = 'building'")
        _set(connection, "format", FORMAT)
        _set(connection, "current", str(generation))
        if "current" in meta:
            _drop(connection, int(meta["current"]))


def _sql(statement: str, generation: int) -> str:
    return statement.replace("@", str(generation))


def _set(connection: sqlite3.Connection, key: str, value: str) -> None:
    connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", [key, value])


def _drop(connection: sqlite3.Connection, generation: int) -> None:
    for name in _TABLE_NAMES:
        connection.execute(_sql(f"DROP TABLE IF EXISTS {name}", generation))


def _delete(connection: sqlite3.Connection, generation: int, ref: str) -> None:
    row = connection.execute(
        _sql("SELECT id FROM doc_@ WHERE ref = ?", generation), [ref]
    ).fetchone()
    if row:
        connection.execute(_sql("DELETE FROM fts_@ WHERE rowid = ?", generation), row)
        connection.execute(_sql("DELETE FROM place_@ WHERE doc = ?", generation), row)
        connection.execute(_sql("DELETE FROM doc_@ WHERE id = ?", generation), row)


def _write(connection: sqlite3.Connection, generation: int, document: Document) -> None:
    _delete(connection, generation, document.ref)
    title = folded_words(document.title)
    body = folded_words(f"{document.summary}\n{document.body}")
    stems = [" ".join(map(stem, text.split())) for text in (title, body)]
    cursor = connection.execute(
        _sql(
            "INSERT INTO doc_@ (ref, kind, lang, title_key, length) VALUES (?, ?, ?, ?, ?)",
            generation,
        ),
        [document.ref, document.kind, document.lang, title, body.count(" ") + 1],
    )
    connection.execute(
        _sql(
            "INSERT INTO fts_@ (rowid, title, body, title_words, words) VALUES (?, ?, ?, ?, ?)",
            generation,
        ),
        [cursor.lastrowid, *stems, title, f"{title} {body}"],
    )
    places = [("region", value) for value in document.regions]
    places += [("sector", value) for value in document.sectors]
    connection.executemany(
        _sql("INSERT OR IGNORE INTO place_@ VALUES (?, ?, ?)", generation),
        [(cursor.lastrowid, *place) for place in places],
    )


def _quoted(word: str) -> str:
    return '"' + word.replace('"', "") + '"'


def _match(plan: Plan) -> str:
    """The FTS5 expression of a plan; empty when there is nothing to look for."""
    terms = dict.fromkeys(option.stems for group in plan.groups for option in group.alternatives)
    if not terms:
        return ""
    if plan.exact:
        return "{title_words words} : (" + " AND ".join(_quoted(one) for (one,) in terms) + ")"
    parts = [
        _quoted(term[0])
        if len(term) == 1
        else f"NEAR({' '.join(map(_quoted, term))}, {len(term) + SLOP - 2})"
        for term in terms
    ]
    return "{title body} : (" + " OR ".join(parts) + ")"


def _conditions(filters: Mapping[str, str], *, without: str = "") -> tuple[str, list[str]]:
    """SQL for the filters; what names no region or sector is open to all of them."""
    parts: list[str] = []
    values: list[str] = []
    for facet in ("kind", "lang"):
        if facet in filters and facet != without:
            parts.append(f"AND d.{facet} = ?")
            values.append(filters[facet])
    for facet in ("region", "sector"):
        if facet in filters and facet != without:
            held = f"SELECT doc FROM place_@ WHERE facet = '{facet}'"  # noqa: S608  a constant
            parts.append(f"AND (d.id IN ({held} AND value = ?) OR d.id NOT IN ({held}))")
            values.append(filters[facet])
    return " ".join(parts), values


def _counts(
    connection: sqlite3.Connection, generation: int, match: str, filters: Mapping[str, str]
) -> tuple[int, dict[str, dict[str, int]]]:
    """How many documents match in all, and by facet with the facet's own filter removed."""
    facets: dict[str, dict[str, int]] = {}
    joined = "FROM fts_@ f JOIN doc_@ d ON d.id = f.rowid"
    for facet in ("kind", "lang", "region", "sector"):
        where, values = _conditions(filters, without=facet)
        column, more = f"d.{facet}", ""
        if facet in ("region", "sector"):
            column, more = "p.value", f"JOIN place_@ p ON p.doc = d.id AND p.facet = '{facet}'"
        rows = connection.execute(
            _sql(
                f"SELECT {column}, count(*) {joined} {more} WHERE fts_@ MATCH ? {where}"
                " GROUP BY 1 ORDER BY 2 DESC, 1",
                generation,
            ),
            [match, *values],
        )
        facets[facet] = dict(rows)
    kinds = facets["kind"]
    total = kinds.get(filters["kind"], 0) if "kind" in filters else sum(kinds.values())
    return total, facets


def _corpus(connection: sqlite3.Connection, generation: int) -> Corpus:
    count, mean = connection.execute(
        _sql("SELECT count(*), avg(length) FROM doc_@", generation)
    ).fetchone()
    known: dict[str, int] = {}

    def frequency(one: str) -> int:
        if one not in known:
            (held,) = connection.execute(
                _sql("SELECT max(doc) FROM vocab_@ WHERE term = ?", generation), [one]
            ).fetchone()
            known[one] = held or 0
        return known[one]

    return Corpus(count, mean or 0.0, frequency)


def _ranked(rows: list[tuple[str, ...]], plan: Plan, corpus: Corpus) -> list[Hit]:
    """The best hundred in our order, then the others as SQLite found them."""
    hits = []
    for row in rows[:CANDIDATES]:
        ref, kind, lang, title_key = row[:4]
        title, body = row[6:8] if plan.exact else row[4:6]
        candidate = Candidate(ref, kind, lang, title_key, title.split(), body.split())
        hits.append(Hit(candidate.ref, round(score(candidate, plan, corpus), 4)))
    hits.sort(key=lambda hit: -hit.score)
    return hits + [Hit(row[0], 0.0) for row in rows[CANDIDATES:]]
