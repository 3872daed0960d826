"""Scoring: a question item and a response in, a result out. Pure, and written twice.

``static/courses/scoring.js`` is the same module for the phone; both must pass
``tests/courses/vectors.json``. Points are whole percents and numbers are compared in
millionths, so that no rounding differs between the two.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from courses import formulas
from courses.errors import NotANumber, NothingChosen, PlacesNotDistinct, UnfitResponse

Item = dict[str, Any]
Response = dict[str, Any]

DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫،", "01234567890123456789..")
SPACES = re.compile(r"[\s\u00a0\u202f\u200e\u200f\u2066-\u2069]+")
NUMBER = re.compile(r"([+-]?)(\d{1,12})(?:\.(\d{1,6}))?")


@dataclass(frozen=True)
class Result:
    """``chosen`` are the keys whose feedback is shown, ``missed`` the right ones left out.

    ``marks`` says of each line what it was: ``right``, ``wrong``, ``missed`` or ``open``.
    """

    correct: bool
    points: int
    chosen: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)
    marks: dict[str, str] = field(default_factory=dict)


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


def _right(options: list[Item]) -> list[str]:
    return [option["key"] for option in options if option["correct"]]


def _one_of(given: object, options: list[Item]) -> str:
    if given in (None, ""):
        raise NothingChosen()
    if not isinstance(given, str) or given not in [option["key"] for option in options]:
        raise UnfitResponse()
    return given


def _filled(given: object, keys: list[str]) -> dict[str, str]:
    """A mapping with a text for each of the keys, and for nothing else."""
    if not isinstance(given, dict) or not set(given) <= set(keys):
        raise UnfitResponse()
    if not all(isinstance(value, str) for value in given.values()):
        raise UnfitResponse()
    if not all(given.get(key) for key in keys):
        raise NothingChosen()
    return given


def _said(right: bool) -> str:
    return "right" if right else "wrong"


def _score_choice(item: Item, response: Response) -> Result:
    chosen = _one_of(response.get("choice"), item["options"])
    right = _right(item["options"])
    correct = chosen in right
    missed = [] if correct else right
    return Result(correct, 100 if correct else 0, [chosen], missed, {chosen: _said(correct)})


def _score_yes_no_why(item: Item, response: Response) -> Result:
    chosen = _one_of(response.get("choice"), item["options"])
    reason = _one_of(response.get("why"), item["reasons"])
    hits = [chosen in _right(item["options"]), reason in _right(item["reasons"])]
    marks = {chosen: _said(hits[0]), f"why/{reason}": _said(hits[1])}
    return Result(all(hits), 50 * sum(hits), [chosen, f"why/{reason}"], [], marks)


def _score_multiple(item: Item, response: Response) -> Result:
    chosen = _several(item, response)
    if not chosen:
        raise NothingChosen()
    right = _right(item["options"])
    hits = sum(key in right for key in chosen)
    false = len(chosen) - hits
    points = max(0, hits - false) * 100 // len(right)
    missed = [key for key in right if key not in chosen]
    in_order = [key for key in _keys(item) if key in chosen]
    marks = {key: _said(key in right) for key in in_order} | dict.fromkeys(missed, "missed")
    return Result(not missed and not false, points, in_order, missed, marks)


def _several(item: Item, response: Response) -> list[str]:
    chosen = response.get("choices")
    if not isinstance(chosen, list) or not all(isinstance(key, str) for key in chosen):
        raise UnfitResponse()
    if len(set(chosen)) != len(chosen) or not set(chosen) <= set(_keys(item)):
        raise UnfitResponse()
    return chosen


def _score_checklist(item: Item, response: Response) -> Result:
    """What is not ticked yet says what to do; nothing ticked is an answer too."""
    ticked = _several(item, response)
    keys = _keys(item)
    open_lines = [key for key in keys if key not in ticked]
    marks = {key: "open" if key in open_lines else "right" for key in keys}
    return Result(not open_lines, len(ticked) * 100 // len(keys), open_lines, [], marks)


def _score_order(item: Item, response: Response) -> Result:
    given = response.get("order")
    right = _keys(item)
    if not isinstance(given, list) or not all(isinstance(key, str) for key in given):
        raise UnfitResponse()
    if len(set(given)) != len(given):
        raise PlacesNotDistinct()
    if sorted(given) != sorted(right):
        raise UnfitResponse()
    marks = {key: _said(key == right[place]) for place, key in enumerate(given)}
    in_place = sum(mark == "right" for mark in marks.values())
    return Result(given == right, in_place * 100 // len(right), marks=marks)


def _score_match(item: Item, response: Response) -> Result:
    keys = _keys(item)
    given = _filled(response.get("match"), keys)
    if not set(given.values()) <= set(keys):
        raise UnfitResponse()
    wrong = [key for key in keys if given[key] != key]
    marks = {key: _said(key not in wrong) for key in keys}
    points = (len(keys) - len(wrong)) * 100 // len(keys)
    return Result(not wrong, points, wrong, marks=marks)


def _score_fill(item: Item, response: Response) -> Result:
    gaps = item["gaps"]
    given = _filled(response.get("gaps"), [gap["key"] for gap in gaps])
    marks = {}
    for gap in gaps:
        chosen = _one_of(given[gap["key"]], gap["options"])
        marks[gap["key"]] = _said(chosen in _right(gap["options"]))
    hits = sum(mark == "right" for mark in marks.values())
    chosen_keys = [f"{gap['key']}/{given[gap['key']]}" for gap in gaps]
    return Result(hits == len(gaps), hits * 100 // len(gaps), chosen_keys, marks=marks)


def _score_number(item: Item, response: Response) -> Result:
    given = response.get("number")
    if not isinstance(given, str | int) or isinstance(given, bool):
        raise NotANumber()
    number = item["number"]
    value = micro(_without_unit(str(given), number.get("unit") or ""))
    correct = abs(value - micro(number["value"])) <= micro(number.get("tolerance") or "0")
    mistakes = [] if correct else _mistakes(item, value)
    return Result(correct, 100 if correct else 0, mistakes)


def _without_unit(text: str, unit: str) -> str:
    text = text.strip()
    return text[: -len(unit)] if unit and text.endswith(unit) else text


def _mistakes(item: Item, value: int) -> list[str]:
    """The typical mistake that a number is."""
    found = []
    for option in item.get("options", []):
        try:
            if micro(option["text"]) == value:
                found.append(option["key"])
        except NotANumber:
            continue
    return found[:1]


def _score_scenario(item: Item, response: Response) -> Result:
    path = response.get("path")
    if not isinstance(path, list) or not all(isinstance(key, str) for key in path):
        raise UnfitResponse()
    nodes = {node["key"]: node for node in item["nodes"]}
    node = item["nodes"][0]
    for key in path:
        ways = [way for way in node["options"] if way["key"] == key]
        if not ways or ways[0]["to"] not in nodes:
            raise UnfitResponse()
        node = nodes[ways[0]["to"]]
    if node["options"]:
        raise NothingChosen()
    points = node["points"] or 0
    return Result(points == 100, points, path, marks={node["key"]: "end"})


def _score_calculator(item: Item, response: Response) -> Result:
    """Everyone's own numbers: what comes out is right, and each result says what it means."""
    given = response.get("fields")
    values = computed(item, given)
    said = []
    for result in item["results"]:
        hundredths = formulas.in_hundredths(values[result["key"]])
        sign = "negative" if hundredths < 0 else "positive" if hundredths else "zero"
        said.append(f"{result['key']}/{sign}")
    return Result(True, 100, said)


def computed(item: Item, given: object) -> dict[str, Fraction]:
    """The results of a calculator by key; raises UnfitResponse or NotANumber."""
    units = {field["key"]: field["unit"] for field in item["fields"]}
    if not isinstance(given, dict) or not set(given) <= set(units):
        raise UnfitResponse()
    values: dict[str, Fraction] = {}
    for key, unit in units.items():
        text = given.get(key)
        if not isinstance(text, str):
            raise NotANumber()
        values[key] = Fraction(micro(_without_unit(text, unit)), 1_000_000)
    results = {}
    for result in item["results"]:
        values[result["key"]] = formulas.compute(result["formula"], values)
        results[result["key"]] = values[result["key"]]
    return results


SCORERS: dict[str, Callable[[Item, Response], Result]] = {
    "choice": _score_choice,
    "yes_no": _score_choice,
    "photo_pick": _score_choice,
    "hotspot": _score_choice,
    "yes_no_why": _score_yes_no_why,
    "multiple": _score_multiple,
    "checklist": _score_checklist,
    "order": _score_order,
    "match": _score_match,
    "fill": _score_fill,
    "number": _score_number,
    "scenario": _score_scenario,
    "calculator": _score_calculator,
}
