"""Amounts as people say them.

In speech a *million* is of centimes: ``30 مليون`` is 300,000 dirhams; a *rial* is 5 centimes.
Written with a unit of dirhams, the number is taken as it stands.
"""

from collections.abc import Sequence
from dataclasses import dataclass

_MILLION = frozenset(
    [
        "مليون",
        "ملايين",
        "مليونا",
        "الملايين",
        "المليون",
        "million",
        "millions",
        "milion",
        "milions",
        "mlyoun",
        "melyoun",
        "milyoun",
        "mlyon",
        "mlayn",
        "mlayen",
    ]
)
_RIAL = frozenset(["ريال", "ريالات", "الريال", "rial", "rials", "ryal", "ryalat"])
_DIRHAM = frozenset(
    [
        "درهم",
        "دراهم",
        "درهما",
        "الدرهم",
        "dh",
        "dhs",
        "mad",
        "dirham",
        "dirhams",
        "derham",
        "drham",
        "dirhem",
        "draham",
    ]
)
_MDH = frozenset({"mdh"})
_FILLER = frozenset({"de", "د", "ديال", "سنتيم", "centime", "centimes"})
CENTIMES_MILLION_IN_DIRHAMS = 10_000
RIALS_PER_DIRHAM = 20
MILLION = 1_000_000
LARGEST_DIRHAMS = 1_000_000_000


@dataclass(frozen=True)
class Amount:
    """Dirhams, and the places of the words that said so."""

    dirhams: int
    start: int
    end: int


def find_amount(folded: Sequence[str]) -> Amount | None:
    """The first amount in a row of folded words; a bare number is none."""
    for place, word in enumerate(folded[:-1]):
        if not (word.isascii() and word.isdigit() and len(word) <= 10):
            continue
        number, unit, end = int(word), folded[place + 1], place + 2
        while end < len(folded) and folded[end] in _FILLER:
            end += 1
        in_dirhams = end < len(folded) and folded[end] in _DIRHAM
        if unit in _MILLION and in_dirhams:
            dirhams, end = number * MILLION, end + 1
        elif unit in _MILLION:
            dirhams = number * CENTIMES_MILLION_IN_DIRHAMS
        elif unit in _RIAL:
            dirhams = number // RIALS_PER_DIRHAM
        elif unit in _MDH:
            dirhams = number * MILLION
        elif unit in _DIRHAM:
            dirhams, end = number, place + 2
        else:
            continue
        if 0 < dirhams <= LARGEST_DIRHAMS:
            return Amount(dirhams, place, end)
    return None
