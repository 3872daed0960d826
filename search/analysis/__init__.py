"""Understanding a query: pure functions, the same for every engine."""

from fadaa.core.folding import fold, folded_words, words
from search.analysis.language import language
from search.analysis.lexicon import Lexicon, Synonyms, Vocabulary
from search.analysis.plan import (
    Alternative,
    Correction,
    Group,
    How,
    Offer,
    Plan,
    query_key,
    understand,
)
from search.analysis.stemming import stem

__all__ = [
    "Alternative",
    "Correction",
    "Group",
    "How",
    "Lexicon",
    "Offer",
    "Plan",
    "Synonyms",
    "Vocabulary",
    "fold",
    "folded_words",
    "language",
    "query_key",
    "stem",
    "understand",
    "words",
]
