"""From the query string to clean values. Whatever comes in, something sensible comes out."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.conf import settings
from django.http import QueryDict

from fadaa.core.vocabularies import Region, Sector
from search.enums import Facet, Kind
from search.queries import LONGEST_QUERY

MOST_PAGES = 50
_CHOICES = {
    Facet.KIND: frozenset(Kind.values),
    Facet.LANG: frozenset(code for code, _name in settings.LANGUAGES),
    Facet.REGION: frozenset(Region.values),
    Facet.SECTOR: frozenset(Sector.values),
}


@dataclass(frozen=True)
class Asked:
    """What a person asked of the results page."""

    text: str
    shortened: bool
    filters: Mapping[str, str]
    exact: bool
    page: int


def clean_text(raw: str) -> str:
    """A query without characters that are none, and without its loose spaces."""
    return " ".join("".join(c if c.isprintable() else " " for c in raw).split())


def read_query(given: QueryDict) -> Asked:
    """Read ``q, kind, lang, region, sector, exact, page``; unknown values count as not given."""
    text = clean_text(given.get("q", ""))
    filters = {
        str(facet): value
        for facet, known in _CHOICES.items()
        if (value := given.get(facet, "")) in known
    }
    page = given.get("page", "")
    number = int(page) if page.isascii() and page.isdigit() and len(page) < 6 else 1
    return Asked(
        text=text[:LONGEST_QUERY].strip(),
        shortened=len(text) > LONGEST_QUERY,
        filters=filters,
        exact=given.get("exact") == "1",
        page=max(1, min(number, MOST_PAGES)),
    )
