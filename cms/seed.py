"""Demo pages in Arabic and French from ``cms/seed_content``; what exists is left alone.

Editors' changes stay: a page or fact is made when its key is missing and never rewritten.
"""

import datetime as dt
import json
import uuid
from collections.abc import Callable
from importlib import import_module
from typing import Any

from django.conf import settings
from django.db import transaction
from wagtail.models import Locale, Page, Site

from cms.audience.seed import seed_recordings
from cms.facts.seed import complete_facts
from cms.flows.seed import seed_flows
from cms.glossary.seed import seed_glossary
from cms.journeys.seed import seed_journeys
from cms.menus.seed import seed_menus
from cms.models import (
    BasePage,
    Fact,
    GuidePage,
    HomePage,
    SchemeCriterion,
    SchemePage,
    SchemeWindow,
    SectionPage,
)
from cms.seed_blocks import GuideBlocks, lines
from cms.seed_capsules import seed_series
from cms.seed_places import seed_places

LANGUAGES = ("ar", "fr")
# The menu has room for four; the other sections stand at the foot and beside the guides.
IN_MENU = {"guides", "financing", "learn", "capsules"}
NAMESPACE = uuid.UUID("6f0f2a53-8b0e-4e0c-9c1f-0c0a11a20112")
Log = Callable[[str], None]


def stable_key(kind: str, key: str) -> uuid.UUID:
    """The translation key of a seeded thing: the same on every machine."""
    return uuid.uuid5(NAMESPACE, f"{kind}:{key}")


@transaction.atomic
def seed(log: Log) -> None:
    content = {
        name: import_module(f"cms.seed_content.{name}")
        for name in ("facts", "guides", "schemes", "home")
    }
    locales = {code: Locale.objects.get_or_create(language_code=code)[0] for code in LANGUAGES}
    for fact in content["facts"].FACTS:
        _seed_fact(fact, locales)
    complete_facts(content["facts"].FACTS)
    log(f"{len(content['facts'].FACTS)} facts")
    homes = _seed_homes(content["home"], locales)
    sections = _seed_sections(content["home"].SECTIONS, homes, locales)
    log(f"home and {len(content['home'].SECTIONS)} sections")
    films, series = seed_series(_add, stable_key, sections["capsules"], locales)
    log(f"{films} capsules in {series} series")
    for scheme in content["schemes"].SCHEMES:
        _seed_scheme(scheme, sections["financing"], locales)
    log(f"{len(content['schemes'].SCHEMES)} schemes")
    log(seed_places(_add, stable_key, sections, locales))
    for guide in content["guides"].GUIDES:
        _seed_guide(guide, sections["guides"], locales)
    # Links between guides can lead forward, so bodies come after all pages exist.
    for guide in content["guides"].GUIDES:
        _write_bodies(guide, locales)
    log(f"{len(content['guides'].GUIDES)} guides")
    log(f"{seed_flows(_add, stable_key, sections['guides'])} decision flows")
    log(f"{seed_glossary(_add, stable_key, sections['guides'])} glossary terms")
    log(f"{seed_journeys(_add, stable_key, sections['guides'])} journeys")
    log(f"{seed_recordings(stable_key)} sections read aloud")
    seed_menus(homes, locales, stable_key)


def _seed_fact(data: dict[str, Any], locales: dict[str, Locale]) -> None:
    for code, locale in locales.items():
        Fact.objects.get_or_create(
            translation_key=stable_key("fact", data["key"]),
            locale=locale,
            defaults={
                "key": data["key"],
                "statement": data[code]["statement"],
                "value": data.get("value") or "",
                "unit": data.get("unit") or "",
                "source_title": data[code]["source_title"],
                "source_url": data.get("source_url") or "",
                "article": data.get("article") or "",
                "status": data["status"],
                "verified_on": data.get("verified_on") or None,
                "verified_by": data.get("verified_by") or "",
            },
        )


def _add(
    model: type[BasePage],
    parent: Page,
    key: uuid.UUID,
    locale: Locale,
    *,
    publish: bool = True,
    **fields: Any,
) -> Any:
    """The page of a key and language, made and published under its parent when missing."""
    found = model.objects.filter(translation_key=key, locale=locale).first()
    if found is not None:
        return found
    page = model(translation_key=key, locale=locale, live=False, **fields)
    # A parent counts its children: ask for it again after each one.
    type(parent).objects.get(pk=parent.pk).add_child(instance=page)
    if publish:
        page.save_revision().publish()
    return page


def _seed_homes(content: Any, locales: dict[str, Locale]) -> dict[str, HomePage]:
    """Fill the homes that nobody has written yet, and let the site begin at the Arabic one."""
    homes = {}
    for code, locale in locales.items():
        words = content.HOME[code]
        questions = [{"type": "question", "value": pair[code]} for pair in content.QUESTIONS]
        fields = {
            "title": words["title"],
            "tagline": words["tagline"],
            "intro": words["intro"],
            "questions": json.dumps(questions),
        }
        root, key = Page.objects.get(depth=1), stable_key("home", "home")
        home = _add(HomePage, root, key, locale, slug=f"home-{code}", **fields)
        if home.latest_revision_id is None:
            for name, value in fields.items():
                setattr(home, name, value)
            home.save_revision().publish()
        homes[code] = home
    site = Site.objects.filter(is_default_site=True).first()
    if site is None or not issubclass(site.root_page.specific_class, HomePage):
        _point_site_at(homes["ar"], site or Site(is_default_site=True, hostname="localhost"))
    return homes


