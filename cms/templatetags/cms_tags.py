"""Where the sections are: the menu of every page."""

from typing import Any

from django import template

from cms import queries
from cms.models import SectionPage

register = template.Library()


def _sections(context: template.Context) -> list[SectionPage]:
    """The sections of the current language: one query a request."""
    request = context.get("request")
    if request is None:
        return list(queries.sections())
    kept = getattr(request, "_cms_sections", {})
    language = queries.current_language()
    if language not in kept:
        kept[language] = list(queries.sections())
        request._cms_sections = kept
    return kept[language]  # type: ignore[no-any-return]


@register.simple_tag(takes_context=True)
def section_url(context: template.Context, kind: str) -> str:
    """The address of a section in the current language, or nothing when it is not live."""
    return queries.section_address(kind, _sections(context))


@register.simple_tag(takes_context=True)
def main_menu(context: template.Context) -> list[dict[str, Any]]:
    """``[{title, url, current}]``: the sections that stand in menus."""
    request = context.get("request")
    path = request.path if request else ""
    return [
        {"title": page.title, "url": page.url, "current": path.startswith(page.url or "-")}
        for page in _sections(context)
        if page.show_in_menus
    ]
