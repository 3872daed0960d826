"""Fill the index, and the synonyms that a new site begins with."""

from collections.abc import Callable

from search import services


def seed(log: Callable[[str], None]) -> None:
    """Add missing synonym groups and index everything that is live."""
    added = services.add_starter_synonyms()
    count = services.rebuild()
    log(f"search: {added} synonym groups added, {count} documents indexed")
