"""The demo journeys as pages, in both languages; a page that exists is left alone."""

import json
import uuid
from collections.abc import Mapping
from typing import Any

from wagtail.models import Locale, Page

from cms.journeys.services import rewrite_members
from cms.models import Fact, JourneyPage
from cms.seed_content.journeys import JOURNEYS

FIGURES = (("cost", "cost_min", "cost_max"), ("days", "days_min", "days_max"))


def seed_journeys(add: Any, stable_key: Any, shelves: Mapping[str, Any]) -> int:
    """Make the journeys first on the shelves ``{language: page}``, with the seed's own helpers.

    Steps come after all pages exist: a journey may lead to another one.
    """
    locales = {code: Locale.objects.get(language_code=code) for code in shelves}
    made = [
        (_page(journey, code, locale, shelves[code], add=add, stable_key=stable_key), journey)
        for journey in reversed(JOURNEYS)
        for code, locale in locales.items()
    ]
    for page, journey in made:
        if page.latest_revision_id is None:
            page.steps = json.dumps(_steps(journey, page.locale, stable_key))
            page.save_revision().publish()
            _put_first(page)
    # A journey may have been published before a page that it leads to was there.
    for page, _journey in made:
        rewrite_members(JourneyPage.objects.get(pk=page.pk))
    return len(JOURNEYS)


def _page(
    journey: dict[str, Any], code: str, locale: Locale, shelf: Any, *, add: Any, stable_key: Any
) -> Any:
    words = journey[code]
    return add(
        JourneyPage,
        shelf,
        stable_key("journey", journey["key"]),
        locale,
        publish=False,
        title=words["title"],
        slug=words["slug"],
        summary=words["summary"],
        intro=words["intro"],
        goal=words["goal"],
        topics=journey["topics"],
    )


def _put_first(page: JourneyPage) -> None:
    fresh = JourneyPage.objects.get(pk=page.pk)
    first = fresh.get_parent().get_first_child()
    if first.pk != fresh.pk:
        fresh.move(first, pos="left")


def _steps(journey: dict[str, Any], locale: Locale, stable_key: Any) -> list[dict[str, Any]]:
    code = locale.language_code
    return [
        {
            "type": "step",
            "id": str(uuid.uuid5(uuid.NAMESPACE_OID, f"{journey['key']}:{step['key']}")),
            "value": _value(step, code, locale, stable_key),
        }
        for step in journey["steps"]
    ]


def _value(step: dict[str, Any], code: str, locale: Locale, stable_key: Any) -> dict[str, Any]:
    words = step[code]
    rows = dict(Fact.objects.filter(key__in=step["facts"], locale=locale).values_list("key", "pk"))
    figures = {}
    for name, low, high in FIGURES:
        figures[low], figures[high] = step[name]
    return figures | {
        "key": step["key"],
        "logic": step["logic"],
        "title": words["title"],
        "who": words["who"],
        "where": words["where"],
        "text": words["text"],
        "figures_note": words["note"],
        "unsure": step["unsure"],
        "office": step["office"],
        "papers": [
            {"name": (ar, fr)[code == "fr"], "note": "", "founding_paper": sample}
            for ar, fr, sample in step["papers"]
        ],
        "facts": [rows[key] for key in step["facts"]],
        "links": [
            link
            for target, ar, fr in step["links"]
            if (link := _link(target, (ar, fr)[code == "fr"], locale, stable_key))
        ],
    }


def _link(target: str, words: str, locale: Locale, stable_key: Any) -> dict[str, Any] | None:
    """A link to a page or a screen; none to a page that this site does not have."""
    kind, _colon, key = target.partition(":")
    if kind == "place":
        return {"label": words, "page": None, "place": key, "url": ""}
    pages = Page.objects.filter(translation_key=stable_key(kind, key), locale=locale)
    pk = pages.values_list("pk", flat=True).first()
    return {"label": words, "page": pk, "place": "", "url": ""} if pk else None
