"""What a lesson weighs on the phone, in bytes as they are sent."""

import gzip
from typing import Any

from courses.compiling import canonical

Lesson = dict[str, Any]


def pictures(lesson: Lesson) -> list[dict[str, Any]]:
    """The pictures of a lesson, each once, in their order."""
    found: dict[str, dict[str, Any]] = {}
    for card in lesson["cards"]:
        item = card.get("item") or {}
        held = [card.get("image"), item.get("image")]
        held += [option.get("image") for option in item.get("options", [])]
        for picture in filter(None, held):
            found.setdefault(picture["sha256"], picture)
    return list(found.values())


def light(lesson: Lesson) -> int:
    """The text, compressed, and the pictures."""
    # A fixed moment: the same lesson weighs the same each time.
    text = len(gzip.compress(canonical(lesson), mtime=0))
    return text + sum(picture["bytes"] for picture in pictures(lesson))


def of_course(payload: dict[str, Any]) -> dict[str, int]:
    """Bytes of a whole course in its profiles."""
    size = sum(light(lesson) for module in payload["modules"] for lesson in module["lessons"])
    return {"light": size, "audio": size, "full": size}
