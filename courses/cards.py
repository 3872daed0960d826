"""One card as the player shows it: fresh, answered, or with its answer shown."""

import datetime as dt
import hashlib
import math
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from courses import showing
from courses.content import Lesson, ReleaseContent
from courses.errors import UnfitResponse
from courses.models import ItemProgress
from courses.queries import Items
from courses.scoring import Item, Response, Result, score

GAP = re.compile(r"\{(\d{1,2})\}")
# Types whose lines are marked as being in their place or not.
PLACED = ("order", "match", "fill")


@dataclass
class OptionView:
    """Something to choose, to tick or to put in its place; ``mark`` says what it was."""

    key: str
    text: str
    is_chosen: bool = False
    mark: str = ""
    words: str = ""
    place: int = 0
    image: dict[str, Any] | None = None
    area: dict[str, int] | None = None
    # For a pair or a gap: what it may be filled with.
    choices: list["OptionView"] = field(default_factory=list)


@dataclass
class PartView:
    """A stretch of a text with gaps: words, or a gap."""

    text: str = ""
    gap: OptionView | None = None


@dataclass
class SceneView:
    """A scene of a story; ``number`` is its name for a reader without script."""

    key: str
    number: int
    text: str
    options: list[OptionView]
    is_visited: bool
    is_end: bool


