"""HTML to PDF by WeasyPrint, with our own font and nothing from outside.

What WeasyPrint 70 cannot do with Arabic decides the form of the style sheets: no grid, no
columns, no text in drawings, a direction on every isolated piece.
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
from django.utils.translation import gettext_lazy as _

from cms.founding import fonts
from fadaa.core.errors import DomainError

logger = logging.getLogger(__name__)

WAITING_MAX = 6
WAIT_SECONDS = 15
# One at a time: laying out holds the interpreter, and a second one would only slow the site.
_turn = threading.Lock()
waiting = threading.BoundedSemaphore(WAITING_MAX)


class NoPdf(DomainError):
    """Pango or our fonts are missing."""

    code = "pdf.missing"
    message = _("PDF files cannot be made here at the moment. You can print the page.")
    status = 503


class Busy(DomainError):
    """Others are before, and enough of them wait."""

    code = "pdf.busy"
    message = _("Many people ask for PDF files at this moment. Please try again in a minute.")
    retry = True
    status = 503


FONT_RULES = """
@font-face { font-family: Paper; src: url("paper:400") format("truetype"); font-weight: 400; }
@font-face { font-family: Paper; src: url("paper:700") format("truetype"); font-weight: 700; }
"""


@cache
def is_available() -> bool:
    """Whether Pango and our fonts are on this machine."""
    try:
        import weasyprint  # noqa: F401  it loads Pango, which a bare machine lacks
    except OSError:
        logger.warning("Pango is not on this machine: no PDF can be made")
        return False
    return fonts.are_there()


def render(html: str, *, styles: tuple[str, ...], rules: str = "") -> bytes:
    """A document as a tagged PDF; ``styles`` are names of our static files.

    Raises NoPdf without Pango, Busy when many wait. 0.2 s of processor for four pages.
    """
    if not is_available():
        raise NoPdf
    from weasyprint import HTML  # as above: it needs Pango

    with a_turn():
        sheets, configuration = _sheets(styles, rules)
        target = io.BytesIO()
        HTML(string=html, url_fetcher=_fetcher()).write_pdf(
            target, stylesheets=sheets, font_config=configuration, pdf_variant="pdf/ua-1"
        )
    return target.getvalue()


@contextmanager
def a_turn() -> Iterator[None]:
    """Hold the turn of whoever draws a file. Raises Busy when too many wait, or too long."""
    if not waiting.acquire(blocking=False):
        raise Busy
    try:
        if not _turn.acquire(timeout=WAIT_SECONDS):
            raise Busy
        try:
            yield
        finally:
            _turn.release()
    finally:
        waiting.release()


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
def _sheets(names: tuple[str, ...], rules: str) -> tuple[list[Any], Any]:
    """The style sheets and fonts of a kind of document, read once."""
    from weasyprint import CSS
    from weasyprint.text.fonts import FontConfiguration

    configuration = FontConfiguration()
    texts = [FONT_RULES, rules]
    texts += [Path(str(finders.find(name))).read_text(encoding="utf-8") for name in names]
    sheets = [CSS(string=text, font_config=configuration, url_fetcher=_fetcher()) for text in texts]
    return sheets, configuration
