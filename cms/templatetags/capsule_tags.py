"""How a capsule leaves its page: to other sites, to phones, to podcast programs."""

from typing import Any

from django import template
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.http import urlencode
from django.utils.safestring import SafeString

from cms.capsules import addresses
from cms.models import CapsulePage, SeriesFollow

register = template.Library()


@register.simple_tag(takes_context=True)
def capsule_links(context: template.Context, page: CapsulePage) -> dict[str, str]:
    """``{address, embed_code}``; empty for a draft, and no code for a film that is not open."""
    request: HttpRequest | None = context.get("request")
    if request is None or not page.url or not page.live:
        return {"address": "", "embed_code": ""}
    code = addresses.embed_code(page, request) if addresses.is_open(page) else ""
    return {"address": request.build_absolute_uri(page.url), "embed_code": code}


@register.simple_tag(takes_context=True)
def capsule_head(context: template.Context, page: CapsulePage) -> SafeString:
    """What other sites read to show the player: oEmbed, Open Graph, Twitter."""
    request: HttpRequest | None = context.get("request")
    if request is None or not page.url or not page.live or not addresses.is_open(page):
        return SafeString("")
    absolute = request.build_absolute_uri
    width, height = addresses.size_of(page, None, None)
    frame = absolute(addresses.embed_path(page))
    tags = format_html_join(
        "",
        '<meta {}="{}" content="{}">',
        [
            ("property", "og:video:url", frame),
            ("property", "og:video:type", "text/html"),
            ("property", "og:video:width", width),
            ("property", "og:video:height", height),
            ("name", "twitter:player", frame),
            ("name", "twitter:player:width", width),
            ("name", "twitter:player:height", height),
        ],
    )
    for form, kind in (("json", "application/json+oembed"), ("xml", "text/xml+oembed")):
        query = urlencode({"url": absolute(page.url), "format": form})
        tags += format_html(
            '<link rel="alternate" type="{}" href="{}" title="{}">',
            *(kind, absolute(f"{reverse('cms:oembed')}?{query}"), page.title),
        )
    return tags


@register.inclusion_tag("cms/capsules/_follow.html", takes_context=True)
def follow_series(context: template.Context, series: Any) -> dict[str, Any]:
    """Follow the series, its podcast, its news; people who are not known see where to sign in."""
    request: HttpRequest | None = context.get("request")
    user = getattr(request, "user", None)
    known = user is not None and user.is_authenticated
    return {
        "series": series,
        "known": known,
        "follows": known and SeriesFollow.objects.filter(user=user, series_id=series.pk).exists(),
    }
