"""When a term or the glossary page changes, what was kept is stale."""

import time
from typing import Any

from django.core.cache import cache
from django.db import transaction
from django.db.models.signals import post_delete, post_save
from wagtail.signals import page_published, page_unpublished, post_page_move

from cms.glossary.queries import VERSION_KEY
from cms.models import GlossaryPage, GlossaryTerm
from fadaa.core import page_cache


def connect() -> None:
    for signal in (post_save, post_delete):
        signal.connect(_forget, sender=GlossaryTerm, dispatch_uid=f"cms-term-{id(signal)}")
    for signal in (page_published, page_unpublished, post_page_move):
        signal.connect(_forget, sender=GlossaryPage, dispatch_uid=f"cms-glossary-{id(signal)}")


def _forget(sender: Any, **kwargs: Any) -> None:
    _raise_version()
    # A reader may have kept the old words between the change and its commit.
    transaction.on_commit(_raise_version)


def _raise_version() -> None:
    cache.set(VERSION_KEY, time.time_ns(), timeout=None)
    page_cache.empty()
