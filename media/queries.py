"""Reads of media used by several callers."""

from media.models import Asset


def seed_asset(key: str) -> Asset | None:
    """The demo film of a key, or None before it was seeded."""
    return Asset.objects.filter(seed_key=key).first()
