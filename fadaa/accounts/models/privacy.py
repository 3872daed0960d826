"""A person's rights over their data, as rows: export, erasure, consent; and what the clock did."""

import datetime as dt
from typing import ClassVar

from django.conf import settings
from django.core.files.storage import default_storage
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from fadaa.accounts.enums import ConsentKind, ExportState, Language
from fadaa.core.ids import uuid7

EXPORT_KEPT = dt.timedelta(days=7)
ERASURE_WAITS = dt.timedelta(days=14)


class DataExport(models.Model):
    """A person's data in one file, made by a task and kept for a week."""

    public_id = models.UUIDField(default=uuid7, unique=True, editable=False)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="data_exports"
    )
    state = models.CharField(max_length=10, choices=ExportState, default=ExportState.WAITING)
    progress = models.FloatField(default=0)
    path = models.CharField(max_length=255, blank=True)
    bytes = models.BigIntegerField(default=0)
    asked_at = models.DateTimeField(default=timezone.now)
    ready_at = models.DateTimeField(null=True)

    class Meta:
        ordering: ClassVar = ["-asked_at"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["user"],
                condition=models.Q(state__in=["waiting", "running"]),
                name="export_one_at_a_time",
            )
        ]

    def __str__(self) -> str:
        return f"export {self.public_id} {self.state}"

    @property
    def kept_until(self) -> dt.datetime:
        return (self.ready_at or self.asked_at) + EXPORT_KEPT

    @property
    def percent(self) -> int:
        return round(self.progress * 100)

    def remove(self) -> None:
        """Delete the file, then the row: a row without its file would promise it."""
        if self.path:
            default_storage.delete(self.path)
        self.delete()


class Erasure(models.Model):
    """A person asked to be erased; until ``due_at`` they may think again."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="erasure"
    )
    asked_at = models.DateTimeField(default=timezone.now)
    due_at = models.DateTimeField(db_index=True)
    keep_certificates = models.BooleanField(default=False)
    take_back_words = models.BooleanField(default=False)

    def __str__(self) -> str:
        return f"erasure {self.pk}"


class Consent(models.Model):
    """What a person agreed to, or took back: the text's version is the proof of its words."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="consents"
    )
    kind = models.CharField(_("about"), max_length=20, choices=ConsentKind)
    version = models.CharField(_("text"), max_length=20)
    language = models.CharField(max_length=3, choices=Language)
    given = models.BooleanField(_("agreed"))
    at = models.DateTimeField(_("when"), default=timezone.now)

    class Meta:
        verbose_name = _("consent")
        verbose_name_plural = _("consents")
        ordering: ClassVar = ["-at", "-pk"]

    def __str__(self) -> str:
        return f"{self.kind} {self.version} {self.given}"


class RetentionRun(models.Model):
    """What a rule of retention took out on a day: a number, never whose."""

    rule = models.CharField(_("rule"), max_length=60)
    at = models.DateTimeField(_("when"), default=timezone.now, db_index=True)
    count = models.PositiveIntegerField(_("rows taken out"))

    class Meta:
        verbose_name = _("retention run")
        verbose_name_plural = _("retention runs")
        ordering: ClassVar = ["-at", "-pk"]

    def __str__(self) -> str:
        return f"{self.rule} {self.count}"


class SmsDay(models.Model):
    """How many codes went out on a day, which is what an attacker makes us pay for."""

    day = models.DateField(unique=True)
    sent = models.PositiveIntegerField(default=0)
    refused = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.day}: {self.sent}"
