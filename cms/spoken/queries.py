"""Capsules by what is said in them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wagtail.models import Page

from media.captions.queries import ANSWERS_TO, spoken
from media.models import CueRow

if TYPE_CHECKING:
    from cms.models import CapsulePage


@dataclass(frozen=True)
class Said:
    """A capsule, and the lines in it that say what was looked for."""

    page: "CapsulePage"
    rows: list[CueRow]


def readable_capsules(language: str, series: Page | None = None) -> list["CapsulePage"]:
    """Live, public capsules of a language, in the order of the tree."""
    from cms.models import CapsulePage

    capsules = CapsulePage.objects.live().public().filter(locale__language_code=language)
    if series is not None:
        capsules = capsules.child_of(series)
    return list(capsules.order_by("path"))


def said(query: str, language: str, series: Page | None = None) -> list[Said]:
    """Capsules whose films say all the words, with the lines; three queries."""
    capsules = readable_capsules(language, series)
    languages: Iterable[str] = ANSWERS_TO.get(language, (language,))
    found: dict[int, list[CueRow]] = {}
    for row in spoken(query, [page.asset_id for page in capsules], languages):
        found.setdefault(row.track.asset_id, []).append(row)
    return [Said(page, found[page.asset_id]) for page in capsules if page.asset_id in found]
