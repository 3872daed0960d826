"""What keeps people safe: former texts, reports, blocks, words to look out for."""

from typing import ClassVar

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from chat.enums import ChangeKind, ReportReason, ReportState, Verdict
from chat.models.conversations import Conversation, Message
from fadaa.accounts.models import User
from fadaa.core.folding import fold
from fadaa.core.ids import uuid7


class FormerText(models.Model):
    """What a message said before it was edited or deleted; kept for some weeks only."""

    message = models.ForeignKey(Message, on_delete=models.CASCADE, related_name="former_texts")
    kind = models.CharField(max_length=10, choices=ChangeKind)
    body = models.TextField(blank=True)
    changed_at = models.DateTimeField(default=timezone.now, db_index=True)

    class Meta:
        verbose_name = _("former text")
        verbose_name_plural = _("former texts")

    def __str__(self) -> str:
        return f"{self.kind} {self.message_id}"


class Block(models.Model):
    """One person no longer sees what another writes; the other is not told."""

    blocker = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="chat_blocks"
    )
    blocked = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+"
    )
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        verbose_name = _("block")
        verbose_name_plural = _("blocks")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["blocker", "blocked"], name="block_once"),
            models.CheckConstraint(condition=~Q(blocker=F("blocked")), name="block_not_oneself"),
        ]

    def __str__(self) -> str:
        return f"{self.blocker_id} blocks {self.blocked_id}"


class ReportQuerySet(models.QuerySet["Report"]):
    def waiting(self) -> "ReportQuerySet":
        """What a moderator has to look at: new reports, and decisions that were appealed."""
        return self.filter(state__in=[ReportState.NEW, ReportState.APPEALED])

    def seen_by(self, user: User) -> "ReportQuerySet":
        """Reports that a person made, or that led to a measure against her."""
        measures = Q(author=user) & ~Q(verdict="") & ~Q(verdict=Verdict.NOTHING)
        return self.filter(Q(reporter=user) | measures)


class Report(models.Model):
    """A message that somebody, or a word filter, asks a moderator to look at.

    The words are copied, so that editing or deleting the message does not hide them; they go
    when the report is old. A report of the filter has no reporter.
    """

    public_id = models.UUIDField(default=uuid7, unique=True, editable=False)
    message = models.ForeignKey(
        Message, null=True, on_delete=models.SET_NULL, related_name="reports"
    )
    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="+")
    reporter = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    reason = models.CharField(_("reason"), max_length=12, choices=ReportReason)
    note = models.TextField(_("note"), max_length=1000, blank=True)
    copy = models.TextField(_("words of the message"), blank=True)
    state = models.CharField(
        _("state"), max_length=10, choices=ReportState, default=ReportState.NEW, db_index=True
    )
    verdict = models.CharField(_("decision"), max_length=10, choices=Verdict, blank=True)
    why = models.TextField(_("reason of the decision"), max_length=1000, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True)
    appeal = models.TextField(_("appeal"), max_length=1000, blank=True)
    appealed_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(_("reported"), default=timezone.now, editable=False)

    objects = ReportQuerySet.as_manager()

    class Meta:
        verbose_name = _("report")
        verbose_name_plural = _("reports")
        ordering: ClassVar = ["-created_at"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["message", "reporter"],
                name="report_once_per_person",
                condition=Q(reporter__isnull=False),
            )
        ]

    def __str__(self) -> str:
        return f"{self.reason} {self.public_id}"


class WatchedWord(models.Model):
    """A word or phrase that makes a moderator look; the message itself goes its way."""

    phrase = models.CharField(
        _("word or phrase"),
        max_length=120,
        help_text=_("Spelling variants count as the same: hamza, accents, capitals."),
    )
    folded = models.CharField(max_length=240, editable=False, unique=True)
    active = models.BooleanField(_("watched"), default=True)

    class Meta:
        verbose_name = _("watched word")
        verbose_name_plural = _("watched words")
        ordering: ClassVar = ["phrase"]

    def __str__(self) -> str:
        return self.phrase

    def save(self, *args: object, **kwargs: object) -> None:
        self.folded = fold(self.phrase)
        super().save(*args, **kwargs)  # type: ignore[arg-type]

    def clean(self) -> None:
        """Two spellings of one word are one word; a sign alone is none."""
        self.folded = fold(self.phrase)
        if not self.folded.strip():
            raise ValidationError({"phrase": _("Write a word.")})
        if WatchedWord.objects.filter(folded=self.folded).exclude(pk=self.pk).exists():
            raise ValidationError({"phrase": _("This word is watched already.")})
