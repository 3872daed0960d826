"""The cards of "my space": each room adds its own, and the hub only shows them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class SpaceCard:
    """A door of the hub. ``order`` puts what waits for the person (below 20) first."""

    title: str | Promise
    url: str
    text: str | Promise = ""
    icon: str = ""
    meta: str | Promise = ""
    order: int = 50


CardSource = Callable[[HttpRequest], Iterable[SpaceCard]]

_sources: list[CardSource] = []


def register(source: CardSource) -> CardSource:
    """Add a room's cards; usable as a decorator, and safe when called twice."""
    if source not in _sources:
        _sources.append(source)
    return source


def cards_for(request: HttpRequest) -> list[SpaceCard]:
    """Every room's cards for the person who asks, in their order."""
    return sorted(
        (card for source in _sources for card in source(request)), key=lambda card: card.order
    )


@register
def own_cards(request: HttpRequest) -> Iterable[SpaceCard]:
    """The profile for everyone, the CMS for those who work on its content."""
    yield SpaceCard(
        title=_("My profile"),
        url=reverse("accounts:profile"),
        text=_("Name, region, languages"),
        icon="person",
        order=90,
    )
    yield SpaceCard(
        title=_("My data"),
        url=reverse("accounts:my_data"),
        text=_("Take it along or have it erased"),
        icon="folder",
        order=91,
    )
    yield SpaceCard(
        title=_("Security"),
        url=reverse("accounts:security"),
        text=_("Where I am signed in, a second proof"),
        icon="gear",
        order=92,
    )
    if request.user.has_perm("wagtailadmin.access_admin"):
        yield SpaceCard(
            title=_("Content and media"),
            url=reverse("wagtailadmin_home"),
            text=_("Write, check and publish"),
            icon="paper",
            order=60,
        )
