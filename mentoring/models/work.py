"""What advisors do with a case: labels, prepared answers, tasks, follow-up, who helps, history."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from mentoring.enums import CaseEvent, Side
from mentoring.models.advisors import Advisor
from mentoring.models.requests import TEXT_MAX, Request


class CannedAnswer(models.Model):
    """A prepared answer in both languages; without an owner every advisor uses it."""

    title = models.CharField(_("name"), max_length=80)
    body_ar = models.TextField(_("text in Arabic"), max_length=TEXT_MAX)
    body_fr = models.TextField(_("text in French"), max_length=TEXT_MAX)
    owner = models.ForeignKey(
        Advisor, null=True, blank=True, on_delete=models.CASCADE, related_name="canned_answers"
    )
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = _("prepared answer")
        verbose_name_plural = _("prepared answers")
        ordering: ClassVar = ["title", "pk"]

    def __str__(self) -> str:
        return self.title

    def body_in(self, language: str) -> str:
        return self.body_fr if language == "fr" else self.body_ar


class Label(models.Model):
    """A word by which advisors sort their cases."""

    name_ar = models.CharField(_("in Arabic"), max_length=40, unique=True)
    name_fr = models.CharField(_("in French"), max_length=40, unique=True)
    requests: "models.ManyToManyField[Request, models.Model]" = models.ManyToManyField(
        Request, related_name="labels", blank=True
    )

    class Meta:
        verbose_name = _("label")
        verbose_name_plural = _("labels")
        ordering: ClassVar = ["name_fr"]

    def __str__(self) -> str:
        return self.name_fr if (get_language() or "ar").startswith("fr") else self.name_ar


class Task(models.Model):
    """Something to do, for the person or for the advisor, with a day."""

    request = models.ForeignKey(Request, on_delete=models.CASCADE, related_name="tasks")
    text = models.CharField(_("what is to be done"), max_length=200)
    side = models.CharField(_("who does it"), max_length=10, choices=Side)
    due_on = models.DateField(_("until"), null=True, blank=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    created_at = models.DateTimeField(default=timezone.now)
    done_at = models.DateTimeField(null=True, blank=True)
    reminded_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("task")
        verbose_name_plural = _("tasks")
        ordering: ClassVar = [models.F("due_on").asc(nulls_last=True), "pk"]
        indexes: ClassVar = [
            models.Index(fields=["due_on"], condition=Q(done_at=None), name="task_open_due")
        ]

    def __str__(self) -> str:
        return f"task {self.pk}"

    @property
    def is_late(self) -> bool:
        return bool(self.due_on and not self.done_at and self.due_on < timezone.localdate())


class FollowUp(models.Model):
    """A day on which the person is asked how it goes, so that no case rots."""

    request = models.ForeignKey(Request, on_delete=models.CASCADE, related_name="follow_ups")
    days = models.PositiveSmallIntegerField()
    due_on = models.DateField()
    asked_at = models.DateTimeField(null=True)
    done_at = models.DateTimeField(null=True)

    class Meta:
        ordering: ClassVar = ["days"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["request", "days"], name="follow_up_once")
        ]

    def __str__(self) -> str:
        return f"{self.request_id} +{self.days}"


class HelperQuerySet(models.QuerySet["Helper"]):
    def present(self) -> "HelperQuerySet":
        return self.filter(left_at=None)


class Helper(models.Model):
    """An advisor who helps with another's case: a specialist, or the deputy of one away."""

    request = models.ForeignKey(Request, on_delete=models.CASCADE, related_name="helpers")
    advisor = models.ForeignKey(Advisor, on_delete=models.CASCADE, related_name="helps")
    is_deputy = models.BooleanField(default=False)
    joined_at = models.DateTimeField(default=timezone.now)
    left_at = models.DateTimeField(null=True)

    objects = HelperQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["request", "advisor"], name="helper_once")
        ]

    def __str__(self) -> str:
        return f"{self.advisor_id} helps {self.request_id}"


class HistoryLine(models.Model):
    """What happened to a case, in order; nothing is taken out of it."""

    request = models.ForeignKey(Request, on_delete=models.CASCADE, related_name="history")
    kind = models.CharField(max_length=12, choices=CaseEvent)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    # The other advisor, or the outcome that a reopening took back.
    about = models.CharField(max_length=200, blank=True)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering: ClassVar = ["at", "pk"]

    def __str__(self) -> str:
        return f"{self.request_id} {self.kind}"
