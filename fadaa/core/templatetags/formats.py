"""Numbers, dates, sizes and amounts as people here write them."""

import datetime as dt

from babel.dates import format_date, format_datetime, format_timedelta
from django import template
from django.utils import timezone
from django.utils.formats import number_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

register = template.Library()

BABEL_LOCALES = {"ar": "ar_MA", "fr": "fr_MA"}


def babel_locale() -> str:
    """The CLDR locale of the current language; Moroccan month names come with it."""
    return BABEL_LOCALES.get((get_language() or "ar")[:2], "ar_MA")


@register.filter
def ltr(value: object) -> SafeString:
    """Isolate a number, code or phone left to right inside a right-to-left line."""
    return format_html('<bdi dir="ltr">{}</bdi>', value)


@register.filter
def day(value: dt.date | dt.datetime | None) -> str:
    """A date with its month in words: 12 شتنبر 2026, 12 septembre 2026."""
    if value is None:
        return ""
    if isinstance(value, dt.datetime) and timezone.is_aware(value):
        value = timezone.localtime(value)
    return format_date(value, format="d MMMM y", locale=babel_locale())


@register.filter
def moment(value: dt.datetime | None) -> str:
    """A date with its time: 12 شتنبر 2026، 10:30."""
    if value is None:
        return ""
    pattern = "d MMMM y، HH:mm" if babel_locale().startswith("ar") else "d MMMM y, HH:mm"
    return format_datetime(timezone.localtime(value), format=pattern, locale=babel_locale())


@register.filter
def ago(value: dt.datetime | None) -> str:
    """How long ago, in words."""
    if value is None:
        return ""
    return format_timedelta(
        value - timezone.now(), add_direction=True, locale=babel_locale(), granularity="minute"
    )


@register.filter
def dirhams(value: int | float | None) -> SafeString:
    """An amount: 300.000 درهم, 300 000 DH."""
    if value is None:
        return SafeString("")
    amount = number_format(value, use_l10n=True, force_grouping=True)
    return format_html('<bdi dir="ltr">{}</bdi> {}', amount, _("DH"))


@register.filter
def megabytes(value: int | None) -> SafeString:
    """A size before a download: 1,3 MB, or KB below a tenth of a megabyte."""
    if value is None:
        return SafeString("")
    if value < 100_000:
        return format_html('<bdi dir="ltr">{}</bdi> {}', max(1, round(value / 1000)), _("KB"))
    size = number_format(round(value / 1_000_000, 1), decimal_pos=1, use_l10n=True)
    return format_html('<bdi dir="ltr">{}</bdi> {}', size, _("MB"))


@register.filter
def kilobytes(value: int | None) -> SafeString:
    """A small size, exactly: 230 KB."""
    if value is None:
        return SafeString("")
    return format_html('<bdi dir="ltr">{}</bdi> {}', max(1, round(value / 1000)), _("KB"))


@register.filter
def clock(seconds: float | None) -> SafeString:
    """A length in time: 0:42, 12:05."""
    if seconds is None:
        return SafeString("")
    whole = int(seconds)
    return ltr(f"{whole // 60}:{whole % 60:02d}")
