"""Reads across the courses room."""

import uuid
from collections import Counter
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.urls import reverse
from django.utils.translation import get_language

from courses.content import ReleaseContent, content_for
from courses.enums import ItemKind
from courses.models import (
    CourseProgress,
    CourseRelease,
    Enrolment,
    ItemProgress,
    ReleasePin,
)
from fadaa.accounts.models import User
from media.enums import Visibility
from media.models import Asset

Items = dict[uuid.UUID, ItemProgress]


@dataclass(frozen=True)
class Seat:
    """A learner's place in a course, with the release she reads."""

    enrolment: Enrolment
    release: CourseRelease

    @property
    def content(self) -> ReleaseContent:
        return content_for(self.release.sha256)

    @property
    def safe(self) -> int:
        """Answers stored on the server."""
        progress = self.course_progress
        return progress.answers if progress else 0

    @property
    def course_progress(self) -> CourseProgress | None:
        return getattr(self.enrolment, "progress", None)


def seat_of(learner: User | AnonymousUser, course_key: uuid.UUID, language: str) -> Seat | None:
    """The learner's own place, or nothing: one query, two when the language is new to her."""
    if not learner.is_authenticated:
        return None
    pin = (
        ReleasePin.objects.filter(
            enrolment__learner=learner, enrolment__course_key=course_key, language=language
        )
        .select_related("release", "enrolment__progress")
        .defer("release__payload")
        .first()
    )
    if pin is not None:
        return Seat(pin.enrolment, pin.release)
    return None


def newest_release(course_key: uuid.UUID, language: str) -> CourseRelease | None:
    return CourseRelease.objects.newest(course_key, language).defer("payload").first()


def progress_of(enrolment: Enrolment) -> Items:
    """Progress of every lesson and question that was touched: one query."""
    return {row.key: row for row in enrolment.items.all()}


def next_lesson(content: ReleaseContent, items: Items) -> uuid.UUID | None:
    """The first lesson that is not done, or nothing when all are."""
    for key in content.lessons:
        if key not in items or items[key].completed_at is None:
            return key
    return None


def place_to_resume(seat: Seat, items: Items) -> tuple[uuid.UUID, int] | None:
    """The lesson and the number of the very card where the learner stopped; None when done."""
    content = seat.content
    progress = seat.course_progress
    last = items.get(progress.lesson_key) if progress and progress.lesson_key else None
    if last and last.completed_at is None and last.key in content.lessons:
        return last.key, content.card_number(last.key, last.card_key)
    lesson_key = next_lesson(content, items)
    if lesson_key is None:
        return None
    begun = items.get(lesson_key)
    return lesson_key, content.card_number(lesson_key, begun.card_key if begun else None)


def film_of(card: dict[str, Any]) -> Asset | None:
    """The public film of a card, ready to be played; None when it is gone: three queries."""
    films = Asset.objects.filter(visibility=Visibility.PUBLIC, public_id=str(card["film"]))
    return films.prefetch_related("renditions", "tracks").first()


def answers_safe(learner: User) -> dict[str, int]:
    """Answers stored on the server, by course key: one query."""
    rows = CourseProgress.objects.filter(enrolment__learner=learner)
    return {
        str(key): answers for key, answers in rows.values_list("enrolment__course_key", "answers")
    }


@dataclass(frozen=True)
class Standing:
    """How far a learner is with a course, in the reader's language."""

    title: str
    lessons_done: int
    lessons: int
    is_done: bool
    course_key: uuid.UUID
    first_lesson: uuid.UUID | None
    answers: int
    mastered: int

    @property
    def percent(self) -> int:
        return min(100, self.lessons_done * 100 // self.lessons) if self.lessons else 0

    @property
    def url(self) -> str:
        return reverse("courses:course", args=[self.course_key])

    @property
    def resume_url(self) -> str:
        return reverse("courses:resume", args=[self.course_key])

    @property
    def again_url(self) -> str:
        """The first card again; what was done stays done."""
        if self.first_lesson is None:
            return self.url
        player = reverse("courses:player", args=[self.course_key, self.first_lesson])
        return f"{player}?card=1"


def standings_of(learner: User) -> list[Standing]:
    """The courses that a learner began, the latest first: three queries."""
    places = list(
        Enrolment.objects.of(learner).select_related("progress").order_by("-progress__last_at")
    )
    if not places:
        return []
    releases = CourseRelease.objects.filter(
        course_key__in=[place.course_key for place in places],
        language=(get_language() or "ar")[:2],
    ).order_by("number")
    newest = {release.course_key: release for release in releases.defer("payload")}
    mastered = Counter(
        ItemProgress.objects.filter(
            enrolment__in=places, kind=ItemKind.LESSON, mastered_at__isnull=False
        ).values_list("enrolment_id", flat=True)
    )
    found = []
    for place in places:
        release = newest.get(place.course_key)
        progress = getattr(place, "progress", None)
        if release is None or progress is None:
            continue
        content = content_for(release.sha256)
        found.append(
            Standing(
                title=content.payload["title"],
                lessons_done=progress.lessons_done,
                lessons=len(content.lessons),
                is_done=progress.completed_at is not None,
                course_key=place.course_key,
                first_lesson=next(iter(content.lessons), None),
                answers=progress.answers,
                mastered=mastered[place.pk],
            )
        )
    return found
