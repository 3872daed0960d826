"""What the media hold of a person: what they uploaded and where they stopped watching."""

from collections.abc import Iterator

from django.db import models
from django.utils.translation import gettext_lazy as _

from fadaa.accounts.models import User
from fadaa.accounts.privacy import registry
from fadaa.accounts.privacy.registry import Fate, Holding, Piece, Wishes, file_piece, rows
from media.models import Asset, Upload, WatchPosition
from media.services import delete_asset
from media.uploads import terminate


def export(user: User) -> Iterator[Piece]:
    mine = Asset.objects.filter(owner=user)
    yield Piece(
        "files.json",
        rows(mine, "public_id", "kind", "title", "original_bytes", "visibility", "created_at"),
    )
    for asset in mine.order_by("pk"):
        name = asset.original.name or ""
        ending = name.rsplit(".", 1)[-1] if "." in name else "bin"
        yield from file_piece(f"files/{asset.public_id}.{ending}", name)
    watched = WatchPosition.objects.filter(user=user)
    columns = [
        field.name for field in WatchPosition._meta.local_concrete_fields if not field.is_relation
    ]
    yield Piece("watched.json", rows(watched, *columns))


def is_used(asset: Asset) -> bool:
    """Whether a row of any room points at a file that would live on without it."""
    for field in Asset._meta.get_fields(include_hidden=True):
        if not isinstance(field, models.ManyToOneRel) or field.on_delete is models.CASCADE:
            continue
        model = field.related_model
        if model is Asset or isinstance(model, str):
            continue
        if model._base_manager.filter(**{field.field.name: asset}).exists():
            return True
    return False


def erase(user: User, wishes: Wishes) -> None:
    """Remove unfinished uploads and private files that nothing shows any more."""
    for upload in Upload.objects.filter(owner=user):
        terminate(upload)
    for asset in Asset.objects.filter(owner=user):
        if asset.is_private and not is_used(asset):
            delete_asset(asset)


def register() -> None:
    registry.register(
        registry.Room(
            key="media",
            title=_("Files and films"),
            holdings=(
                Holding(("media.Upload.owner", "media.WatchPosition.user"), Fate.DELETED),
                Holding(
                    (
                        "media.Asset.owner",
                        "media.Track.reviewed_by",
                        "media.Track.updated_by",
                        "media.TrackVersion.saved_by",
                        "media.SpeechJob.asked_by",
                    ),
                    Fate.ANONYMOUS,
                    _("Published films and their captions stay, as do files in conversations."),
                ),
            ),
            export=export,
            erase=erase,
        )
    )
