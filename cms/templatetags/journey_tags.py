"""The rail on the pages of a journey, sums in words, and the keeper of what is on the phone."""

import json
import uuid
from typing import Any

from django import template
from django.middleware.csrf import get_token
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from django.utils.formats import number_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.models import Page

from cms.journeys import queries
from cms.journeys.rules import Span, Sum

register = template.Library()

ANY_JOURNEY = uuid.UUID(int=0)


@register.inclusion_tag("cms/journeys/_rail.html", takes_context=True)
def journey_rail(context: template.Context, page: Page, place: str = "side") -> dict[str, Any]:
    """The journey beside one of its pages, or (``place="top"``) one line above it.

    At most two queries a page, and one for what the person ticked; asked once a request.
    """
    request = context.get("request")
    kept: dict[int, Any] = getattr(request, "_journey_rails", {})
    if page.pk not in kept:
        rail = queries.rail_of(page)
        user = getattr(request, "user", None)
        ticked = set()
        if rail and user is not None and user.is_authenticated:
            rows = queries.kept_steps(user, rail.journey.translation_key)
            ticked = {key for key, row in rows.items() if row.ticked}
        kept[page.pk] = (rail, ticked)
        if request is not None:
            request._journey_rails = kept
    rail, ticked = kept[page.pk]
    return {"rail": rail, "ticked": ticked, "page": page, "place": place}


@register.inclusion_tag("cms/journeys/_keeper.html", takes_context=True)
def journey_keeper(context: template.Context) -> dict[str, Any]:
    """The script that reminds people and brings what a phone kept into an account.

    The token stands on pages of signed-in people only, which are never kept for others.
    """
    request = context.get("request")
    user = getattr(request, "user", None)
    person = user if user is not None and user.is_authenticated else None
    try:
        api = reverse("content:journey_progress", args=[ANY_JOURNEY])
    except NoReverseMatch:
        api = ""
    return {
        "person": person,
        "token": get_token(request) if person and request else "",
        "api": api,
        "any": ANY_JOURNEY,
        "today": timezone.localdate(),
    }


@register.filter
def money(value: Span | Sum | None) -> SafeString | str:
    """A cost in words: 250–1.000 DH, and more, free, or that no figure is known."""
    return _in_words(value, unit=_("DH"), nothing=_("Free"))


@register.filter
def duration(value: Span | Sum | None) -> SafeString | str:
    """A time in words: 3 days, 14–42 days, the same day, or that no figure is known."""
    span = value.span if isinstance(value, Sum) else value
    unit = ngettext("day", "days", span.high) if span else ""
    return _in_words(value, unit=unit, nothing=_("The same day"))


def _in_words(value: Span | Sum | None, *, unit: str, nothing: str) -> SafeString | str:
    span = value.span if isinstance(value, Sum) else value
    unknown = value.unknown if isinstance(value, Sum) else 0
    if span is None or (unknown and span == Span()):
        return _("No reliable figure")
    if span == Span():
        return nothing
    low, high = _grouped(span.low), _grouped(span.high)
    said = format_html('<bdi dir="ltr">{}</bdi> {}', low if low == high else f"{low}–{high}", unit)
    # What is unknown comes on top.
    return format_html(_("{} and more"), said) if unknown else said


@register.simple_tag
def day_words() -> str:
    """``{"3": "days", …}``: the word beside each kind of number, for numbers made on the phone."""
    return json.dumps({n: ngettext("day", "days", n) for n in (0, 1, 2, 3, 11, 100)})


@register.simple_tag
def thousands_sign() -> str:
    """What stands between thousands in the reader's language, for numbers made on the phone."""
    return _grouped(1000)[1]


def _grouped(number: int) -> str:
    return number_format(number, use_l10n=True, force_grouping=True)
