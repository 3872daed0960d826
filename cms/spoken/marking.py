"""Mark the words that were looked for in what is said."""

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from fadaa.core.folding import words
from media.captions.queries import folded_root


def marked(text: str, query: str) -> SafeString:
    """The text, escaped, with ``<mark>`` around every word that holds a word of the query."""
    wanted = [folded_root(word.folded) for word in words(query)]
    pieces, last = [], 0
    for word in words(text):
        if word.start >= last and any(part in word.folded for part in wanted):
            pieces += [escape(text[last : word.start]), "<mark>"]
            pieces += [escape(text[word.start : word.end]), "</mark>"]
            last = word.end
    pieces.append(escape(text[last:]))
    return mark_safe("".join(pieces))  # noqa: S308  every piece of text is escaped above
