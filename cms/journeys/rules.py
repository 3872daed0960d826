"""How steps hang together and what a journey costs. Pure: figures in, sums out.

Steps form *stages*, the numbered halts of the path. A stage holds *choices* that are all to
be done (``and``); a choice holds steps of which one is enough (``or``). ``journeys/totals.js``
computes the same sums on the phone; a test holds both against each other.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from django.db import models
from django.utils.translation import gettext_lazy as _

NOTE_MAX = 2000


class Logic(models.TextChoices):
    THEN = "then", _("then (the next step)")
    AND = "and", _("and (at the same time as the step before)")
    OR = "or", _("or (instead of the step before)")
    OPTIONAL = "optional", _("optional")


@dataclass(frozen=True)
class Span:
    """From the least to the most."""

    low: int = 0
    high: int = 0

    def __add__(self, other: "Span") -> "Span":
        return Span(self.low + other.low, self.high + other.high)


@dataclass(frozen=True)
class Figures:
    """What a step takes; ``None`` is unknown, which is not the same as nothing."""

    key: str
    logic: str = Logic.THEN
    cost: Span | None = None
    days: Span | None = None
    unsure: bool = False


@dataclass
class Stage:
    """A numbered halt: every choice is to be done, in a choice one step is enough."""

    number: int
    optional: bool
    choices: list[list[Figures]] = field(default_factory=list)

    def is_done(self, ticked: Collection[str]) -> bool:
        return all(_is_done(choice, ticked) for choice in self.choices)


@dataclass(frozen=True)
class Sum:
    """A range with what it leaves out: ``unknown`` counts the steps without a figure."""

    span: Span = Span()
    unknown: int = 0


@dataclass(frozen=True)
class Totals:
    """What the path takes: all of it, what is left of it, and the optional stages apart."""

    count: int
    done: int
    cost: Sum
    days: Sum
    cost_left: Sum
    days_left: Sum
    cost_done: Sum
    days_done: Sum
    optional_cost: Sum
    optional_days: Sum
    optional_count: int
    unsure: int

    @property
    def is_finished(self) -> bool:
        return 0 < self.count == self.done

    @property
    def has_optional_figures(self) -> bool:
        return {self.optional_cost.span, self.optional_days.span} != {Span()}


def span(low: int | None, high: int | None) -> Span | None:
    """A range out of two fields: blank is unknown, one figure alone is exact."""
    if low is None:
        return None
    return Span(low, low if high is None else high)


def stages(steps: Iterable[Figures]) -> list[Stage]:
    """The numbered halts of a path; a first step has nothing before it to join."""
    found: list[Stage] = []
    for step in steps:
        if not found or step.logic in (Logic.THEN, Logic.OPTIONAL):
            found.append(Stage(len(found) + 1, step.logic == Logic.OPTIONAL, [[step]]))
        elif step.logic == Logic.OR:
            found[-1].choices[-1].append(step)
        else:
            found[-1].choices.append([step])
    return found


def totals(steps: Sequence[Figures], ticked: Collection[str] = ()) -> Totals:
    """Add a path up. A ticked alternative counts with its own figures, else the least does."""
    required = [stage for stage in stages(steps) if not stage.optional]
    optional = [stage for stage in stages(steps) if stage.optional]
    choices = [choice for stage in required for choice in stage.choices]
    return Totals(
        count=len(choices),
        done=sum(_is_done(choice, ticked) for choice in choices),
        cost=_cost(required, ticked),
        days=_days(required, ticked),
        cost_left=_cost(required, ticked, done=False),
        days_left=_days(required, ticked, done=False),
        cost_done=_cost(required, ticked, done=True),
        days_done=_days(required, ticked, done=True),
        optional_cost=_cost(optional, ticked),
        optional_days=_days(optional, ticked),
        optional_count=len(optional),
        unsure=sum(step.unsure for step in steps),
    )


def next_step(steps: Iterable[Figures], ticked: Collection[str]) -> str | None:
    """The key of the first step still to be done, optional ones left out."""
    for stage in stages(steps):
        for choice in stage.choices:
            if not stage.optional and not _is_done(choice, ticked):
                return choice[0].key
    return None


def _is_done(choice: list[Figures], ticked: Collection[str]) -> bool:
    return any(step.key in ticked for step in choice)


def _wanted(stage: Stage, ticked: Collection[str], done: bool | None) -> list[list[Figures]]:
    return [choice for choice in stage.choices if done in (None, _is_done(choice, ticked))]


def _least(spans: list[Span]) -> Span | None:
    if not spans:
        return None
    return Span(min(one.low for one in spans), min(one.high for one in spans))


def _taken(choice: list[Figures], ticked: Collection[str]) -> list[Figures]:
    return [step for step in choice if step.key in ticked] or choice


def _cost(found: list[Stage], ticked: Collection[str], done: bool | None = None) -> Sum:
    total, unknown = Span(), 0
    for stage in found:
        for choice in _wanted(stage, ticked, done):
            least = _least([step.cost for step in _taken(choice, ticked) if step.cost])
            total += least or Span()
            unknown += least is None
    return Sum(total, unknown)


def _days(found: list[Stage], ticked: Collection[str], done: bool | None = None) -> Sum:
    """Steps of one stage run at the same time: the longest one decides."""
    total, unknown = Span(), 0
    for stage in found:
        longest = Span()
        for choice in _wanted(stage, ticked, done):
            least = _least([step.days for step in _taken(choice, ticked) if step.days])
            unknown += least is None
            least = least or Span()
            longest = Span(max(longest.low, least.low), max(longest.high, least.high))
        total += longest
    return Sum(total, unknown)