@dataclass
class CardView:
    """One card with what the learner answered to it."""

    number: int
    total: int
    card: dict[str, Any]
    lesson: Lesson
    response: Response = field(default_factory=dict)
    result: Result | None = None
    # The answer is shown because the learner asked for it.
    is_shown: bool = False

    @property
    def item(self) -> Item:
        return self.card.get("item") or {}

    @property
    def html(self) -> SafeString:
        # Cleaned with an allow-list when the release was compiled.
        return mark_safe(self.card["html"])  # noqa: S308

    @property
    def is_last(self) -> bool:
        return self.number == self.total

    @property
    def next_key(self) -> str:
        return "" if self.is_last else str(self.lesson["cards"][self.number]["key"])

    @property
    def previous_key(self) -> str:
        return str(self.lesson["cards"][self.number - 2]["key"]) if self.number > 1 else ""

    @property
    def percent(self) -> int:
        return math.floor(self.number * 100 / self.total)

    @property
    def given_number(self) -> str:
        return str(self.response.get("number", ""))

    @property
    def feedback(self) -> list[str]:
        return showing.said(self.item, self.response, self.result) if self.result else []

    @property
    def results(self) -> list[tuple[str, str, str]]:
        if self.item.get("type") != "calculator" or not self.result:
            return []
        return showing.results_of(self.item, self.response)

    @property
    def mark_texts(self) -> dict[str, str]:
        """What the marks are called, for the script."""
        return {
            mark: mark_words(self.item["type"], mark)
            for mark in ("right", "wrong", "missed", "open")
        } | {"shown": _("the answer")}

    def option(self, option: Item, *, key: str = "", chosen: bool = False) -> OptionView:
        """A line with its mark; ``key`` is its name in the marks."""
        mark = (self.result.marks if self.result else {}).get(key or option["key"], "")
        words = mark_words(self.item["type"], mark) if mark else ""
        if self.is_shown and mark == "right":
            words = _("the answer")
        return OptionView(
            key=option["key"],
            text=option.get("text", ""),
            is_chosen=chosen,
            mark=mark,
            words=words,
            image=option.get("image"),
            area=option.get("area"),
        )

    @property
    def options(self) -> list[OptionView]:
        if self.item["type"] == "order":
            return self._lines()
        chosen = set(self.response.get("choices") or [self.response.get("choice")])
        views = [
            self.option(option, chosen=option["key"] in chosen)
            for option in self.item.get("options", [])
        ]
        for number, view in enumerate(views, start=1):
            view.place = number
        return views

    @property
    def reasons(self) -> list[OptionView]:
        chosen = self.response.get("why")
        return [
            self.option(reason, key=f"why/{reason['key']}", chosen=reason["key"] == chosen)
            for reason in self.item.get("reasons", [])
        ]

    def _lines(self) -> list[OptionView]:
        """The lines as the learner left them, or mixed."""
        by_key = {option["key"]: option for option in self.item["options"]}
        order = self.response.get("order") or mixed(self.item["key"], by_key)
        lines = [self.option(by_key[key]) for key in order]
        for place, line in enumerate(lines, start=1):
            line.place = place
        return lines

    @property
    def places(self) -> range:
        return range(1, len(self.item["options"]) + 1)

    @property
    def pairs(self) -> list[OptionView]:
        """What is to be matched, each with all second halves to choose from."""
        halves = {pair["key"]: pair["match"] for pair in self.item["options"]}
        given = self.response.get("match") or {}
        views = []
        for pair in self.item["options"]:
            view = self.option(pair)
            view.choices = [
                OptionView(key, halves[key], is_chosen=given.get(pair["key"]) == key)
                for key in mixed(self.item["key"], halves)
            ]
            views.append(view)
        return views

    @property
    def parts(self) -> list[PartView]:
        """A text with gaps, cut at its gaps; a gap that does not exist stays text."""
        given = self.response.get("gaps") or {}
        gaps = self.item["gaps"]
        parts, end = [], 0
        for match in GAP.finditer(self.item["text"]):
            number = int(match[1])
            if not 1 <= number <= len(gaps):
                continue
            parts.append(PartView(self.item["text"][end : match.start()]))
            end = match.end()
            gap = gaps[number - 1]
            view = self.option(gap)
            view.place = number
            view.choices = [
                OptionView(
                    option["key"], option["text"], is_chosen=given.get(gap["key"]) == option["key"]
                )
                for option in gap["options"]
            ]
            parts.append(PartView(gap=view))
        return [*parts, PartView(self.item["text"][end:])]

    @property
    def scenes(self) -> list[SceneView]:
        """All scenes in their order; those on the way are marked as visited."""
        nodes = self.item["nodes"]
        numbers = {node["key"]: number for number, node in enumerate(nodes, start=1)}
        path = self.response.get("path") or []
        visited = self._visited(path)
        views = []
        for node in nodes:
            options = [self.option(way, chosen=way["key"] in path) for way in node["options"]]
            for view, way in zip(options, node["options"], strict=True):
                view.place = numbers.get(way["to"], 0)
            views.append(
                SceneView(
                    node["key"],
                    numbers[node["key"]],
                    node["text"],
                    options,
                    node["key"] in visited,
                    not node["options"],
                )
            )
        return views

    def _visited(self, path: Iterable[str]) -> set[str]:
        ways = {way["key"]: way["to"] for node in self.item["nodes"] for way in node["options"]}
        return {self.item["nodes"][0]["key"], *(ways[key] for key in path if key in ways)}

    @property
    def fields(self) -> list[dict[str, str]]:
        given = self.response.get("fields") or {}
        return [spec | {"value": given.get(spec["key"], "")} for spec in self.item["fields"]]

    @property
    def fact_day(self) -> dt.date | None:
        day = (self.card.get("fact") or {}).get("verified_on")
        return dt.date.fromisoformat(day) if day else None

    @property
    def badge_size(self) -> int:
        """The radius of the numbers on a picture, in its pixels: about 14 on a phone."""
        return max((self.item.get("image") or {}).get("width", 0) // 24, 8)

    @property
    def kept_answer(self) -> str:
        """The answer of a number, said when it was missed."""
        number = self.item.get("number")
        return f"{number['value']} {number['unit']}".strip() if number else ""


def mark_words(kind: str, mark: str) -> str:
    """What a mark says, in words: colour alone says nothing to many."""
    if kind == "checklist":
        return {"right": _("done"), "open": _("still to do")}.get(mark, "")
    if kind in PLACED:
        return {"right": _("in its place"), "wrong": _("not here")}.get(mark, "")
    return {
        "right": _("your answer, right"),
        "wrong": _("your answer, not right"),
        "missed": _("also right"),
    }.get(mark, "")


def mixed(seed: str, keys: Iterable[str]) -> list[str]:
    """Keys in another order: the same mix for everyone, never the given one."""
    right = list(keys)
    order = sorted(right, key=lambda key: hashlib.sha256(f"{seed}{key}".encode()).digest())
    return order[1:] + order[:1] if order == right else order


def card_view(
    lesson: Lesson,
    number: int,
    row: ItemProgress | None = None,
    *,
    again: bool = False,
    shown: bool = False,
) -> CardView:
    """A card; ``again`` shows a question unanswered, ``shown`` with its answer."""
    cards = lesson["cards"]
    view = CardView(number, len(cards), cards[number - 1], lesson)
    if view.card["type"] != "question" or not view.item:
        return view
    if shown:
        view.response, view.is_shown = showing.solution(view.item), True
    elif row and not again:
        view.response = row.response
    try:
        view.result = score(view.item, view.response) if view.response else None
    except UnfitResponse:
        # The question was changed since: the old answer stays counted, and it is asked anew.
        view.response = {}
    return view


def unanswered(content: ReleaseContent, lesson_key: Any, items: Items) -> list[int]:
    """Numbers of the cards whose question waits for an answer."""
    return [
        content.card_number(lesson_key, content.place_of(key)[1])
        for key in content.questions_by_lesson[lesson_key]
        if key not in items
    ]
