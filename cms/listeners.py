"""Events after which kept pages are stale: a fact, a film or its words changed."""

from typing import Any

from django.db import transaction
from django.db.models.signals import post_delete, post_save

from cms.models import Fact
from fadaa.core import page_cache
from media.signals import asset_ready, tracks_changed


def connect() -> None:
    """Empty the page cache whenever something that pages quote has changed."""
    for signal in (post_save, post_delete):
        signal.connect(_empty, sender=Fact, dispatch_uid=f"cms-fact-{id(signal)}")
    asset_ready.connect(_empty, dispatch_uid="cms-asset-ready")
    tracks_changed.connect(_empty, dispatch_uid="cms-tracks-changed")


def _empty(sender: Any, **kwargs: Any) -> None:
    page_cache.empty()
    # A reader may have kept the old words between the change and its commit.
    transaction.on_commit(page_cache.empty)
