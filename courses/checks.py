"""What must be right before a course is published."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.html import strip_tags
from django.utils.translation import gettext as _

from courses import sizes
from courses.compiling import Compiled
from courses.keys import as_uuid
from courses.question_checks import question_findings

LESSON_MAX_BYTES = 100_000
CARDS_RECOMMENDED = 8
SENTENCE_WORDS = 25


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
    if sizes.light(lesson) > LESSON_MAX_BYTES:
        yield True, _("“%(lesson)s” weighs more than 100 KB.") % named
    for card in lesson["cards"]:
        yield from _card(card, named)
    if len(lesson["cards"]) > CARDS_RECOMMENDED:
        yield False, _("“%(lesson)s” has more than 8 cards: make two lessons of it.") % named
    if not any(card["type"] == "rule" for card in lesson["cards"]):
        yield False, _("“%(lesson)s” has no rule of thumb to take away.") % named
    long = next(filter(None, map(_long_sentence, lesson["cards"])), "")
    if long:
        text = _("“%(lesson)s”: a sentence has more than 25 words: “%(sentence)s…”")
        yield False, text % (named | {"sentence": long})


def _card(card: dict[str, Any], named: dict[str, str]) -> Iterator[tuple[bool, str]]:
    if card["type"] == "question":
        if card["item"] is None:
            yield True, _("A question in “%(lesson)s” is missing in this language.") % named
        else:
            yield from question_findings(card["item"])
    if card["type"] == "film" and not card["film"]:
        yield True, _("A film in “%(lesson)s” is not published.") % named
    if card["type"] == "fact" and not card["fact"]:
        yield True, _("A fact in “%(lesson)s” is missing.") % named
    if card.get("image") and not card["image"]["alt"]:
        yield True, _("A picture in “%(lesson)s” has no words for who does not see it.") % named


def _long_sentence(card: dict[str, Any]) -> str:
    """The first words of a sentence that is too long to be heard at once."""
    text = strip_tags(re.sub(r"<(/p|/li|br)>", ". ", card.get("html", "")))
    for sentence in re.split(r"[.!?؟:؛;]", text):
        words = sentence.split()
        if len(words) > SENTENCE_WORDS:
            return " ".join(words[:6])
    return ""
