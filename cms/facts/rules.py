"""What is known of facts without the database: keys inside text, quantities, who may act."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from html import escape
from typing import Any

from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from fadaa.core.templatetags.formats import day

# A quotation as rich text keeps it: <embed embedtype="fact" key="members-minimum"/>.
EMBED_TAG = re.compile(r"<embed\b[^>]*>")
ATTRIBUTE = re.compile(r'([\w-]+)="([^"]*)"')
DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
NUMBER = re.compile(r"\d+(?:\.\d+)?")
LEFT_TO_RIGHT, POP = "\u2066", "\u2069"
KEY = re.compile(r"^[a-z0-9]+(?:[.-][a-z0-9]+)*$")


def embed_of(key: str) -> str:
    """The quotation of a fact as rich text keeps it."""
    return f'<embed embedtype="fact" key="{escape(key)}"/>'


def keys_in_text(html: str) -> Iterator[str]:
    """The keys that a rich text quotes, in order."""
    for tag in EMBED_TAG.findall(html):
        attributes = dict(ATTRIBUTE.findall(tag))
        if attributes.get("embedtype") == "fact" and attributes.get("key"):
            yield attributes["key"]


def keys_in_stream(value: Any) -> Iterator[str]:
    """The keys that the raw data of a stream quotes inside its texts, in order."""
    if isinstance(value, str):
        # Most strings hold no quotation: one cheap look instead of a pattern.
        if "embedtype" in value:
            yield from keys_in_text(value)
    elif isinstance(value, dict):
        for inner in value.values():
            yield from keys_in_stream(inner)
    elif isinstance(value, Iterable):
        for inner in value:
            yield from keys_in_stream(inner)


def quantity(value: str, unit: str) -> str:
    """A value with its unit as people read it: 1.000 درهم, 5 jours, 85,5 %, 1 دجنبر 2025."""
    if DATE.fullmatch(value):
        try:
            shown = day(dt.date.fromisoformat(value))
        except ValueError:
            shown = value
    elif NUMBER.fullmatch(value):
        # Without a unit a number may be a name, such as that of a law or a year.
        grouped = bool(unit)
        shown = str(number_format(value, use_l10n=True, force_grouping=True)) if grouped else value
    else:
        # A range must not turn round inside a line from right to left.
        shown = f"{LEFT_TO_RIGHT}{value}{POP}" if value.isascii() else value
    return f"{shown} {_unit(value, unit)}".strip()


def _unit(value: str, unit: str) -> str:
    """The word of a unit, agreeing with the (last) number of the value."""
    last = re.findall(r"\d+", value)
    number = int(last[-1]) if last else 0
    words = {
        "DH": lambda: _("DH"),
        "hours": lambda: ngettext("hour", "hours", number),
        "days": lambda: ngettext("day", "days", number),
        "weeks": lambda: ngettext("week", "weeks", number),
        "months": lambda: ngettext("month", "months", number),
        "years": lambda: ngettext("year", "years", number),
    }
    return words[unit]() if unit in words else unit


def may_keep_facts(user: Any) -> bool:
    """Whether a person may check and correct facts."""
    return bool(user.is_active and user.has_perm("cms.change_fact"))


def may_see_facts(user: Any) -> bool:
    """Whether a person may read the report of facts."""
    return may_keep_facts(user) or bool(user.is_active and user.has_perm("cms.view_fact"))
