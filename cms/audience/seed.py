"""Two sections of the founding guide read aloud, in both languages, by a synthetic voice."""

from pathlib import Path
from typing import Any
from uuid import UUID

from django.conf import settings
from wagtail.models import Page

from cms.audience import queries, services
from cms.audience.enums import VoiceKind
from cms.audience.rules import OPENING
from cms.models import SectionAudio
from media.enums import AssetKind
from media.queries import seed_asset
from media.services import create_asset

FILES = Path(settings.BASE_DIR) / "cms" / "seed_files"


def seed_recordings(stable_key: Any) -> int:
    """Put each file beside its section; what stands there already is left alone."""
    files = sorted(FILES.glob("*.m4a"))
    for source in files:
        guide, part, language = source.stem.split(".")
        page = _guide(stable_key("guide", guide), language)
        section = _section(page, part) if page is not None else None
        if page is None or section is None:
            continue
        kept = SectionAudio.objects.filter(page_id=page.pk, section=section, language=language)
        if not kept.exists():
            asset = seed_asset(f"aloud-{source.stem.replace('.', '-')}") or create_asset(
                source,
                title=page.title if part == OPENING else f"{page.title}, {part}",
                kind=AssetKind.AUDIO,
                seed_key=f"aloud-{source.stem.replace('.', '-')}",
            )
            services.record(
                page, section=section, language=language, asset=asset, voice=VoiceKind.SYNTHETIC
            )
    return len(files)


def _guide(key: UUID, language: str) -> Any:
    found = Page.objects.live().filter(translation_key=key, locale__language_code=language)
    page = found.first()
    return page.specific if page is not None else None


def _section(page: Any, part: str) -> str | None:
    """The key of a section: the opening, or the step of a number."""
    sections = queries.spoken_sections(page)
    if not part.isdigit():
        return next((one.key for one in sections if one.key == part), None)
    steps = [one.key for one in sections if one.is_step]
    return steps[int(part) - 1] if int(part) <= len(steps) else None
