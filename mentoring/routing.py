"""Who is asked: pure rules over advisors, and when the next rung is due."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mentoring.enums import EscalationStep
from mentoring.topics import field_of

OFFERS_AT_FIRST = 3
# Hours without an answer after which a request climbs.
LADDER: Sequence[tuple[EscalationStep, int]] = (
    (EscalationStep.LANGUAGE, 24),
    (EscalationStep.EVERYONE, 72),
    (EscalationStep.LEADS, 7 * 24),
)
USUAL_ANSWER_DAYS = 2


@dataclass(frozen=True)
class Candidate:
    """What routing needs of an advisor."""

    pk: int
    languages: frozenset[str]
    regions: frozenset[str]
    topics: frozenset[str]
    free_places: int

    def speaks(self, language: str) -> bool:
        return not self.languages or language in self.languages

    def covers(self, region: str) -> bool:
        return not region or not self.regions or region in self.regions

    def knows(self, topic: str) -> bool:
        return not self.topics or field_of(topic) in self.topics


def first_offers(
    candidates: Iterable[Candidate], *, language: str, region: str, topic: str
) -> list[int]:
    """Up to three advisors: language first, then region and topic, then free places.

    An advisor who does not speak the language is never asked at first; one of another
    region is, when nobody nearer has a free place.
    """
    fitting = [c for c in candidates if c.speaks(language) and c.free_places > 0]
    near = [c for c in fitting if c.covers(region) and c.knows(topic)] or fitting
    near.sort(key=lambda c: (-c.free_places, c.pk))
    return [candidate.pk for candidate in near[:OFFERS_AT_FIRST]]


def wider_offers(
    candidates: Iterable[Candidate], *, step: EscalationStep, language: str
) -> list[int]:
    """Everyone whom a rung asks in addition, busy or not."""
    if step == EscalationStep.LANGUAGE:
        return [c.pk for c in candidates if c.speaks(language)]
    return [c.pk for c in candidates]


def next_step(climbed: Iterable[str]) -> tuple[EscalationStep, dt.timedelta] | None:
    """The rung that comes next, and how long after asking."""
    done = set(climbed)
    for step, hours in LADDER:
        if step not in done:
            return step, dt.timedelta(hours=hours)
    return None


def due_steps(waiting: dt.timedelta, climbed: Iterable[str]) -> list[EscalationStep]:
    """The rungs that a request should have climbed after a time, without those it has."""
    done = set(climbed)
    return [
        step for step, hours in LADDER if waiting >= dt.timedelta(hours=hours) and step not in done
    ]
