"""Uploads and what becomes of them."""

import datetime as dt
from collections.abc import Iterator
from io import StringIO
from typing import Any, ClassVar

import webvtt
from django.conf import settings
from django.core.files.storage import default_storage
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.search import index

from fadaa.core.ids import uuid7
from media.enums import (
    AssetKind,
    AssetState,
    RenditionRole,
    RunStatus,
    RunStep,
    TrackKind,
    Visibility,
)

# A worker that has said nothing for so long is taken for dead.
HEARTBEAT_LIMIT = dt.timedelta(seconds=60)


def original_path(asset: "Asset", filename: str) -> str:
    """Originals lie apart under a name of ours; the sender's name is never a path."""
    return f"private/{asset.public_id}/original"


class AssetQuerySet(models.QuerySet["Asset"]):
    def with_runs(self) -> "AssetQuerySet":
        return self.prefetch_related(models.Prefetch("runs", queryset=Run.objects.defer("log")))


class Asset(index.Indexed, models.Model):  # type: ignore[misc]
    """A film or a sound: its original, its state, and what was made of it."""

    public_id = models.UUIDField(default=uuid7, unique=True, editable=False)
    seed_key = models.SlugField(max_length=80, unique=True, null=True, blank=True, editable=False)
    kind = models.CharField(max_length=10, choices=AssetKind, default=AssetKind.VIDEO)
    title = models.CharField(_("title"), max_length=200)
    original = models.FileField(upload_to=original_path, max_length=255)
    original_bytes = models.BigIntegerField(default=0)
    source_sha256 = models.CharField(max_length=64, blank=True, db_index=True)
    state = models.CharField(
        _("state"), max_length=10, choices=AssetState, default=AssetState.RECEIVED
    )
    probe = models.JSONField(default=dict, blank=True)
    duration_seconds = models.FloatField(null=True, blank=True)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="assets"
    )
    visibility = models.CharField(max_length=10, choices=Visibility, default=Visibility.PUBLIC)
    failure_code = models.CharField(max_length=60, blank=True)
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    objects = AssetQuerySet.as_manager()

    search_fields: ClassVar = [index.SearchField("title"), index.AutocompleteField("title")]

    class Meta:
        verbose_name = _("film")
        verbose_name_plural = _("films")
        ordering: ClassVar = ["-created_at"]

    def __str__(self) -> str:
        return self.title

    @cached_property
    def _renditions(self) -> "list[Rendition]":
        return sorted(self.renditions.all(), key=lambda rendition: rendition.height or 0)

    def _of_role(self, role: RenditionRole) -> "list[Rendition]":
        return [rendition for rendition in self._renditions if rendition.role == role]

    @property
    def progressive(self) -> "list[Rendition]":
        """Whole MP4 files, the lightest first."""
        return self._of_role(RenditionRole.PROGRESSIVE)

    @property
    def poster_url(self) -> str:
        posters = self._of_role(RenditionRole.POSTER)
        return posters[0].url if posters else ""

    @property
    def hls_url(self) -> str:
        if not self._of_role(RenditionRole.MASTER):
            return ""
        return reverse("media:master", args=[self.public_id])

    @property
    def sound(self) -> "Rendition | None":
        return next(iter(self._of_role(RenditionRole.AUDIO)), None)

    @property
    def light_bytes(self) -> int | None:
        """Size of the lightest whole film."""
        return self.progressive[0].bytes if self.progressive else None

    @property
    def width(self) -> int:
        return max((r.width or 0 for r in self._renditions), default=0) or 16

    @property
    def height(self) -> int:
        return max((r.height or 0 for r in self._renditions), default=0) or 9

    @property
    def is_ready(self) -> bool:
        return self.state == AssetState.READY

    @property
    def is_busy(self) -> bool:
        return self.state in {AssetState.RECEIVED, AssetState.PROBING, AssetState.ENCODING}

    @property
    def can_retry(self) -> bool:
        return self.state in {AssetState.FAILED, AssetState.CANCELLED}

    @property
    def latest_run(self) -> "Run | None":
        # A film has few runs, and lists fetch them ahead.
        return next(iter(self.runs.all()), None)

    @property
    def failure_sentence(self) -> str:
        """Why the film failed, in the reader's language."""
        from media.services import failure_sentence

        return failure_sentence(self.failure_code)


class Rendition(models.Model):
    """One file made from an asset. ``path`` is relative to the file storage."""

    asset = models.ForeignKey(Asset, on_delete=models.CASCADE, related_name="renditions")
    role = models.CharField(max_length=12, choices=RenditionRole)
    codec = models.CharField(max_length=60, blank=True)
    width = models.PositiveIntegerField(null=True)
    height = models.PositiveIntegerField(null=True)
    bitrate_kbps = models.PositiveIntegerField(null=True)
    bytes = models.BigIntegerField(default=0)
    path = models.CharField(max_length=255, db_index=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["asset", "path"], name="rendition_once_per_path")
        ]

    def __str__(self) -> str:
        return self.path

    @property
    def url(self) -> str:
        return default_storage.url(self.path)

    @property
    def lines(self) -> int:
        """The short side, which names the rung: 240, 360, 480, 720."""
        return min(self.width or 0, self.height or 0)


class Track(models.Model):
    """Timed text of an asset as WebVTT."""

    asset = models.ForeignKey(Asset, on_delete=models.CASCADE, related_name="tracks")
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


class Upload(models.Model):
    """A file on its way (tus 1.0): bytes so far lie beside the originals until the last one."""

    public_id = models.UUIDField(default=uuid7, unique=True, editable=False)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="uploads"
    )
    title = models.CharField(max_length=200, blank=True)
    filename = models.CharField(max_length=255, blank=True)
    length = models.BigIntegerField()
    offset = models.BigIntegerField(default=0)
    expires_at = models.DateTimeField()
    asset = models.OneToOneField(Asset, null=True, on_delete=models.SET_NULL, related_name="upload")
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    def __str__(self) -> str:
        return str(self.public_id)

    @property
    def expired(self) -> bool:
        return timezone.now() >= self.expires_at


class Run(models.Model):
    """One attempt to prepare an asset; its heartbeat says that a worker holds it."""

    asset = models.ForeignKey(Asset, on_delete=models.CASCADE, related_name="runs")
    step = models.CharField(max_length=10, choices=RunStep, default=RunStep.PROBE)
    status = models.CharField(max_length=10, choices=RunStatus, default=RunStatus.WAITING)
    progress = models.FloatField(default=0)
    attempts = models.PositiveSmallIntegerField(default=0)
    log = models.TextField(blank=True)
    heartbeat = models.DateTimeField(null=True)
    started_at = models.DateTimeField(default=timezone.now)
    finished_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("preparation")
        verbose_name_plural = _("preparations")
        ordering: ClassVar = ["-id"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["asset"],
                condition=models.Q(status__in=["waiting", "running"]),
                name="run_one_open_per_asset",
            )
        ]

    def __str__(self) -> str:
        return f"{self.asset_id} {self.step} {self.status}"

    @property
    def percent(self) -> int:
        return round(self.progress * 100)

    @property
    def seconds(self) -> float | None:
        """How long it took, None while it goes on."""
        return (self.finished_at - self.started_at).total_seconds() if self.finished_at else None

    @property
    def log_tail(self) -> str:
        return self.log[-2000:]

    def is_stale(self, now: dt.datetime) -> bool:
        last = self.heartbeat or self.started_at
        return now - last > HEARTBEAT_LIMIT
