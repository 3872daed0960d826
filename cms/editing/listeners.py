"""Publish events of Wagtail that the editors' day follows."""

from typing import Any

from wagtail.models import Page
from wagtail.signals import page_published


def connect() -> None:
    page_published.connect(_on_publish, dispatch_uid="cms-editing-stamp")


def _on_publish(sender: Any, instance: Page, **kwargs: Any) -> None:
    from cms.editing import stamps

    stamps.stamp(instance)