def _point_site_at(home: HomePage, site: Site) -> None:
    """The site begins at the Arabic home; Wagtail's welcome page goes."""
    old = site.root_page if site.pk else None
    site.root_page = home
    site.site_name = settings.WAGTAIL_SITE_NAME
    site.save()
    if old is not None and type(old.specific) is Page:
        old.delete()


def _seed_sections(
    data: list[dict[str, Any]], homes: dict[str, HomePage], locales: dict[str, Locale]
) -> dict[str, dict[str, SectionPage]]:
    """``{kind: {language: page}}``."""
    sections: dict[str, dict[str, SectionPage]] = {}
    for section in data:
        for code, locale in locales.items():
            words = section[code]
            sections.setdefault(section["kind"], {})[code] = _add(
                SectionPage,
                homes[code],
                stable_key("section", section["kind"]),
                locale,
                title=words["title"],
                slug=words["slug"],
                kind=section["kind"],
                intro=words["intro"],
                summary=words["intro"][:300],
                show_in_menus=section["kind"] in IN_MENU,
                body=_section_body(words),
            )
    return sections


def _section_body(words: dict[str, Any]) -> str:
    return json.dumps(
        [{"type": "paragraph", "value": html} for html in words.get("paragraphs", [])]
    )


def _seed_scheme(
    data: dict[str, Any], sections: dict[str, SectionPage], locales: dict[str, Locale]
) -> None:
    for code, locale in locales.items():
        words = data[code]
        facts = [fact_pk(key, locale) for key in data["facts"]]
        _add(
            SchemePage,
            sections[code],
            stable_key("scheme", data["key"]),
            locale,
            title=words["title"],
            slug=words["slug"],
            summary=words["summary"],
            topics=data["topics"],
            provider=data[f"provider_{code}"],
            criteria=_scheme_rows(data, code, locale),
            pays_for=lines(pair[code == "fr"] for pair in data["pays_for"]),
            channels=_channels(data, code),
            terms=lines(words["terms"]),
            papers=lines(words["papers"]),
            where=words["where"],
            notes=words["notes"],
            amount_text=words["amount_text"],
            **{
                name: data[name]
                for name in (
                    "amount_min",
                    "amount_max",
                    "rate_min",
                    "rate_max",
                    "share",
                    "own_share",
                )
            },
            facts_quoted=json.dumps([{"type": "fact", "value": {"fact": pk}} for pk in facts]),
            period_over=data["period_over"],
            last_known=_first_day(data["last_known"]),
            windows=[SchemeWindow(opens=opens, closes=closes) for opens, closes in data["windows"]],
        )


def _scheme_rows(data: dict[str, Any], code: str, locale: Locale) -> list[SchemeCriterion]:
    """The rows of a scheme; a row and its twin in the other language have one key."""
    names = ("kind", "values", "minimum", "maximum", "unit", "excludes")
    return [
        SchemeCriterion(
            translation_key=stable_key("criterion", f"{data['key']}:{number}"),
            locale=locale,
            words=row[code],
            **{name: row[name] for name in names},
        )
        for number, row in enumerate(data["criteria"])
    ]


def _channels(data: dict[str, Any], code: str) -> str:
    online = [
        {"type": "online", "value": {"label": label, "url": url}} for label, url in data["online"]
    ]
    counters = [
        {"type": "counter", "value": {"name": pair[code == "fr"], "page": None, "note": ""}}
        for pair in data["counters"]
    ]
    return json.dumps([*online, *counters])


def _first_day(month: str | None) -> dt.date | None:
    return dt.date.fromisoformat(f"{month}-01") if month else None


def _seed_guide(
    data: dict[str, Any], sections: dict[str, SectionPage], locales: dict[str, Locale]
) -> None:
    for code, locale in locales.items():
        words = data[code]
        _add(
            GuidePage,
            sections[code],
            stable_key("guide", data["key"]),
            locale,
            title=words["title"],
            slug=words["slug"],
            summary=words["summary"],
            topics=data["topics"],
            publish=False,
        )


def _write_bodies(data: dict[str, Any], locales: dict[str, Locale]) -> None:
    for code, locale in locales.items():
        page = GuidePage.objects.get(
            translation_key=stable_key("guide", data["key"]), locale=locale
        )
        if page.latest_revision_id is not None:
            continue
        page.body = GuideBlocks(locale).to_json(data["key"], data[code]["body"])
        page.save_revision().publish()


def fact_pk(key: str, locale: Locale) -> int:
    """The row of a fact in a language."""
    return Fact.objects.values_list("pk", flat=True).get(key=key, locale=locale)
