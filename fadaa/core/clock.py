"""Work that comes round: each room registers what it wants done and how often.

``manage.py tick`` runs what is due. The last time of each job lies in the cache, so a
restart may run a job again: every job must be safe to run twice.
"""

import datetime as dt
import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.core.cache import cache

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Job:
    name: str
    every_seconds: int
    run: Callable[[], None]


_jobs: dict[str, Job] = {}


def register(name: str, every_seconds: int, run: Callable[[], None]) -> None:
    """Add a job under a stable name; registering a name again replaces it."""
    _jobs[name] = Job(name, every_seconds, run)


def run_due() -> list[str]:
    """Run every job that is due and return their names; one that fails does not stop others."""
    _note()
    done = []
    for job in _jobs.values():
        # ``add`` succeeds for one process only, until the period has passed.
        if not cache.add(f"clock:{job.name}", time.time(), timeout=max(1, job.every_seconds - 5)):
            continue
        try:
            job.run()
        except Exception:  # the next job must still run
            logger.exception("clock job %s failed", job.name)
        else:
            done.append(job.name)
    return done


SEEN_KEY = "clock-seen"


def last_seen() -> dt.datetime | None:
    """When a clock last looked for work, on this machine or on one that shares the cache."""
    seen = [cache.get(SEEN_KEY)]
    if _stamp().exists():
        seen.append(_stamp().stat().st_mtime)
    known = [moment for moment in seen if moment is not None]
    return dt.datetime.fromtimestamp(max(known), dt.UTC) if known else None


def _note() -> None:
    cache.set(SEEN_KEY, time.time(), timeout=None)
    _stamp().touch()


def _stamp() -> Path:
    # The clock is a process of its own: without a shared cache only a file tells of it.
    return Path(settings.VAR_DIR) / "clock-stamp"
