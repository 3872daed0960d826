"""Papers as PDF: their own sheet and page numbers; ``cms.pdf`` does the laying out."""

from functools import cache

from django.utils.translation import gettext as _
from django.utils.translation import override

from cms.founding.errors import NoPdfHere, TooBusy
from cms.founding.html import document
from cms.founding.paper import Paper
from cms.pdf import Busy, is_available, render
from fadaa.core.health import Level, Reading

STYLES = ("cms/founding_paper.css",)
PAGE_RULES = """
html {{ font-family: Paper, sans-serif; }}
@page {{
  @top-left {{ content: element(paper-running); width: 100%; }}
  @bottom-center {{ content: {number}; direction: {direction};
    font: 8.5pt Paper, sans-serif; color: #4a4a4a; }}
}}
"""


def to_pdf(paper: Paper) -> bytes:
    """The paper as a tagged PDF. Raises NoPdfHere without Pango, TooBusy when many wait.

    About 1 s of processor for the statutes (seven pages), 0.3 s for the others.
    """
    if not is_available():
        raise NoPdfHere
    try:
        return render(document(paper), styles=STYLES, rules=_rules(paper.language))
    except Busy as refused:
        raise TooBusy from refused


def check_pdf() -> Reading:
    """The health reading: a warning, for the site goes on without."""
    if is_available():
        return Reading(Level.OK, _("Papers can be made as PDF."))
    return Reading(
        Level.WARNING,
        _("Pango is missing: founding papers are offered as Word files and for printing only."),
    )


@cache
def _rules(language: str) -> str:
    """What differs between the languages: the words and the direction of the page number."""
    with override(language):
        words = _("Page {number} of {total}")
    number = words.replace("{number}", '" counter(page) "').replace("{total}", '" counter(pages) "')
    direction = "rtl" if language == "ar" else "ltr"
    return PAGE_RULES.format(number=f'"{number}"', direction=direction)
