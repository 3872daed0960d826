"""Terms by letter and by search; and the terms of a language, ready to be found in texts."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from django.core.cache import cache

from cms.glossary.rules import Matcher, fold, letter, matcher
from cms.models import GlossaryPage, GlossaryTerm

VERSION_KEY = "glossary-version"


@dataclass(frozen=True)
class Glossary:
    """The terms of one language, as pages need them."""

    address: str
    matcher: Matcher
    definitions: dict[str, str]


# One a language, kept until a term or the glossary page changes.
_kept: dict[str, tuple[object, Glossary | None]] = {}


def find(terms: Iterable[GlossaryTerm], query: str) -> list[GlossaryTerm]:
    """The terms that a query names in any spelling, those that begin with it first."""
    wanted = fold(query)
    if not wanted:
        return list(terms)
    found = [term for term in terms if wanted in term.folded]
    return sorted(found, key=lambda term: not fold(term.term).startswith(wanted))


def by_letter(terms: Iterable[GlossaryTerm]) -> list[tuple[str, list[GlossaryTerm]]]:
    """``[(letter, terms)]`` in the order of the alphabet, the article left out."""

    def place(term: GlossaryTerm) -> tuple[str, str]:
        return letter(term.term), fold(term.term).removeprefix("ال")

    ordered = sorted(terms, key=place)
    return [(first, list(group)) for first, group in groupby(ordered, lambda t: letter(t.term))]


def glossary(language: str) -> Glossary | None:
    """What explains the terms of a language; None without terms or without a page for them.

    Two queries after a change, none else; the version is asked from the cache.
    """
    version = cache.get(VERSION_KEY, 0)
    kept = _kept.get(language)
    if kept is None or kept[0] != version:
        kept = _kept[language] = (version, _build(language))
    return kept[1]


def _build(language: str) -> Glossary | None:
    page = GlossaryPage.objects.live().filter(locale__language_code=language).first()
    address = page.url if page else None
    if not address:
        return None
    terms = list(GlossaryTerm.objects.filter(locale__language_code=language))
    found_by = matcher((form, term.key) for term in terms for form in term.all_forms)
    if found_by is None:
        return None
    return Glossary(address, found_by, {term.key: term.definition for term in terms})
