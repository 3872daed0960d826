"""What readers and editors do: answer, record, take a recording away."""

from typing import Any

from django.db import transaction
from wagtail.models import Page

from cms.audience import queries, rules
from cms.audience.enums import VoiceKind
from cms.audience.errors import NotASound, UnknownSection
from cms.models import BasePage, SectionAudio, TopicUse, UsefulAnswer
from fadaa.core import page_cache
from media.enums import AssetKind
from media.models import Asset


def note_topics(page: Page) -> None:
    """Keep which topics a page answers, so that other pages can lead to it."""
    if not isinstance(page, BasePage) or page.search_kind not in queries.RELATED_KINDS:
        return
    with transaction.atomic():
        TopicUse.objects.filter(page_id=page.pk).delete()
        TopicUse.objects.bulk_create(
            TopicUse(page_id=page.pk, topic=topic, field=topic.split(".")[0])
            for topic in dict.fromkeys(page.topics)
        )


def answer_useful(page: Page, *, useful: bool, reason: str = "", text: str = "") -> UsefulAnswer:
    """Keep an answer about a page, with its day and without its sender."""
    return UsefulAnswer.objects.create(
        page_id=page.pk, useful=useful, reason="" if useful else reason, text=text.strip()
    )


def forget_old_answers() -> int:
    """Delete answers that are older than two years; returns how many went."""
    return UsefulAnswer.objects.filter(day__lt=UsefulAnswer.kept_since()).delete()[0]


def record(
    page: Any,
    *,
    section: str,
    language: str,
    asset: Asset,
    voice: str = VoiceKind.PERSON,
    by: Any = None,
) -> SectionAudio:
    """Put a recording beside a section, in place of an older one in that language.

    It counts as read from the words that are live now. Raises UnknownSection when the page
    has no such section, NotASound for a film.
    """
    if asset.kind != AssetKind.AUDIO:
        raise NotASound
    texts = queries.texts_of([page])[page.pk]
    if section not in texts:
        raise UnknownSection
    with transaction.atomic():
        made, _created = SectionAudio.objects.update_or_create(
            page_id=page.pk,
            section=section,
            language=language,
            defaults={
                "asset": asset,
                "voice": voice,
                "recorded_by": by,
                "text_hash": rules.digest(texts[section]),
            },
        )
        page_cache.empty()
    return made


def confirm(audio: SectionAudio, page: Any) -> None:
    """Say that a recording still fits the words of today. Raises UnknownSection."""
    texts = queries.texts_of([page])[page.pk]
    if audio.section not in texts:
        raise UnknownSection
    audio.text_hash = rules.digest(texts[audio.section])
    audio.save(update_fields=["text_hash"])


def remove(audio: SectionAudio) -> None:
    """Take a recording away from its page; the file stays in the library."""
    with transaction.atomic():
        audio.delete()
        page_cache.empty()
