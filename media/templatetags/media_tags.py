"""The player."""

from typing import Any

from django import template
from django.conf import settings
from django.urls import reverse
from django.utils.translation import get_language

from fadaa.core import display
from media.enums import Visibility
from media.models import Asset
from media.watching import choices

register = template.Library()


@register.inclusion_tag("media/player.html", takes_context=True)
def player(
    context: template.Context,
    asset: Asset,
    *,
    title: str = "",
    share_url: str = "",
    embed_code: str = "",
    following: Any = None,
    embedded: bool = False,
) -> dict[str, Any]:
    """A film that plays without JavaScript; our element adds the rest.

    The lighter file comes first for people who asked to save data. ``share_url`` is the whole
    address of the page, ``following`` has the ``url`` and ``title`` of what comes next. An
    ``embedded`` player stands on another site: it knows nobody, keeps and tells nothing.
    """
    request = context.get("request")
    saves_data = display.of(request).light
    files = asset.progressive
    language = (get_language() or settings.LANGUAGE_CODE)[:2]
    user = None if embedded else getattr(request, "user", None)
    public = asset.visibility == Visibility.PUBLIC
    # Editors who look at their work are no audience.
    counted = public and not embedded and not getattr(request, "path", "").startswith("/admin/")
    watched = reverse("media:watched", args=[asset.public_id]) if counted else ""
    keeps = user is not None and user.is_authenticated
    return {
        "asset": asset,
        # The first picture is a download too.
        "poster": "" if saves_data else asset.poster_url,
        "files": files if saves_data else list(reversed(files)),
        "tracks": choices.captions(asset, language),
        "chapters": choices.chapters(asset, language),
        "qualities": choices.qualities(asset),
        "speeds": choices.speeds(),
        "storyboard": getattr(asset, "storyboard_url", ""),
        "title": title or asset.title,
        "language": language,
        "light": saves_data,
        "share_url": share_url,
        "embed_code": embed_code,
        "following": following,
        "embedded": embedded,
        "watched_url": watched,
        "position_url": reverse("media:position", args=[asset.public_id]) if keeps else "",
    }


@register.inclusion_tag("media/plain_player.html")
def plain_player(asset: Asset, *, title: str) -> dict[str, Any]:
    """A film that stands closed in a text: the browser's own player, which fetches nothing.

    Our element takes its place when a reader opens it. The lighter file comes first.
    """
    return {
        "asset": asset,
        "files": asset.progressive,
        "tracks": choices.captions(asset, ""),
        "title": title,
    }
