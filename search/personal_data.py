"""What the search holds of a person: nothing; its log counts questions, not people."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from fadaa.accounts.models import User
from fadaa.accounts.privacy import registry
from fadaa.accounts.privacy.registry import Piece


def export(user: User) -> Iterator[Piece]:
    said = "No search is kept with a person."
    yield Piece("searches.json", {"note": said})


def register() -> None:
    registry.register(registry.Room(key="search", title=_("Search"), holdings=(), export=export))
