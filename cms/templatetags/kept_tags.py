"""Parts of a page that are the same for everybody, kept until content changes."""

from collections.abc import Hashable

from django import template
from django.template.base import NodeList, Parser, Token
from django.utils import timezone
from django.utils.safestring import SafeString

from cms import queries
from fadaa.core import display, memo

register = template.Library()


class _Kept(template.Node):
    """A part that shows neither who reads it nor anything of this request but its form."""

    def __init__(self, name: str, nodelist: NodeList) -> None:
        self.name = name
        self.nodelist = nodelist

    def render(self, context: template.Context) -> SafeString:
        key = _key(self.name, context)
        if key is None:
            return self.nodelist.render(context)
        return memo.keep(key, lambda: self.nodelist.render(context))


def _key(name: str, context: template.Context) -> tuple[Hashable, ...] | None:
    """What tells the part from others; None for a draft, a preview or a sheet of paper."""
    page, request = context.get("page"), context.get("request")
    if page is None or request is None or getattr(request, "is_preview", False):
        return None
    if not (page.pk and page.live) or context.get("base_template") != "base.html":
        return None
    form = context.get("display") or display.of(request)
    where = (request.scheme, request.get_host())
    # Windows of schemes and checks of facts depend on the day.
    return (
        "part",
        name,
        page.pk,
        queries.current_language(),
        form.key,
        where,
        timezone.localdate(),
    )


@register.tag
def kept(parser: Parser, token: Token) -> _Kept:
    """``{% kept "name" %}…{% endkept %}``: drawn once for all readers until content changes.

    Pages of people who are signed in are never kept whole; this keeps their larger part.
    """
    _tag, name = token.split_contents()
    nodelist = parser.parse(("endkept",))
    parser.delete_first_token()
    return _Kept(name.strip("\"'"), nodelist)
