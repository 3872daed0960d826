"""Light stems: enough to join singular and plural, not enough to join strangers.

Sources: light10 (Larkey, Ballesteros, Connell 2002) as in Lucene's ``ArabicStemmer``; the
light French stemmer of J. Savoy as in Lucene's ``FrenchLightStemmer``. Both work on folded words.
"""

from functools import lru_cache
from itertools import pairwise

from fadaa.core.folding import is_arabic

_ARABIC_PREFIXES = ("ال", "وال", "بال", "كال", "فال", "لل", "و")
_ARABIC_SUFFIXES = ("ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي")

# (only words longer than this, suffix, letters to cut, what then replaces the last letters)
_FRENCH_ENDINGS = (
    (9, "issement", 6, "r"),
    (8, "issant", 4, "r"),
    (11, "ficatrice", 5, "er"),
    (10, "ficateur", 4, "er"),
    (9, "catrice", 3, "quer"),
    (8, "cateur", 2, "quer"),
    (8, "atrice", 4, "er"),
    (7, "ateur", 3, "er"),
    (7, "teuse", 2, "r"),
    (6, "teur", 1, "r"),
    (5, "euse", 2, ""),
    (7, "ive", 1, "f"),
    (4, "folle", 2, "u"),
    (4, "molle", 2, "u"),
    (9, "nnelle", 5, ""),
    (9, "nnel", 3, ""),
    (4, "ete", 1, "et"),
    (8, "esse", 3, ""),
    (7, "inage", 3, ""),
    (9, "isation", 7, ""),
    (9, "isateur", 7, ""),
    (8, "ation", 5, ""),
    (8, "ition", 5, ""),
)


def light10(word: str) -> str:
    """The light stem of a folded Arabic word."""
    for prefix in _ARABIC_PREFIXES:
        shortest = 4 if len(prefix) == 1 else len(prefix) + 2
        if word.startswith(prefix) and len(word) >= shortest:
            word = word[len(prefix) :]
            break
    for suffix in _ARABIC_SUFFIXES:
        if word.endswith(suffix) and len(word) >= len(suffix) + 2:
            word = word[: -len(suffix)]
    return word


def light_french(word: str) -> str:
    """The light stem of a folded French word."""
    if len(word) > 5 and word.endswith("aux") and not word.endswith("eaux"):
        word = word[:-2] + "l"
    elif len(word) > 3 and word[-1] == "x":
        word = word[:-1]
    if len(word) > 3 and word[-1] == "s":
        word = word[:-1]
    by_issir = len(word) > 9 and word.endswith("issement")
    if len(word) > 6 and word.endswith("ement") and not by_issir:
        word = word[:-4]
        return _finish(word[:-2] + "f" if len(word) > 3 and word.endswith("ive") else word)
    if len(word) > 6 and word.endswith("trice") and not (len(word) > 8 and word[-6] == "a"):
        word = word[:-4] + "eur"
    if len(word) > 12 and word.endswith("ualisation"):
        word = word[:-9] + "el"
    if len(word) > 8 and word.endswith("ique"):
        word = word[:-4]
    for longer_than, suffix, cut, ending in _FRENCH_ENDINGS:
        if len(word) > longer_than and word.endswith(suffix):
            word = word[:-cut]
            return _finish(word[: len(word) - len(ending)] + ending)
    return _finish(word)


def _finish(word: str) -> str:
    """Join double letters and take the last silent ones off words longer than four letters."""
    if len(word) > 4:
        word = word[0] + "".join(
            letter for before, letter in pairwise(word) if letter != before or not letter.isalpha()
        )
    if len(word) > 4 and word.endswith("ie"):
        word = word[:-2]
    if len(word) > 4:
        word = word.removesuffix("r")
        word = word.removesuffix("e")
        word = word.removesuffix("e")
        if len(word) > 1 and word[-1] == word[-2] and word[-1].isalpha():
            word = word[:-1]
    return word


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The stem of a folded word, by its script; numbers and mixed codes stay as they are."""
    if is_arabic(word):
        return light10(word)
    if word.isascii() and word.isalpha():
        return light_french(word)
    return word
