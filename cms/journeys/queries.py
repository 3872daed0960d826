"""Reads of journeys: the pages of their steps, the rail of a page, a person's progress."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.db.models import Q
from django.utils import timezone
from wagtail.models import Page

from cms.journeys.rules import Totals, next_step, stages, totals
from cms.models import JourneyMember, JourneyPage, JourneyProgress
from cms.queries import current_language

if TYPE_CHECKING:
    import datetime as dt
    import uuid


def linked_pages(journey: JourneyPage) -> dict[int, Page]:
    """``{id that a step names: live page}`` in the journey's language; one query, or none.

    Drafts, pages that are gone and pages of another language alone are left out.
    """
    return {
        pk: page
        for pk, page in pages_named(journey).items()
        if page.live and page.locale_id == journey.locale_id
    }


def pages_named(journey: JourneyPage) -> dict[int, Page]:
    """``{id that a step names: page}``, drafts too; a page that is gone is left out.

    A step may name the page of another language: its twin stands for it where there is one.
    """
    ids = {pk for _key, pks in step_page_ids(journey) for pk in pks}
    if not ids:
        return {}
    keys = Page.objects.filter(pk__in=ids).values("translation_key")
    found = Page.objects.filter(
        Q(pk__in=ids) | Q(translation_key__in=keys, locale_id=journey.locale_id)
    )
    pages = list(found)
    own = {page.translation_key: page for page in pages if page.locale_id == journey.locale_id}
    return {page.pk: own.get(page.translation_key, page) for page in pages if page.pk in ids}


def step_page_ids(journey: JourneyPage) -> Iterable[tuple[str, list[int]]]:
    """``(step key, ids of its pages)`` from the stored stream: no query."""
    for block in journey.steps.raw_data:
        links = [_value(link) for link in block["value"].get("links") or []]
        yield block["value"].get("key") or "", [link["page"] for link in links if link.get("page")]


def _value(item: Any) -> dict[str, Any]:
    """A list item as it is stored: bare, or with its own identifier around it."""
    return item["value"] if "value" in item and "type" in item else item  # type: ignore[no-any-return]


@dataclass(frozen=True)
class RailStep:
    number: int
    # Joined to the step before by and, or: it has no number of its own.
    is_joined: bool
    key: str
    title: str
    is_current: bool
    pages: list[Page] = field(default_factory=list)


@dataclass(frozen=True)
class Rail:
    """The journey beside one of its pages; ``others`` are more journeys with this page."""

    journey: JourneyPage
    steps: list[RailStep]
    others: list[JourneyPage]


def rail_of(page: Page) -> Rail | None:
    """The journey that a page belongs to, its step open; at most two queries."""
    if page.pk is None:
        return None
    belongs = (
        JourneyMember.objects.filter(page_id=page.pk, journey__live=True)
        .select_related("journey__locale")
        .order_by("journey__path", "position")
    )
    mine = list(belongs)
    if not mine:
        return None
    journey = mine[0].journey
    current = mine[0].step_key
    beside = JourneyMember.objects.filter(journey=journey, step_key=current, page__live=True)
    pages = [member.page for member in beside.select_related("page")]
    titles = journey.step_titles
    steps = [
        RailStep(
            number=stage.number,
            is_joined=place > 0,
            key=step.key,
            title=titles.get(step.key, ""),
            is_current=step.key == current,
            pages=pages if step.key == current else [],
        )
        for stage in stages(journey.figures)
        for place, step in enumerate(step for choice in stage.choices for step in choice)
    ]
    others = {member.journey_id: member.journey for member in mine if member.journey != journey}
    return Rail(journey, steps, list(others.values()))


@dataclass(frozen=True)
class Progress:
    """Where a person stands on a journey; notes are theirs alone and not among it."""

    title: str
    url: str
    totals: Totals
    next_title: str
    # ``[(day, title of the step)]``, the earliest first.
    reminders: list[tuple["dt.date", str]]

    @property
    def is_due(self) -> bool:
        return bool(self.reminders) and self.reminders[0][0] <= timezone.localdate()


def progress_of(user: Any) -> list[Progress]:
    """The journeys that a person began, in the reader's language, the latest first.

    A fixed number of queries, however many journeys.
    """
    rows: dict[uuid.UUID, list[JourneyProgress]] = {}
    for row in JourneyProgress.objects.filter(user=user).order_by("-updated_at"):
        rows.setdefault(row.journey, []).append(row)
    if not rows:
        return []
    pages: dict[uuid.UUID, JourneyPage] = {}
    live = JourneyPage.objects.live().filter(translation_key__in=rows).select_related("locale")
    for page in live:
        if page.translation_key not in pages or page.locale.language_code == current_language():
            pages[page.translation_key] = page
    return [_progress(pages[key], kept) for key, kept in rows.items() if key in pages]


def _progress(page: JourneyPage, rows: list[JourneyProgress]) -> Progress:
    ticked = {row.step_key for row in rows if row.ticked}
    titles = page.step_titles
    figures = page.figures
    reminders = sorted(
        (row.remind_on, titles[row.step_key])
        for row in rows
        if row.remind_on and not row.ticked and row.step_key in titles
    )
    return Progress(
        title=page.title,
        url=page.url or "",
        totals=totals(figures, ticked),
        next_title=titles.get(next_step(figures, ticked) or "", ""),
        reminders=reminders,
    )


def kept_steps(user: Any, journey: "uuid.UUID") -> dict[str, JourneyProgress]:
    """What a person keeps of a journey, by step; one query."""
    rows = JourneyProgress.objects.filter(user=user, journey=journey)
    return {row.step_key: row for row in rows}


def journey_on(topic: str, locale_id: int) -> JourneyPage | None:
    """The first live journey that names a topic; one query."""
    journeys = JourneyPage.objects.live().public().filter(locale_id=locale_id)
    journeys = journeys.defer_streamfields().order_by("path")
    return next((journey for journey in journeys if topic in journey.topics), None)


def live_version(journey: "uuid.UUID") -> JourneyPage | None:
    """The live journey in the current language, else in another one; one query."""
    versions = JourneyPage.objects.live().public().filter(translation_key=journey)
    found = list(versions.select_related("locale").order_by("locale_id"))
    own = [page for page in found if page.locale.language_code == current_language()]
    return next(iter(own or found), None)
