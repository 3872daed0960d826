"""Releases: what learners stand on. Compiled once, never changed."""

from typing import Any, ClassVar, NoReturn, Self

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from courses.enums import Change, ItemKind
from courses.errors import ReleaseIsFinal


class FinalQuerySet(models.QuerySet[Any]):
    """Rows that are written once."""

    def update(self, **kwargs: Any) -> NoReturn:
        raise ReleaseIsFinal()

    def delete(self) -> NoReturn:
        raise ReleaseIsFinal()


class ReleaseQuerySet(FinalQuerySet):
    def newest(self, course_key: object, language: str) -> Self:
        """The releases of a course in a language, the newest first."""
        return self.filter(course_key=course_key, language=language).order_by("-number")


class FinalModel(models.Model):
    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise ReleaseIsFinal()
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise ReleaseIsFinal()


class CourseRelease(FinalModel):
    """A course in one language, as it was when someone published it."""

    course_key = models.UUIDField(db_index=True)
    language = models.CharField(max_length=12)
    number = models.PositiveIntegerField(_("number"))
    # SHA-256 of the canonical JSON of the payload: the same content has the same hash.
    sha256 = models.CharField(max_length=64, db_index=True)
    payload = models.JSONField()
    # Bytes of the whole course: {"light": …, "audio": …, "full": …}.
    sizes = models.JSONField(default=dict)
    change = models.CharField(_("kind of change"), max_length=10, choices=Change)
    # What changed against the release before it, as counts; see compiling.difference.
    difference = models.JSONField(default=dict)
    notes = models.TextField(_("notes"), blank=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    objects = ReleaseQuerySet.as_manager()

    class Meta:
        verbose_name = _("release")
        verbose_name_plural = _("releases")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["course_key", "language", "number"], name="release_number_per_course"
            )
        ]

    def __str__(self) -> str:
        return f"{self.course_key} {self.language} {self.number}"


class ReleaseItem(FinalModel):
    """One lesson or question of a release, for joins and comparisons."""

    release = models.ForeignKey(CourseRelease, on_delete=models.CASCADE, related_name="items")
    kind = models.CharField(max_length=10, choices=ItemKind)
    key = models.UUIDField()
    parent_key = models.UUIDField(null=True)
    content_hash = models.CharField(max_length=64)
    order = models.PositiveIntegerField()
    required = models.BooleanField(default=True)
    bytes = models.PositiveIntegerField(default=0)

    objects = FinalQuerySet.as_manager()

    class Meta:
        verbose_name = _("item of a release")
        verbose_name_plural = _("items of a release")
        ordering: ClassVar = ["order"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["release", "key"], name="item_once_per_release")
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.key}"
