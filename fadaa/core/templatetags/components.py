"""Components: included templates that name their arguments and refuse others.

``fadaa/templates/components/NAME.html`` opens with a comment
``{# args: title url? #}``; a question mark makes an argument optional. ``{% component %}``
raises on an unknown or missing one, so that a typing error shows in the first test.
"""

import re
from functools import cache
from pathlib import Path
from typing import Any

from django import template
from django.conf import settings
from django.http import HttpRequest
from django.template.loader import get_template
from django.urls import Resolver404, resolve, reverse, translate_url
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import override

from fadaa.core import display

register = template.Library()

DECLARATION = re.compile(r"\{#\s*args:(.*?)#\}")
# What a page of the CMS needs to say its address.
ADDRESS_FIELDS = ("path", "url_path", "locale_id", "content_type_id")
ICONS = Path(settings.BASE_DIR) / "fadaa" / "templates" / "components" / "icons"


class ComponentError(template.TemplateSyntaxError):
    """A component was called with arguments that it does not declare."""


@cache
def _declared(name: str) -> tuple[frozenset[str], frozenset[str]]:
    source = get_template(f"components/{name}.html").template.source  # type: ignore[attr-defined]
    match = DECLARATION.search(source)
    if match is None:
        raise ComponentError(f"components/{name}.html does not declare its arguments")
    words = match.group(1).split()
    required = frozenset(word for word in words if not word.endswith("?"))
    return required, required | frozenset(word.rstrip("?") for word in words)


@register.simple_tag(takes_context=True)
def component(context: template.Context, name: str, **arguments: Any) -> SafeString:
    """Render ``components/NAME.html`` with its arguments, the request and the display alone."""
    required, known = _declared(name)
    if unknown := set(arguments) - known:
        raise ComponentError(f"{name} knows {sorted(known)}, not {sorted(unknown)}")
    if missing := required - set(arguments):
        raise ComponentError(f"{name} needs {sorted(missing)}")
    scope = dict.fromkeys(known, None) | arguments
    scope["request"] = context.get("request")
    # Read once a page, by the context processor; a page may hold a hundred components.
    scope["display"] = context.get("display") or display.of(scope["request"])
    # The markup is the component's own; its template escapes what it is given.
    return mark_safe(get_template(f"components/{name}.html").render(scope))  # noqa: S308


@cache
def _icon_source(name: str) -> str:
    return (ICONS / f"{name}.svg").read_text(encoding="utf-8").strip()


@register.simple_tag
def icon(name: str, size: int = 24) -> SafeString:
    """A line drawing of ours, hidden from screen readers: the words beside it speak."""
    source = _icon_source(name).replace(
        "<svg ", f'<svg class="icon" width="{size}" height="{size}" aria-hidden="true" ', 1
    )
    return mark_safe(source)  # noqa: S308  our own file, not input


@register.simple_tag(takes_context=True)
def language_links(context: template.Context) -> list[dict[str, Any]]:
    """The same page in each language: ``[{code, name, url, whole, exists}]``, without this one.

    A CMS page leads to its live translation, or to a note in the other language that says
    where it exists; any other address is translated by its route.
    """
    request: HttpRequest | None = context.get("request")
    if request is None:
        return []
    current = getattr(request, "LANGUAGE_CODE", settings.LANGUAGE_CODE)
    names = {"ar": "العربية", "fr": "Français"}
    links = []
    for code, _name in settings.LANGUAGES:
        if code == current:
            continue
        url, exists = _translated(context, request, code)
        if exists and getattr(context.get("page"), "keeps_query", False) and request.GET:
            url = f"{url}?{request.GET.urlencode()}"
        link = {"code": code, "name": names[code], "url": url, "exists": exists}
        # Search engines want the whole address.
        links.append(link | {"whole": request.build_absolute_uri(url)})
    return links


def _translated(context: template.Context, request: HttpRequest, code: str) -> tuple[str, bool]:
    page = context.get("page")
    if page is not None and hasattr(page, "get_translations"):
        # An alias shows the words of its source: it is no translation.
        twins = page.get_translations().filter(alias_of__isnull=True, live=True)
        twin = twins.filter(locale__language_code=code).only(*ADDRESS_FIELDS).first()
        if twin is not None and twin.url:
            return twin.url, True
        with override(code):
            return reverse("content:only_in", args=[page.translation_key]), False
    try:
        resolve(request.path)
    except Resolver404:
        return f"/{code}/", True
    return translate_url(request.get_full_path(), code), True
