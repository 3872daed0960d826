"""Scoring: a question item and a response in, a result out. Pure, and written twice.

``static/courses/scoring.js`` is the same module for the phone; both must pass
``tests/courses/vectors.json``. Points are whole percents and numbers are compared in
millionths, so that no rounding differs between the two.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from courses.errors import NotANumber, NothingChosen, PlacesNotDistinct, UnfitResponse

Item = dict[str, Any]
Response = dict[str, Any]

DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫،", "01234567890123456789..")
SPACES = re.compile(r"[\s\u00a0\u202f\u200e\u200f\u2066-\u2069]+")
NUMBER = re.compile(r"([+-]?)(\d{1,12})(?:\.(\d{1,6}))?")


@dataclass(frozen=True)
class Result:
    """``chosen`` are the options whose feedback is shown; ``missed`` the right ones left out."""

    correct: bool
    points: int
    chosen: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)


def score(item: Item, response: Response) -> Result:
    """Score a response; raises UnfitResponse when it has not the form of the question."""
    if not isinstance(response, dict):
        raise UnfitResponse()
    scorer = SCORERS.get(item["type"])
    if scorer is None:
        raise UnfitResponse()
    return scorer(item, response)


def micro(text: object) -> int:
    """A number as people write it, in millionths: ``"12,5"``, ``"١٢٫٥"`` → 12500000."""
    clean = SPACES.sub("", str(text).translate(DIGITS)).replace(",", ".").replace("−", "-")
    match = NUMBER.fullmatch(clean)
    if match is None:
        raise NotANumber()
    sign, whole, part = match.groups()
    value = int(whole) * 1_000_000 + int((part or "").ljust(6, "0"))
    return -value if sign == "-" else value


def _keys(item: Item) -> list[str]:
    return [option["key"] for option in item["options"]]


def _score_choice(item: Item, response: Response) -> Result:
    chosen = response.get("choice")
    if chosen in (None, ""):
        raise NothingChosen()
    right = [option["key"] for option in item["options"] if option["correct"]]
    if chosen not in _keys(item):
        raise UnfitResponse()
    correct = chosen in right
    return Result(correct, 100 if correct else 0, [chosen], [] if correct else right)


def _score_multiple(item: Item, response: Response) -> Result:
    chosen = response.get("choices")
    if not isinstance(chosen, list) or not all(isinstance(key, str) for key in chosen):
        raise UnfitResponse()
    if not chosen:
        raise NothingChosen()
    if len(set(chosen)) != len(chosen) or not set(chosen) <= set(_keys(item)):
        raise UnfitResponse()
    right = [option["key"] for option in item["options"] if option["correct"]]
    hits = sum(key in right for key in chosen)
    false = len(chosen) - hits
    points = max(0, hits - false) * 100 // len(right)
    missed = [key for key in right if key not in chosen]
    in_order = [key for key in _keys(item) if key in chosen]
    return Result(not missed and not false, points, in_order, missed)


def _score_order(item: Item, response: Response) -> Result:
    given = response.get("order")
    right = _keys(item)
    if not isinstance(given, list) or not all(isinstance(key, str) for key in given):
        raise UnfitResponse()
    if len(set(given)) != len(given):
        raise PlacesNotDistinct()
    if sorted(given) != sorted(right):
        raise UnfitResponse()
    in_place = sum(a == b for a, b in zip(given, right, strict=True))
    return Result(given == right, in_place * 100 // len(right))


def _score_number(item: Item, response: Response) -> Result:
    given = response.get("number")
    if not isinstance(given, str | int) or isinstance(given, bool):
        raise NotANumber()
    number = item["number"]
    text = str(given).strip()
    unit = number.get("unit") or ""
    if unit and text.endswith(unit):
        text = text[: -len(unit)]
    correct = abs(micro(text) - micro(number["value"])) <= micro(number.get("tolerance") or "0")
    return Result(correct, 100 if correct else 0)


SCORERS: dict[str, Callable[[Item, Response], Result]] = {
    "choice": _score_choice,
    "yes_no": _score_choice,
    "multiple": _score_multiple,
    "order": _score_order,
    "number": _score_number,
}
