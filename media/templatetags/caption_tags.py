"""Timed text beside a film: for editors, and under the player."""

from typing import Any

from django import template
from django.utils.translation import get_language

from media.captions import queries
from media.captions.forms import DescriptionForm
from media.enums import TrackKind
from media.models import Asset
from media.rules import can_change

register = template.Library()


@register.inclusion_tag("media/captions/_panel.html", takes_context=True)
def caption_panel(context: template.Context, asset: Asset) -> dict[str, Any]:
    """Every kind of text of a film in every language, with its state; four queries."""
    described = {one.lang: one for one in asset.descriptions.select_related("sound")}
    return {
        "asset": asset,
        "kinds": [
            {"kind": kind.value, "label": kind.label, "states": queries.states(asset, kind.value)}
            for kind in TrackKind
        ],
        "described": [
            {"state": state, "description": described.get(state.lang)}
            for state in queries.states(asset, TrackKind.CAPTIONS)
        ],
        "sounds": list(DescriptionForm(asset=asset).fields["sound"].queryset[:50]),  # type: ignore[attr-defined]
        "may_change": can_change(context["request"].user),
    }


@register.inclusion_tag("media/captions/_under_player.html")
def under_player(asset: Asset) -> dict[str, Any]:
    """Chapters that jump, and the sound that says what is seen; one query."""
    language = (get_language() or "ar")[:2]
    chapters = queries.track_for(asset, language, TrackKind.CHAPTERS)
    return {
        "asset": asset,
        "chapters": chapters,
        "description": queries.description_for(asset, language),
    }


@register.inclusion_tag("media/captions/_text_tracks.html")
def text_tracks(asset: Asset) -> dict[str, Any]:
    """Chapters and descriptions as the browser's own menus and screen readers find them."""
    kinds = (TrackKind.CHAPTERS, TrackKind.DESCRIPTIONS)
    return {"tracks": [track for kind in kinds for track in queries.public_tracks(asset, kind)]}
