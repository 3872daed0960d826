"""What the course page and the player show, ready for templates."""

import hashlib
import math
import uuid
from dataclasses import dataclass, field
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from courses import queries
from courses.compiling import canonical
from courses.content import Lesson, ReleaseContent, content_for
from courses.enums import Change
from courses.models import CoursePage, CourseRelease, ItemProgress
from courses.queries import Items, Seat
from courses.scoring import Result, score
from fadaa.accounts.models import User

# --- The course page ----------------------------------------------------------------------


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
        bytes=len(canonical(lesson)),
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


# --- The player ---------------------------------------------------------------------------


@dataclass
class OptionView:
    key: str
    text: str
    feedback: str
    is_chosen: bool = False
    # "right" and "wrong" mark what was chosen, "missed" a right one left out.
    mark: str = ""
    place: int = 0


@dataclass
class CardView:
    """One card with what the learner answered to it."""

    number: int
    total: int
    card: dict[str, Any]
    lesson: Lesson
    options: list[OptionView] = field(default_factory=list)
    given_number: str = ""
    result: Result | None = None
    feedback: list[str] = field(default_factory=list)

    @property
    def item(self) -> dict[str, Any]:
        return self.card.get("item") or {}

    @property
    def html(self) -> SafeString:
        # Cleaned with an allow-list when the release was compiled.
        return mark_safe(self.card["html"])  # noqa: S308

    @property
    def is_last(self) -> bool:
        return self.number == self.total

    @property
    def percent(self) -> int:
        return math.floor(self.number * 100 / self.total)

    @property
    def places(self) -> range:
        return range(1, len(self.options) + 1)


def card_view(
    lesson: Lesson, number: int, row: ItemProgress | None, *, again: bool = False
) -> CardView:
    """A card; ``again`` shows a question as if it had not been answered."""
    cards = lesson["cards"]
    view = CardView(number, len(cards), cards[number - 1], lesson)
    if view.card["type"] != "question":
        return view
    item = view.item
    response = row.response if row and not again else {}
    if response:
        view.result = score(item, response)
    view.given_number = str(response.get("number", ""))
    view.options = _options(item, response, view.result)
    view.feedback = [
        option.feedback for option in view.options if option.is_chosen and option.feedback
    ]
    return view


def _options(
    item: dict[str, Any], response: dict[str, Any], result: Result | None
) -> list[OptionView]:
    chosen = set(response.get("choices") or [response.get("choice")])
    views = []
    for option in item.get("options", []):
        view = OptionView(option["key"], option["text"], option["feedback"])
        view.is_chosen = option["key"] in chosen
        if view.is_chosen:
            view.mark = "right" if option["correct"] else "wrong"
        elif result and option["key"] in result.missed and item["type"] == "multiple":
            view.mark = "missed"
        views.append(view)
    if item["type"] == "order":
        return _lines_to_order(item, views, response.get("order"))
    return views


def _lines_to_order(
    item: dict[str, Any], views: list[OptionView], given: list[str] | None
) -> list[OptionView]:
    """The lines as the learner left them, or mixed: the same mix for everyone, never right."""
    right = [view.key for view in views]
    order = given or sorted(
        right, key=lambda key: hashlib.sha256(f"{item['key']}{key}".encode()).digest()
    )
    if not given and order == right:
        order = order[1:] + order[:1]
    by_key = {view.key: view for view in views}
    lines = [by_key[key] for key in order]
    for place, line in enumerate(lines, start=1):
        line.place = place
        if given:
            line.mark = "right" if right[place - 1] == line.key else "wrong"
    return lines


def unanswered(content: ReleaseContent, lesson_key: uuid.UUID, items: Items) -> list[int]:
    """Numbers of the cards whose question waits for an answer."""
    return [
        content.card_number(lesson_key, content.place_of(key)[1])
        for key in content.questions_by_lesson[lesson_key]
        if key not in items
    ]
