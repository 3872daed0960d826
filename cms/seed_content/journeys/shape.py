"""How a journey is written down: each step once, its words in both languages.

``step`` takes the words of each language and what both share; ``journey`` puts them together,
so that the two languages cannot drift apart and their steps carry the same keys.
"""

from typing import Any

Words = dict[str, Any]
# Paper: words in Arabic, in French, and the paper of the founding file that it is, if any.
Paper = tuple[str, str, str]
# Link: "kind:key" of a page, "place:key" of a screen; words only where there is no page.
Link = tuple[str, str, str]


def journey(key: str, topics: list[str], *, ar: Words, fr: Words, steps: list[Words]) -> Words:
    return {"key": key, "topics": topics, "ar": ar, "fr": fr, "steps": steps}


def step(
    key: str,
    *,
    ar: Words,
    fr: Words,
    logic: str = "then",
    cost: tuple[int, int] | None = None,
    days: tuple[int, int] | None = None,
    unsure: bool = False,
    office: str = "",
    papers: tuple[Paper, ...] = (),
    facts: tuple[str, ...] = (),
    links: tuple[Link, ...] = (),
) -> Words:
    """``ar`` and ``fr`` hold ``title, who, where, text, note``; the rest is the same in both."""
    return {
        "key": key,
        "ar": ar,
        "fr": fr,
        "logic": logic,
        "cost": cost or (None, None),
        "days": days or (None, None),
        "unsure": unsure,
        "office": office,
        "papers": papers,
        "facts": facts,
        "links": links,
    }


def paper(ar: str, fr: str, sample: str = "") -> Paper:
    return ar, fr, sample


def page(target: str) -> Link:
    """A page that belongs to the step: its own title says where it leads."""
    return target, "", ""


def place(key: str, ar: str, fr: str) -> Link:
    return f"place:{key}", ar, fr
