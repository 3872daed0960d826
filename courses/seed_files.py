"""Courses written down as files: one TOML file for each lesson, both languages in it.

A table whose names are all languages (``title.ar``, ``title.fr``) is a text in each of them;
everything else is the same in every language. Fields are those of the blocks.
"""

import tomllib
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

from courses.blocks import LessonCards
from courses.enums import SIMPLE_TYPES

Words = dict[str, Any]
LANGUAGES = frozenset({"ar", "fr"})
PICTURES = (".webp", ".png", ".jpg")
# The fields of a quick check when a file does not name them.
SIMPLE: Words = {
    "options": [],
    "number": None,
    "tolerance": None,
    "unit": "",
    "explanation": "",
}
OWN = {"key", "type", "bank"}


class FaultyFile(ValueError):
    """A file of a course that cannot be read as one; says where and what."""


def courses(folder: Path) -> Iterator[Path]:
    """The folders that hold a course, in the order of their names."""
    yield from sorted(path.parent for path in folder.glob("*/course.toml"))


class CourseFiles:
    """A course in one language."""

    def __init__(self, folder: Path, language: str) -> None:
        self.folder = folder
        self.language = language

    @cached_property
    def course(self) -> Words:
        return self._read("course")

    @property
    def key(self) -> str:
        key: str = self.course["key"]
        return key

    def lesson(self, name: str) -> Words:
        return self._read(name)

    def path(self, name: str) -> Path:
        return self.folder / f"{name}.toml"

    def picture(self, name: str) -> Path:
        """The file of a picture; raises FaultyFile when there is none."""
        for ending in PICTURES:
            path = self.folder / "pictures" / f"{name}{ending}"
            if path.exists():
                return path
        raise FaultyFile(f"{self.folder.name}: no picture {name}")

    def _read(self, name: str) -> Words:
        path = self.path(name)
        with path.open("rb") as file:
            try:
                raw = tomllib.load(file)
            except tomllib.TOMLDecodeError as error:
                raise FaultyFile(f"{path.name}: {error}") from error
        words = in_language(raw, self.language, path.name)
        assert isinstance(words, dict)
        return words


def in_language(value: Any, language: str, where: str) -> Any:
    """A value with every text in one language; raises FaultyFile when it lacks there."""
    if isinstance(value, list):
        return [in_language(part, language, where) for part in value]
    if not isinstance(value, dict):
        return value
    if value and value.keys() <= LANGUAGES:
        if not value.get(language):
            raise FaultyFile(f"{where}: no {language} beside {value}")
        return value[language]
    return {name: in_language(part, language, where) for name, part in value.items()}


def read_card(raw: Words, path: Path) -> tuple[str, Words]:
    """The type of block and its value, without its key; raises FaultyFile."""
    where = f"{path.parent.name}/{path.name}, card {raw.get('key')}"
    kind = raw.get("type")
    if not raw.get("key") or not kind:
        raise FaultyFile(f"{where}: a card needs a key and a type")
    value = {name: part for name, part in raw.items() if name not in OWN}
    if kind in SIMPLE_TYPES:
        value = SIMPLE | value | {"type": kind}
        kind = "quick_check"
    block = LessonCards().child_blocks.get(kind)
    if block is None:
        raise FaultyFile(f"{where}: there is no type {kind}")
    return kind, _complete(value, block, where)


def _complete(value: Words, block: Any, where: str) -> Words:
    """A value with all fields of its block, so that no list or text is missing."""
    fields = block.child_blocks
    unknown = value.keys() - fields.keys()
    if unknown:
        raise FaultyFile(f"{where}: no field {', '.join(sorted(unknown))}")
    complete: Words = {}
    for name, child in fields.items():
        if name == "key" and name not in value:
            continue
        if name not in value:
            if not hasattr(child, "child_block") and child.required:
                raise FaultyFile(f"{where}: {name} is missing")
            complete[name] = _empty(child)
        elif hasattr(child, "child_block") and hasattr(child.child_block, "child_blocks"):
            rows = value[name]
            complete[name] = [
                _complete(row, child.child_block, f"{where}, {name} {number}")
                for number, row in enumerate(rows, start=1)
            ]
        else:
            complete[name] = value[name]
    return complete


def _empty(child: Any) -> Any:
    if hasattr(child, "child_block"):
        return []
    default = child.get_default()
    return default if isinstance(default, str | int | float | bool | None) else None
