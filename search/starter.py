"""The synonym groups that a new site begins with, read from ``synonyms.txt``."""

from pathlib import Path

SOURCE = Path(__file__).parent / "synonyms.txt"


def starter_synonyms() -> list[tuple[str, list[str]]]:
    """``[(name, [term, …])]`` in the order of the file."""
    groups = []
    for line in SOURCE.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, _colon, terms = line.partition(":")
            groups.append((name.strip(), [term.strip() for term in terms.split("|")]))
    return groups
