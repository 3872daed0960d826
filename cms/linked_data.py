"""Pages described for machines (schema.org, JSON-LD). Pure: pages in, dictionaries out."""

import json
from collections.abc import Callable
from typing import Any

from django.utils.html import strip_tags
from wagtail.models import Page

from cms.journeys.rules import Span, totals
from cms.linked_places import describe_place
from cms.models import (
    BasePage,
    CapsulePage,
    GlossaryPage,
    GuidePage,
    HomePage,
    JourneyPage,
    SchemePage,
)

# Turns a path of ours into a whole address.
Absolute = Callable[[str], str]


def describe(page: Page, absolute: Absolute, *, search_url: str) -> list[dict[str, Any]]:
    """The descriptions of a page; an empty list when its type has none."""
    described: list[dict[str, Any]] = []
    if isinstance(page, HomePage):
        described.append(_site(page, absolute, search_url))
    elif isinstance(page, GuidePage):
        described.append(_guide(page, absolute))
    elif isinstance(page, JourneyPage):
        described.append(_journey(page, absolute))
    elif isinstance(page, SchemePage):
        described.append(_scheme(page, absolute))
    elif isinstance(page, CapsulePage) and page.asset.poster_url:
        described.append(_capsule(page, absolute))
    elif isinstance(page, GlossaryPage):
        described.append(_glossary(page, absolute))
    elif isinstance(page, BasePage) and (place := describe_place(page, _common(page, absolute))):
        described.append(place)
    if described and page.depth > 2:
        described.append(_crumbs(page, absolute))
    return [{"@context": "https://schema.org", **thing} for thing in described]


def as_script_text(described: list[dict[str, Any]]) -> str:
    """JSON that cannot close the element it stands in."""
    text = json.dumps(described, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _common(page: Page, absolute: Absolute) -> dict[str, Any]:
    return {
        "name": page.title,
        "description": page.search_description or page.summary,
        "url": absolute(page.url or "/"),
        "inLanguage": page.locale.language_code,
    }


def _site(page: HomePage, absolute: Absolute, search_url: str) -> dict[str, Any]:
    return {
        "@type": "WebSite",
        **_common(page, absolute),
        "description": page.search_description or page.intro,
        "potentialAction": {
            "@type": "SearchAction",
            "target": f"{absolute(search_url)}?q={{search_term_string}}",
            "query-input": "required name=search_term_string",
        },
    }


def _guide(page: GuidePage, absolute: Absolute) -> dict[str, Any]:
    common = _common(page, absolute) | {"dateModified": _date(page.last_published_at)}
    if not page.steps:
        return {"@type": "Article", "headline": page.title, **common}
    steps = [
        {
            "@type": "HowToStep",
            "name": block.value["title"],
            "text": strip_tags(str(block.value["text"])).strip() or block.value["title"],
            "url": f"{common['url']}#step-{block.id}",
        }
        for block in page.steps
    ]
    return {"@type": "HowTo", **common, "step": steps}


def _journey(page: JourneyPage, absolute: Absolute) -> dict[str, Any]:
    common = _common(page, absolute) | {"dateModified": _date(page.last_published_at)}
    described = {"@type": "HowTo", **common}
    cost = totals(page.figures).cost.span
    if cost != Span():
        described["estimatedCost"] = {
            "@type": "MonetaryAmount",
            "currency": "MAD",
            "minValue": cost.low,
            "maxValue": cost.high,
        }
    described["step"] = [
        {"@type": "HowToStep", "name": title, "url": f"{common['url']}#step-{key}"}
        for key, title in page.step_titles.items()
    ]
    return described


def _scheme(page: SchemePage, absolute: Absolute) -> dict[str, Any]:
    places = [str(label) for label in page.region_labels] or ["MA"]
    return {
        "@type": "GovernmentService",
        **_common(page, absolute),
        "provider": {"@type": "Organization", "name": page.provider},
        "areaServed": places,
    }


def _capsule(page: CapsulePage, absolute: Absolute) -> dict[str, Any]:
    asset = page.asset
    described = {
        "@type": "VideoObject",
        **_common(page, absolute),
        "description": page.synopsis,
        "thumbnailUrl": absolute(asset.poster_url),
        "uploadDate": _date(page.first_published_at),
        "duration": f"PT{round(asset.duration_seconds or 0)}S",
    }
    if asset.progressive:
        described["contentUrl"] = absolute(asset.progressive[-1].url)
    return described


def _glossary(page: GlossaryPage, absolute: Absolute) -> dict[str, Any]:
    """The set alone: its terms stand in the page, each with its own address."""
    return {"@type": "DefinedTermSet", **_common(page, absolute)}


def _crumbs(page: Page, absolute: Absolute) -> dict[str, Any]:
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": number,
                "name": crumb["title"],
                "item": absolute(crumb["url"]),
            }
            for number, crumb in enumerate(page.crumbs(), start=1)
        ],
    }


def _date(moment: Any) -> str | None:
    return moment.date().isoformat() if moment else None
