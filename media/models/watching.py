"""Where a person stopped, and how films are watched: the one by person, the other by count."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class WatchPosition(models.Model):
    """The second at which a person left a film; zero after its end. The newest wins."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="watch_positions"
    )
    asset = models.ForeignKey("media.Asset", on_delete=models.CASCADE, related_name="positions")
    seconds = models.FloatField(default=0)
    updated_at = models.DateTimeField()

    class Meta:
        verbose_name = _("place in a film")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["user", "asset"], name="position_once_per_person")
        ]

    def __str__(self) -> str:
        return f"{self.asset_id} {self.seconds:.0f}"


class WatchDay(models.Model):
    """What all viewers of a film in a language watched on one day, added up."""

    asset = models.ForeignKey("media.Asset", on_delete=models.CASCADE, related_name="watch_days")
    lang = models.CharField(max_length=8, choices=settings.LANGUAGES)
    day = models.DateField()
    starts = models.PositiveIntegerField(default=0)
    seconds = models.PositiveBigIntegerField(default=0)

    class Meta:
        ordering: ClassVar = ["day", "lang"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["asset", "lang", "day"], name="watch_day_once_per_language"
            )
        ]

    def __str__(self) -> str:
        return f"{self.asset_id} {self.lang} {self.day}"


class WatchTally(models.Model):
    """A count since the first day: a twentieth of the film, or a way of watching.

    It has no date: on a quiet day the curve of a day would be the curve of one person.
    """

    asset = models.ForeignKey("media.Asset", on_delete=models.CASCADE, related_name="tallies")
    lang = models.CharField(max_length=8, choices=settings.LANGUAGES)
    what = models.CharField(max_length=12)
    count = models.PositiveBigIntegerField(default=0)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["asset", "lang", "what"], name="watch_tally_once_per_language"
            )
        ]

    def __str__(self) -> str:
        return f"{self.asset_id} {self.lang} {self.what}"
