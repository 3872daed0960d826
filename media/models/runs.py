"""Attempts to prepare an asset."""

import datetime as dt
from typing import ClassVar

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from media.enums import RunStatus, RunStep

# A worker that has said nothing for so long is taken for dead.
HEARTBEAT_LIMIT = dt.timedelta(seconds=40)


class Run(models.Model):
    """One attempt to prepare an asset; its heartbeat says that a worker holds it."""

    asset = models.ForeignKey("media.Asset", on_delete=models.CASCADE, related_name="runs")
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
