"""Demo labels, offices and events from ``cms/seed_content``."""

import datetime as dt
import json
import uuid
from collections.abc import Callable
from typing import Any

from wagtail.models import Locale

from cms.models import EventPage, EventSession, Fact, LabelPage, OfficePage, SectionPage
from cms.seed_blocks import lines
from cms.seed_content.events import EVENTS
from cms.seed_content.labels import LABELS
from cms.seed_content.offices import OFFICES

Add = Callable[..., Any]
Key = Callable[[str, str], uuid.UUID]
Sections = dict[str, dict[str, SectionPage]]


def seed_places(add: Add, key: Key, sections: Sections, locales: dict[str, Locale]) -> str:
    """Add what is missing; returns what there is, in words for the log."""
    kinds: list[tuple[str, Any, list[dict[str, Any]], Any]] = [
        ("label", LabelPage, LABELS, _label),
        ("office", OfficePage, OFFICES, _office),
        ("event", EventPage, EVENTS, _event),
    ]
    for kind, model, rows, details in kinds:
        for data in rows:
            for code, locale in locales.items():
                words = data[code]
                add(
                    model,
                    sections[f"{kind}s"][code],
                    key(kind, data["key"]),
                    locale,
                    title=words["title"],
                    slug=words["slug"],
                    summary=words["summary"],
                    topics=data["topics"],
                    facts_quoted=_quoted(data["facts"], locale),
                    **details(data, words, key, locale),
                )
    return f"{len(LABELS)} labels, {len(OFFICES)} offices, {len(EVENTS)} events"


def _quoted(keys: list[str], locale: Locale) -> str:
    rows = dict(Fact.objects.filter(key__in=keys, locale=locale).values_list("key", "pk"))
    return json.dumps([{"type": "fact", "value": {"fact": rows[key]}} for key in keys])


def _label(data: Any, words: Any, key: Key, locale: Locale) -> dict[str, Any]:
    names = ("products", "giver", "law", "cost", "delay", "validity", "where", "notes")
    steps = [
        {"type": "step", "value": {"title": title, "text": text}} for title, text in words["steps"]
    ]
    return {name: words[name] for name in names} | {
        "duty": data["duty"],
        "sectors": data["sectors"],
        "website": data["website"],
        "steps": json.dumps(steps),
        "papers": lines(words["papers"]),
    }


def _office(data: Any, words: Any, key: Key, locale: Locale) -> dict[str, Any]:
    names = ("city", "address", "hours", "contact_source", "notes")
    phones = [{"type": "phone", "value": number} for number in data["phones"]]
    return {name: words[name] for name in names} | {
        "kind": data["kind"],
        "region": data["region"],
        "phones": json.dumps(phones),
        "email": data["email"],
        "does": lines(words["does"]),
        "bring": lines(words["bring"]),
    }


def _event(data: Any, words: Any, key: Key, locale: Locale) -> dict[str, Any]:
    names = ("date_words", "place", "organiser", "price", "registration", "about")
    french = locale.language_code == "fr"
    sessions = [
        EventSession(
            translation_key=key("session", f"{data['key']}:{number}"),
            locale=locale,
            title=pair[1] if french else pair[0],
            who=pair[3] if french else pair[2],
        )
        for number, pair in enumerate(data["sessions"])
    ]
    return {name: words[name] for name in names} | {
        "first_day": _day(data["first_day"]),
        "last_day": _day(data["last_day"]),
        "opens_at": data["opens_at"],
        "closes_at": data["closes_at"],
        "region": data["region"],
        "seats": data["seats"],
        "sessions": sessions,
    }


def _day(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None
