"""Pictures from sizes that exist: a reader's request never draws one."""

from typing import Any

from django import template

from cms.editing import pictures

register = template.Library()


@register.inclusion_tag("cms/editing/_picture.html", takes_context=True)
def picture(context: template.Context, value: Any) -> dict[str, Any]:
    """A picture block; the sizes of all pictures of the page come in one query."""
    image = value["image"]
    drawn = _drawn_sizes(context, image)
    return {
        "shown": pictures.shown(image, drawn),
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
