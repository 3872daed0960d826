"""How many ffmpeg run at once on this machine, whatever the number of workers.

A place is a file that is locked (flock(2)). The decoder inherits the open file, so that the place
is free when both the decoder and its worker are gone, and not a moment before.
"""

import fcntl
import os
import time
from collections.abc import Callable
from pathlib import Path

from django.conf import settings

LOOK_EVERY_SECONDS = 0.2
LOOKS_PER_TICK = 5


def take(tick: Callable[[], None] | None = None) -> int:
    """Wait for a place and return its open file; ``tick`` is called in each second of waiting."""
    folder = Path(settings.MEDIA_SLOTS_DIR)
    folder.mkdir(parents=True, exist_ok=True)
    looks = 0
    while True:
        for number in range(max(1, settings.MEDIA_ENCODERS)):
            if (place := _locked(folder / f"slot-{number}")) is not None:
                return place
        looks += 1
        if tick is not None and looks % LOOKS_PER_TICK == 0:
            tick()
        time.sleep(LOOK_EVERY_SECONDS)


def _locked(path: Path) -> int | None:
    place = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(place, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(place)
        return None
    return place
