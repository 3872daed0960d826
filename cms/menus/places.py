"""Screens of the platform that are no pages of the CMS, so that editors can lead to them."""

from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext_lazy as _

# {key: (name of the address, words for editors)}
PLACES = {
    "search": ("search:results", _("Search")),
    "finder": ("search:financing", _("Which financing suits us?")),
    "ask": ("mentoring:ask", _("Ask an advisor")),
    "my_file": ("mentoring:my_file", _("My file")),
    "my_space": ("accounts:home", _("My space")),
    "founding": ("content:founding", _("The founding papers")),
}


def place_choices() -> list[tuple[str, object]]:
    return [(key, words) for key, (_name, words) in PLACES.items()]


def place_url(key: str) -> str:
    """The address of a place in the current language; nothing for an unknown one."""
    try:
        return reverse(PLACES[key][0])
    except (KeyError, NoReverseMatch):
        return ""
