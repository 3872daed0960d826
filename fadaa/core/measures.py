"""Numbers that an operator watches: each room registers its own.

``/metrics`` gives them to Prometheus with those of requests, ``/health/ready`` names two of them,
and the operations page shows all. A number is read when it is asked for: keep it to one query.
"""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.utils.functional import Promise

logger = logging.getLogger(__name__)

Value = float | Mapping[str, float]


@dataclass(frozen=True)
class Measure:
    """``name`` as Prometheus writes it; ``label`` tells several values apart, if there are."""

    name: str
    words: str | Promise
    read: Callable[[], Value]
    label: str = ""


@dataclass(frozen=True)
class Taken:
    """A measure with its values: ``{"": value}`` where there is one."""

    measure: Measure
    values: Mapping[str, float]


_measures: dict[str, Measure] = {}


def register(
    name: str, words: str | Promise, read: Callable[[], Value], *, label: str = ""
) -> None:
    """Add a number under a stable name; registering a name again replaces it."""
    _measures[name] = Measure(name, words, read, label)


def take_all() -> list[Taken]:
    """Read every number; one that cannot be read is left out and logged."""
    taken = []
    for measure in _measures.values():
        try:
            value = measure.read()
        except Exception:  # one broken number must not hide the others
            logger.exception("measure %s cannot be read", measure.name)
            continue
        values = value if isinstance(value, Mapping) else {"": value}
        taken.append(Taken(measure, values))
    return taken


def take(name: str) -> float | None:
    """One number, summed over its labels; None when nobody registered it."""
    measure = _measures.get(name)
    if measure is None:
        return None
    value = measure.read()
    return sum(value.values()) if isinstance(value, Mapping) else value
