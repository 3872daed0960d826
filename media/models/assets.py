"""An upload and the files that were made of it."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.search import index

from fadaa.core.ids import uuid7
from media import addresses
from media.enums import LIBRARY_KINDS, AssetKind, AssetState, RenditionRole, TrackKind, Visibility
from media.models.runs import Run


def original_path(asset: "Asset", filename: str) -> str:
    """Originals lie apart under a name of ours; the sender's name is never a path."""
    return f"private/{asset.public_id}/original"


class AssetQuerySet(models.QuerySet["Asset"]):
    def in_library(self) -> "AssetQuerySet":
        """What editors work with: nobody's voice notes or photos, and no version on its way."""
        return self.filter(kind__in=LIBRARY_KINDS, replaces=None)

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
    # What finished steps found, for a worker that takes over: {of, facts, levels}.
    findings = models.JSONField(default=dict, blank=True, editable=False)
    # Rungs that could not be made, by their lines.
    missing = models.JSONField(default=list, blank=True, editable=False)
    # The path of the picture that an editor chose; empty for the best of those we found.
    poster = models.CharField(max_length=255, blank=True, editable=False)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="assets"
    )
    visibility = models.CharField(max_length=10, choices=Visibility, default=Visibility.PUBLIC)
    failure_code = models.CharField(max_length=60, blank=True)
    # Loudness of a voice note, from 0 to 100, for the wave that players draw.
    peaks = models.JSONField(default=list, blank=True)
    # A new version on its way: it takes the place of the other when it is ready.
    replaces = models.OneToOneField(
        "self", null=True, on_delete=models.CASCADE, related_name="candidate", editable=False
    )
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

    @property
    def _shown(self) -> "list[Rendition]":
        """Moving pictures and photos: a sheet of small pictures has a shape of its own."""
        stills = {RenditionRole.STORYBOARD, RenditionRole.POSTER}
        return [rendition for rendition in self._renditions if rendition.role not in stills]

    def _of_role(self, role: RenditionRole) -> "list[Rendition]":
        return [rendition for rendition in self._renditions if rendition.role == role]

    @property
    def progressive(self) -> "list[Rendition]":
        """Whole MP4 files, the lightest first."""
        return self._of_role(RenditionRole.PROGRESSIVE)

    @property
    def posters(self) -> "list[Rendition]":
        """Pictures to choose from, the best first; one that an editor sent comes last."""
        own = f"poster-{self.public_id}"
        return sorted(
            self._of_role(RenditionRole.POSTER), key=lambda one: (own in one.path, one.path)
        )

    @property
    def chosen_poster(self) -> "Rendition | None":
        posters = self.posters
        first = next(iter(posters), None)
        return next((one for one in posters if one.path == self.poster), first)

    @property
    def poster_url(self) -> str:
        chosen = self.chosen_poster
        return chosen.url if chosen else ""

    @property
    def has_captions(self) -> bool:
        """Whether people can read along, in any language; no query when tracks were fetched."""
        return any(
            track.kind == TrackKind.CAPTIONS and track.is_public for track in self.tracks.all()
        )

    @property
    def storyboard_url(self) -> str:
        """WebVTT whose cues name parts of a picture; empty where there is none."""
        if not self._of_role(RenditionRole.STORYBOARD_MAP):
            return ""
        return self._address("media:storyboard")

    @property
    def hls_url(self) -> str:
        if not self._of_role(RenditionRole.MASTER):
            return ""
        return self._address("media:master")

    def _address(self, name: str) -> str:
        url = reverse(name, args=[self.public_id])
        return addresses.with_token(url, self.public_id) if self.is_private else url

    @property
    def sound(self) -> "Rendition | None":
        return next(iter(self._of_role(RenditionRole.AUDIO)), None)

    @property
    def light_bytes(self) -> int | None:
        """Size of the lightest whole film."""
        return self.progressive[0].bytes if self.progressive else None

    @property
    def width(self) -> int:
        return max((r.width or 0 for r in self._shown), default=0) or 16

    @property
    def height(self) -> int:
        return max((r.height or 0 for r in self._shown), default=0) or 9

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
    def is_incomplete(self) -> bool:
        """It plays, but a rung is missing that another attempt might make."""
        return self.is_ready and bool(self.missing)

    @property
    def is_personal(self) -> bool:
        """A voice note or a photo belongs to its sender, not to the library."""
        return self.kind not in LIBRARY_KINDS

    @property
    def is_private(self) -> bool:
        return self.visibility == Visibility.PRIVATE or self.is_personal

    @property
    def photos(self) -> "list[Rendition]":
        """The sizes of a photo, the smallest first, WebP before JPEG."""
        return sorted(
            self._of_role(RenditionRole.PHOTO),
            key=lambda photo: (photo.width or 0, photo.codec != "webp"),
        )

    @property
    def document(self) -> "Rendition | None":
        return next(iter(self._of_role(RenditionRole.DOCUMENT)), None)

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
        """For ever where all may watch; signed, and for some hours, where not."""
        if self.asset.is_private:
            return addresses.signed(self.path)
        return addresses.open_to_all(self.path)

    @property
    def lines(self) -> int:
        """The short side, which names the rung: 240, 360, 480, 720."""
        return min(self.width or 0, self.height or 0)
