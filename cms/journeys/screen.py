"""What the page of a journey shows, ready for its template."""

from dataclasses import dataclass, field
from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page

from cms.enums import FactStatus
from cms.journeys import queries
from cms.journeys.blocks import give_keys
from cms.journeys.rules import Figures, Logic, stages, totals
from cms.menus.places import place_url
from cms.models import Fact, JourneyPage, JourneyProgress


@dataclass(frozen=True)
class Kept:
    """What the form of a step holds: as it was kept, or as it was written with a mistake."""

    ticked: bool = False
    note: str = ""
    base: str = ""
    remind_on: str = ""
    by_sms: bool = False
    mistakes: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class StepView:
    number: int
    logic: str
    # What a screen reader hears before the title: the number, and how the step hangs on it.
    spoken: str
    figures: Figures
    value: Any
    facts: list[Fact]
    links: list[tuple[str, str, bool]]
    kept: Kept

    @property
    def key(self) -> str:
        return self.figures.key

    @property
    def unverified(self) -> int:
        return sum(fact.status == FactStatus.TO_VERIFY for fact in self.facts)


@dataclass(frozen=True)
class StageView:
    number: int
    steps: list[StepView]
    is_done: bool


def journey_context(page: JourneyPage, request: HttpRequest) -> dict[str, Any]:
    """The path with its links, its sums, and what the person who asks keeps of it."""
    give_keys(page.steps)
    kept = _kept(page, request)
    ticked = {key for key, one in kept.items() if one.ticked}
    linked = queries.linked_pages(page)
    values = {block.value["key"]: block.value for block in page.steps}
    path = [
        StageView(
            stage.number,
            [
                _step(
                    page, stage.number, figures, value=values[figures.key], linked=linked, kept=kept
                )
                for choice in stage.choices
                for figures in choice
            ],
            is_done=stage.is_done(ticked),
        )
        for stage in stages(page.figures)
    ]
    return {
        "path": path,
        "totals": totals(page.figures, ticked),
        "due": _due(page, kept),
        "begun": any(one != Kept() for one in kept.values()),
    }


def _kept(page: JourneyPage, request: HttpRequest) -> dict[str, Kept]:
    if not request.user.is_authenticated:
        return {}
    rows = queries.kept_steps(request.user, page.translation_key)
    kept = {key: _as_kept(row) for key, row in rows.items()}
    step, form = getattr(request, "journey_mistake", ("", None))
    if form is not None:
        kept[step] = Kept(
            ticked="ticked" in form.data,
            note=form.data.get("note", ""),
            base=form.data.get("base", ""),
            remind_on=form.data.get("remind_on", ""),
            by_sms="by_sms" in form.data,
            mistakes=[str(sentence) for errors in form.errors.values() for sentence in errors],
        )
    return kept


def _as_kept(row: JourneyProgress) -> Kept:
    day = row.remind_on.isoformat() if row.remind_on else ""
    return Kept(row.ticked, row.note, row.note, day, row.by_sms)


def _due(page: JourneyPage, kept: dict[str, Kept]) -> list[tuple[str, str]]:
    """``[(key, title)]`` of the steps whose reminder has come."""
    today = timezone.localdate().isoformat()
    return [
        (key, title)
        for key, title in page.step_titles.items()
        if key in kept and not kept[key].ticked and "" < kept[key].remind_on <= today
    ]


def _step(
    page: JourneyPage,
    number: int,
    figures: Figures,
    *,
    value: Any,
    linked: dict[int, Page],
    kept: dict[str, Kept],
) -> StepView:
    return StepView(
        number=number,
        logic=str(figures.logic),
        spoken=_spoken(number, str(figures.logic)),
        figures=figures,
        value=value,
        facts=[page.fact_in_language(fact) for fact in value["facts"] if fact],
        links=list(_links(value, linked)),
        kept=kept.get(figures.key, Kept()),
    )


def _spoken(number: int, logic: str) -> str:
    words = {
        Logic.AND: _("Step %(number)s, at the same time:"),
        Logic.OR: _("Step %(number)s, or instead:"),
        Logic.OPTIONAL: _("Step %(number)s, optional:"),
    }
    return words.get(Logic(logic), _("Step %(number)s:")) % {"number": number}


def _links(value: Any, linked: dict[int, Page]) -> Any:
    """``(words, address, is another site)`` of each link that leads somewhere."""
    for link in value["links"]:
        page = linked.get(link["page"].pk) if link["page"] else None
        if page is not None:
            yield link["label"] or page.title, page.url, False
        elif link["page"] is None and link["place"] and place_url(link["place"]):
            yield link["label"], place_url(link["place"]), False
        elif link["page"] is None and link["url"]:
            yield link["label"], link["url"], True
