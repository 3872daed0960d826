"""The folder in which a film is being made, and the sign of life of who makes it.

The folder bears the names of the film and of the run. A run that takes over from a dead worker
renames it to its own: whoever wakes late finds it gone. What was encoded is sealed with its sizes
and hashes, so that a finished step is recognised, and a half-finished one is not.
"""

import hashlib
import json
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.utils import timezone

from media import storage
from media.enums import RunStatus, RunStep
from media.errors import Cancelled
from media.models import Asset, Run

BEAT_SECONDS = 1.0
OUT, SEAL = "out", "sealed.json"
READ_BYTES = 1024 * 1024


class Heart:
    """Writes progress and heartbeat at most once a second, and hears of cancellation."""

    def __init__(self, run: Run) -> None:
        self.run = run
        self._last = 0.0

    def step(self, step: RunStep, progress: float) -> None:
        """Enter a step. Raises Cancelled when someone cancelled meanwhile."""
        self.run.step = step
        if not self._write(progress):
            raise Cancelled

    def beat(self, progress: float) -> bool:
        """Report progress from 0 to 1; False when the run was cancelled."""
        if time.monotonic() - self._last < BEAT_SECONDS:
            return True
        return self._write(progress)

    def tick(self) -> None:
        """Say that the worker lives. Raises Cancelled when the run is not its own any more."""
        if not self.beat(self.run.progress):
            raise Cancelled

    def _write(self, progress: float) -> bool:
        self._last = time.monotonic()
        self.run.progress = progress
        self.run.heartbeat = timezone.now()
        alive = Run.objects.filter(pk=self.run.pk, status=RunStatus.RUNNING).update(
            step=self.run.step, progress=progress, heartbeat=self.run.heartbeat
        )
        return bool(alive)


class Workshop:
    """One run's folder: ``out`` becomes the result."""

    def __init__(self, place: Path, recipe: str) -> None:
        self.place = place
        self.out = place / OUT
        self.recipe = recipe

    def seal(self, note: dict[str, Any]) -> None:
        """Say that what lies in ``out`` is encoded to the end."""
        files = {file.name: _print_of(file) for file in sorted(self.out.iterdir())}
        text = json.dumps({"recipe": self.recipe, "files": files, "note": note})
        (self.place / SEAL).write_text(text, encoding="utf-8")

    def sealed(self) -> dict[str, Any] | None:
        """The note of an encoding that another worker finished; None unless every byte is there.

        What is not whole is thrown away. Reads all files.
        """
        try:
            found = json.loads((self.place / SEAL).read_text(encoding="utf-8"))
            whole = found["recipe"] == self.recipe and all(
                _print_of(self.out / name) == written for name, written in found["files"].items()
            )
        except (OSError, ValueError, KeyError):
            whole = False
        if whole:
            note: dict[str, Any] = found["note"]
            return note
        shutil.rmtree(self.out, ignore_errors=True)
        self.out.mkdir()
        return None


@contextmanager
def opened(asset: Asset, run: Run, recipe: str) -> Iterator[Workshop]:
    """The folder of a run, with what a dead worker left in it; removed at the end.

    It stays only when this process ends in the middle.
    """
    base = storage.work_base()
    place = base / f"{storage.WORK_PREFIX}{asset.public_id}-{run.pk}"
    for left in base.glob(f"{storage.WORK_PREFIX}{asset.public_id}-*"):
        if place.exists():
            shutil.rmtree(left, ignore_errors=True)
        else:
            left.rename(place)
    place.mkdir(exist_ok=True)
    (place / OUT).mkdir(exist_ok=True)
    try:
        yield Workshop(place, recipe)
    except Exception:
        shutil.rmtree(place, ignore_errors=True)
        raise
    shutil.rmtree(place, ignore_errors=True)


def _print_of(file: Path) -> list[Any]:
    digest = hashlib.sha256()
    with file.open("rb") as opened_file:
        for piece in iter(lambda: opened_file.read(READ_BYTES), b""):
            digest.update(piece)
    return [file.stat().st_size, digest.hexdigest()]
