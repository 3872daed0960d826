"""Voice notes, photos and PDF in conversations: taken in, described, told when they are ready."""

import tempfile
import uuid
from pathlib import Path
from typing import Any

from django.core.files.uploadedfile import UploadedFile

from chat.enums import MessageKind
from chat.errors import UnknownAttachment
from chat.models import Message
from chat.services import send_draft
from chat.storing import Draft
from fadaa.accounts.models import User
from fadaa.core.ids import uuid7
from media.enums import AssetKind
from media.errors import EmptyFile, TooLarge
from media.kinds import check_allowance, own_kind
from media.models import Asset
from media.pipeline.sniff import HEAD_BYTES
from media.services import create_asset

KINDS = {
    AssetKind.VOICE: MessageKind.VOICE,
    AssetKind.PHOTO: MessageKind.IMAGE,
    AssetKind.DOCUMENT: MessageKind.FILE,
}


def asset_of(user: User, public_id: uuid.UUID) -> Asset:
    """What a person sent of her own before; raises UnknownAttachment for anything else."""
    own = Asset.objects.filter(owner=user, kind__in=list(KINDS))
    found = own.filter(public_id=public_id).first()
    if found is None:
        raise UnknownAttachment()
    return found


def kind_of(asset: Asset) -> MessageKind:
    return KINDS[AssetKind(asset.kind)]


def receive(user: User, file: UploadedFile) -> Asset:
    """Take a file from a plain form. Raises a MediaError for what we do not carry."""
    head = file.read(HEAD_BYTES)
    file.seek(0)
    if not head:
        raise EmptyFile
    sending = own_kind(head)
    sending.check(head)
    if (file.size or 0) > sending.limit_bytes:
        raise TooLarge
    check_allowance(sending, owner=user)
    with tempfile.NamedTemporaryFile() as place:
        for piece in file.chunks():
            place.write(piece)
        place.flush()
        title = Path(file.name or "").stem
        return create_asset(Path(place.name), title=title, kind=sending.kind, owner=user)


def on_asset_settled(sender: object, asset_id: int, **kwargs: Any) -> None:
    """Tell the conversations that show an asset that it is ready, or will not be."""
    messages = Message.objects.filter(asset_id=asset_id, deleted_at=None)
    for message in messages.exclude(kind=MessageKind.CHANGE).select_related("conversation"):
        draft = Draft(
            client_id=uuid7(),
            author_id=None,
            kind=MessageKind.CHANGE,
            body="",
            reply_to_id=message.pk,
            data={"change": "file"},
        )
        send_draft(message.conversation, draft)
