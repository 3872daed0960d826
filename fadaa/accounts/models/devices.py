"""Where a person is signed in."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone

from fadaa.core.ids import uuid7


class Device(models.Model):
    """A browser that is signed in: what it is and the day it was last used, never where."""

    public_id = models.UUIDField(default=uuid7, unique=True, editable=False)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="devices"
    )
    session_key = models.CharField(max_length=64, unique=True)
    # Words such as "Firefox · Android"; the whole header would be a fingerprint.
    name = models.CharField(max_length=60, blank=True)
    signed_in_at = models.DateTimeField(default=timezone.now)
    last_used_on = models.DateField(default=timezone.localdate)

    class Meta:
        ordering: ClassVar = ["-last_used_on", "-signed_in_at"]

    def __str__(self) -> str:
        return f"device {self.public_id}"
