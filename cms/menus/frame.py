"""What stands around every page of a language: menu, foot and notice."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from cms import queries
from fadaa.core.memo import until_content_changes

if TYPE_CHECKING:
    from cms.models import HomePage


@dataclass(frozen=True)
class Frame:
    """``menu`` and ``links`` are ``(title, address)`` in the editors' order."""

    menu: tuple[tuple[str, str], ...] = ()
    text: str = ""
    links: tuple[tuple[str, str], ...] = ()
    notice: str = ""
    notice_until: dt.date | None = None

    def notice_on(self, day: dt.date) -> str:
        """The notice, until its last day has passed."""
        return "" if self.notice_until and self.notice_until < day else self.notice


def frame_of(home: "HomePage | None", language: str) -> Frame:
    """The frame that a home page states; the sections stand where editors chose no menu."""
    own = _links(home.menu) if home else ()
    menu = own or tuple(
        (page.title, page.url or "")
        for page in queries.live_sections(language)
        if page.show_in_menus
    )
    if home is None:
        return Frame(menu)
    return Frame(menu, home.footer_text, _links(home.footer), home.notice, home.notice_until)


@until_content_changes
def frame(language: str) -> Frame:
    """The frame of the live home of a language; no query while content stays as it is."""
    return frame_of(queries.home(language), language)


def _links(stream: Iterable[Any]) -> tuple[tuple[str, str], ...]:
    """Links that lead somewhere: one to a draft is left out."""
    found = ((link.value["label"], link.value.href) for link in stream)
    return tuple((title, address) for title, address in found if address)
