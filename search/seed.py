"""Fill the index, the synonyms that a new site begins with, and two best bets."""

from collections.abc import Callable

from search import documents, services
from search.models import BestBet

FOUNDING_TOPIC = "create.steps"
# Whoever types the bare word most likely wants to found one.
BARE_WORDS = {"ar": "تعاونية\nكوبيراتيف\nالتعاونيات", "fr": "coopérative\ncoop\nles coopératives"}


def seed(log: Callable[[str], None]) -> None:
    """Add missing synonym groups and index everything that is live."""
    added = services.add_starter_synonyms()
    count = services.rebuild_all()
    for document in documents.all_documents():
        if document.kind == "guide" and FOUNDING_TOPIC in document.topics[:1]:
            BestBet.objects.get_or_create(
                page_id=documents.pk_of(document.ref),
                defaults={"queries": BARE_WORDS[document.lang]},
            )
    log(f"search: {added} synonym groups added, {count} documents indexed")
