"""Reads of media used by several callers."""

from media.enums import AssetKind, AssetState
from media.models import Asset, AssetQuerySet


def seed_asset(key: str) -> Asset | None:
    """The demo film of a key, or None before it was seeded."""
    return Asset.objects.filter(seed_key=key).first()


def sounds_that_fit(film: Asset) -> "AssetQuerySet":
    """Recordings as long as a film, a second or a fiftieth more or less."""
    seconds = film.duration_seconds or 0
    room = max(1.0, seconds / 50)
    return (
        Asset.objects.filter(kind=AssetKind.AUDIO, state=AssetState.READY)
        .filter(duration_seconds__range=(seconds - room, seconds + room))
        .exclude(pk=film.pk)
        .order_by("-created_at")
    )
