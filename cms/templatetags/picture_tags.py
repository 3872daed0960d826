"""Pictures from sizes that exist: a reader's request never draws one."""

from typing import Any

from django import template

from cms.editing import pictures
from fadaa.core import display

register = template.Library()


@register.inclusion_tag("cms/editing/_picture.html", takes_context=True)
def picture(context: template.Context, value: Any) -> dict[str, Any]:
    """A picture block; the sizes of all pictures of the page come in one query."""
    image = value["image"]
    drawn = _drawn_sizes(context, image)
    shown = pictures.shown(image, drawn)
    # On a light page a picture waits for a tap, and says before how much it is.
    waits = display.of(context.get("request")).light and shown.fallback is not None
    return {
        "shown": shown,
        "waits": waits,
        "bytes": shown.fallback.file.size if waits else 0,
        "alt": "" if value.get("decorative") else value.get("alt", ""),
        "caption": value.get("caption", ""),
        "credit": value.get("credit", ""),
    }


def _drawn_sizes(context: template.Context, image: Any) -> list[Any]:
    request, page = context.get("request"), context.get("page")
    kept = getattr(request, "_drawn_pictures", {})
    if image.pk not in kept:
        on_page = pictures.pictures_of_page(page) if hasattr(page, "_meta") else []
        kept = kept | pictures.renditions_of({image.pk, *(other.pk for other in on_page)})
        if request is not None:
            request._drawn_pictures = kept
    return kept[image.pk]  # type: ignore[no-any-return]
