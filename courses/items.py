"""The one form of a question, whether it was written in a lesson or in the bank."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from courses.enums import QuestionType
from courses.models.questions import Question
from courses.pictures import picture_of

Item = dict[str, Any]


def item_of_bank(question: Question) -> Item:
    """A question of the bank: its own fields, or the block of another type."""
    if question.type not in {block.block_type for block in question.body}:
        return simple_item(
            key=str(question.key),
            type=question.type,
            prompt=question.prompt,
            options=[block.value for block in question.options],
            number=question.number,
            tolerance=question.tolerance,
            unit=question.unit,
            explanation=question.explanation,
        )
    (block,) = question.body
    item = item_of_block(block.block_type, block.value)
    return item | {
        "key": str(question.key),
        "explanation": item["explanation"] or question.explanation,
    }


def item_of_block(kind: str, value: Any) -> Item:
    """A question written in a lesson, with the key of its block."""
    if kind == "quick_check":
        return simple_item(
            key=value["key"],
            type=value["type"],
            prompt=value["prompt"],
            options=value["options"],
            number=value["number"],
            tolerance=value["tolerance"],
            unit=value["unit"],
            explanation=value["explanation"],
        )
    item = _frame(value["key"], kind, value["prompt"], value["explanation"])
    return item | PARTS[QuestionType(kind)](value)


def simple_item(
    *,
    key: str,
    type: str,
    prompt: str,
    options: Iterable[Any],
    number: Decimal | None,
    tolerance: Decimal | None,
    unit: str | None,
    explanation: str | None,
) -> Item:
    """A choice, several, an order, yes or no, or a number."""
    item = _frame(key, type, prompt, explanation)
    item["options"] = _options(options)
    if type == QuestionType.NUMBER:
        item["number"] = {
            "value": _plain(number),
            "tolerance": _plain(tolerance) or "0",
            "unit": unit or "",
        }
        if not item["options"]:
            del item["options"]
    return item


def _frame(key: str, type: str, prompt: str, explanation: str | None) -> Item:
    return {"key": key, "type": str(type), "prompt": prompt, "explanation": explanation or ""}


def _options(options: Iterable[Any]) -> list[dict[str, Any]]:
    return [
        {
            "key": option["key"],
            "text": option["text"],
            "correct": bool(option["correct"]),
            "feedback": option["feedback"] or "",
        }
        for option in options
    ]


def _yes_no_why(value: Any) -> Item:
    return {"options": _options(value["options"]), "reasons": _options(value["reasons"])}


def _match(value: Any) -> Item:
    names = ("key", "text", "match", "feedback")
    return {"options": [{name: pair[name] or "" for name in names} for pair in value["options"]]}


def _photo_pick(value: Any) -> Item:
    photos = [
        option | {"image": picture_of(block["image"], block["text"])}
        for option, block in zip(_options(value["options"]), value["options"], strict=True)
    ]
    return {"options": photos}


def _hotspot(value: Any) -> Item:
    places = [
        option | {"area": {name: block[name] for name in ("x", "y", "width", "height")}}
        for option, block in zip(_options(value["options"]), value["options"], strict=True)
    ]
    return {"image": picture_of(value["image"], value["alt"]), "options": places}


def _fill(value: Any) -> Item:
    gaps = [{"key": gap["key"], "options": _options(gap["options"])} for gap in value["gaps"]]
    return {"text": value["text"], "gaps": gaps}


def _scenario(value: Any) -> Item:
    names = ("key", "text", "to", "feedback")
    nodes = [
        {
            "key": scene["code"],
            "text": scene["text"],
            "points": scene["points"],
            "options": [{name: way[name] or "" for name in names} for way in scene["options"]],
        }
        for scene in value["nodes"]
    ]
    return {"nodes": nodes}


def _calculator(value: Any) -> Item:
    fields = [
        {
            "key": field["code"],
            "label": field["label"],
            "unit": field["unit"] or "",
            "example": _plain(field["example"]),
        }
        for field in value["fields"]
    ]
    results = [
        {
            "key": result["code"],
            "label": result["label"],
            "unit": result["unit"] or "",
            "formula": result["formula"],
            "feedback": {sign: result[sign] or "" for sign in ("negative", "zero", "positive")},
        }
        for result in value["results"]
    ]
    return {"fields": fields, "results": results}


def _checklist(value: Any) -> Item:
    names = ("key", "text", "feedback")
    return {"options": [{name: line[name] or "" for name in names} for line in value["options"]]}


PARTS = {
    QuestionType.YES_NO_WHY: _yes_no_why,
    QuestionType.MATCH: _match,
    QuestionType.PHOTO_PICK: _photo_pick,
    QuestionType.HOTSPOT: _hotspot,
    QuestionType.FILL: _fill,
    QuestionType.SCENARIO: _scenario,
    QuestionType.CALCULATOR: _calculator,
    QuestionType.CHECKLIST: _checklist,
}


def _plain(number: Decimal | None) -> str:
    """A decimal without trailing zeros or exponent: the same number, the same text."""
    return "" if number is None else format(number.normalize(), "f")
