"""Reads of media used by several callers."""

from media.models import Asset, AssetQuerySet


def seed_asset(key: str) -> Asset | None:
    """The demo film of a key, or None before it was seeded."""
    return Asset.objects.filter(seed_key=key).first()


def film_list(*, title: str = "", state: str = "") -> AssetQuerySet:
    """Films, newest first, with posters and preparations fetched ahead: three queries."""
    films = Asset.objects.with_runs().prefetch_related("renditions")
    if title:
        films = films.filter(title__icontains=title)
    if state:
        films = films.filter(state=state)
    return films
