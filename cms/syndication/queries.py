"""Reads across page types by their kind."""

from functools import cache
from typing import Any

from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page, get_page_models

from cms.models import BasePage
from cms.queries import prepare_for_cards


@cache
def models_by_kind() -> dict[str, type[BasePage]]:
    """``{search_kind: page type}`` of this room, so that a new type needs no list here."""
    return {
        model.search_kind: model
        for model in get_page_models()
        if issubclass(model, BasePage) and model._meta.app_label == "cms"
    }


def live_pages(kind: str, language: str) -> Any:
    """Live public pages of a kind in a language, in the order of the tree."""
    model = models_by_kind()[kind]
    pages = model.objects.live().public().filter(locale__language_code=language)
    return pages.select_related("locale").order_by("path")  # type: ignore[no-any-return]


def newest(kinds: tuple[str, ...], language: str, *, limit: int) -> list[Any]:
    """The newest live pages of some kinds: a query for the list, one for each type in it."""
    known = [models_by_kind()[kind] for kind in kinds if kind in models_by_kind()]
    types = ContentType.objects.get_for_models(*known).values()
    pages = (
        Page.objects.live()
        .public()
        .filter(locale__language_code=language, content_type__in=types)
        .select_related("locale")
        .order_by("-first_published_at", "pk")
    )
    return prepare_for_cards(pages.defer_streamfields().specific()[:limit])
