"""What readers hear, what they say of a page, and what editors put beside it."""

import datetime as dt
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import PageChooserPanel
from wagtail.models import Orderable

from cms.audience.enums import Reason, VoiceKind
from media.models import Asset


class SectionAudio(models.Model):
    """A recording of one section of a published page, in one language.

    It belongs to the live text and not to a draft: it holds a digest of the words that were
    read, so that everyone sees when the text has moved on.
    """

    page = models.ForeignKey(
        "wagtailcore.Page", on_delete=models.CASCADE, related_name="section_audios"
    )
    # The id of the section's first block; empty for the whole page.
    section = models.CharField(max_length=40, blank=True)
    language = models.CharField(_("language"), max_length=8, choices=settings.LANGUAGES)
    asset = models.ForeignKey(
        Asset, on_delete=models.PROTECT, related_name="+", verbose_name=_("recording")
    )
    voice = models.CharField(_("voice"), max_length=10, choices=VoiceKind, default=VoiceKind.PERSON)
    text_hash = models.CharField(max_length=64, editable=False)
    recorded_at = models.DateTimeField(default=timezone.now, editable=False)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("recording of a section")
        verbose_name_plural = _("recordings of sections")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["page", "section", "language"], name="section_audio_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.page_id} {self.section or '*'} {self.language}"


class PinnedPage(Orderable):  # type: ignore[misc]
    """A page that editors put first among those to read on."""

    page = ParentalKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="pins")
    pinned = models.ForeignKey(
        "wagtailcore.Page", on_delete=models.CASCADE, related_name="+", verbose_name=_("page")
    )

    panels: ClassVar = [PageChooserPanel("pinned")]

    class Meta(Orderable.Meta):
        verbose_name = _("page to read on")
        verbose_name_plural = _("pages to read on")

    def __str__(self) -> str:
        return f"{self.page_id} → {self.pinned_id}"


class UsefulAnswer(models.Model):
    """One answer to "Was this useful?"; nothing in it says who gave it."""

    page = models.ForeignKey(
        "wagtailcore.Page", on_delete=models.CASCADE, related_name="useful_answers"
    )
    useful = models.BooleanField(_("useful"))
    reason = models.CharField(_("reason"), max_length=12, choices=Reason, blank=True)
    text = models.TextField(_("in their words"), max_length=500, blank=True)
    # The day is enough to see a change and too little to recognise a person.
    day = models.DateField(_("day"), default=timezone.localdate, db_index=True)

    class Meta:
        verbose_name = _("answer to “Was this useful?”")
        verbose_name_plural = _("answers to “Was this useful?”")
        ordering: ClassVar = ["-day", "-pk"]
        indexes: ClassVar = [models.Index(fields=["page", "useful"], name="useful_by_page")]

    def __str__(self) -> str:
        return f"{self.page_id} {self.useful} {self.day}"

    @staticmethod
    def kept_since(today: dt.date | None = None) -> dt.date:
        """The first day whose answers are still kept: two years."""
        return (today or timezone.localdate()) - dt.timedelta(days=730)
