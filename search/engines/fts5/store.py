"""The file of the embedded engine: connections, generations, rows.

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
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from search.engines.analysed import analyse, facet_values
from search.engines.base import Document
from search.errors import IndexUnavailable

BUSY_SECONDS = 5
BATCH = 500
FORMAT = "2"

_TABLES = """
CREATE TABLE doc_@ (
    id INTEGER PRIMARY KEY AUTOINCREMENT, ref TEXT NOT NULL UNIQUE, kind TEXT NOT NULL,
    lang TEXT NOT NULL, grp TEXT NOT NULL, title_key TEXT NOT NULL, length INTEGER NOT NULL,
    updated TEXT NOT NULL
);
CREATE TABLE place_@ (
    doc INTEGER NOT NULL, facet TEXT NOT NULL, value TEXT NOT NULL,
    PRIMARY KEY (doc, facet, value)
) WITHOUT ROWID;
CREATE TABLE period_@ (doc INTEGER NOT NULL, opens TEXT NOT NULL, closes TEXT NOT NULL);
CREATE INDEX period_doc_@ ON period_@ (doc);
CREATE TABLE gone_@ (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, doc INTEGER NOT NULL, ref TEXT NOT NULL
);
CREATE INDEX gone_ref_@ ON gone_@ (ref);
CREATE VIRTUAL TABLE fts_@ USING fts5(
    title, asked, body, title_words, words, tokenize = "unicode61 remove_diacritics 0"
);
CREATE VIRTUAL TABLE vocab_@ USING fts5vocab('fts_@', 'col');
"""
_TABLE_NAMES = ("vocab_@", "fts_@", "gone_@", "period_@", "place_@", "doc_@")
FOREVER = "9999-12-31"


def sql(statement: str, generation: int) -> str:
    """A statement about the tables of one generation."""
    return statement.replace("@", str(generation))


class Store:
    """One SQLite file; safe for many threads and processes of one host."""

    def __init__(self, path: Path) -> None:
        self.path = Path(path)
        self._local = threading.local()

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
            return held[1]  # type: ignore[no-any-return]
        connection = sqlite3.connect(
            self.path, timeout=BUSY_SECONDS, isolation_level=None, cached_statements=256
        )
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        self._local.held = ((os.getpid(), self.path.stat().st_ino), connection)
        return connection

    @contextlib.contextmanager
    def reading(self) -> Iterator[tuple[sqlite3.Connection, int]]:
        """One state of the file and its current generation, whatever is written meanwhile.

        Any fault of the file is one error, IndexUnavailable.
        """
        try:
            connection = self._open()
            connection.execute("BEGIN")
            try:
                yield connection, self._generation(connection)
            finally:
                connection.execute("ROLLBACK")
        except sqlite3.Error as error:
            raise IndexUnavailable(str(error)) from error

    def identity(self) -> int:
        """What tells this file from one made anew at its place."""
        return self.path.stat().st_ino

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
    def meta(connection: sqlite3.Connection) -> dict[str, str]:
        return dict(connection.execute("SELECT key, value FROM meta"))

    def _generation(self, connection: sqlite3.Connection) -> int:
        meta = self.meta(connection)
        if meta.get("format") != FORMAT or "current" not in meta:
            raise IndexUnavailable("the index was never filled, or by another version")
        return int(meta["current"])

    def apply(self, upserts: Iterable[Document], deletes: Iterable[str]) -> None:
        """Write and take out documents in one transaction, in every generation there is."""
        documents, gone = list(upserts), list(deletes)
        try:
            connection = self._open()
            self._generation(connection)
            with self._writing(connection):
                meta = self.meta(connection)
                current = int(meta["current"])
                for generation in {current, int(meta.get("building", current))}:
                    for ref in gone:
                        _delete(connection, generation, ref)
                    for document in documents:
                        _write(connection, generation, document)
                _set(connection, "changes", str(int(meta.get("changes", "0")) + 1))
        except sqlite3.Error as error:
            raise IndexUnavailable(str(error)) from error

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
                        _write(connection, generation, document, newer_wins=True)
            with self._writing(connection):
                self._swap(connection, generation)
            (count,) = connection.execute(sql("SELECT count(*) FROM doc_@", generation)).fetchone()
        return int(count)

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
        meta = self.meta(connection)
        if "building" in meta:  # left behind by a rebuild that was killed
            _drop(connection, int(meta["building"]))
        generation = max(int(meta.get("current", 0)), int(meta.get("building", 0))) + 1
        for statement in filter(str.strip, _TABLES.split(";")):
            connection.execute(sql(statement, generation))
        _set(connection, "building", str(generation))
        return generation

    def _swap(self, connection: sqlite3.Connection, generation: int) -> None:
        meta = self.meta(connection)
        connection.execute("DELETE FROM meta WHERE key = 'building'")
        _set(connection, "format", FORMAT)
        _set(connection, "current", str(generation))
        if "current" in meta:
            _drop(connection, int(meta["current"]))


def _set(connection: sqlite3.Connection, key: str, value: str) -> None:
    connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", [key, value])


def _drop(connection: sqlite3.Connection, generation: int) -> None:
    for name in _TABLE_NAMES:
        connection.execute(sql(f"DROP TABLE IF EXISTS {name}", generation))


def _delete(connection: sqlite3.Connection, generation: int, ref: str) -> None:
    """Take a document out, and write down that it is gone, for readers and for a rebuild."""
    row = connection.execute(sql("SELECT id FROM doc_@ WHERE ref = ?", generation), [ref])
    (key,) = row.fetchone() or (0,)
    if key:
        for table, column in (
            ("fts_@", "rowid"), ("place_@", "doc"), ("period_@", "doc"), ("doc_@", "id"),
        ):  # fmt: skip
            statement = f"DELETE FROM {table} WHERE {column} = ?"  # noqa: S608  constants
            connection.execute(sql(statement, generation), [key])
    connection.execute(sql("INSERT INTO gone_@ (doc, ref) VALUES (?, ?)", generation), [key, ref])


def _came_in_meanwhile(connection: sqlite3.Connection, generation: int, ref: str) -> bool:
    statement = "SELECT 1 FROM gone_@ WHERE ref = ? LIMIT 1"
    return connection.execute(sql(statement, generation), [ref]).fetchone() is not None


def _write(
    connection: sqlite3.Connection, generation: int, document: Document, *, newer_wins: bool = False
) -> None:
    """Put a document in its place; a rebuild leaves what changed meanwhile as it is."""
    if newer_wins and _came_in_meanwhile(connection, generation, document.ref):
        return
    if not newer_wins:
        _delete(connection, generation, document.ref)
    found = analyse(document)
    cursor = connection.execute(
        sql(
            "INSERT INTO doc_@ (ref, kind, lang, grp, title_key, length, updated)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            generation,
        ),
        [document.ref, document.kind, document.lang, document.group, found.title_words,
         found.length, document.updated],
    )  # fmt: skip
    key = cursor.lastrowid
    connection.execute(
        sql(
            "INSERT INTO fts_@ (rowid, title, asked, body, title_words, words)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            generation,
        ),
        [key, found.title, found.asked, found.body, found.title_words, found.words],
    )
    connection.executemany(
        sql("INSERT OR IGNORE INTO place_@ VALUES (?, ?, ?)", generation),
        [(key, *place) for place in facet_values(document)],
    )
    connection.executemany(
        sql("INSERT INTO period_@ VALUES (?, ?, ?)", generation),
        [(key, opens, closes or FOREVER) for opens, closes in document.windows],
    )
