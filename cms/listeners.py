"""Events after which kept pages are stale: a fact, a film or its words changed."""

from typing import Any

from django.db.models.signals import post_delete, post_save

from cms.models import Fact, HomePage, SectionPage
from fadaa.core import page_cache
from media.signals import asset_ready, tracks_changed


def connect() -> None:
    """Empty the page cache whenever something that pages quote has changed."""
    # Home and sections carry the menus of every page: a program may save them unpublished.
    for model in (Fact, HomePage, SectionPage):
        for signal in (post_save, post_delete):
            signal.connect(_empty, sender=model, dispatch_uid=f"cms-{model.__name__}-{id(signal)}")
    asset_ready.connect(_empty, dispatch_uid="cms-asset-ready")
    tracks_changed.connect(_empty, dispatch_uid="cms-tracks-changed")


def _empty(sender: Any, **kwargs: Any) -> None:
    page_cache.empty()
