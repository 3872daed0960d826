"""Publishing tells which pages quote which facts."""

from typing import Any

from wagtail.models import Page
from wagtail.signals import page_published, page_unpublished

from cms.facts import services


def connect() -> None:
    page_published.connect(_published, dispatch_uid="fact-uses-published")
    page_unpublished.connect(_unpublished, dispatch_uid="fact-uses-unpublished")


def _published(sender: Any, instance: Page, **kwargs: Any) -> None:
    # A page just written may still hold what it quoted before.
    for name in ("_facts_by_key", "keys_in_texts"):
        instance.__dict__.pop(name, None)
    services.note_uses(instance)


def _unpublished(sender: Any, instance: Page, **kwargs: Any) -> None:
    services.forget_uses(instance)
