"""What people may send: who, how large, how much in a day, and how its first bytes look."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.utils import timezone

from media.enums import AssetKind
from media.errors import (
    BadUpload,
    HeicPhoto,
    NotDocument,
    NotMedia,
    NotPhoto,
    NotVoice,
    TooManyOpen,
    TooManySent,
    UploadDenied,
)
from media.models import Asset, Upload
from media.pipeline.sniff import (
    is_heic,
    looks_like_document,
    looks_like_media,
    looks_like_photo,
    looks_like_voice,
)
from media.rules import can_send_own, can_upload

MIB = 1024 * 1024
DAY = dt.timedelta(days=1)
# Unfinished files of one person at a time.
OPEN_AT_ONCE = 50


@dataclass(frozen=True)
class Sending:
    """One kind of file on its way in."""

    kind: AssetKind
    allowed: Callable[[Any], bool]
    check: Callable[[bytes], None]
    # None: as large as ``MEDIA_MAX_UPLOAD_BYTES``; as many as one likes.
    max_bytes: int | None = None
    per_day: int | None = None

    @property
    def limit_bytes(self) -> int:
        return self.max_bytes or settings.MEDIA_MAX_UPLOAD_BYTES


def _check_film(head: bytes) -> None:
    if not looks_like_media(head):
        raise NotMedia


def _check_voice(head: bytes) -> None:
    if not looks_like_voice(head):
        raise NotVoice


def _check_photo(head: bytes) -> None:
    if is_heic(head):
        raise HeicPhoto
    if not looks_like_photo(head):
        raise NotPhoto


def _check_document(head: bytes) -> None:
    if not looks_like_document(head):
        raise NotDocument


# By the word in the metadata of an upload.
SENDINGS: Mapping[str, Sending] = {
    "video": Sending(AssetKind.VIDEO, can_upload, _check_film),
    "sound": Sending(AssetKind.AUDIO, can_upload, _check_film),
    "voice": Sending(AssetKind.VOICE, can_send_own, _check_voice, 12 * MIB, 200),
    "photo": Sending(AssetKind.PHOTO, can_send_own, _check_photo, 25 * MIB, 100),
    "document": Sending(AssetKind.DOCUMENT, can_send_own, _check_document, 10 * MIB, 50),
}
_BY_KIND = {sending.kind: sending for sending in SENDINGS.values()}


def sending(word: str) -> Sending:
    """The rules for a word of the metadata; films when there is none. Raises BadUpload."""
    try:
        return SENDINGS[word or "video"]
    except KeyError as error:
        raise BadUpload from error


def own_kind(head: bytes) -> Sending:
    """How a file of a person's own comes in, by its first bytes."""
    if looks_like_voice(head):
        return SENDINGS["voice"]
    if is_heic(head) or looks_like_photo(head):
        return SENDINGS["photo"]
    return SENDINGS["document"]


def of_kind(kind: str) -> Sending:
    return _BY_KIND[AssetKind(kind)]


def check_allowance(sending: Sending, *, owner: Any) -> None:
    """Raises UploadDenied, TooManyOpen or TooManySent; two or three queries."""
    if not sending.allowed(owner):
        raise UploadDenied
    if Upload.objects.filter(owner=owner, asset=None).count() >= OPEN_AT_ONCE:
        raise TooManyOpen
    if sending.per_day is None:
        return
    since = timezone.now() - DAY
    # An upload that became an asset may be forgotten; its asset is counted still.
    sent = Asset.objects.filter(owner=owner, kind=sending.kind, created_at__gte=since).count()
    going = Upload.objects.filter(
        owner=owner, kind=sending.kind, asset=None, created_at__gte=since
    ).count()
    if sent + going >= sending.per_day:
        raise TooManySent
