"""Pictures of lessons: one small size, drawn when a release is compiled."""

import hashlib
from typing import Any

# Wide enough for a phone; measured on drawings: 5 to 25 KB.
SIZE = "max-720x720|format-webp|webpquality-55"


def picture_of(image: Any, alt: str) -> dict[str, Any] | None:
    """A picture as a release keeps it: address, hash, bytes, size; reads the file."""
    if image is None:
        return None
    drawn = image.get_rendition(SIZE)
    with drawn.file.open("rb") as file:
        data = file.read()
    return {
        "url": drawn.url,
        "sha256": hashlib.sha256(data).hexdigest(),
        "bytes": len(data),
        "width": drawn.width,
        "height": drawn.height,
        "alt": alt or "",
    }
