"""Timed text."""

from collections.abc import Iterator
from io import StringIO
from typing import Any, ClassVar

import webvtt
from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from media.enums import TrackKind


class Track(models.Model):
    """Timed text of an asset as WebVTT."""

    asset = models.ForeignKey("media.Asset", on_delete=models.CASCADE, related_name="tracks")
    kind = models.CharField(max_length=12, choices=TrackKind, default=TrackKind.CAPTIONS)
    lang = models.CharField(_("language"), max_length=8, choices=settings.LANGUAGES)
    vtt = models.TextField()
    origin = models.CharField(max_length=20, default="editor")
    reviewed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["asset", "kind", "lang"], name="track_once_per_language"
            )
        ]

    def __str__(self) -> str:
        return f"{self.asset_id} {self.kind} {self.lang}"

    @property
    def url(self) -> str:
        return reverse("media:track", args=[self.asset.public_id, self.kind, self.lang])

    def lines(self) -> Iterator[dict[str, Any]]:
        """``{start, end, text}`` for each cue; times in seconds."""
        for cue in webvtt.from_buffer(StringIO(self.vtt)).captions:
            yield {
                "start": cue.start_in_seconds,
                "end": cue.end_in_seconds,
                "text": " ".join(cue.text.split()),
            }
