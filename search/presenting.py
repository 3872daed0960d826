"""What the results page shows of an answer."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import QueryDict
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from wagtail.models import Page

from fadaa.core.vocabularies import Region, Sector
from search.analysis import Plan, words
from search.analysis.highlight import highlight
from search.engines.base import OPEN_NOW
from search.enums import Audience, Facet, Kind, Support
from search.queries import Answer, last_checks

LANGUAGE_NAMES = {"ar": "العربية", "fr": "Français"}
FACET_LABELS: dict[str, dict[str, Any]] = {
    Facet.KIND: dict(Kind.choices),
    Facet.LANG: LANGUAGE_NAMES,
    Facet.REGION: dict(Region.choices),
    Facet.SECTOR: dict(Sector.choices),
    Facet.AUDIENCE: dict(Audience.choices),
    Facet.SUPPORT: dict(Support.choices),
    Facet.OPEN: {OPEN_NOW: _lazy("Open now")},
}


@dataclass(frozen=True)
class Row:
    """One result, ready for the template."""

    url: str
    kind: str
    lang: str
    title: SafeString
    text: SafeString
    language_name: str
    status: tuple[str, str] | None
    checked_on: date | None


@dataclass(frozen=True)
class Choice:
    """A value of a facet: a link that sets it, or takes it off when it is set."""

    label: str
    count: int
    url: str
    current: bool


def rows(answer: Answer, *, lang: str, request: Any) -> list[Row]:
    """The results in order; titles and texts come from the pages, never from the index."""
    pages = [page for page, _score in answer.pages]
    checks = last_checks(pages)
    return [_row(page, answer.plan, lang, checks, request) for page in pages]


def _row(page: Page, plan: Plan, lang: str, checks: Mapping[int, date], request: Any) -> Row:
    own = page.locale.language_code
    kind = getattr(page, "search_kind", Kind.PAGE)
    return Row(
        url=page.get_url(request) or "",
        kind=str(FACET_LABELS[Facet.KIND].get(kind, Kind.PAGE.label)),
        lang=own,
        title=highlight(page.title, plan),
        text=highlight(summary_of(page), plan),
        language_name=LANGUAGE_NAMES.get(own, own) if own != lang else "",
        status=status_badge(page) if kind == Kind.SCHEME else None,
        checked_on=checks.get(page.pk) if kind == Kind.GUIDE else None,
    )


def summary_of(page: Page) -> str:
    """The few words that a list shows of a page."""
    return str(getattr(page, "summary", "") or page.search_description or "")


def status_badge(page: Page) -> tuple[str, str]:
    """The words and the tone of a scheme's status, computed from its dates."""
    status = str(page.status())
    if status == "open":
        return _("Open now"), "ok"
    if status == "closed":
        return _("Closed"), "closed"
    return _("Dates to be confirmed"), "wait"


def facet_choices(answer: Answer, facet: str, query: QueryDict) -> list[Choice]:
    """The values of a facet that results have, most first."""
    current = query.get(facet, "")
    choices = []
    for value, count in answer.result.facets.get(facet, {}).items():
        if value not in FACET_LABELS[facet]:
            continue
        chosen = value == current
        link = address(query, **{facet: None if chosen else value})
        choices.append(Choice(str(FACET_LABELS[facet][value]), count, link, chosen))
    return choices


def offers(plan: Plan, query: QueryDict) -> list[tuple[str, str]]:
    """``[(label, url)]`` for regions and sectors named in the query and not yet chosen."""
    return [
        (str(FACET_LABELS[offer.kind][offer.value]), address(query, **{offer.kind: offer.value}))
        for offer in plan.offers
        if offer.kind not in query
    ]


def address(query: QueryDict, **changes: str | None) -> str:
    """The same page with some parameters changed, back on its first page."""
    changed = query.copy()
    changed.pop("page", None)
    for name, value in changes.items():
        changed.pop(name, None)
        if value is not None:
            changed[name] = value
    return f"?{changed.urlencode()}"


def corrected_text(answer: Answer) -> str:
    """The query as it was read, in the spelling that the found pages use; empty if unchanged."""
    if not answer.plan.corrections:
        return ""
    pages = [page for page, _score in answer.pages]
    spelling = _spellings(f"{page.title}\n{summary_of(page)}" for page in pages)
    text = answer.plan.text
    for correction in answer.plan.corrections:
        shown = spelling.get(correction.used, correction.used)
        text = text.replace(correction.typed, shown, 1)
    return text


def _spellings(texts: Iterable[str]) -> dict[str, str]:
    """``{folded word: the word as it is written}``, first found first."""
    found: dict[str, str] = {}
    for text in texts:
        for word in words(text):
            found.setdefault(word.folded, text[word.start : word.end].lower())
    return found
