"""Derived progress: caches of the fold of events, deleted and rebuilt at will."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from courses.enums import ItemKind
from courses.models.learning import Enrolment


class ItemProgress(models.Model):
    """How far a learner is with one lesson or one question."""

    enrolment = models.ForeignKey(Enrolment, on_delete=models.CASCADE, related_name="items")
    kind = models.CharField(max_length=10, choices=ItemKind)
    key = models.UUIDField()
    first_at = models.DateTimeField()
    last_at = models.DateTimeField()
    # A lesson: the card where the learner stopped, and when it was first finished.
    card_key = models.UUIDField(null=True)
    completed_at = models.DateTimeField(null=True)
    # A lesson: when enough of its questions were answered right, each at any time.
    mastered_at = models.DateTimeField(null=True)
    # A question: whether the learner was shown its answer.
    shown = models.BooleanField(default=False)
    # A question: the latest response and the best result so far.
    attempts = models.PositiveIntegerField(default=0)
    correct = models.BooleanField(default=False)
    correct_at_first = models.BooleanField(default=False)
    best_points = models.PositiveSmallIntegerField(default=0)
    last_points = models.PositiveSmallIntegerField(default=0)
    response = models.JSONField(default=dict)

    class Meta:
        verbose_name = _("progress of an item")
        verbose_name_plural = _("progress of items")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["enrolment", "key"], name="progress_once_per_item")
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.key}"


class CourseProgress(models.Model):
    """How far a learner is with the whole course."""

    enrolment = models.OneToOneField(Enrolment, on_delete=models.CASCADE, related_name="progress")
    lessons_done = models.PositiveIntegerField(default=0)
    answers = models.PositiveIntegerField(default=0)
    lesson_key = models.UUIDField(null=True)
    card_key = models.UUIDField(null=True)
    last_at = models.DateTimeField(null=True)
    completed_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("progress of a course")
        verbose_name_plural = _("progress of courses")

    def __str__(self) -> str:
        return f"{self.enrolment_id}: {self.lessons_done}"
