"""An attachment in words and numbers, as frames and pages need it."""

from typing import Any

from chat.models import Message
from media.enums import AssetKind


def file_of(message: Message) -> dict[str, Any] | None:
    """What a page needs to show an attachment; addresses are added where the reader is known.

    No query when the asset and its renditions were fetched with the message.
    """
    asset = message.asset
    if asset is None or message.deleted_at is not None:
        return None
    state = "ready" if asset.is_ready else "preparing" if asset.is_busy else "failed"
    found: dict[str, Any] = {"state": state, "name": asset.title}
    if state == "failed":
        found["why"] = asset.failure_sentence
    if state != "ready":
        return found
    if asset.kind == AssetKind.VOICE and asset.sound:
        found |= {
            "seconds": round(asset.duration_seconds or 0, 1),
            "peaks": asset.peaks,
            "file": _name(asset.sound.path),
        }
    if asset.kind == AssetKind.PHOTO:
        jpegs = [photo for photo in asset.photos if photo.codec != "webp"]
        found["photos"] = [
            {"width": photo.width, "height": photo.height, "file": _name(photo.path)}
            for photo in jpegs
        ]
    if asset.kind == AssetKind.DOCUMENT and asset.document:
        found |= {"bytes": asset.document.bytes, "file": _name(asset.document.path)}
    return found


def _name(path: str) -> str:
    return path.rpartition("/")[2]
