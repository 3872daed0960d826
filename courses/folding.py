"""From events to progress. Pure: the same set of events gives the same progress.

Arrival order and repeats do not matter: events are taken by ``(effective_at, id)``, each once.
A lesson is done when someone finished it and every question of it was answered or its answer
looked at, judged by the release she had. It is mastered when enough of its questions were
answered right, each at any time. Nothing that is added later can undo either.
"""

import datetime as dt
import uuid
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, Protocol

from courses.content import ReleaseContent
from courses.enums import ItemKind, Verb
from courses.errors import UnfitResponse
from courses.scoring import score


class Happened(Protocol):
    """The part of an event that progress depends on."""

    id: uuid.UUID
    verb: str
    item_key: uuid.UUID
    release_sha: str
    data: dict[str, Any]
    effective_at: dt.datetime


@dataclass
class ItemState:
    kind: ItemKind
    first_at: dt.datetime
    last_at: dt.datetime
    card_key: uuid.UUID | None = None
    completed_at: dt.datetime | None = None
    mastered_at: dt.datetime | None = None
    shown: bool = False
    attempts: int = 0
    correct: bool = False
    correct_at_first: bool = False
    best_points: int = 0
    last_points: int = 0
    response: dict[str, Any] = field(default_factory=dict)


@dataclass
class CourseState:
    lessons_done: int = 0
    answers: int = 0
    lesson_key: uuid.UUID | None = None
    card_key: uuid.UUID | None = None
    last_at: dt.datetime | None = None
    completed_at: dt.datetime | None = None


@dataclass
class Progress:
    course: CourseState = field(default_factory=CourseState)
    items: dict[uuid.UUID, ItemState] = field(default_factory=dict)


def fold(events: Iterable[Happened], content_for: Callable[[str], ReleaseContent]) -> Progress:
    """Everything that follows from a set of events of one enrolment."""
    once = {event.id: event for event in events}
    ordered = sorted(once.values(), key=lambda event: (event.effective_at, event.id))
    progress = Progress()
    finishes: list[tuple[Happened, ReleaseContent]] = []
    right_at: dict[uuid.UUID, dt.datetime] = {}
    contents: dict[str, ReleaseContent] = {}
    for event in ordered:
        content = contents[event.release_sha] = content_for(event.release_sha)
        if event.verb == Verb.ANSWERED:
            if _answered(progress, event, content):
                right_at.setdefault(event.item_key, event.effective_at)
        elif event.verb == Verb.SHOWN:
            _shown(progress, event, content)
        elif event.item_key in content.lessons:
            card = event.data.get("card")
            _reached(progress, event, event.item_key, uuid.UUID(card) if card else None)
            if event.verb == Verb.COMPLETED:
                finishes.append((event, content))
    _grant_lessons(progress, finishes)
    _grant_mastery(progress, right_at, contents.values())
    _grant_course(progress, finishes)
    return progress


def _shown(progress: Progress, event: Happened, content: ReleaseContent) -> None:
    """To look at the answer is a way on, and no answer."""
    if content.question(event.item_key) is None:
        return
    state = progress.items.setdefault(
        event.item_key,
        ItemState(ItemKind.QUESTION, event.effective_at, event.effective_at),
    )
    state.shown = True
    state.last_at = event.effective_at
    _reached(progress, event, *content.place_of(event.item_key))


def _answered(progress: Progress, event: Happened, content: ReleaseContent) -> bool:
    """Count an answer; whether it was right."""
    item = content.question(event.item_key)
    if item is None:
        return False
    try:
        result = score(item, event.data.get("response") or {})
    except UnfitResponse:
        return False
    state = progress.items.setdefault(
        event.item_key,
        ItemState(ItemKind.QUESTION, event.effective_at, event.effective_at),
    )
    if not state.attempts:
        state.correct_at_first = result.correct and not state.shown
    state.attempts += 1
    state.last_at = event.effective_at
    state.correct = state.correct or result.correct
    state.best_points = max(state.best_points, result.points)
    state.last_points = result.points
    state.response = event.data["response"]
    progress.course.answers += 1
    _reached(progress, event, *content.place_of(event.item_key))
    return result.correct


def _reached(
    progress: Progress, event: Happened, lesson_key: uuid.UUID, card_key: uuid.UUID | None
) -> None:
    """Move the place to resume at; events come in order, so the last one stands."""
    state = progress.items.setdefault(
        lesson_key, ItemState(ItemKind.LESSON, event.effective_at, event.effective_at)
    )
    state.last_at = event.effective_at
    state.card_key = card_key or state.card_key
    progress.course.lesson_key = lesson_key
    progress.course.card_key = state.card_key
    progress.course.last_at = event.effective_at


def _grant_lessons(progress: Progress, finishes: Iterable[tuple[Happened, ReleaseContent]]) -> None:
    for event, content in finishes:
        state = progress.items[event.item_key]
        asked = content.questions_by_lesson[event.item_key]
        if state.completed_at is None and all(key in progress.items for key in asked):
            state.completed_at = event.effective_at
            progress.course.lessons_done += 1


def _grant_mastery(
    progress: Progress,
    right_at: dict[uuid.UUID, dt.datetime],
    contents: Iterable[ReleaseContent],
) -> None:
    """Right answers are only ever added up: a wrong one in between takes nothing away."""
    for content in contents:
        for lesson_key, asked in content.questions_by_lesson.items():
            needed = content.lessons[lesson_key].get("needed", 0)
            moments = sorted(right_at[key] for key in asked if key in right_at)
            if not needed or len(moments) < needed or lesson_key not in progress.items:
                continue
            state = progress.items[lesson_key]
            when = moments[needed - 1]
            state.mastered_at = min(state.mastered_at, when) if state.mastered_at else when


def _grant_course(progress: Progress, finishes: Iterable[tuple[Happened, ReleaseContent]]) -> None:
    """The course is done when all lessons of a release are that the learner worked on."""
    done = {key: state.completed_at for key, state in progress.items.items() if state.completed_at}
    for content in {content.sha256: content for _event, content in finishes}.values():
        if content.lessons.keys() <= done.keys():
            when = max(done[key] for key in content.lessons)
            before = progress.course.completed_at
            progress.course.completed_at = min(before, when) if before else when
