"""From pages to a payload: one canonical JSON of all live lessons of a course."""

import hashlib
import json
import re
from dataclasses import dataclass, field
from typing import Any

import nh3
from django.utils.html import strip_tags
from django.utils.translation import override
from wagtail.models import Locale
from wagtail.rich_text import expand_db_html

from cms.models import Fact
from courses.enums import ItemKind
from courses.items import item_of_bank, item_of_block
from courses.models.pages import CoursePage, LessonPage, ModulePage
from courses.models.questions import Question
from courses.models.releases import CourseRelease
from courses.pictures import picture_of

FORMAT = 2
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
    # Facts quoted inside a text are said in the language of the lesson.
    with override(page.locale.language_code):
        cards = [_card(block, bank, page.locale) for block in page.cards]
    return {
        "key": str(page.translation_key),
        "title": page.title,
        "summary": page.summary,
        "minutes": page.minutes,
        "needed": _needed(page, cards),
        "cards": cards,
    }


def _needed(page: LessonPage, cards: list[dict[str, Any]]) -> int:
    """How many right answers master a lesson: as the author said, else two of three."""
    asked = sum(card["type"] == "question" for card in cards)
    return min(page.needed, asked) if page.needed is not None else -(-asked * 2 // 3)


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
        card = {
            "key": value["key"],
            "type": "text",
            "title": value["title"],
            "html": _clean(value["text"]),
        }
        if picture := picture_of(value.get("image"), value.get("alt")):
            card["image"] = picture
        return card
    if block.block_type == "rule":
        return {
            "key": value["key"],
            "type": "rule",
            "title": value["rule"],
            "why": value["why"] or "",
        }
    if block.block_type == "film":
        return {"key": value["key"], "type": "film", **_film(value, locale)}
    if block.block_type == "fact":
        return {"key": value["key"], "type": "fact", **_fact(value, locale)}
    if block.block_type == "question":
        chosen = value["question"]
        question = bank.get(chosen.translation_key) if chosen else None
        item = item_of_bank(question) if question else None
        return {"key": value["key"], "type": "question", "item": item}
    # A question written in the lesson is card and question in one: both have its key.
    item = item_of_block(block.block_type, value)
    return {"key": value["key"], "type": "question", "item": item}


def _clean(text: Any) -> str:
    """Rich text as a release keeps it."""
    source = text.source if text else ""
    return nh3.clean(expand_db_html(source), tags=TAGS, attributes=ATTRIBUTES) if source else ""


def _fact(value: Any, locale: Locale) -> dict[str, Any]:
    """A fact in the language of the lesson, as it stands today; its status is kept with it."""
    chosen = value["fact"]
    fact = None
    if chosen:
        fact = Fact.objects.filter(key=chosen.key, locale=locale).first() or chosen
    card = {"title": value["title"], "html": _clean(value["text"]), "fact": None}
    if fact:
        card["fact"] = {
            "key": fact.key,
            "statement": fact.statement,
            "status": str(fact.status),
            "verified_on": fact.verified_on.isoformat() if fact.verified_on else "",
            "source_title": fact.source_title,
            "source_url": fact.source_url,
            "article": fact.article,
        }
    return card


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
