"""What is said in a capsule, under its film."""

from typing import Any

from django import template

from media.captions.queries import public_tracks, track_for

register = template.Library()


@register.inclusion_tag("cms/spoken/_under.html")
def under_film(page: Any) -> dict[str, Any]:
    """Chapters, described sound, the words of the film; one query besides the tracks."""
    track = track_for(page.asset, page.locale.language_code)
    return {
        "page": page,
        "track": track,
        "tracks": public_tracks(page.asset) if page.pk else [],
        "lines": list(track.lines()) if track else [],
    }
