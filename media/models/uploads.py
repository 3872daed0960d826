"""Files on their way."""

from django.conf import settings
from django.db import models
from django.utils import timezone

from fadaa.core.ids import uuid7
from media.enums import AssetKind


class Upload(models.Model):
    """A file on its way (tus 1.0): bytes so far lie beside the originals until the last one."""

    public_id = models.UUIDField(default=uuid7, unique=True, editable=False)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="uploads"
    )
    kind = models.CharField(max_length=10, choices=AssetKind, default=AssetKind.VIDEO)
    title = models.CharField(max_length=200, blank=True)
    filename = models.CharField(max_length=255, blank=True)
    length = models.BigIntegerField()
    # SHA-256 of the first megabyte as the sender's browser counted it: with the length it
    # finds the same file again on another day.
    head_sha256 = models.CharField(max_length=64, blank=True)
    replaces = models.ForeignKey(
        "media.Asset", null=True, on_delete=models.CASCADE, related_name="replacement_uploads"
    )
    offset = models.BigIntegerField(default=0)
    expires_at = models.DateTimeField()
    asset = models.OneToOneField(
        "media.Asset", null=True, on_delete=models.SET_NULL, related_name="upload"
    )
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    def __str__(self) -> str:
        return str(self.public_id)

    @property
    def expired(self) -> bool:
        return timezone.now() >= self.expires_at
