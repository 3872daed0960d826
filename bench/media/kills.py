"""Fifty films in the queue, ten workers killed over them, as it happens: with the real clock."""

import os
import random
import sqlite3
import subprocess
import sys
import time
from datetime import datetime
from pathlib import Path

from tests.factories.media import draw_clip

ROOT = Path(__file__).resolve().parent.parent.parent
FILMS, KILLS = 50, 10
SECONDS_LIMIT = 3600
TAKEN_UP_SECONDS = 60


def run(var: Path) -> list[str]:
    """Print what became of the films; return what should not be."""
    var.mkdir()
    _manage(var, "migrate", "-v", "0").wait()
    clips = [
        draw_clip(var / f"film{number}.mp4", seconds=2 + number % 7 / 2, size="426x240")
        for number in range(FILMS)
    ]
    _manage(var, "media", "ingest", *map(str, clips), stdout=subprocess.DEVNULL).wait()
    clock = _manage(var, "tick", "--loop")
    most = 0
    try:
        for kill in range(KILLS + 1):
            worker = _manage(var, "db_worker", "--queue-name", "*", "--interval", "1", "-v", "0")
            most = max(most, _work(var, worker, None if kill == KILLS else 5))
    finally:
        clock.terminate()
        clock.wait()
    return _tell(var, most)


def _work(var: Path, worker: "subprocess.Popen[bytes]", seconds: int | None) -> int:
    """Let a worker work for some seconds after it began, or to the end, and kill it; returns
    how many ffmpeg ran at once at most."""
    most, began = 0, None
    deadline = time.monotonic() + SECONDS_LIMIT
    draw = random.Random(7)
    while time.monotonic() < deadline:
        most = max(most, _decoders(var))
        running = _count(var, "select count(*) from media_run where status='running'")
        began = began or (time.monotonic() if running else None)
        if seconds and began and time.monotonic() - began > seconds * draw.uniform(0.5, 1.5):
            break
        left = "select count(*) from media_asset where state not in ('ready', 'failed')"
        if not seconds and _count(var, left) == 0:
            break
        time.sleep(0.05)
    worker.kill()
    worker.wait()
    return most


def _tell(var: Path, most: int) -> list[str]:
    states = dict(_rows(var, "select state, count(*) from media_asset group by state"))
    gone = _rows(var, "select heartbeat, finished_at from media_run where status='abandoned'")
    waits = [
        (datetime.fromisoformat(str(end)) - datetime.fromisoformat(str(beat))).total_seconds()
        for beat, end in gone
    ]
    longest = max(waits, default=0.0)
    print(f"\n{FILMS} films, {KILLS} workers killed: {states}")
    print(f"runs taken up again: {len(waits)}, the slowest after {longest:.0f} s of silence")
    print(f"ffmpeg at once, at most: {most}")
    broken = []
    if states != {"ready": FILMS}:
        broken.append(f"kills: {states}")
    if longest > TAKEN_UP_SECONDS:
        broken.append(f"kills: a run was silent for {longest:.0f} s")
    if most > 1:
        broken.append(f"kills: {most} ffmpeg at once")
    return broken


def _decoders(var: Path) -> int:
    """Living ffmpeg that work below this folder."""
    found = 0
    for place in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            words = place.read_bytes().split(b"\0")
            alive = " Z " not in (place.parent / "stat").read_text()
        except OSError:
            continue
        is_ffmpeg = b"ffmpeg" in words[0].rsplit(b"/", 1)[-1]
        found += is_ffmpeg and alive and any(str(var).encode() in word for word in words)
    return found


def _manage(var: Path, *words: str, stdout: int | None = None) -> "subprocess.Popen[bytes]":
    environment = os.environ | {"FADAA_VAR": str(var), "DJANGO_SETTINGS_MODULE": "fadaa.settings"}
    environment.pop("DATABASE_URL", None)
    argv = [sys.executable, "manage.py", *words]
    return subprocess.Popen(argv, cwd=ROOT, env=environment, stdout=stdout)


def _rows(var: Path, query: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(var / "fadaa.sqlite3", timeout=30)
    try:
        return connection.execute(query).fetchall()
    finally:
        connection.close()


def _count(var: Path, query: str) -> int:
    return int(str(_rows(var, query)[0][0]))
