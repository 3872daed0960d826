"""Which financing fits: each criterion answered with yes, no or cannot tell, and why.

Pure: a profile and a scheme's facts in, a match out. A criterion that the scheme does not
name is open to all. An answer that is missing never makes a *no*.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum, StrEnum


class Verdict(StrEnum):
    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Fit(IntEnum):
    """In the order of the page."""

    FITS = 0
    MAY_FIT = 1
    DOES_NOT_FIT = 2


class Criterion(StrEnum):
    REGION = "region"
    SECTOR = "sector"
    FORM = "form"
    AMOUNT = "amount"
    ALSO = "also"
    OPEN = "open"


@dataclass(frozen=True)
class Profile:
    """What a person has told; an empty string or None is a question not answered."""

    region: str = ""
    sector: str = ""
    form: str = ""
    amount_dirhams: int | None = None


@dataclass(frozen=True)
class Terms:
    """What a scheme asks for; an empty tuple or None asks for nothing.

    ``also`` holds sentences about what the finder does not ask: stage, age, years, size, women.
    """

    regions: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    amount_max: int | None = None
    also: tuple[str, ...] = ()
    status: str = "unknown"


@dataclass(frozen=True)
class Reason:
    """One criterion with its answer; ``wanted`` is what the scheme asks for."""

    criterion: Criterion
    verdict: Verdict
    wanted: tuple[str, ...] = ()


@dataclass(frozen=True)
class Match:
    fit: Fit
    reasons: tuple[Reason, ...]

    @property
    def doubts(self) -> int:
        """How many criteria are not met or not known: the fewer, the nearer."""
        return sum(reason.verdict != Verdict.YES for reason in self.reasons)


def match(profile: Profile, terms: Terms) -> Match:
    """Compare what a person told with what a scheme asks for.

    Any *no* means it does not fit; all *yes* means it fits; else it may fit.
    """
    reasons = (
        _one_of(Criterion.FORM, profile.form, terms.forms),
        _one_of(Criterion.REGION, profile.region, terms.regions),
        _one_of(Criterion.SECTOR, profile.sector, terms.sectors),
        *_amount(profile.amount_dirhams, terms.amount_max),
        *(Reason(Criterion.ALSO, Verdict.UNKNOWN, (sentence,)) for sentence in terms.also),
        _open(terms.status),
    )
    return Match(_fit(reason.verdict for reason in reasons), reasons)


def _fit(verdicts: Iterable[Verdict]) -> Fit:
    found = set(verdicts)
    if Verdict.NO in found:
        return Fit.DOES_NOT_FIT
    return Fit.MAY_FIT if Verdict.UNKNOWN in found else Fit.FITS


def _one_of(criterion: Criterion, told: str, wanted: Sequence[str]) -> Reason:
    if not wanted:
        return Reason(criterion, Verdict.YES)
    if not told:
        return Reason(criterion, Verdict.UNKNOWN, tuple(wanted))
    return Reason(criterion, Verdict.YES if told in wanted else Verdict.NO, tuple(wanted))


def _amount(told: int | None, most: int | None) -> list[Reason]:
    """Asked only when both sides speak of an amount: the ceiling does not exclude anybody."""
    if told is None or most is None:
        return []
    verdict = Verdict.YES if told <= most else Verdict.UNKNOWN
    return [Reason(Criterion.AMOUNT, verdict, (str(most),))]


def _open(status: str) -> Reason:
    verdicts = {"open": Verdict.YES, "closed": Verdict.NO}
    return Reason(Criterion.OPEN, verdicts.get(status, Verdict.UNKNOWN), (status,))
