"""From pages to a payload: one canonical JSON of all live lessons of a course."""

import hashlib
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

import nh3
from django.utils.html import strip_tags
from wagtail.models import Locale
from wagtail.rich_text import expand_db_html

from courses.enums import ItemKind
from courses.models.pages import CoursePage, LessonPage, ModulePage
from courses.models.questions import Question
from courses.models.releases import CourseRelease

FORMAT = 1
TAGS = {"p", "br", "b", "strong", "i", "em", "ul", "ol", "li", "a"}
ATTRIBUTES = {"a": {"href"}}


@dataclass
class Compiled:
    """A payload, and the page where each of its keys is written."""

    payload: dict[str, Any]
    pages: dict[str, int] = field(default_factory=dict)

    @property
    def sha256(self) -> str:
        return digest(self.payload)

    @property
    def lessons(self) -> list[dict[str, Any]]:
        return [lesson for module in self.payload["modules"] for lesson in module["lessons"]]


@dataclass(frozen=True)
class Row:
    """A lesson or question of a payload, as the release keeps it for joins."""

    kind: ItemKind
    key: str
    parent_key: str | None
    content_hash: str
    bytes: int


def canonical(value: Any) -> bytes:
    """JSON with one possible form: sorted keys, no spaces, UTF-8."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode()


def digest(value: Any) -> str:
    return hashlib.sha256(canonical(value)).hexdigest()


def compile_course(course: CoursePage) -> Compiled:
    """Compile what is live below a course; drafts of the same pages are not looked at."""
    course = CoursePage.objects.get(pk=course.pk)
    compiled = Compiled(
        {
            "format": FORMAT,
            "course": str(course.translation_key),
            "language": course.locale.language_code,
            "title": course.title,
            "summary": course.summary,
            "outcomes": [str(block.value) for block in course.outcomes],
            "modules": [],
        },
        pages={str(course.translation_key): course.pk},
    )
    for module in ModulePage.objects.live().child_of(course).order_by("path"):
        lessons = []
        for page in LessonPage.objects.live().child_of(module).order_by("path"):
            lesson = compile_lesson(page)
            lessons.append(lesson)
            compiled.pages[lesson["key"]] = page.pk
        compiled.payload["modules"].append(
            {"key": str(module.translation_key), "title": module.title, "lessons": lessons}
        )
    return compiled


def compile_lesson(page: LessonPage) -> dict[str, Any]:
    """One lesson; a question of the bank is taken in the language of the page."""
    bank = _bank(page)
    return {
        "key": str(page.translation_key),
        "title": page.title,
        "summary": page.summary,
        "minutes": page.minutes,
        "cards": [_card(block, bank, page.locale) for block in page.cards],
    }


def _bank(page: LessonPage) -> dict[Any, Question]:
    """The questions that a lesson chose, by translation key: one query."""
    chosen = [
        block.value["question"].translation_key
        for block in page.cards
        if block.block_type == "question" and block.value["question"]
    ]
    if not chosen:
        return {}
    found = Question.objects.filter(translation_key__in=chosen, locale=page.locale)
    return {question.translation_key: question for question in found}


def _card(block: Any, bank: dict[Any, Question], locale: Locale) -> dict[str, Any]:
    value = block.value
    if block.block_type == "text":
        html = nh3.clean(expand_db_html(value["text"].source), tags=TAGS, attributes=ATTRIBUTES)
        return {"key": value["key"], "type": "text", "title": value["title"], "html": html}
    if block.block_type == "rule":
        return {
            "key": value["key"],
            "type": "rule",
            "title": value["rule"],
            "why": value["why"] or "",
        }
    if block.block_type == "film":
        return {"key": value["key"], "type": "film", **_film(value, locale)}
    if block.block_type == "question":
        chosen = value["question"]
        question = bank.get(chosen.translation_key) if chosen else None
        item = _bank_item(question) if question else None
        return {"key": value["key"], "type": "question", "item": item}
    # A quick check is card and question in one: both have its key.
    item = _item(
        key=value["key"],
        type=value["type"],
        prompt=value["prompt"],
        options=value["options"],
        number=value["number"],
        tolerance=value["tolerance"],
        unit=value["unit"],
        explanation=value["explanation"],
    )
    return {"key": value["key"], "type": "question", "item": item}


def _film(value: Any, locale: Locale) -> dict[str, Any]:
    """The title, and the film of the capsule in a language where it exists; none of a draft."""
    chosen = value["capsule"]
    if chosen and chosen.locale_id != locale.pk:
        chosen = chosen.get_translation_or_none(locale) or chosen
    capsule = chosen.specific if chosen else None
    return {
        "title": value["title"] or (capsule.title if capsule else ""),
        "film": str(capsule.asset.public_id) if capsule and capsule.live else "",
    }


def _bank_item(question: Question) -> dict[str, Any]:
    return _item(
        key=str(question.key),
        type=question.type,
        prompt=question.prompt,
        options=[block.value for block in question.options],
        number=question.number,
        tolerance=question.tolerance,
        unit=question.unit,
        explanation=question.explanation,
    )


def _item(
    *,
    key: str,
    type: str,
    prompt: str,
    options: Iterable[Any],
    number: Decimal | None,
    tolerance: Decimal | None,
    unit: str | None,
    explanation: str | None,
) -> dict[str, Any]:
    """The one form of a question, wherever it was written."""
    item: dict[str, Any] = {
        "key": key,
        "type": type,
        "prompt": prompt,
        "explanation": explanation or "",
    }
    if type == "number":
        item["number"] = {
            "value": _plain(number),
            "tolerance": _plain(tolerance) or "0",
            "unit": unit or "",
        }
        return item
    item["options"] = [
        {
            "key": option["key"],
            "text": option["text"],
            "correct": bool(option["correct"]),
            "feedback": option["feedback"] or "",
        }
        for option in options
    ]
    return item


def _plain(number: Decimal | None) -> str:
    """A decimal without trailing zeros or exponent: the same number, the same text."""
    return "" if number is None else format(number.normalize(), "f")


def rows_of(payload: dict[str, Any]) -> list[Row]:
    """Lessons and their questions in order; a lesson's hash leaves its questions' text out."""
    rows = []
    for module in payload["modules"]:
        for lesson in module["lessons"]:
            cards = [
                card | {"item": card["item"]["key"]} if card["type"] == "question" else card
                for card in lesson["cards"]
            ]
            own_hash = digest(lesson | {"cards": cards})
            size = len(canonical(lesson))
            rows.append(Row(ItemKind.LESSON, lesson["key"], None, own_hash, size))
            rows += [
                Row(
                    ItemKind.QUESTION,
                    card["item"]["key"],
                    lesson["key"],
                    digest(card["item"]),
                    len(canonical(card["item"])),
                )
                for card in lesson["cards"]
                if card["type"] == "question"
            ]
    return rows


def difference(last: CourseRelease | None, payload: dict[str, Any]) -> dict[str, int]:
    """Counts of what is added, changed and removed: ``{"lesson_added": 1, …}``; no zeros."""
    if last is None:
        return {}
    before = {str(item.key): item for item in last.items.all()}
    after = {row.key: row for row in rows_of(payload)}
    counts: dict[str, int] = {}
    for key in before.keys() | after.keys():
        old, new = before.get(key), after.get(key)
        if old and new and old.content_hash == new.content_hash:
            continue
        kind = new.kind if new else old.kind  # type: ignore[union-attr]
        what = "changed" if old and new else ("added" if new else "removed")
        counts[f"{kind}_{what}"] = counts.get(f"{kind}_{what}", 0) + 1
    return counts


def text_of_lesson(page: LessonPage) -> str:
    """The words of a lesson, for the index."""
    words = [page.summary]
    for card in compile_lesson(page)["cards"]:
        words += [card.get("title", ""), card.get("html", ""), card.get("why", "")]
        words.append((card.get("item") or {}).get("prompt", ""))
    return strip_tags(re.sub(r"<(/p|/li|br)>", " ", " ".join(words)))
