"""The demo glossary in both languages; what exists is left alone."""

from collections.abc import Mapping
from typing import Any

from wagtail.models import Locale, Page

from cms.models import GlossaryPage, GlossaryTerm
from cms.seed_content.glossary import PAGE, TERMS


def seed_glossary(add: Any, stable_key: Any, shelves: Mapping[str, Any]) -> int:
    """Make the terms and their page under the shelves, with the seed's own two helpers."""
    for code, shelf in shelves.items():
        locale = Locale.objects.get(language_code=code)
        add(GlossaryPage, shelf, stable_key("glossary", "glossary"), locale, **PAGE[code])
        _seed_terms(code, locale, stable_key)
    return len(TERMS)


def _seed_terms(code: str, locale: Locale, stable_key: Any) -> None:
    have = set(GlossaryTerm.objects.filter(locale=locale).values_list("key", flat=True))
    pages = _pages({term.see for term in TERMS if term.see}, locale, stable_key)
    for term in TERMS:
        if term.key in have:
            continue
        words = getattr(term, code)
        GlossaryTerm.objects.create(
            translation_key=stable_key("term", term.key),
            locale=locale,
            key=term.key,
            term=words.term,
            definition=words.definition,
            example=words.example,
            forms=words.forms.replace("|", "\n"),
            spellings=words.spellings.replace("|", "\n"),
            see_id=pages.get(term.see),
        )


def _pages(targets: set[str], locale: Locale, stable_key: Any) -> dict[str, int]:
    """``{"guide:key": row}`` of the pages that exist, in one query."""
    keys = {stable_key(*target.split(":", 1)): target for target in targets}
    rows = Page.objects.filter(translation_key__in=keys, locale=locale)
    return {keys[key]: pk for key, pk in rows.values_list("translation_key", "pk")}
