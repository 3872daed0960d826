"""The drill: back up while people write, restore elsewhere, compare."""

import contextlib
import hashlib
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import threading
import time
from pathlib import Path

import psycopg
import pytest
from django.conf import settings
from django.db import connection

from fadaa.core import health
from fadaa.core.backups import manifest, services
from fadaa.core.backups.checks import check_backups
from fadaa.core.backups.errors import BackupError

ROOT = Path(__file__).resolve().parents[2]


class Place:
    """A platform of its own: a folder and a database that holds what the tests' one does."""

    def __init__(self, folder: Path, *, filled: bool) -> None:
        self.folder = folder
        folder.mkdir()
        self.name = f"drill_{hashlib.sha256(str(folder).encode()).hexdigest()[:12]}"
        self.is_sqlite = connection.vendor == "sqlite"
        if self.is_sqlite:
            self.url = f"sqlite:///{folder / 'fadaa.sqlite3'}"
            if filled:
                tests_own = sqlite3.connect(connection.settings_dict["NAME"])
                copy = sqlite3.connect(folder / "fadaa.sqlite3")
                with contextlib.closing(tests_own), contextlib.closing(copy):
                    tests_own.backup(copy)
                    copy.execute("PRAGMA journal_mode=WAL")
        else:
            told = connection.settings_dict
            self.server = f"postgres://{told['USER']}@{told['HOST']}:{told['PORT']}"
            self.url = f"{self.server}/{self.name}"
            self._sql(f"CREATE DATABASE {self.name}")
            if filled:
                dump = subprocess.run(
                    ["pg_dump", f"{self.server}/{told['NAME']}"], check=True, capture_output=True
                )
                subprocess.run(
                    ["psql", "-q", self.url], check=True, input=dump.stdout, capture_output=True
                )

    def _sql(self, statement: str) -> None:
        with psycopg.connect(f"{self.server}/postgres", autocommit=True) as server:
            server.execute(statement)

    def connect(self):
        if self.is_sqlite:
            return sqlite3.connect(self.folder / "fadaa.sqlite3", timeout=20)
        return psycopg.connect(self.url)

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        """A command of the platform, as an operator types it."""
        told = {"FADAA_VAR": str(self.folder), "DATABASE_URL": self.url, "FADAA_DEMO": "false"}
        kept = {k: v for k, v in os.environ.items() if k not in {"SECRET_KEY", "REDIS_URL"}}
        kept |= told | {"DJANGO_SETTINGS_MODULE": "fadaa.settings"}
        return subprocess.run(
            [sys.executable, "manage.py", *words],
            cwd=ROOT,
            env=kept,
            capture_output=True,
            text=True,
            check=False,
        )

    def remove(self) -> None:
        if not self.is_sqlite:
            self._sql(f"DROP DATABASE IF EXISTS {self.name} WITH (FORCE)")


@pytest.fixture
def places(tmp_path):
    made = []

    def place(name, *, filled=False):
        made.append(Place(tmp_path / name, filled=filled))
        return made[-1]

    yield place
    for one in made:
        one.remove()


def write(place: Place, stop: threading.Event, done: list[int]) -> None:
    """What people do meanwhile: a file, then the row that names it, again and again."""
    (place.folder / "files" / "drill").mkdir(parents=True)
    mark = "?" if place.is_sqlite else "%s"
    with contextlib.closing(place.connect()) as database:
        number = 0
        while not stop.is_set():
            number += 1
            (place.folder / "files" / "drill" / str(number)).write_text(f"film {number}")
            database.execute(
                f"INSERT INTO taggit_tag (name, slug) VALUES ({mark}, {mark})",
                (f"drill {number}", f"drill-{number}"),
            )
            database.commit()
            done.append(number)
            time.sleep(0.002)


@pytest.mark.skipif(
    connection.vendor == "postgresql" and shutil.which("pg_dump") is None,
    reason="pg_dump is not on this machine",
)
@pytest.mark.django_db
def test_a_backup_made_under_writes_comes_back_elsewhere(places):
    ours = places("ours", filled=True)
    stop, done = threading.Event(), []
    writer = threading.Thread(target=write, args=(ours, stop, done))
    writer.start()
    try:
        while len(done) < 20:
            assert writer.is_alive()
            time.sleep(0.01)
        before = len(done)
        made = ours.run("backup")
        assert made.returncode == 0, made.stderr
    finally:
        stop.set()
        writer.join()
    (backup,) = services.existing(ours.folder / "backups")
    told = manifest.read(backup)
    copied = told.tables["taggit_tag"]
    assert before <= copied <= len(done)
    assert not [path for path in (ours.folder / "backups").iterdir() if path != backup]

    theirs = places("theirs")
    restored = theirs.run("restore", str(backup))
    assert restored.returncode == 0, restored.stderr
    with contextlib.closing(theirs.connect()) as database:
        names = {row[0] for row in database.execute("SELECT name FROM taggit_tag").fetchall()}
    assert names == {f"drill {number}" for number in range(1, copied + 1)}
    for number in range(1, copied + 1):
        # Every file that a row names came along.
        assert (theirs.folder / "files/drill" / str(number)).read_text() == f"film {number}"
    assert (theirs.folder / "secret_key").read_text() == (ours.folder / "secret_key").read_text()
    assert (theirs.folder / "secret_key").stat().st_mode & 0o077 == 0
    assert "System check" not in restored.stderr

    again = theirs.run("restore", str(backup))
    assert (again.returncode, "not empty" in again.stderr) == (1, True)


