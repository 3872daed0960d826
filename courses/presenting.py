"""What the course page shows, ready for its template."""

import uuid
from dataclasses import dataclass, field
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from courses import queries, sizes
from courses.content import Lesson, content_for
from courses.enums import Change
from courses.models import CoursePage, CourseRelease
from courses.queries import Items, Seat
from fadaa.accounts.models import User


@dataclass(frozen=True)
class LessonLine:
    """A lesson in the list of its course."""

    title: str
    summary: str
    minutes: int
    bytes: int
    url: str
    state: str

    @property
    def is_done(self) -> bool:
        return self.state == "done"

    @property
    def state_label(self) -> str:
        return {"done": _("done"), "begun": _("in progress"), "new": _("not begun")}[self.state]

    @property
    def state_tone(self) -> str:
        return {"done": "ok", "begun": "wait", "new": "plain"}[self.state]


@dataclass
class Overview:
    """A course as its page shows it; without a release there is nothing to begin."""

    course_key: uuid.UUID
    is_published: bool = False
    outcomes: list[str] = field(default_factory=list)
    modules: list[dict[str, Any]] = field(default_factory=list)
    minutes: int = 0
    bytes: int = 0
    lessons: int = 0
    lessons_done: int = 0
    is_enrolled: bool = False
    is_begun: bool = False
    is_completed: bool = False
    # All lessons of some release were done: that stays, whatever is added later.
    has_certificate: bool = False
    safe: int = 0
    better: list[str] = field(default_factory=list)

    @property
    def percent(self) -> int:
        return self.lessons_done * 100 // self.lessons if self.lessons else 0

    @property
    def enrol_url(self) -> str:
        return reverse("courses:enrol", args=[self.course_key])

    @property
    def resume_url(self) -> str:
        return reverse("courses:resume", args=[self.course_key])


def course_overview(page: CoursePage, user: User | AnonymousUser) -> Overview:
    """The course page for this person: four queries, whatever the number of lessons."""
    course_key, language = page.translation_key, page.locale.language_code
    overview = Overview(course_key)
    newest = queries.newest_release(course_key, language)
    if newest is None:
        return overview
    seat = queries.seat_of(user, course_key, language)
    content = seat.content if seat else content_for(newest.sha256)
    items = queries.progress_of(seat.enrolment) if seat else {}
    overview.is_published = True
    overview.outcomes = content.payload["outcomes"]
    overview.modules = [
        {
            "title": module["title"],
            "lessons": [_line(course_key, lesson, items) for lesson in module["lessons"]],
        }
        for module in content.payload["modules"]
    ]
    lines = [line for module in overview.modules for line in module["lessons"]]
    overview.lessons = len(lines)
    overview.lessons_done = sum(line.is_done for line in lines)
    overview.minutes = sum(line.minutes for line in lines)
    overview.bytes = sum(line.bytes for line in lines)
    if seat:
        overview.is_enrolled = True
        overview.is_begun = bool(items)
        overview.is_completed = overview.lessons_done == overview.lessons
        progress = seat.course_progress
        overview.has_certificate = bool(progress and progress.completed_at)
        overview.safe = seat.safe
        overview.better = _offered(seat, newest)
    return overview


def _line(course_key: uuid.UUID, lesson: Lesson, items: Items) -> LessonLine:
    row = items.get(uuid.UUID(lesson["key"]))
    state = "new" if row is None else ("done" if row.completed_at else "begun")
    return LessonLine(
        title=lesson["title"],
        summary=lesson["summary"],
        minutes=lesson["minutes"],
        bytes=sizes.light(lesson),
        url=reverse("courses:player", args=[course_key, lesson["key"]]),
        state=state,
    )


def _offered(seat: Seat, newest: CourseRelease) -> list[str]:
    """What a newer release would change, when it is one to be offered."""
    if newest.number <= seat.release.number or newest.change != Change.BETTER:
        return []
    return difference_words(newest.difference) or [_("The course was improved.")]


def difference_words(difference: dict[str, int]) -> list[str]:
    """A difference between releases in plain words."""
    said = {
        "lesson_added": lambda n: ngettext("%(n)d new lesson", "%(n)d new lessons", n),
        "lesson_changed": lambda n: ngettext("%(n)d lesson changed", "%(n)d lessons changed", n),
        "lesson_removed": lambda n: ngettext("%(n)d lesson removed", "%(n)d lessons removed", n),
        "question_added": lambda n: ngettext("%(n)d new question", "%(n)d new questions", n),
        "question_changed": lambda n: ngettext(
            "%(n)d question changed", "%(n)d questions changed", n
        ),
        "question_removed": lambda n: ngettext(
            "%(n)d question removed", "%(n)d questions removed", n
        ),
    }
    return [
        words(difference[key]) % {"n": difference[key]}
        for key, words in said.items()
        if difference.get(key)
    ]
