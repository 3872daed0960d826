"""Files on their way: begin, append, finish, give up."""

import base64
import binascii
import datetime as dt
import hashlib
import logging
import os
import re
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from media.enums import AssetKind
from media.errors import (
    BadUpload,
    ChecksumMismatch,
    EmptyFile,
    MediaError,
    NoRoom,
    OffsetMismatch,
    TooLarge,
    UploadGone,
)
from media.kinds import Sending, check_allowance, of_kind
from media.models import Asset, Upload
from media.pipeline.sniff import HEAD_BYTES
from media.replacing import offer
from media.services import create_asset

logger = logging.getLogger(__name__)

# Counted from the last bytes that arrived: an evening without a network loses nothing.
LIFETIME = dt.timedelta(hours=48)
ALGORITHMS = ("sha1", "sha256")
HEAD_SHA256 = re.compile(r"^[0-9a-f]{64}$", re.ASCII)


def folder() -> Path:
    """Where unfinished files lie, apart from everything that is served."""
    place = Path(settings.MEDIA_ROOT) / "private" / "uploads"
    place.mkdir(parents=True, exist_ok=True)
    return place


def partial_file(upload: Upload) -> Path:
    return folder() / str(upload.public_id)


def begin(
    *,
    owner: Any,
    sending: Sending,
    length: int,
    title: str,
    filename: str,
    head_sha256: str = "",
    replaces: Asset | None = None,
) -> Upload:
    """Reserve a place for a file.

    Raises UploadDenied, TooManyOpen, TooManySent, EmptyFile, TooLarge or NoRoom.
    """
    check_allowance(sending, owner=owner)
    if length == 0:
        raise EmptyFile
    if length > sending.limit_bytes:
        raise TooLarge
    # Once for the original, once for what is made of it.
    if shutil.disk_usage(folder()).free < 2 * length:
        raise NoRoom
    upload = Upload.objects.create(
        owner=owner,
        length=length,
        kind=sending.kind,
        head_sha256=head_sha256 if HEAD_SHA256.match(head_sha256) else "",
        replaces=replaces,
        title=_one_line(title)[:200],
        filename=_one_line(filename)[:255],
        expires_at=timezone.now() + LIFETIME,
    )
    partial_file(upload).touch()
    return upload


def _one_line(text: str) -> str:
    return " ".join(text.replace("\x00", "").split())


def find(public_id: Any, *, owner: Any) -> Upload:
    """The owner's upload. Raises UploadGone when there is none, or no longer."""
    upload = (
        Upload.objects.select_related("asset", "replaces")
        .filter(public_id=public_id, owner=owner)
        .first()
    )
    if upload is None or upload.expired:
        raise UploadGone
    return upload


def append(upload: Upload, pieces: Iterable[bytes], *, offset: int, checksum: str = "") -> Upload:
    """Write bytes at an offset and remember how far the file is.

    1. lock the row; 2. cut what a broken request left behind; 3. write; 4. compare the
    checksum (``"sha1 <base64>"``); 5. look at the first bytes; 6. move the offset.

    Raises OffsetMismatch, TooLarge, ChecksumMismatch, UploadGone, or a MediaError when the
    first bytes are of another kind; after that the upload is gone, for sending more of it would
    cost its sender money.
    """
    try:
        with transaction.atomic():
            locked = Upload.objects.select_for_update().filter(pk=upload.pk).first()
            path = partial_file(upload)
            if locked is None:
                raise UploadGone
            if offset != locked.offset:
                raise OffsetMismatch
            if locked.asset_id is not None:
                return locked
            if not path.exists():
                raise UploadGone
            _write(path, pieces, locked, checksum)
            locked.offset = path.stat().st_size
            locked.expires_at = timezone.now() + LIFETIME
            locked.save(update_fields=["offset", "expires_at"])
    except MediaError as error:
        if not isinstance(error, TooLarge):
            terminate(upload)
        raise
    return locked


def _write(path: Path, pieces: Iterable[bytes], upload: Upload, checksum: str) -> None:
    digest, expected = _checksum(checksum)
    with path.open("r+b") as file:
        file.truncate(upload.offset)
        file.seek(upload.offset)
        for piece in pieces:
            if file.tell() + len(piece) > upload.length:
                file.truncate(upload.offset)
                raise TooLarge
            file.write(piece)
            if digest is not None:
                digest.update(piece)
        if digest is not None and digest.digest() != expected:
            file.truncate(upload.offset)
            raise ChecksumMismatch
        file.flush()
        os.fsync(file.fileno())
        if upload.offset < HEAD_BYTES <= file.tell() or file.tell() == upload.length:
            file.seek(0)
            of_kind(upload.kind).check(file.read(HEAD_BYTES))


def _checksum(header: str) -> tuple[Any, bytes]:
    """A running digest and the value it must reach. Raises BadUpload."""
    if not header:
        return None, b""
    algorithm, _space, value = header.partition(" ")
    if algorithm not in ALGORITHMS or not value:
        raise BadUpload
    try:
        return hashlib.new(algorithm, usedforsecurity=False), base64.b64decode(value, validate=True)
    except binascii.Error as error:
        raise BadUpload from error


def finish(upload: Upload) -> Asset:
    """Make the whole file an asset; asking twice returns the same one."""
    if upload.asset is not None:
        return upload.asset
    path = partial_file(upload)
    if not path.exists():
        raise UploadGone
    if upload.replaces is not None:
        return offer(upload.replaces, path, by=upload.owner, move=True, upload=upload)
    return create_asset(
        path,
        title=upload.title or Path(upload.filename).stem,
        kind=AssetKind(upload.kind),
        owner=upload.owner,
        move=True,
        upload=upload,
    )


def unfinished(owner: Any) -> list[Upload]:
    """What a person has begun to send and may still go on with, the newest first."""
    return list(
        Upload.objects.filter(owner=owner, asset=None, expires_at__gt=timezone.now())
        .select_related("replaces")
        .order_by("-created_at")
    )


def rename(upload: Upload, title: str) -> None:
    """Keep another title, for the film too when it has already arrived."""
    upload.title = _one_line(title)[:200]
    upload.save(update_fields=["title"])
    if upload.asset is not None and upload.title and upload.replaces_id is None:
        upload.asset.title = upload.title
        upload.asset.save(update_fields=["title"])


def terminate(upload: Upload) -> None:
    """Forget an upload and its bytes; a film that came of it stays."""
    partial_file(upload).unlink(missing_ok=True)
    upload.delete()


def remove_expired() -> None:
    """Clear away what nobody came back for."""
    for upload in Upload.objects.filter(expires_at__lte=timezone.now()):
        logger.info("upload %s expired", upload.public_id)
        terminate(upload)
    _remove_orphans()


def _remove_orphans() -> None:
    """Delete bytes whose upload went with the account of its owner."""
    long_ago = (timezone.now() - LIFETIME).timestamp()
    old = {path.name: path for path in folder().iterdir() if path.stat().st_mtime < long_ago}
    known = Upload.objects.values_list("public_id", flat=True)
    for name in old.keys() - {str(public_id) for public_id in known}:
        old[name].unlink(missing_ok=True)
