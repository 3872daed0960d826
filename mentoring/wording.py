"""The reasons of routing, in words."""

from collections.abc import Iterable

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from mentoring.routing import Why


def reasons_in_words(codes: Iterable[str]) -> list[str]:
    """What a dispatcher reads of an offer's codes; an unknown code stays as it is."""
    words = {
        Why.LANGUAGE: _("speaks the language"),
        Why.REGION: _("of the region"),
        Why.COUNTRY: _("for the whole country"),
        Why.TOPIC: _("knows the subject"),
        Why.EVERYTHING: _("answers every subject"),
        Why.AT_DESK: _("in office hours now"),
        Why.WIDER_LANGUAGE: _("nobody had taken it: all of the language are asked"),
        Why.WIDER_EVERYONE: _("nobody had taken it: everyone is asked"),
        Why.IN_CHARGE: _("in charge of the delegation"),
        Why.CHOSEN: _("chosen by hand"),
    }
    return [_counted(code) or words.get(code, code) for code in codes]  # type: ignore[call-overload]


def _counted(code: str) -> str:
    name, _colon, number = code.partition(":")
    if not number.isdecimal():
        return ""
    if name == Why.FREE:
        return ngettext("%(n)s free place", "%(n)s free places", int(number)) % {"n": number}
    if name == Why.TURN:
        return ngettext(
            "asked %(n)s time this week", "asked %(n)s times this week", int(number)
        ) % {"n": number}
    return ""
