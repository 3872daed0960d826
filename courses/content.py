"""What a release says, read once and kept: a release never changes."""

import uuid
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from courses.models.releases import CourseRelease

Lesson = dict[str, Any]
Card = dict[str, Any]


@dataclass(frozen=True)
class ReleaseContent:
    """A payload with its ways in: ``lessons``, ``questions`` and ``cards`` by key."""

    sha256: str
    payload: dict[str, Any]

    @cached_property
    def lessons(self) -> dict[uuid.UUID, Lesson]:
        """Lessons by key, in the order of the course."""
        return {
            uuid.UUID(lesson["key"]): lesson
            for module in self.payload["modules"]
            for lesson in module["lessons"]
        }

    @cached_property
    def _asked(self) -> dict[uuid.UUID, tuple[uuid.UUID, Card]]:
        return {
            uuid.UUID(card["item"]["key"]): (lesson_key, card)
            for lesson_key, lesson in self.lessons.items()
            for card in lesson["cards"]
            if card["type"] == "question"
        }

    def question(self, key: uuid.UUID) -> dict[str, Any] | None:
        asked = self._asked.get(key)
        return asked[1]["item"] if asked else None

    def place_of(self, question_key: uuid.UUID) -> tuple[uuid.UUID, uuid.UUID]:
        """The lesson and the card that ask a question."""
        lesson_key, card = self._asked[question_key]
        return lesson_key, uuid.UUID(card["key"])

    @cached_property
    def questions_by_lesson(self) -> dict[uuid.UUID, list[uuid.UUID]]:
        """The questions of each lesson, in their order."""
        found: dict[uuid.UUID, list[uuid.UUID]] = {key: [] for key in self.lessons}
        for question_key, (lesson_key, _card) in self._asked.items():
            found[lesson_key].append(question_key)
        return found

    def card_number(self, lesson_key: uuid.UUID, card_key: uuid.UUID | None) -> int:
        """The place of a card in its lesson, from 1; the first one when it is unknown."""
        keys = [card["key"] for card in self.lessons[lesson_key]["cards"]]
        return keys.index(str(card_key)) + 1 if str(card_key) in keys else 1


@lru_cache(maxsize=64)
def content_for(sha256: str) -> ReleaseContent:
    """The content with this hash; raises LookupError when no release has it."""
    payload = CourseRelease.objects.filter(sha256=sha256).values_list("payload", flat=True).first()
    if payload is None:
        raise LookupError(sha256)
    return ReleaseContent(sha256, payload)
