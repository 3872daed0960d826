"""The list of what was made of a film, kept with the files: one line for each, and one for each
rung that could not be made."""

from pathlib import Path

from media import storage
from media.pipeline.package import Made

MISSING = "missing"


def write(folder: Path, made: list[Made], missing: list[int] | None = None) -> None:
    rows: list[tuple[object, ...]] = [
        (m.role, m.name, m.codec, m.width, m.height, m.kbps) for m in made
    ]
    rows += [(MISSING, lines, "", None, None, None) for lines in missing or []]
    text = "\n".join(
        "\t".join(str(part if part is not None else "") for part in row) for row in rows
    )
    (folder / storage.MANIFEST).write_text(text, encoding="utf-8")


def read(folder: str) -> tuple[list[Made], list[int]]:
    """What lies in a stored folder, and the rungs that are missing."""
    made, missing = [], []
    for line in storage.read_text(f"{folder}/{storage.MANIFEST}").splitlines():
        role, name, codec, *numbers = line.split("\t")
        if role == MISSING:
            missing.append(int(name))
        else:
            made.append(Made(role, name, codec, *(int(n) if n else None for n in numbers)))
    return made, missing
