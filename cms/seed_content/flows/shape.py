"""How a flow is written down: each block once; a pair is Arabic words, then French ones."""

from typing import Any

Pair = tuple[str, str]
Block = dict[str, Any]
NOTHING: Pair = ("", "")


def answer(
    key: str, label: Pair, why: Pair = NOTHING, *, to: str = "", alone: bool = False
) -> Block:
    return {"key": key, "label": label, "why": why, "next": to, "alone": alone, "aliases": []}


def question(
    key: str,
    text: Pair,
    answers: list[Block] | None = None,
    *,
    kind: str = "one",
    help_: Pair = NOTHING,
    rules: list[Block] | None = None,
    otherwise: str = "",
    **more: Any,
) -> Block:
    """``more`` is ``minimum, maximum, unit, why`` of a number."""
    value = {
        "key": key,
        "text": text,
        "kind": kind,
        "help": help_,
        "answers": answers or [],
        "rules": rules or [],
        "next": otherwise,
        "minimum": 0,
        "maximum": None,
        "unit": NOTHING,
        "why": NOTHING,
        "aliases": [],
    }
    return {"type": "question", "value": value | more}


def rule(to: str, *conditions: Block, why: Pair = NOTHING) -> Block:
    return {"conditions": list(conditions), "next": to, "why": why}


def given(question_key: str, answer_key: str, *, test: str = "is") -> Block:
    return {"answer": f"{question_key}:{answer_key}", "test": test, "number": None}


def at_least(question_key: str, number: int) -> Block:
    return {"answer": question_key, "test": "min", "number": number}


def at_most(question_key: str, number: int) -> Block:
    return {"answer": question_key, "test": "max", "number": number}


def result(
    key: str, title: Pair, text: Pair, *, tone: str = "ok", facts: list[str], steps: list[Block]
) -> Block:
    """The text is HTML; facts are named by key."""
    value = {"key": key, "title": title, "tone": tone, "text": text, "facts": facts}
    return {"type": "result", "value": value | {"steps": steps}}


def page(target: str, label: Pair) -> Block:
    """A button to a seeded page, named ``kind:key``."""
    return {"label": label, "kind": "page", "page": target, "url": ""}


def finder() -> Block:
    label = ("ما التمويل الذي يناسبنا؟", "Quel financement nous convient ?")
    return {"label": label, "kind": "finder", "page": None, "url": ""}


def in_language(value: Any, place: int) -> Any:
    """The same structure with the words of one language: 0 is Arabic, 1 is French."""
    if isinstance(value, tuple):
        return value[place]
    if isinstance(value, list):
        return [in_language(item, place) for item in value]
    if isinstance(value, dict):
        return {name: in_language(item, place) for name, item in value.items()}
    return value
