"""Shapes of the reading interface, and pages put into them. Pure but for the pages' queries."""

import datetime as dt
from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Field, Schema

from cms.models import BasePage, Fact, GuidePage, OfficePage, SchemeCriterion, SchemePage


class Plain(Schema):
    """The ground of all shapes."""


class FactOut(Plain):
    """A checked statement: never show it without its state."""

    key: str
    statement: str
    value: str
    unit: str
    status: str = Field(description="verified, to_verify or obsolete")
    verified_on: dt.date | None
    source: str
    source_url: str
    article: str


class PageLine(Plain):
    """A page as lists give it."""

    id: UUID = Field(description="The same in every language")
    lang: str
    title: str
    summary: str
    url: str
    markdown_url: str
    topics: list[str]
    updated: dt.datetime | None


class PageOut(PageLine):
    """A page with what it stands on."""

    facts: list[FactOut]
    oldest_check: dt.date | None
    unverified_facts: int


class Step(Plain):
    id: str
    logic: str = Field(description="and, or, optional: the link with the step before")
    title: str
    who: str
    where: str
    cost: str
    days: str
    papers: list[str]
    html: str


class Guide(PageOut):
    steps: list[Step]
    text: str = Field(description="The whole text without markup")


class SchemeLine(PageLine):
    provider: str
    status: str = Field(description="open, closed or unknown, computed from the dates")
    status_reason: str
    amount: str
    amount_max: int | None = Field(description="Dirhams")
    regions: list[str] = Field(description="ISO 3166-2 codes; empty: the whole country")
    sectors: list[str]
    forms: list[str]


class Criterion(Plain):
    """One condition, in words and as data."""

    kind: str
    values: list[str]
    minimum: int | None
    maximum: int | None
    unit: str
    excludes: bool = Field(description="Those named are not taken")
    sentence: str


class Window(Plain):
    opens: dt.date | None
    closes: dt.date | None


class Scheme(SchemeLine, PageOut):
    criteria: list[Criterion]
    windows: list[Window]
    amount_min: int | None = Field(description="Dirhams")
    rate_min: float | None = Field(description="Per cent a year")
    rate_max: float | None
    share: int | None = Field(description="Per cent that it pays")
    own_share: int | None
    pays_for: list[str]
    terms: list[str]
    papers: list[str]
    where: str
    notes: str


class OfficeLine(PageLine):
    kind: str
    region: str = Field(description="ISO 3166-2 code")
    city: str
    address: str
    phones: list[str]
    email: str
    website: str
    hours: str
    contact_checked_on: dt.date | None = Field(description="Empty: ask before you rely on it")


class Office(OfficeLine, PageOut):
    does: list[str]
    bring: list[str]
    notes: str


class OfficeList(Plain):
    count: int
    next: str | None
    results: list[OfficeLine]


class GuideList(Plain):
    count: int
    next: str | None
    results: list[PageLine]


class SchemeList(Plain):
    count: int
    next: str | None
    results: list[SchemeLine]


def guide_line(page: BasePage, request: HttpRequest) -> dict[str, Any]:
    address = request.build_absolute_uri(page.url or "/")
    return {
        "id": page.translation_key,
        "lang": page.locale.language_code,
        "title": page.title,
        "summary": page.summary,
        "url": address,
        "markdown_url": address.rstrip("/") + ".md",
        "topics": page.topics,
        "updated": page.last_published_at,
    }


def guide(page: GuidePage, request: HttpRequest) -> dict[str, Any]:
    return _stands_on(page, request) | {
        "steps": [_step(block) for block in page.steps],
        "text": page.search_text(),
    }


def scheme_line(page: SchemePage, request: HttpRequest) -> dict[str, Any]:
    return guide_line(page, request) | {
        "provider": page.provider,
        "status": page.status().value,
        "status_reason": page.status_reason(),
        "amount": page.amount_text,
        "amount_max": page.amount_max,
        "regions": page.regions,
        "sectors": page.sectors,
        "forms": page.forms,
    }


def scheme(page: SchemePage, request: HttpRequest) -> dict[str, Any]:
    texts = {name: _lines(getattr(page, name)) for name in ("pays_for", "terms", "papers")}
    plain = ("amount_min", "rate_min", "rate_max", "share", "own_share", "where", "notes")
    return (
        _stands_on(page, request)
        | scheme_line(page, request)
        | texts
        | {name: getattr(page, name) for name in plain}
        | {
            "criteria": [_criterion(row) for row in page.criteria.all()],
            "windows": [{"opens": w.opens, "closes": w.closes} for w in page.windows.all()],
        }
    )


def _criterion(row: SchemeCriterion) -> dict[str, Any]:
    names = ("kind", "values", "minimum", "maximum", "unit", "excludes", "sentence")
    return {name: getattr(row, name) for name in names}


def office_line(page: OfficePage, request: HttpRequest) -> dict[str, Any]:
    names = ("kind", "region", "city", "address", "email", "website", "hours")
    return (
        guide_line(page, request)
        | {name: getattr(page, name) for name in names}
        | {"phones": _lines(page.phones), "contact_checked_on": page.contact_checked_on}
    )


def office(page: OfficePage, request: HttpRequest) -> dict[str, Any]:
    return (
        _stands_on(page, request)
        | office_line(page, request)
        | {"does": _lines(page.does), "bring": _lines(page.bring), "notes": page.notes}
    )


def _stands_on(page: BasePage, request: HttpRequest) -> dict[str, Any]:
    return guide_line(page, request) | {
        "facts": [_fact(fact) for fact in page.facts],
        "oldest_check": page.oldest_check,
        "unverified_facts": page.unverified_count,
    }


def _fact(fact: Fact) -> dict[str, Any]:
    return {
        "key": fact.key,
        "statement": fact.statement,
        "value": fact.value,
        "unit": fact.unit,
        "status": fact.status,
        "verified_on": fact.verified_on,
        "source": fact.source_title,
        "source_url": fact.source_url,
        "article": fact.article,
    }


def _step(block: Any) -> dict[str, Any]:
    value = block.value
    plain = {name: value[name] for name in ("logic", "title", "who", "where", "cost", "days")}
    return plain | {
        "id": block.id,
        "papers": list(value["papers"]),
        "html": str(value["text"]),
    }


def _lines(stream: Any) -> list[str]:
    return [str(block.value) for block in stream]
