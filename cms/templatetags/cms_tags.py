"""Where the sections are, facts by key, and what pages say to machines."""

import datetime as dt
from typing import Any

from babel.dates import format_date
from django import template
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext

from cms import linked_data, queries
from cms.enums import SectionKind
from cms.menus.frame import Frame, frame, frame_of
from cms.models import Fact, HomePage, SectionPage
from fadaa.core.templatetags.formats import babel_locale
from media.enums import Visibility

register = template.Library()

SIDE_SECTIONS = {SectionKind.LABELS, SectionKind.OFFICES, SectionKind.EVENTS}


@register.simple_tag
def section_url(kind: str) -> str:
    """The address of a section in the current language, or nothing when it is not live."""
    return queries.section_address(kind, queries.live_sections(queries.current_language()))


@register.simple_tag
def side_sections() -> list[SectionPage]:
    """The sections that the menu has no room for: labels, offices, events."""
    sections = queries.live_sections(queries.current_language())
    return [page for page in sections if page.kind in SIDE_SECTIONS and not page.show_in_menus]


@register.simple_tag(takes_context=True)
def main_menu(context: template.Context) -> list[dict[str, Any]]:
    """``[{title, url, current}]``: the editors' menu, else the sections that stand in menus."""
    request = context.get("request")
    path = request.path if request else ""
    return [
        {"title": title, "url": url, "current": path.startswith(url)}
        for title, url in _frame(context).menu
        if url
    ]


@register.simple_tag(takes_context=True)
def site_foot(context: template.Context) -> dict[str, Any]:
    """``{text, links: [{title, url}], notice}``: what editors wrote for every page."""
    around = _frame(context)
    return {
        "text": around.text,
        "links": [{"title": title, "url": url} for title, url in around.links],
        "notice": around.notice_on(timezone.localdate()),
    }


def _frame(context: template.Context) -> Frame:
    """What stands around the pages of the current language; a home shows its own, a draft too."""
    page, language = context.get("page"), queries.current_language()
    return frame_of(page, language) if isinstance(page, HomePage) else frame(language)


@register.simple_tag
def fact(key: str) -> Fact | None:
    """A fact by its key in the current language, or None: for templates of other rooms."""
    return Fact.objects.in_language(queries.current_language()).filter(key=key).first()


@register.simple_tag(takes_context=True)
def page_head(context: template.Context) -> SafeString:
    """Canonical address, the page in its own language, and its description for machines."""
    page, request = context.get("page"), context.get("request")
    if page is None or request is None or not page.url:
        return SafeString("")
    address = request.build_absolute_uri(page.url)
    links = format_html(
        '<link rel="canonical" href="{}"><link rel="alternate" hreflang="{}" href="{}">',
        context.get("canonical_url") or address,
        page.locale.language_code,
        address,
    )
    links += _social(page, request, address)
    described = linked_data.describe(
        page, request.build_absolute_uri, search_url=reverse("search:results")
    )
    if not described:
        return links
    # The text is JSON with every angle bracket and ampersand escaped.
    script = mark_safe(linked_data.as_script_text(described))  # noqa: S308
    return links + format_html('<script type="application/ld+json">{}</script>', script)


def _social(page: Any, request: HttpRequest, address: str) -> SafeString:
    """What a shared link shows, the Markdown twin of a page with an article, and the feed."""
    picture = reverse("content:social_card", args=[page.translation_key])
    asset = getattr(page, "asset", None)
    if asset is not None and asset.poster_url:
        picture = asset.poster_url
    filmed = asset is not None and asset.is_ready and asset.visibility == Visibility.PUBLIC
    described = page.search_description or getattr(page, "summary", "")
    tags = format_html_join(
        "",
        '<meta property="og:{}" content="{}">',
        [
            ("title", page.title),
            ("description", described),
            ("url", address),
            ("type", _kind(page, filmed)),
            ("site_name", gettext("Fadaa Al Moutaawine")),
            ("locale", f"{page.locale.language_code}_MA"),
            ("image", request.build_absolute_uri(picture)),
        ],
    ) + format_html(
        '<meta name="twitter:card" content="{}">', "player" if filmed else "summary_large_image"
    )
    if isinstance(page, HomePage):
        return tags + format_html(
            '<link rel="alternate" type="application/atom+xml" href="{}">',
            reverse("content:feed", args=["all"]),
        )
    if isinstance(page, SectionPage):
        return tags
    return tags + format_html(
        '<link rel="alternate" type="text/markdown" href="{}.md">', page.url.rstrip("/")
    )


def _kind(page: Any, filmed: bool) -> str:
    """The word of Open Graph for a page."""
    if isinstance(page, HomePage):
        return "website"
    return "video.other" if filmed else "article"


@register.filter
def month(value: dt.date | None) -> str:
    """A month in words: شتنبر 2026, septembre 2026."""
    return format_date(value, format="MMMM y", locale=babel_locale()) if value else ""
