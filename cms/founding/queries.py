"""The facts that a paper rests on, with their state."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from cms.enums import FactStatus


@dataclass(frozen=True)
class FactLine:
    """A fact as the last page of a paper states it."""

    key: str
    statement: str
    source: str
    verified: bool
    checked_on: dt.date | None = None


def fact_lines(keys: Iterable[str], language: str) -> dict[str, FactLine]:
    """``{key: FactLine}`` in a language; one query. A key that nobody wrote is left out."""
    from cms.models import Fact  # the papers are made and tested without a database too

    wanted = set(keys)
    found = Fact.objects.filter(key__in=wanted).exclude(status=FactStatus.OBSOLETE)
    found = found.filter(locale__language_code=language)
    return {
        fact.key: FactLine(
            key=fact.key,
            statement=fact.statement,
            source=", ".join(filter(None, (fact.source_title, fact.article))),
            verified=fact.status == FactStatus.VERIFIED,
            checked_on=fact.verified_on,
        )
        for fact in found
    }
