"""How a guide is written down: each block once, with its words in both languages.

A block helper returns a pair ``(Arabic block, French block)``; ``guide`` unzips them, so the
two languages cannot drift apart.
"""

from typing import Any

Block = tuple[str, Any]
Pair = tuple[Block, Block]
Words = dict[str, Any]


def guide(key: str, topics: list[str], *, ar: Words, fr: Words, body: list[Pair]) -> Words:
    return {
        "key": key,
        "topics": topics,
        "ar": ar | {"body": [pair[0] for pair in body]},
        "fr": fr | {"body": [pair[1] for pair in body]},
    }


def heading(ar: str, fr: str) -> Pair:
    return ("heading", ar), ("heading", fr)


def paragraph(ar: str, fr: str) -> Pair:
    return ("paragraph", ar), ("paragraph", fr)


def info(ar: str, fr: str) -> Pair:
    return _notice("info", ar, fr)


def warn(ar: str, fr: str) -> Pair:
    return _notice("warn", ar, fr)


def _notice(tone: str, ar: str, fr: str) -> Pair:
    return ("notice", {"tone": tone, "text": ar}), ("notice", {"tone": tone, "text": fr})


def fact(key: str) -> Pair:
    return ("fact", key), ("fact", key)


def capsule(slug: str) -> Pair:
    return ("capsule", slug), ("capsule", slug)


def step(*, ar: Words, fr: Words, facts: list[str], logic: str = "and") -> Pair:
    """The words are ``title, who, where, cost, days, papers, text``."""
    shared = {"logic": logic, "facts": facts}
    return ("step", ar | shared), ("step", fr | shared)


def links(*targets: tuple[str, str, str]) -> Pair:
    """Each target is ``(Arabic words, French words, "guide:key" | "scheme:key" | address)``."""
    return (
        ("links", [(ar, target) for ar, _, target in targets]),
        ("links", [(fr, target) for _, fr, target in targets]),
    )
