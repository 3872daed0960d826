"""Papers as PDF, by WeasyPrint, with our own fonts and nothing from outside.

What WeasyPrint 70 cannot do with Arabic decides the form of the style sheet: no grid, no
columns, no SVG text, a direction on every isolated piece.
"""

import io
import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

from django.contrib.staticfiles import finders
from django.utils.translation import gettext as _
from django.utils.translation import override

from cms.founding import fonts
from cms.founding.errors import NoPdfHere, TooBusy
from cms.founding.html import document
from cms.founding.paper import Paper
from fadaa.core.health import Level, Reading

logger = logging.getLogger(__name__)

WAITING_MAX = 6
WAIT_SECONDS = 15
# One at a time: laying out holds the interpreter, and a second one would only slow the site.
_turn = threading.Lock()
_waiting = threading.BoundedSemaphore(WAITING_MAX)

PAGE_RULES = """
@font-face {{ font-family: Paper; src: url("paper:400") format("truetype"); font-weight: 400; }}
@font-face {{ font-family: Paper; src: url("paper:700") format("truetype"); font-weight: 700; }}
html {{ font-family: Paper, sans-serif; }}
@page {{
  @top-left {{ content: element(paper-running); width: 100%; }}
  @bottom-center {{ content: {number}; direction: {direction};
    font: 8.5pt Paper, sans-serif; color: #4a4a4a; }}
}}
"""


@cache
def is_available() -> bool:
    """Whether Pango and our fonts are on this machine."""
    try:
        import weasyprint  # noqa: F401  it loads Pango, which a bare machine lacks
    except OSError:
        logger.warning("Pango is not on this machine: papers are made as DOCX only")
        return False
    return fonts.are_there()


def to_pdf(paper: Paper) -> bytes:
    """The paper as a tagged PDF. Raises NoPdfHere without Pango, TooBusy when many wait.

    About 0.2 s of processor for the statutes.
    """
    if not is_available():
        raise NoPdfHere
    from weasyprint import HTML  # as above: it needs Pango

    html = document(paper)
    with _a_turn():
        styles, configuration = _styles(paper.language)
        target = io.BytesIO()
        HTML(string=html, url_fetcher=_fetcher()).write_pdf(
            target, stylesheets=styles, font_config=configuration, pdf_variant="pdf/ua-1"
        )
    return target.getvalue()


def check_pdf() -> Reading:
    """The health reading: a warning, for the site goes on without."""
    if is_available():
        return Reading(Level.OK, _("Papers can be made as PDF."))
    return Reading(
        Level.WARNING,
        _("Pango is missing: founding papers are offered as Word files and for printing only."),
    )


@contextmanager
def _a_turn() -> Iterator[None]:
    if not _waiting.acquire(blocking=False):
        raise TooBusy
    try:
        if not _turn.acquire(timeout=WAIT_SECONDS):
            raise TooBusy
        try:
            yield
        finally:
            _turn.release()
    finally:
        _waiting.release()


@cache
def _fetcher() -> Any:
    """A fetcher that hands out our two fonts and refuses every other address."""
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class OwnFontsOnly(URLFetcher):  # type: ignore[misc]
        def fetch(self, url: str, headers: Any = None) -> Any:
            for weight in fonts.WEIGHTS:
                if url == f"paper:{weight}":
                    return URLFetcherResponse(url, fonts.paper_font(weight))
            # WeasyPrint notes it and goes on without.
            raise ValueError(f"refused: {url}")

    return OwnFontsOnly()


@cache
def _styles(language: str) -> tuple[list[Any], Any]:
    """The style sheets and fonts of a language, read once."""
    from weasyprint import CSS
    from weasyprint.text.fonts import FontConfiguration

    configuration = FontConfiguration()
    with override(language):
        words = _("Page {number} of {total}")
    number = words.replace("{number}", '" counter(page) "').replace("{total}", '" counter(pages) "')
    direction = "rtl" if language == "ar" else "ltr"
    rules = PAGE_RULES.format(number=f'"{number}"', direction=direction)
    common = Path(str(finders.find("cms/founding_paper.css"))).read_text(encoding="utf-8")
    sheets = [
        CSS(string=text, font_config=configuration, url_fetcher=_fetcher())
        for text in (rules, common)
    ]
    return sheets, configuration
