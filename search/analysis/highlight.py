"""Mark the words that were looked for, in the page's own text."""

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from fadaa.core.folding import words
from search.analysis.plan import Plan
from search.analysis.stemming import stem
from search.analysis.wordlists import STOP


def _hits(text: str, plan: Plan) -> list[tuple[int, int]]:
    """Places of the words to mark, in order and apart from each other."""
    wanted = plan.stems
    places: list[tuple[int, int]] = []
    for word in words(text):
        form = word.folded if plan.exact else stem(word.folded)
        if form not in wanted or word.folded in STOP:
            continue
        if not places or word.start >= places[-1][1]:
            places.append((word.start, word.end))
    return places


def highlight(text: str, plan: Plan) -> SafeString:
    """The whole text, escaped, with ``<mark>`` around what was looked for."""
    pieces, last = [], 0
    for start, end in _hits(text, plan):
        pieces += [escape(text[last:start]), "<mark>", escape(text[start:end]), "</mark>"]
        last = end
    pieces.append(escape(text[last:]))
    return mark_safe("".join(pieces))  # noqa: S308  every piece of text is escaped above
