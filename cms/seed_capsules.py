"""Capsules of the demo: each film that media has seeded, in its series.

A capsule that stands elsewhere already, because an editor moved it or an older demo made it,
stays where it is: only missing pages are made.
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import UUID

from django.conf import settings
from wagtail.models import Locale

from cms.models import CapsulePage, CapsuleSeriesPage, SectionPage
from cms.seed_content.series import SERIES
from media.captions.queries import has_captions_in
from media.models import Asset
from media.queries import seed_asset

Add = Callable[..., Any]
StableKey = Callable[[str, str], UUID]


def seed_series(
    add: Add,
    stable_key: StableKey,
    sections: dict[str, SectionPage],
    locales: dict[str, Locale],
) -> tuple[int, int]:
    """Make the missing series and capsules: ``(films found, series with a film)``."""
    found = told = 0
    for series in SERIES:
        films = [(slug, topics, seed_asset(slug)) for slug, topics in series["capsules"]]
        films = [film for film in films if film[2] is not None]
        if not films:
            continue
        told += 1
        found += len(films)
        for code, locale in locales.items():
            words = series[code]
            shelf = add(
                CapsuleSeriesPage,
                sections[code],
                stable_key("series", series["key"]),
                locale,
                title=words["title"],
                slug=words["slug"],
                summary=words["summary"],
                topics=series["topics"],
            )
            for slug, topics, asset in films:
                if asset is None or not has_captions_in(asset, code):
                    continue
                key = stable_key("capsule", slug)
                _add_capsule(add, shelf, key, locale, slug=slug, topics=topics, asset=asset)
    return found, told


def _add_capsule(
    add: Add,
    shelf: CapsuleSeriesPage,
    key: UUID,
    locale: Locale,
    *,
    slug: str,
    topics: list[str],
    asset: Asset | None,
) -> None:
    about = _about(slug)
    code = locale.language_code
    synopsis = about[f"synopsis_{code}"]
    add(
        CapsulePage,
        shelf,
        key,
        locale,
        title=about[f"title_{code}"],
        slug=slug,
        asset=asset,
        synopsis=synopsis,
        summary=synopsis[:300],
        topics=topics,
    )


def _about(slug: str) -> dict[str, str]:
    """Titles and synopses as the tool that made the film wrote them."""
    path = Path(settings.BASE_DIR) / "media" / "seed_files" / f"{slug}.json"
    about: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
    return about
