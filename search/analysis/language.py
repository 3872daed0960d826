"""Which of the two languages of the pages a query is answered in, when nobody says."""

from fadaa.core.folding import folded_words, is_arabic
from search.analysis.arabizi import looks_like_arabizi
from search.analysis.lexicon import Lexicon
from search.analysis.wordlists import load

# Frequent words of Darija in Latin letters that French does not have, and the reverse.
ARABIZI = load("arabizi")
FRENCH = load("french")


def language(text: str, vocab: Lexicon) -> str:
    """``ar`` for Arabic letters and Darija in Latin letters, ``fr`` for the rest.

    In a mixed query the function words decide, since names and loans are written alike.
    """
    words = folded_words(text).split()
    if any(map(is_arabic, words)):
        return "ar"
    arabizi = sum(word in ARABIZI or looks_like_arabizi(word) for word in words)
    french = sum(word in FRENCH for word in words)
    if arabizi != french:
        return "ar" if arabizi > french else "fr"
    unknown = [word for word in words if not vocab.index.knows(word)]
    sounding = [word for word in unknown if vocab.knows(word)]
    return "ar" if words and len(sounding) == len(words) else "fr"
