"""Timed text and described sound of a film."""

from collections.abc import Iterator
from functools import cached_property
from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from media import addresses
from media.captions.cues import Cue
from media.captions.parse import parse
from media.enums import ReviewState, RunStatus, TrackKind, TrackLanguage, TrackOrigin

# Each language by its own name, whatever language the page has.
OWN_NAMES: dict[str, str] = {
    TrackLanguage.ARABIC: "العربية",
    TrackLanguage.DARIJA: "الدارجة",
    TrackLanguage.FRENCH: "Français",
    TrackLanguage.TAMAZIGHT: "ⵜⴰⵎⴰⵣⵉⵖⵜ",
}
RIGHT_TO_LEFT = frozenset({TrackLanguage.ARABIC, TrackLanguage.DARIJA})


class TrackQuerySet(models.QuerySet["Track"]):
    def public(self) -> "TrackQuerySet":
        """Those with text that somebody has read over."""
        return self.exclude(vtt="")


class Track(models.Model):
    """Timed text of an asset: ``vtt`` is what the public reads, ``draft`` what is being written.

    A reviewed track has no draft; saving one leaves the public text as it is until somebody
    has read the draft over.
    """

    asset = models.ForeignKey("media.Asset", on_delete=models.CASCADE, related_name="tracks")
    kind = models.CharField(max_length=12, choices=TrackKind, default=TrackKind.CAPTIONS)
    lang = models.CharField(_("language"), max_length=8, choices=TrackLanguage)
    vtt = models.TextField(blank=True)
    draft = models.TextField(blank=True)
    origin = models.CharField(max_length=20, choices=TrackOrigin, default=TrackOrigin.EDITOR)
    review = models.CharField(max_length=10, choices=ReviewState, default=ReviewState.REVIEWED)
    review_note = models.CharField(max_length=300, blank=True)
    reviewed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    reviewed_at = models.DateTimeField(null=True, blank=True)
    updated_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    updated_at = models.DateTimeField(auto_now=True)
    # Rises with each change: an editor who saves names the number that was loaded.
    number = models.PositiveIntegerField(default=1)

    objects = TrackQuerySet.as_manager()

    class Meta:
        verbose_name = _("captions")
        verbose_name_plural = _("captions")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["asset", "kind", "lang"], name="track_once_per_language"
            )
        ]

    def __str__(self) -> str:
        return f"{self.asset_id} {self.kind} {self.lang}"

    @property
    def url(self) -> str:
        """Where the public text is; corrected text has another address, so that no cache keeps
        the old one."""
        place = reverse("media:track", args=[self.asset.public_id, self.kind, self.lang])
        url = f"{place}?v={self.number}"
        return addresses.with_token(url, self.asset.public_id) if self.asset.is_private else url

    @property
    def own_name(self) -> str:
        return OWN_NAMES[self.lang]

    @property
    def direction(self) -> str:
        return "rtl" if self.lang in RIGHT_TO_LEFT else "ltr"

    @property
    def is_public(self) -> bool:
        return bool(self.vtt)

    @property
    def is_machine_draft(self) -> bool:
        return self.origin == TrackOrigin.SPEECH and bool(self.draft)

    @property
    def working_text(self) -> str:
        """What an editor goes on with."""
        return self.draft or self.vtt

    @cached_property
    def cues(self) -> list[Cue]:
        """The public cues; empty before a review."""
        return parse(self.vtt).cues if self.vtt else []

    def lines(self) -> Iterator[dict[str, Any]]:
        """``{start, end, text}`` for each public cue; times in seconds."""
        for cue in self.cues:
            yield {"start": cue.start / 1000, "end": cue.end / 1000, "text": cue.plain}


class TrackVersion(models.Model):
    """What a track said before: nobody's words are lost when two people write."""

    track = models.ForeignKey(Track, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    vtt = models.TextField()
    saved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    saved_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        ordering: ClassVar = ["-pk"]

    def __str__(self) -> str:
        return f"{self.track_id} {self.number}"


class CueRow(models.Model):
    """A public cue as search finds it; written anew at each review."""

    track = models.ForeignKey(Track, on_delete=models.CASCADE, related_name="rows")
    start_ms = models.PositiveIntegerField()
    text = models.TextField()
    folded = models.TextField()

    class Meta:
        ordering: ClassVar = ["track", "start_ms"]

    def __str__(self) -> str:
        return self.text


class Description(models.Model):
    """A sound that says what is seen, beside what is said: for people who do not see."""

    asset = models.ForeignKey("media.Asset", on_delete=models.CASCADE, related_name="descriptions")
    lang = models.CharField(_("language"), max_length=8, choices=TrackLanguage)
    sound = models.ForeignKey(
        "media.Asset", on_delete=models.PROTECT, related_name="describes", verbose_name=_("sound")
    )

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["asset", "lang"], name="description_once_per_language")
        ]

    def __str__(self) -> str:
        return f"{self.asset_id} {self.lang}"

    @property
    def own_name(self) -> str:
        return OWN_NAMES[self.lang]


class SpeechJob(models.Model):
    """A machine that listens to a film and writes a draft."""

    asset = models.ForeignKey("media.Asset", on_delete=models.CASCADE, related_name="speech_jobs")
    lang = models.CharField(max_length=8, choices=TrackLanguage)
    status = models.CharField(max_length=10, choices=RunStatus, default=RunStatus.WAITING)
    progress = models.FloatField(default=0)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    heartbeat = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering: ClassVar = ["-pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["asset", "lang"],
                condition=models.Q(status__in=["waiting", "running"]),
                name="speech_one_open_per_language",
            )
        ]

    def __str__(self) -> str:
        return f"{self.asset_id} {self.lang} {self.status}"

    @property
    def percent(self) -> int:
        return round(self.progress * 100)
