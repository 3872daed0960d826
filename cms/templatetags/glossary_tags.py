"""Terms that explain themselves where they stand."""

from django import template
from django.template.base import NodeList, Parser, Token
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from cms import queries
from cms.glossary.queries import glossary
from cms.glossary.rules import mark

register = template.Library()


@register.filter(is_safe=True)
def explain_terms(html: str) -> SafeString:
    """Make the first place of each term in prose a link that carries its explanation."""
    return _explain(html, ' data-term="{}"')


def _explain(html: str, carry: str) -> SafeString:
    known = glossary(queries.current_language())
    if known is None:
        return SafeString(html)

    def link(key: str, words: str) -> str:
        carried = format_html(carry, known.definitions[key]) if carry else ""
        # The words stand in the page's own HTML already: they are escaped there.
        safe = mark_safe(words)  # noqa: S308
        address = f"{known.address}#term-{key}"
        return format_html('<a class="term" href="{}"{}>{}</a>', address, carried, safe)

    return mark_safe(mark(html, known.matcher, link))  # noqa: S308


class _Explained(template.Node):
    """A part of a page whose terms explain themselves; brings the little box and its script."""

    def __init__(self, nodelist: NodeList) -> None:
        self.nodelist = nodelist

    def render(self, context: template.Context) -> SafeString:
        html = self.nodelist.render(context)
        # A sheet of paper has nothing to tap.
        if context.get("base_template", "base.html") != "base.html":
            return html
        if getattr(context.get("display"), "light", False):
            return _explain(html, "")
        explained = explain_terms(html)
        if explained == html:
            return explained
        box = format_html(
            '<template id="term-box"><div class="term-box" role="dialog" tabindex="-1">'
            '<p class="term-box__text"></p><p class="term-box__end"><a>{}</a>'
            '<button class="link-button" type="button">{}</button></p></div></template>'
            '<script type="module" src="{}"></script>',
            _("In the glossary"),
            _("Close"),
            static("cms/glossary.js"),
        )
        return explained + box


@register.tag
def explained(parser: Parser, token: Token) -> _Explained:
    """``{% explained %}…{% endexplained %}`` around the prose of a page, once."""
    nodelist = parser.parse(("endexplained",))
    parser.delete_first_token()
    return _Explained(nodelist)
