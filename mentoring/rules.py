"""Who is asked, when a request climbs, and who may do what. No database here."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mentoring.enums import EscalationStep

if TYPE_CHECKING:
    from fadaa.accounts.models import User
    from mentoring.models import Request

# Two at once: one who does not look at it costs the person nothing, and not everybody is woken.
OFFERS_AT_ONCE = 2
OPEN_REQUESTS_MAX = 5

# Hours after which an unanswered request climbs.
LADDER: tuple[tuple[EscalationStep, dt.timedelta], ...] = (
    (EscalationStep.LANGUAGE, dt.timedelta(hours=24)),
    (EscalationStep.LEADS, dt.timedelta(hours=72)),
    (EscalationStep.EVERYONE, dt.timedelta(days=7)),
)


@dataclass(frozen=True)
class Candidate:
    """What routing looks at in an advisor who takes requests today."""

    advisor_id: int
    languages: tuple[str, ...]
    regions: tuple[str, ...]
    fields: tuple[str, ...]
    free: int


def choose(
    candidates: Iterable[Candidate], *, language: str, region: str, field: str, places: int
) -> list[int]:
    """The advisors to ask, the best first: ``[advisor id, …]``.

    Only those who speak the language and have a place free. Those of the region come
    before the country; the country is asked only when nobody of the region can. Among
    equals: who knows the subject, then who has most places free, then the longest here.
    """
    able = [one for one in candidates if language in one.languages and one.free > 0]
    near = [one for one in able if not one.regions or region in one.regions]
    chosen = sorted(near or able, key=lambda one: _rank(one, region, field))
    return [one.advisor_id for one in chosen[:places]]


def _rank(one: Candidate, region: str, field: str) -> tuple[bool, bool, int, int]:
    knows = not one.fields or field in one.fields
    return (region not in one.regions, not knows, -one.free, one.advisor_id)


def steps_due(waited: dt.timedelta) -> list[EscalationStep]:
    """The steps that a request which waited so long should have climbed, in order."""
    return [step for step, after in LADDER if waited >= after]


def next_step(waited: dt.timedelta) -> tuple[EscalationStep, dt.timedelta] | None:
    """The next step and how long until it, or None at the top."""
    for step, after in LADDER:
        if waited < after:
            return step, after - waited
    return None


def is_holder(user: "User", request: "Request") -> bool:
    return request.holder_id == user.pk
