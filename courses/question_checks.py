"""What must be right in a question before it is published; every finding here blocks."""

from collections import Counter
from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from django.utils.translation import gettext as _

from courses import formulas
from courses.cards import GAP
from courses.errors import CourseError

Item = dict[str, Any]


def question_findings(item: Item) -> Iterator[tuple[bool, str]]:
    """``(True, sentence)`` for each fault of a question."""
    for text in FINDERS.get(item["type"], _choice)(item):
        yield True, text
    for picture in [item.get("image"), *(option.get("image") for option in _options(item))]:
        if picture and not picture["alt"]:
            yield True, _("“%(question)s” has a picture without words.") % _named(item)


def _named(item: Item) -> dict[str, str]:
    return {"question": item["prompt"]}


def _options(item: Item) -> list[Item]:
    options: list[Item] = item.get("options", [])
    return options


def _enough(item: Item, keys: list[str], least: int = 2) -> Iterator[str]:
    if len(keys) < least:
        yield _("“%(question)s” needs at least two options.") % _named(item)
    if any(count > 1 for count in Counter(keys).values()):
        yield _("“%(question)s” has two options with the same key.") % _named(item)


def _one_right(item: Item, options: list[Item], *, several: bool = False) -> Iterator[str]:
    right = sum(option["correct"] for option in options)
    if not right:
        yield _("“%(question)s” has no right answer.") % _named(item)
    if right > 1 and not several:
        yield _("“%(question)s” has more than one right answer.") % _named(item)
    for option in options:
        if not option["correct"] and not option["feedback"]:
            yield _say_something(item, option["text"])


def _say_something(item: Item, option: str) -> str:
    text = _("“%(question)s”: say something to who chooses “%(option)s”.")
    return text % (_named(item) | {"option": option})


def _choice(item: Item) -> Iterator[str]:
    yield from _enough(item, [option["key"] for option in _options(item)])
    yield from _one_right(item, _options(item), several=item["type"] == "multiple")


def _yes_no_why(item: Item) -> Iterator[str]:
    for options in (item["options"], item["reasons"]):
        yield from _enough(item, [option["key"] for option in options])
        yield from _one_right(item, options)


def _order(item: Item) -> Iterator[str]:
    yield from _enough(item, [option["key"] for option in _options(item)])
    yield from _explained(item)


def _explained(item: Item) -> Iterator[str]:
    if not item["explanation"]:
        yield _("“%(question)s” needs an explanation.") % _named(item)


def _match(item: Item) -> Iterator[str]:
    yield from _enough(item, [pair["key"] for pair in _options(item)])
    if any(count > 1 for count in Counter(pair["match"] for pair in _options(item)).values()):
        text = _("“%(question)s”: two lines belong to the same words, so one is always wrong.")
        yield text % _named(item)
    for pair in _options(item):
        if not pair["feedback"]:
            yield _say_something(item, pair["text"])


def _number(item: Item) -> Iterator[str]:
    if not item["number"]["value"]:
        yield _("“%(question)s” has no right number.") % _named(item)
    yield from _explained(item)


def _fill(item: Item) -> Iterator[str]:
    used = [int(number) for number in GAP.findall(item["text"])]
    if sorted(used) != list(range(1, len(item["gaps"]) + 1)):
        text = _("“%(question)s”: the text must have each gap once, {1} to {%(count)d}.")
        yield text % (_named(item) | {"count": len(item["gaps"])})
    yield from _enough(item, [gap["key"] for gap in item["gaps"]], least=1)
    for gap in item["gaps"]:
        yield from _enough(item, [option["key"] for option in gap["options"]])
        yield from _one_right(item, gap["options"])


def _scenario(item: Item) -> Iterator[str]:
    nodes = {node["key"]: node for node in item["nodes"]}
    ways = [way for node in item["nodes"] for way in node["options"]]
    yield from _enough(item, list(nodes) if len(nodes) == len(item["nodes"]) else ["", ""])
    yield from _enough(item, [way["key"] for way in ways], least=1)
    for way in ways:
        if way["to"] not in nodes:
            text = _("“%(question)s”: “%(option)s” leads to no scene.")
            yield text % (_named(item) | {"option": way["text"]})
        if not way["feedback"]:
            yield _say_something(item, way["text"])
    yield from _reachable(item, nodes)


def _reachable(item: Item, nodes: dict[str, Item]) -> Iterator[str]:
    """Every scene is reached, every scene leads to an end, and one end is good."""
    first = item["nodes"][0]["key"]
    reached = _closure({first}, {key: _targets(node) for key, node in nodes.items()})
    backwards: dict[str, set[str]] = {key: set() for key in nodes}
    for key, node in nodes.items():
        for target in _targets(node) & nodes.keys():
            backwards[target].add(key)
    ends = {key for key, node in nodes.items() if not node["options"]}
    to_an_end = _closure(ends, backwards)
    for node in item["nodes"]:
        scene = _named(item) | {"scene": node["key"]}
        if node["key"] not in reached:
            yield _("“%(question)s”: nothing leads to the scene “%(scene)s”.") % scene
        if node["key"] not in to_an_end:
            yield _("“%(question)s”: no end is reached from “%(scene)s”.") % scene
    if not any(nodes[key]["points"] == 100 for key in ends):
        yield _("“%(question)s” has no end with 100 points.") % _named(item)


def _targets(node: Item) -> set[str]:
    return {way["to"] for way in node["options"]}


def _closure(start: set[str], ways: dict[str, set[str]]) -> set[str]:
    found, waiting = set(start), list(start)
    while waiting:
        for key in ways.get(waiting.pop(), set()) - found:
            found.add(key)
            waiting.append(key)
    return found


def _calculator(item: Item) -> Iterator[str]:
    names = [part["key"] for part in [*item["fields"], *item["results"]]]
    yield from _enough(item, names)
    values = {field["key"]: Fraction(field["example"] or "0") for field in item["fields"]}
    for result in item["results"]:
        try:
            values[result["key"]] = formulas.compute(result["formula"], values)
        except CourseError:
            text = _("“%(question)s”: the formula of “%(result)s” gives nothing for the example.")
            yield text % (_named(item) | {"result": result["label"]})
            return


def _checklist(item: Item) -> Iterator[str]:
    yield from _enough(item, [line["key"] for line in _options(item)], least=1)
    for line in _options(item):
        if not line["feedback"]:
            yield _say_something(item, line["text"])


FINDERS = {
    "yes_no_why": _yes_no_why,
    "order": _order,
    "match": _match,
    "number": _number,
    "fill": _fill,
    "scenario": _scenario,
    "calculator": _calculator,
    "checklist": _checklist,
}
