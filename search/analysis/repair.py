"""Typing errors, repaired against words that the index itself holds.

One edit is repaired from four letters, two from seven; an edit is a letter put in, left out,
changed, or swapped with its neighbour.
"""

from collections.abc import Iterable, Mapping

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from fadaa.core.folding import is_arabic
from search.analysis.wordlists import NEVER_CORRECTED

_CANDIDATES = 12


def allowed_edits(word: str) -> int:
    """How many edits away a repair of this word may lie."""
    if not word.isalpha() or word in NEVER_CORRECTED:
        return 0
    return 2 if len(word) >= 7 else 1 if len(word) >= 4 else 0


def nearest(word: str, known: Mapping[str, int]) -> tuple[str, int] | None:
    """The known word nearest to a folded one, and its distance; None when all are too far.

    ``known`` gives how many documents hold each word: the more frequent wins a tie. Two edits
    may not touch the first letter, which people rarely get wrong.
    """
    edits = allowed_edits(word)
    if not edits:
        return None
    arabic = is_arabic(word)
    near: Iterable[tuple[str, float, object]] = extract(  # type: ignore[call-overload]
        word,
        [
            other
            for other in known
            if abs(len(other) - len(word)) <= edits and is_arabic(other) == arabic
        ],
        scorer=OSA.distance,
        score_cutoff=edits,
        limit=_CANDIDATES,
    )
    ranked = sorted(
        (int(distance), other[0] != word[0], -known[other], other)
        for other, distance, _ in near
        if distance < 2 or other[0] == word[0]
    )
    return (ranked[0][3], ranked[0][0]) if ranked else None
