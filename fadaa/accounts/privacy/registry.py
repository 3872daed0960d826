"""What each room holds of a person: how it is handed out, and what becomes of it.

A room fills this from its ``personal_data.py``, called by its ``AppConfig.ready``. A test walks
every foreign key to a person in every installed model and fails on one that no room names.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from enum import StrEnum
from typing import Any
from uuid import UUID

from django.apps import apps
from django.core.files.storage import default_storage
from django.db import models
from django.utils.functional import Promise

from fadaa.accounts.models import User


class Fate(StrEnum):
    """What becomes of rows when their person is erased."""

    # The rows go.
    DELETED = "deleted"
    # They stay and point at an empty person without a name.
    ANONYMOUS = "anonymous"


@dataclass(frozen=True)
class Holding:
    """Foreign keys to a person, as ``"chat.Message.author"``, that share a fate."""

    fields: tuple[str, ...]
    fate: Fate
    # Why rows stay; wanted when they do.
    why: str | Promise = ""


@dataclass(frozen=True)
class Wishes:
    """What a person decided about their erasure."""

    keep_certificates: bool = False
    take_back_words: bool = False


@dataclass(frozen=True)
class Piece:
    """One file of an export: ``data`` becomes JSON, ``path`` is a file of the storage."""

    name: str
    data: Any = None
    path: str = ""


Exporter = Callable[[User], Iterable[Piece]]
Eraser = Callable[[User, Wishes], None]


@dataclass(frozen=True)
class Room:
    key: str
    title: str | Promise
    holdings: tuple[Holding, ...]
    export: Exporter
    # What deleting and keeping rows does not do: emptying words, removing files.
    erase: Eraser | None = None


_rooms: dict[str, Room] = {}


def register(room: Room) -> None:
    """Add what a room holds; registering a key again replaces it."""
    _rooms[room.key] = room


def rooms() -> list[Room]:
    """In the order in which they were registered, which is the order of the rooms."""
    return list(_rooms.values())


def covered() -> dict[str, Fate]:
    """``{"chat.Message.author": fate}`` of every key that a room names."""
    return {
        name: holding.fate
        for room in _rooms.values()
        for holding in room.holdings
        for name in holding.fields
    }


def model_and_field(name: str) -> tuple[type[models.Model], str]:
    label, field = name.rsplit(".", 1)
    return apps.get_model(label), field


def keys_to_people() -> Iterator[str]:
    """Every key to a person in the installed models, where it is declared."""
    for model in apps.get_models(include_auto_created=True):
        if model._meta.proxy:
            continue
        for field in (*model._meta.local_fields, *model._meta.local_many_to_many):
            if field.remote_field is not None and field.related_model is User:
                yield f"{model._meta.label}.{field.name}"


def plain(value: Any) -> Any:
    """A value as JSON has it."""
    match value:
        case datetime() | date() | time():
            return value.isoformat()
        case UUID() | Decimal() | Promise():
            return str(value)
        case models.Model():
            return str(value)
        case _:
            return value


def rows(queryset: models.QuerySet[Any], *names: str) -> list[dict[str, Any]]:
    """The named columns of every row, the oldest first."""
    found = queryset.order_by("pk").values(*names)
    return [{name: plain(value) for name, value in row.items()} for row in found]


def file_piece(name: str, path: str) -> Iterator[Piece]:
    """A file of the storage, when it is there."""
    if path and default_storage.exists(path):
        yield Piece(name, path=path)
