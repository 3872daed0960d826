"""Wagtail's events, turned into rows of the outbox in the same transaction."""

from typing import Any

from django.db.models.signals import post_delete, post_save
from wagtail.models import Page, PageViewRestriction
from wagtail.signals import page_published, page_unpublished, post_page_move

from cms.models import CapsulePage, Fact, FactUse
from media.signals import tracks_changed
from search.enums import Action
from search.services import note_change


def connect() -> None:
    """Listen to everything that makes a page appear, change or vanish."""
    page_published.connect(_on_published, dispatch_uid="search-published")
    page_unpublished.connect(_on_gone, dispatch_uid="search-unpublished")
    post_delete.connect(_on_gone, sender=Page, dispatch_uid="search-deleted")
    post_page_move.connect(_on_moved, dispatch_uid="search-moved")
    post_save.connect(_on_fact, sender=Fact, dispatch_uid="search-fact")
    tracks_changed.connect(_on_words, dispatch_uid="search-words")
    for signal in (post_save, post_delete):
        signal.connect(
            _on_restricted, sender=PageViewRestriction, dispatch_uid=f"search-view-{id(signal)}"
        )


def _on_published(sender: Any, instance: Page, **kwargs: Any) -> None:
    note_change(instance, Action.UPSERT)


def _on_gone(sender: Any, instance: Page, **kwargs: Any) -> None:
    note_change(instance, Action.DELETE)


def _on_moved(sender: Any, instance: Page, **kwargs: Any) -> None:
    _note_branch(instance)


def _on_restricted(sender: Any, instance: PageViewRestriction, **kwargs: Any) -> None:
    _note_branch(instance.page)


def _on_fact(sender: Any, instance: Fact, **kwargs: Any) -> None:
    """A fact changed: so did the text of every page that quotes it."""
    quoting = FactUse.objects.filter(key=instance.key).values("page")
    for page in Page.objects.live().filter(pk__in=quoting):
        note_change(page, Action.UPSERT)


def _on_words(sender: Any, asset_id: int, **kwargs: Any) -> None:
    """Other words are read of a film: so is the text of every capsule that shows it."""
    for page in CapsulePage.objects.live().filter(asset_id=asset_id):
        note_change(page, Action.UPSERT)


def _note_branch(top: Page) -> None:
    """A page moved or guarded takes its children with it."""
    for page in top.get_descendants(inclusive=True).live():
        note_change(page, Action.UPSERT)
