"""Who wants to hear of new episodes."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class SeriesFollow(models.Model):
    """A person who follows a series in a language; what came after ``seen_at`` is new to them."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="followed_series"
    )
    series = models.ForeignKey(
        "cms.CapsuleSeriesPage", on_delete=models.CASCADE, related_name="followers"
    )
    seen_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("followed series")
        verbose_name_plural = _("followed series")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["user", "series"], name="follow_once_per_series")
        ]

    def __str__(self) -> str:
        return f"{self.user_id} {self.series_id}"
