"""What only the file of the embedded engine can suffer."""

import sqlite3
import threading

import pytest

from search.engines.fts5 import Fts5Engine
from search.errors import IndexUnavailable
from tests.factories.search import GUIDES, ask, document, refs


@pytest.fixture
def engine(tmp_path):
    engine = Fts5Engine(tmp_path / "index" / "search.sqlite3")
    engine.rebuild(GUIDES)
    return engine


def test_a_rebuild_that_was_killed_leaves_the_old_index(engine):
    def breaks():
        yield document(1, "Argan")
        raise RuntimeError

    with pytest.raises(RuntimeError):
        engine.rebuild(breaks())
    assert refs(ask(engine, "forsa")) == ["page:3"]
    assert engine.rebuild(GUIDES) == 5


@pytest.mark.parametrize("damage", ["missing", "garbage", "empty", "foreign"])
def test_a_damaged_file_is_said_and_made_anew(engine, damage):
    for path in engine.path.parent.iterdir():
        path.unlink()
    if damage == "garbage":
        engine.path.write_bytes(b"\x00garbage" * 4000)
    elif damage == "empty":
        engine.path.touch()
    elif damage == "foreign":
        sqlite3.connect(engine.path).execute("CREATE TABLE other (id)").connection.close()
    with pytest.raises(IndexUnavailable):
        engine.vocabulary()
    assert engine.health().documents is None
    assert engine.rebuild(GUIDES) == 5
    assert refs(ask(engine, "forsa")) == ["page:3"]


def test_threads_read_while_one_writes(engine):
    faults = []

    def read():
        try:
            for _ in range(20):
                assert refs(ask(engine, "forsa")) == ["page:3"]
        except Exception as error:
            faults.append(error)

    readers = [threading.Thread(target=read) for _ in range(3)]
    for reader in readers:
        reader.start()
    for number in range(20):
        engine.apply([document(100 + number, f"Argan {number}")])
    for reader in readers:
        reader.join()
    assert faults == []
