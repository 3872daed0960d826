"""What the platform knows of its own health.

A room registers a check in its ``AppConfig.ready``; the health page and ``/health/ready`` run
them all. A check returns a :class:`Reading` and never raises for an expected fault.
"""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext as _

logger = logging.getLogger(__name__)


class Level(StrEnum):
    OK = "ok"
    WARNING = "warning"
    FAILED = "failed"


@dataclass(frozen=True)
class Reading:
    """One answer of one check; ``detail`` is a sentence for an administrator."""

    level: Level
    detail: str | Promise


@dataclass(frozen=True)
class Result:
    name: str
    label: str | Promise
    reading: Reading
    milliseconds: int


Check = Callable[[], Reading]
_checks: dict[str, tuple[str | Promise, Check]] = {}


def register(name: str, label: str | Promise, check: Check) -> None:
    """Add a check under a stable name; registering a name again replaces it."""
    _checks[name] = (label, check)


def run_all() -> list[Result]:
    """Run every check, in the order of registration; a crash counts as failed."""
    results = []
    for name, (label, check) in _checks.items():
        started = time.monotonic()
        try:
            reading = check()
        except Exception:  # a health page must show a broken check, not break with it
            logger.exception("health check %s crashed", name)
            reading = Reading(Level.FAILED, _("The check itself failed; see the log."))
        results.append(Result(name, label, reading, round((time.monotonic() - started) * 1000)))
    return results
