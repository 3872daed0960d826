"""Publishing tells which topics a page answers."""

from typing import Any

from wagtail.models import Page
from wagtail.signals import page_published

from cms.audience import services


def connect() -> None:
    page_published.connect(_published, dispatch_uid="topic-uses-published")


def _published(sender: Any, instance: Page, **kwargs: Any) -> None:
    services.note_topics(instance)
