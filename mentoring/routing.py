"""Who is asked and why: pure rules over advisors, and when the next rung is due."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from mentoring.enums import EscalationStep, Urgency
from mentoring.topics import field_of

OFFERS_AT_FIRST = 3
USUAL_ANSWER_DAYS = 2
# Somebody with a deadline does not wait as long for the next rung.
HURRY = {Urgency.CALM: 1.0, Urgency.WEEK: 0.5, Urgency.URGENT: 0.25}


@dataclass(frozen=True)
class Ladder:
    """Hours without an answer after which a request climbs, and the hours that are promised."""

    language: int = 4
    everyone: int = 24
    leads: int = 72
    target: int = 48

    def rungs(self, urgency: str = Urgency.CALM) -> Iterator[tuple[EscalationStep, dt.timedelta]]:
        """Each step with its time after asking, in order."""
        factor = HURRY.get(Urgency(urgency), 1.0)
        for step in EscalationStep:
            yield step, dt.timedelta(hours=getattr(self, step.value) * factor)


LADDER = Ladder()


class Why(StrEnum):
    """Why an advisor is asked, or is asked before another."""

    LANGUAGE = "language"
    REGION = "region"
    COUNTRY = "country"
    TOPIC = "topic"
    EVERYTHING = "everything"
    AT_DESK = "at_desk"
    FREE = "free"
    TURN = "turn"
    WIDER_LANGUAGE = "wider_language"
    WIDER_EVERYONE = "wider_everyone"
    IN_CHARGE = "in_charge"
    CHOSEN = "chosen"


@dataclass(frozen=True)
class Candidate:
    """What routing needs of an advisor. ``recent`` counts offers of the last week."""

    pk: int
    languages: frozenset[str]
    regions: frozenset[str]
    topics: frozenset[str]
    free_places: int
    at_desk: bool = False
    recent: int = 0

    def speaks(self, language: str) -> bool:
        return not self.languages or language in self.languages

    def covers(self, region: str) -> bool:
        return not region or not self.regions or region in self.regions

    def knows(self, topic: str) -> bool:
        return not self.topics or field_of(topic) in self.topics


@dataclass(frozen=True)
class Offer:
    """An advisor to be asked, with the reasons as codes; some carry a number (``free:3``)."""

    pk: int
    reasons: list[str] = field(default_factory=list)


def first_offers(
    candidates: Iterable[Candidate], *, language: str, region: str, topic: str
) -> list[Offer]:
    """The advisors to ask at first, three at most: the head of :func:`ranked`."""
    found = ranked(candidates, language=language, region=region, topic=topic)
    return found[:OFFERS_AT_FIRST]


def ranked(
    candidates: Iterable[Candidate], *, language: str, region: str, topic: str
) -> list[Offer]:
    """All who may be asked at first, the best first, each with its reasons.

    1. The language and a free place are conditions.
    2. Those who cover the region and know the topic leave the others out, if there are any.
    3. Who is at the desk now comes first; then who was asked least this week, so that
       everyone has a turn; then who has most free places.
    """
    fitting = [c for c in candidates if c.speaks(language) and c.free_places > 0]
    near = [c for c in fitting if c.covers(region) and c.knows(topic)] or fitting
    near.sort(key=lambda c: (not c.at_desk, c.recent, -c.free_places, c.pk))
    return [Offer(c.pk, reasons(c, region=region, topic=topic)) for c in near]


def reasons(candidate: Candidate, *, region: str, topic: str) -> list[str]:
    """What speaks for an advisor who speaks the language and has a place."""
    found = [Why.LANGUAGE.value]
    if region and region in candidate.regions:
        found.append(Why.REGION)
    elif candidate.covers(region):
        found.append(Why.COUNTRY)
    if field_of(topic) in candidate.topics:
        found.append(Why.TOPIC)
    elif candidate.knows(topic):
        found.append(Why.EVERYTHING)
    if candidate.at_desk:
        found.append(Why.AT_DESK)
    found += [f"{Why.FREE}:{candidate.free_places}", f"{Why.TURN}:{candidate.recent}"]
    return found


def wider_offers(
    candidates: Iterable[Candidate], *, step: EscalationStep, language: str
) -> list[Offer]:
    """Everyone whom a rung asks in addition, busy or not."""
    if step == EscalationStep.LANGUAGE:
        return [Offer(c.pk, [Why.WIDER_LANGUAGE]) for c in candidates if c.speaks(language)]
    return [Offer(c.pk, [Why.WIDER_EVERYONE]) for c in candidates]


def next_step(
    climbed: Iterable[str], *, ladder: Ladder = LADDER, urgency: str = Urgency.CALM
) -> tuple[EscalationStep, dt.timedelta] | None:
    """The rung that comes next, and how long after asking."""
    done = set(climbed)
    return next((rung for rung in ladder.rungs(urgency) if rung[0] not in done), None)


def due_steps(
    waiting: dt.timedelta,
    climbed: Iterable[str],
    *,
    ladder: Ladder = LADDER,
    urgency: str = Urgency.CALM,
) -> list[EscalationStep]:
    """The rungs that a request should have climbed after a time, without those it has."""
    done = set(climbed)
    return [step for step, after in ladder.rungs(urgency) if waiting >= after and step not in done]
