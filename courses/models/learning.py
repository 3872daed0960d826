"""Learning: a place in a course, and what the learner did there, only ever added to."""

import uuid
from typing import Any, ClassVar, NoReturn, Self

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from courses.enums import Held, Verb
from courses.errors import EventIsFinal
from courses.models.releases import CourseRelease
from fadaa.accounts.models import User
from fadaa.core.ids import uuid7


class EnrolmentQuerySet(models.QuerySet["Enrolment"]):
    def of(self, learner: User | AnonymousUser) -> Self:
        """The places of this person; nobody reaches another's."""
        if not learner.is_authenticated:
            return self.none()
        return self.filter(learner=learner)


class Enrolment(models.Model):
    """A place in a course, in all its languages."""

    public_id = models.UUIDField(default=uuid7, unique=True, editable=False)
    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="enrolments"
    )
    course_key = models.UUIDField(db_index=True)
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    objects = EnrolmentQuerySet.as_manager()

    class Meta:
        verbose_name = _("enrolment")
        verbose_name_plural = _("enrolments")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["learner", "course_key"], name="enrolment_once_per_course"
            )
        ]

    def __str__(self) -> str:
        return f"{self.learner_id} in {self.course_key}"


class ReleasePin(models.Model):
    """The release that a learner reads in one language, until a newer one is accepted."""

    enrolment = models.ForeignKey(Enrolment, on_delete=models.CASCADE, related_name="pins")
    language = models.CharField(max_length=12)
    release = models.ForeignKey(CourseRelease, on_delete=models.PROTECT, related_name="pins")
    pinned_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("release in use")
        verbose_name_plural = _("releases in use")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["enrolment", "language"], name="pin_once_per_language")
        ]

    def __str__(self) -> str:
        return f"{self.enrolment_id} {self.language}"


class LearningEventQuerySet(models.QuerySet["LearningEvent"]):
    def counted(self) -> Self:
        return self.filter(held="")

    def held_back(self) -> Self:
        return self.exclude(held="")

    def in_order(self) -> Self:
        """The order in which things happened, the same whatever the order of arrival."""
        return self.order_by("effective_at", "id")


class LearningEvent(models.Model):
    """One thing a learner did. The number is made by the device before it is sent."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="learning_events"
    )
    enrolment = models.ForeignKey(
        Enrolment, null=True, on_delete=models.CASCADE, related_name="events"
    )
    course_key = models.UUIDField()
    release_sha = models.CharField(max_length=64)
    verb = models.CharField(max_length=16, choices=Verb)
    # The lesson, or for an answer the question.
    item_key = models.UUIDField()
    attempt_id = models.UUIDField()
    data = models.JSONField(default=dict)
    device = models.CharField(max_length=40, blank=True)
    seq = models.PositiveBigIntegerField(default=0)
    occurred_at = models.DateTimeField()
    clock_offset_ms = models.BigIntegerField(default=0)
    # occurred_at on the server's clock, kept within enrolment − 1 day and receipt.
    effective_at = models.DateTimeField()
    received_at = models.DateTimeField(default=timezone.now)
    client = models.CharField(max_length=20, blank=True)
    # Fingerprint of the content; a repeat has the same, an altered one has not.
    sha256 = models.CharField(max_length=64)
    held = models.CharField(max_length=10, choices=Held, blank=True)

    objects = LearningEventQuerySet.as_manager()

    class Meta:
        verbose_name = _("learning event")
        verbose_name_plural = _("learning events")
        indexes: ClassVar = [
            models.Index(fields=["enrolment", "effective_at", "id"], name="event_in_order"),
            models.Index(
                fields=["learner", "course_key"],
                condition=~models.Q(held=""),
                name="event_held_back",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.verb} {self.item_key}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise EventIsFinal()
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise EventIsFinal()
