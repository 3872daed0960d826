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
        # The page's own language stands first.
        "tracks": sorted(public_tracks(page.asset), key=lambda one: one != track),
        "lines": list(track.lines()) if track else [],
    }
