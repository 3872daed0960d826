"""Fold what people type and what pages say onto one spelling.

Sources: Unicode NFKC and case folding; Lucene's ``ArabicNormalizer`` (alef forms, ta marbuta,
alef maqsura, marks, tatweel), widened by hamza on waw and ya, Maghrebi and Persian letters.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

# Letters that are another way to write a letter. NFKD has already taken hamza and madda off
# alef, waw and ya by the time this table is used.
_SAME_LETTER = {
    "ا": "ٱٲٳٵ",
    "ه": "ةۀہۂۃھە",
    "ي": "ىیېےۍێؠؽؾؿ",
    "ك": "ڭگکڪݣݢڮڴ",
    "ف": "ڤڥڢڡڣ",
    "ق": "ڧڨٯ",
    "ب": "پٮ",
    "ج": "چڃڄ",
    "ز": "ژ",
    "ن": "ںڽ",
    "غ": "ڠ",
    "و": "ۋۆۇۈ",
    "oe": "œ",
    "ae": "æ",
    "o": "ø",
    "l": "ł",
    "d": "đ",
    "i": "ı",
    "'": "’‘ʼ`´′＇",
    " ": "«»“”",
}
_INVISIBLE = (
    "\u0640\u00ad\u061c\u180e\ufeff"
    + "".join(map(chr, range(0x200B, 0x2010)))
    + "".join(map(chr, range(0x202A, 0x202F)))
    + "".join(map(chr, range(0x2060, 0x2070)))
)
_DIGITS = {chr(zero + value): str(value) for zero in (0x660, 0x6F0) for value in range(10)}

_TABLE: dict[int, str | None] = {
    **{ord(other): letter for letter, others in _SAME_LETTER.items() for other in others},
    **{ord(digit): plain for digit, plain in _DIGITS.items()},
    **dict.fromkeys(map(ord, _INVISIBLE)),
    # Control characters and lone surrogates, which no database accepts.
    **dict.fromkeys([*range(0x20), 0x7F, *range(0x80, 0xA0), *range(0xD800, 0xE000)], " "),
}


def _marks() -> str:
    """Every combining mark of the basic plane, as ranges of a character class."""
    ranges: list[list[int]] = []
    for code in range(0x10000):
        if unicodedata.category(chr(code)) != "Mn":
            continue
        if ranges and ranges[-1][1] == code - 1:
            ranges[-1][1] = code
        else:
            ranges.append([code, code])
    return "".join(f"{chr(first)}-{chr(last)}" for first, last in ranges)


_MARKS = re.compile(f"[{_marks()}]")
_GROUPED = r"\d{1,3}(?:[ .,\u00a0\u202f]\d{3})+(?!\d)"
_LETTERS = f"(?:[^\\W_]|[{_marks()}{re.escape(_INVISIBLE)}])+"
_TOKEN = re.compile(f"({_GROUPED})|({_LETTERS})(['’ʼ‘＇]?)")
_GROUP_MARKS = re.compile(r"[ .,\u00a0\u202f]")
# French words that lose their vowel before an apostrophe: l'huile, qu'une.
_ELIDED = frozenset({"l", "d", "j", "m", "t", "s", "c", "n", "qu", "lorsqu", "puisqu", "jusqu"})


@dataclass(frozen=True)
class Word:
    """A word of a text: where it stands, and its folded form."""

    start: int
    end: int
    folded: str


def fold(text: str) -> str:
    """One spelling for all ways to write the same letters; folding twice changes nothing."""
    if text.isascii():
        return " ".join(text.lower().translate(_TABLE).split())
    # One pass can uncover what the next one folds (rare compatibility forms); two suffice.
    for _pass in range(3):
        folded = _fold_once(text)
        if folded == text:
            break
        text = folded
    return text


def _fold_once(text: str) -> str:
    text = unicodedata.normalize("NFKC", text).casefold()
    text = _MARKS.sub("", unicodedata.normalize("NFKD", text)).translate(_TABLE)
    return " ".join(unicodedata.normalize("NFC", text).split())


@lru_cache(maxsize=50_000)
def _fold_word(word: str) -> tuple[str, ...]:
    return tuple(fold(word).split())


def words(text: str) -> Iterator[Word]:
    """The words of a text in order, with their places in it; ``300 000`` is one word.

    French elisions (``l'``, ``d'``, ``qu'``) are left out. A ligature that stands for several
    words gives each of them the same place.
    """
    for match in _TOKEN.finditer(text):
        number, letters, apostrophe = match.groups()
        if number:
            plain = fold(_GROUP_MARKS.sub("", number))
            yield Word(match.start(), match.end(), plain)
            continue
        for folded in _fold_word(letters):
            if apostrophe and folded in _ELIDED:
                continue
            yield Word(match.start(2), match.end(2), folded)


def folded_words(text: str) -> str:
    """The folded words of a text with one space between them: the key of logs and best bets."""
    return " ".join(word.folded for word in words(text))


def is_arabic(word: str) -> bool:
    """Whether a folded word is in Arabic script."""
    return bool(word) and "\u0600" <= word[0] <= "\u06ff"
