"""A consonant key that Arabic script and Arabic in Latin letters share.

``ta3awniya`` and ``تعاونية`` both give ``t3n``: vowels, weak letters and the feminine ending
are left out, sounds that people write alike become one letter. Letter-by-letter conversion
fails here, since everyone spells vowels in another way.
"""

import re
from functools import lru_cache

from fadaa.core.folding import is_arabic

_ARABIC = str.maketrans(
    {
        **dict.fromkeys("اويءه", None),
        **dict.fromkeys("تثط", "t"),
        **dict.fromkeys("دذضظ", "d"),
        **dict.fromkeys("سص", "s"),
        **dict.fromkeys("كق", "k"),
        "ب": "b", "ج": "j", "ح": "h", "خ": "x", "ر": "r", "ز": "z", "ش": "c",
        "ع": "3", "غ": "g", "ف": "f", "ل": "l", "م": "m", "ن": "n",
    }
)  # fmt: skip
_DIGRAPHS = (
    ("tch", "c"), ("ch", "c"), ("sh", "c"), ("kh", "x"), ("gh", "\0"), ("dh", "d"), ("th", "t"),
    ("ph", "f"), ("3'", "\0"), ("qu", "k"), ("ce", "s"), ("ci", "s"),
)  # fmt: skip
_LATIN = str.maketrans(
    {
        **dict.fromkeys("aeiouwy2'", None),
        "\0": "g", "g": "k", "q": "k", "9": "k", "8": "k", "c": "k", "7": "h", "5": "x",
        "6": "t", "4": "d", "v": "f", "p": "b",
    }
)  # fmt: skip
_ARABIC_ARTICLE = re.compile(r"^(?:[وفبك]?ال|لل)(?=..)")
_DOUBLE = re.compile(r"(.)\1+")
SHORTEST_KEY = 3


def looks_like_arabizi(word: str) -> bool:
    """Whether a Latin word carries a digit that stands for an Arabic letter."""
    return word.isascii() and any(c in "235679" for c in word) and any(c.isalpha() for c in word)


def without_article(word: str) -> list[str]:
    """A folded Latin word without what may be glued before it: ``lcoop``, ``la3sel``."""
    shorter = []
    for prefix in ("l", "el", "al", "la", "le", "les", "f", "fl", "b", "bl", "d", "w", "dl"):
        if word.startswith(prefix) and len(word) - len(prefix) >= 3:
            shorter.append(word[len(prefix) :])
    return shorter


@lru_cache(maxsize=50_000)
def key(word: str) -> str:
    """The consonant key of a folded word in either script; may be empty."""
    if is_arabic(word):
        bare = _ARABIC_ARTICLE.sub("", word)
        # ه inside a word is a consonant, at its end it is the feminine ending.
        consonants = bare[:-1].replace("ه", "ح") + bare[-1:]
        return consonants.translate(_ARABIC)
    word = _DOUBLE.sub(r"\1", word)
    for letters, sound in _DIGRAPHS:
        # "c" is kept apart from the hard c of French, which becomes k below.
        word = word.replace(letters, "C" if sound == "c" else sound)
    return word.translate(_LATIN).replace("C", "c")


def keys(word: str) -> list[str]:
    """The keys under which a Latin word may be known, surest first.

    Variants: with and without a glued article, ``aa`` for ع, a silent ``t`` at the end.
    """
    found: dict[str, None] = {}
    for bare in [word, *without_article(word)]:
        for spelling in (bare, bare.replace("aa", "3a")):
            found.setdefault(key(spelling))
            if spelling.endswith("at"):
                found.setdefault(key(spelling[:-2]))
    return [k for k in found if len(k) >= SHORTEST_KEY or (len(k) == 2 and "3" in k)]
