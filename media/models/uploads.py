"""Files on their way."""

from django.conf import settings
from django.db import models
from django.utils import timezone

from fadaa.core.ids import uuid7


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
    asset = models.OneToOneField(
        "media.Asset", null=True, on_delete=models.SET_NULL, related_name="upload"
    )
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    def __str__(self) -> str:
        return str(self.public_id)

    @property
    def expired(self) -> bool:
        return timezone.now() >= self.expires_at
