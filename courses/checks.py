"""What must be right before a course is published."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from courses.compiling import Compiled, canonical
from courses.keys import as_uuid

LESSON_MAX_BYTES = 100_000
CARDS_RECOMMENDED = 8


@dataclass(frozen=True)
class Finding:
    """A sentence about one page; ``blocking`` ones stop the publication."""

    blocking: bool
    message: str
    page_id: int | None


def check(compiled: Compiled) -> list[Finding]:
    """All findings, the blocking ones first, in the order of the course."""
    found = [*_course(compiled), *_keys(compiled)]
    for lesson in compiled.lessons:
        page_id = compiled.pages.get(lesson["key"])
        found += [Finding(blocking, text, page_id) for blocking, text in _lesson(lesson)]
    return sorted(found, key=lambda finding: not finding.blocking)


def _course(compiled: Compiled) -> Iterator[Finding]:
    page_id = compiled.pages.get(compiled.payload["course"])
    if not compiled.lessons:
        yield Finding(True, _("The course has no published lesson."), page_id)
    if not compiled.payload["outcomes"]:
        yield Finding(False, _("The course does not say what we will be able to do."), page_id)


def _keys(compiled: Compiled) -> Iterator[Finding]:
    """Each lesson, card and question has a key that nothing else has."""
    uses: list[tuple[str, str]] = []
    for lesson in compiled.lessons:
        uses.append((lesson["key"], lesson["key"]))
        for card in lesson["cards"]:
            uses.append((str(card["key"]), lesson["key"]))
            item = card.get("item")
            if item and item["key"] != card["key"]:
                uses.append((item["key"], lesson["key"]))
    counts = Counter(key for key, _lesson in uses)
    for key, lesson_key in uses:
        page_id = compiled.pages.get(lesson_key)
        if as_uuid(key) is None:
            yield Finding(True, _("A card has no key: save the lesson again."), page_id)
        elif counts[key] > 1:
            text = _("The key %(key)s is used twice: empty it in the copy.") % {"key": key}
            yield Finding(True, text, page_id)


def _lesson(lesson: dict[str, Any]) -> Iterator[tuple[bool, str]]:
    named = {"lesson": lesson["title"]}
    if not lesson["cards"]:
        yield True, _("“%(lesson)s” has no card.") % named
    if len(canonical(lesson)) > LESSON_MAX_BYTES:
        yield True, _("“%(lesson)s” weighs more than 100 KB.") % named
    for card in lesson["cards"]:
        if card["type"] == "question":
            yield from _question(lesson, card["item"])
        if card["type"] == "film" and not card["film"]:
            yield True, _("A film in “%(lesson)s” is not published.") % named
    if len(lesson["cards"]) > CARDS_RECOMMENDED:
        yield False, _("“%(lesson)s” has more than 8 cards: make two lessons of it.") % named
    if not any(card["type"] == "rule" for card in lesson["cards"]):
        yield False, _("“%(lesson)s” has no rule of thumb to take away.") % named


def _question(lesson: dict[str, Any], item: dict[str, Any] | None) -> Iterator[tuple[bool, str]]:
    if item is None:
        text = _("A question in “%(lesson)s” is missing in this language.")
        yield True, text % {"lesson": lesson["title"]}
        return
    named = {"question": item["prompt"]}
    if item["type"] == "number":
        if not item["number"]["value"]:
            yield True, _("“%(question)s” has no right number.") % named
        if not item["explanation"]:
            yield True, _("“%(question)s” needs an explanation.") % named
        return
    keys = [option["key"] for option in item["options"]]
    if len(keys) < 2:
        yield True, _("“%(question)s” needs at least two options.") % named
    if len(set(keys)) < len(keys):
        yield True, _("“%(question)s” has two options with the same key.") % named
    if item["type"] == "order":
        if not item["explanation"]:
            yield True, _("“%(question)s” needs an explanation.") % named
        return
    right = sum(option["correct"] for option in item["options"])
    if not right:
        yield True, _("“%(question)s” has no right answer.") % named
    if item["type"] != "multiple" and right > 1:
        yield True, _("“%(question)s” has more than one right answer.") % named
    for option in item["options"]:
        if not option["correct"] and not option["feedback"]:
            text = _("“%(question)s”: say something to who chooses “%(option)s”.")
            yield True, text % (named | {"option": option["text"]})