def small(tmp_path, name="ours", **told):
    """A backup of one file."""
    folder = tmp_path / f"fadaa-{name}Z"
    (folder / "files").mkdir(parents=True)
    (folder / "files/a").write_text("a")
    made = {"created_at": "2026-11-23T05:00:00+00:00", "release": "0.1.0"}
    made |= {"engine": connection.vendor} | told
    entries = {"files/a": manifest.digest(folder / "files/a")}
    manifest.Manifest(**made, entries=entries).write(folder)
    return folder


@pytest.mark.parametrize("harm", ["changed", "missing", "unlisted", "cut"])
def test_a_damaged_backup_is_refused_before_anything_is_touched(tmp_path, harm):
    folder = small(tmp_path)
    if harm == "changed":
        (folder / "files/a").write_text("b")
    elif harm == "missing":
        (folder / "files/a").unlink()
    elif harm == "unlisted":
        (folder / manifest.NAME).unlink()
    else:
        text = (folder / manifest.NAME).read_text()
        (folder / manifest.NAME).write_text(text[: len(text) // 2])
    # No database may be touched here: the tests' one is out of bounds.
    with pytest.raises(BackupError):
        services.restore(folder, force=True, log=lambda words: None)


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ({"engine": "oracle"}, "oracle"),
        ({"migrations": ["accounts.0999_from_tomorrow"]}, "newer release"),
        ({"version": manifest.VERSION + 1}, "newer release"),
    ],
)
def test_what_this_release_cannot_read_is_refused_with_the_reason(tmp_path, told, words):
    with pytest.raises(BackupError, match=words):
        services.restore(small(tmp_path, **told), force=True, log=lambda words: None)


@pytest.mark.django_db
def test_an_unchanged_file_takes_no_room_twice_and_old_backups_go(tmp_path, settings, monkeypatch):
    settings.MEDIA_ROOT = tmp_path / "files"
    settings.MEDIA_ROOT.mkdir()
    (settings.MEDIA_ROOT / "film").write_text("long")
    monkeypatch.setattr(services.databases, "dump", lambda to: (_touch(to / "db"), {}))
    where = tmp_path / "backups"
    made = []
    for second in range(3):
        monkeypatch.setattr(
            services.timezone, "now", lambda s=second: _moment(f"2026-11-23T05:00:0{s}+00:00")
        )
        made.append(services.make(where, keep=2, log=lambda words: None))
    assert services.existing(where) == made[1:]
    one, two = (path / "files/film" for path in made[1:])
    assert one.stat().st_ino == two.stat().st_ino
    assert manifest.damaged(made[2], manifest.read(made[2])) == []


@pytest.mark.django_db
def test_a_backup_that_fails_leaves_nothing_that_looks_like_one(tmp_path, monkeypatch):
    def broken(to):
        _touch(to / "db")
        raise BackupError("No space left on device")

    monkeypatch.setattr(services.databases, "dump", broken)
    with pytest.raises(BackupError):
        services.make(tmp_path, log=lambda words: None)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("demo", "age", "level"),
    [
        (True, None, health.Level.OK),
        (False, None, health.Level.WARNING),
        (False, "2026-11-23T05:00:00+00:00", health.Level.OK),
        (False, "2026-11-20T05:00:00+00:00", health.Level.WARNING),
    ],
)
def test_health_says_how_old_the_newest_backup_is(
    tmp_path, settings, monkeypatch, demo, age, level
):
    settings.BACKUP_DIR, settings.DEMO = tmp_path, demo
    monkeypatch.setattr(services.timezone, "now", lambda: _moment("2026-11-23T06:00:00+00:00"))
    if age:
        small(tmp_path, created_at=age)
    assert check_backups().level is level


def test_a_backup_that_cannot_be_read_is_no_backup(tmp_path, settings):
    settings.BACKUP_DIR, settings.DEMO = tmp_path, False
    (small(tmp_path) / manifest.NAME).write_text(json.dumps({}))
    assert check_backups().level is health.Level.WARNING


def _touch(path):
    path.write_text("rows")
    return path


def _moment(text):
    from datetime import datetime

    return datetime.fromisoformat(text)


def test_keys_that_are_made_once_are_all_in_the_backup():
    """A key that a room keeps in the folder of data must be named, or a restoration loses it."""
    kept = {path.name for path in Path(settings.VAR_DIR).glob("*key*") if path.is_file()}
    assert kept <= set(services.KEYS)
