"""From events to progress. Pure: the same set of events gives the same progress.

Arrival order and repeats do not matter: events are taken by ``(effective_at, id)``, each once.
A lesson is done when someone finished it and every question of it was answered, judged by
the release she had; nothing that is added later can undo that.
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
    for event in ordered:
        content = content_for(event.release_sha)
        if event.verb == Verb.ANSWERED:
            _answered(progress, event, content)
        elif event.item_key in content.lessons:
            card = event.data.get("card")
            _reached(progress, event, event.item_key, uuid.UUID(card) if card else None)
            if event.verb == Verb.COMPLETED:
                finishes.append((event, content))
    _grant_lessons(progress, finishes)
    _grant_course(progress, finishes)
    return progress


def _answered(progress: Progress, event: Happened, content: ReleaseContent) -> None:
    item = content.question(event.item_key)
    if item is None:
        return
    try:
        result = score(item, event.data.get("response") or {})
    except UnfitResponse:
        return
    state = progress.items.setdefault(
        event.item_key,
        ItemState(ItemKind.QUESTION, event.effective_at, event.effective_at),
    )
    if not state.attempts:
        state.correct_at_first = result.correct
    state.attempts += 1
    state.last_at = event.effective_at
    state.correct = state.correct or result.correct
    state.best_points = max(state.best_points, result.points)
    state.last_points = result.points
    state.response = event.data["response"]
    progress.course.answers += 1
    _reached(progress, event, *content.place_of(event.item_key))


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


def _grant_course(progress: Progress, finishes: Iterable[tuple[Happened, ReleaseContent]]) -> None:
    """The course is done when all lessons of a release are that the learner worked on."""
    done = {key: state.completed_at for key, state in progress.items.items() if state.completed_at}
    for content in {content.sha256: content for _event, content in finishes}.values():
        if content.lessons.keys() <= done.keys():
            when = max(done[key] for key in content.lessons)
            before = progress.course.completed_at
            progress.course.completed_at = min(before, when) if before else when
