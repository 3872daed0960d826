"""Rich text that quotes facts, shown with what its page has looked up."""

from typing import Any

from django import template
from django.utils.safestring import SafeString
from wagtail.rich_text import RichText
from wagtail.templatetags.wagtailcore_tags import richtext

from cms.facts.quoting import AtHand, facts_at_hand

register = template.Library()


@register.simple_tag(takes_context=True)
def rich_text(context: template.Context, value: RichText | str) -> SafeString:
    """A rich text; its facts come from the page around it, so that no text asks again."""
    page, request = context.get("page"), context.get("request")
    at_hand = AtHand(
        facts=getattr(page, "facts_by_key", {}),
        name_missing=bool(getattr(request, "is_preview", False)),
        has_sources=_ends_with_sources(page),
    )
    with facts_at_hand(at_hand):
        # The text is expanded here: a lazy value would be read after the page has gone.
        return SafeString(richtext(value))


def _ends_with_sources(page: Any) -> bool:
    return bool(getattr(page, "shows_sources", False) and page.sources)
