"""What stands around the text of a page: sharing, sound, print, a word back."""

from typing import Any

from django import template
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString

from cms import pdf
from cms.audience import queries, rules
from cms.audience.enums import VoiceKind

register = template.Library()


@register.inclusion_tag("cms/audience/_tools.html", takes_context=True)
def page_tools(context: template.Context, printed: bool = True) -> dict[str, Any]:
    """Under the heading of a page: share, print, PDF, and what can be listened to."""
    page, request = context["page"], context.get("request")
    address = _address(page, request)
    spoken = page.search_kind in queries.SPOKEN_KINDS
    return {
        "page": page,
        "title": page.title,
        "address": address,
        "whatsapp": rules.whatsapp_address(page.title, address),
        "printed": printed,
        "pdf_url": _pdf_address(page) if printed else "",
        "heard": len(_recordings(context)) if spoken else None,
        "whole": aloud(context, rules.WHOLE_PAGE) + aloud(context, rules.OPENING),
    }


@register.inclusion_tag("cms/audience/_share.html")
def share_line(title: str, address: str) -> dict[str, str]:
    """Share something that is no page of its own, such as the result of a flow."""
    return {
        "title": title,
        "address": address,
        "whatsapp": rules.whatsapp_address(title, address),
    }


@register.inclusion_tag("cms/audience/_foot.html", takes_context=True)
def page_foot(context: template.Context) -> dict[str, Any]:
    """ "Was this useful?" at the end of a page."""
    return {"page": context["page"], "display": context.get("display")}


@register.simple_tag(takes_context=True)
def aloud(context: template.Context, section: str = rules.WHOLE_PAGE) -> SafeString:
    """The recording of a section, or nothing; two queries for the whole page."""
    # A block that is previewed alone stands on no page.
    audio = _recordings(context).get(str(section)) if "page" in context else None
    if audio is None:
        return SafeString("")
    page = context["page"]
    rendered = render_to_string(
        "cms/audience/_player.html",
        {
            "audio": audio,
            "sound": audio.asset.sound,
            "is_synthetic": audio.voice == VoiceKind.SYNTHETIC,
            "other_language": audio.language != page.locale.language_code,
            "part": section,
        },
    )
    return SafeString(rendered)


def _recordings(context: template.Context) -> dict[str, Any]:
    page = context["page"]
    if not hasattr(page, "_playable"):
        page._playable = queries.playable(page) if page.pk else {}
    return page._playable  # type: ignore[no-any-return]


def _address(page: Any, request: HttpRequest | None) -> str:
    """The whole address of a page; while it is a draft, the place where it is read."""
    url = page.url or ""
    return request.build_absolute_uri(url) if request is not None else url


def _pdf_address(page: Any) -> str:
    # A page that is being written for the first time has no number yet.
    if not (page.pk and page.live and pdf.is_available()):
        return ""
    return reverse("content:pdf", args=[page.pk])
