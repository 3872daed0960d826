"""The player."""

from typing import Any

from django import template
from django.conf import settings
from django.utils.translation import get_language

from fadaa.core import display
from media.models import Asset

register = template.Library()


@register.inclusion_tag("media/player.html", takes_context=True)
def player(context: template.Context, asset: Asset) -> dict[str, Any]:
    """A film that plays without JavaScript; our element adds the rest.

    The lighter file comes first for people who asked to save data.
    """
    request = context.get("request")
    saves_data = display.of(request).light
    files = asset.progressive
    language = (get_language() or settings.LANGUAGE_CODE)[:2]
    return {
        "asset": asset,
        # The first picture is a download too.
        "poster": "" if saves_data else asset.poster_url,
        "files": files if saves_data else list(reversed(files)),
        "tracks": [
            {"track": track, "default": track.lang == language}
            for track in asset.tracks.all()
            if track.kind == "captions"
        ],
    }
