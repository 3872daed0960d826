"""What is said after an answer, and the answer itself for "show me". Pure, written twice.

``static/courses/showing.js`` is the same module for the phone, held by the same vectors.
"""

from collections import deque
from fractions import Fraction
from typing import Any

from courses import formulas
from courses.scoring import Item, Response, Result, computed


def said(item: Item, response: Response, result: Result) -> list[str]:
    """The feedback for what was chosen, in its order, without empty lines."""
    if item["type"] == "calculator":
        return _said_of_results(item, response, result)
    words = _words(item)
    return [words[key] for key in result.chosen if words.get(key)]


def _words(item: Item) -> dict[str, str]:
    """Feedback by the key that a result names."""
    words = {option["key"]: option["feedback"] for option in item.get("options", [])}
    for option in item.get("reasons", []):
        words[f"why/{option['key']}"] = option["feedback"]
    for gap in item.get("gaps", []):
        for option in gap["options"]:
            words[f"{gap['key']}/{option['key']}"] = option["feedback"]
    for node in item.get("nodes", []):
        for option in node["options"]:
            words[option["key"]] = option["feedback"]
    return words


def _said_of_results(item: Item, response: Response, result: Result) -> list[str]:
    values = computed(item, response.get("fields"))
    lines = []
    for outcome, chosen in zip(item["results"], result.chosen, strict=True):
        value = values[outcome["key"]]
        words = outcome["feedback"][chosen.rsplit("/", 1)[1]]
        if words:
            lines.append(words.replace("{n}", formulas.as_text(abs(value))))
    return lines


def results_of(item: Item, response: Response) -> list[tuple[str, str, str]]:
    """What a calculator gives: ``[(label, number, unit), …]``."""
    values: dict[str, Fraction] = computed(item, response.get("fields"))
    return [
        (outcome["label"], formulas.as_text(values[outcome["key"]]), outcome["unit"])
        for outcome in item["results"]
    ]


def solution(item: Item) -> Response:
    """A right response; for a calculator its example, for a story the best way."""
    solver = SOLVERS.get(item["type"], _choice)
    return solver(item)


def _first_right(options: list[Item]) -> str:
    return next((option["key"] for option in options if option["correct"]), "")


def _choice(item: Item) -> Response:
    return {"choice": _first_right(item["options"])}


def _yes_no_why(item: Item) -> Response:
    return {"choice": _first_right(item["options"]), "why": _first_right(item["reasons"])}


def _multiple(item: Item) -> Response:
    return {"choices": [option["key"] for option in item["options"] if option["correct"]]}


def _all(item: Item) -> Response:
    return {"choices": [option["key"] for option in item["options"]]}


def _order(item: Item) -> Response:
    return {"order": [option["key"] for option in item["options"]]}


def _match(item: Item) -> Response:
    return {"match": {option["key"]: option["key"] for option in item["options"]}}


def _fill(item: Item) -> Response:
    return {"gaps": {gap["key"]: _first_right(gap["options"]) for gap in item["gaps"]}}


def _number(item: Item) -> Response:
    return {"number": item["number"]["value"]}


def _calculator(item: Item) -> Response:
    return {"fields": {field["key"]: field["example"] for field in item["fields"]}}


def _scenario(item: Item) -> Response:
    """The shortest way to the best end, looking at choices in their order."""
    nodes = {node["key"]: node for node in item["nodes"]}
    ways: dict[str, list[str]] = {item["nodes"][0]["key"]: []}
    waiting = deque([item["nodes"][0]])
    best: tuple[int, list[str]] = (-1, [])
    while waiting:
        node = waiting.popleft()
        path = ways[node["key"]]
        if not node["options"] and (node["points"] or 0) > best[0]:
            best = (node["points"] or 0, path)
        for way in node["options"]:
            if way["to"] in nodes and way["to"] not in ways:
                ways[way["to"]] = [*path, way["key"]]
                waiting.append(nodes[way["to"]])
    return {"path": best[1]}


SOLVERS: dict[str, Any] = {
    "yes_no_why": _yes_no_why,
    "multiple": _multiple,
    "checklist": _all,
    "order": _order,
    "match": _match,
    "fill": _fill,
    "number": _number,
    "calculator": _calculator,
    "scenario": _scenario,
}
