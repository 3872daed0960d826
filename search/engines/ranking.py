"""Order a handful of candidates by what they say of each thing asked for.

SQLite's ``bm25`` gives no weight to a word that most documents hold, and adds up the synonyms
of one word. Here every group counts once, by its best alternative (a *dis_max* of BM25F).
"""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from search.analysis import Group, Plan
from search.analysis.lexicon import Term

TITLE_WEIGHT = 1.5
TITLE_COVERED = 0.5
SATURATION, LENGTH_SHARE = 1.2, 0.4
OWN_LANGUAGE = 1.2
EXACT_TITLE, TITLE_HOLDS_QUERY = 3.0, 1.25
# Words of one term may stand this many words further apart than in the term itself.
SLOP = 3
KIND_FACTORS = {"guide": 1.1, "page": 0.7}


@dataclass(frozen=True)
class Candidate:
    """A document as the index holds it: stems of title and body, in order."""

    ref: str
    kind: str
    lang: str
    title_key: str
    title: Sequence[str]
    body: Sequence[str]


@dataclass(frozen=True)
class Corpus:
    """What the whole index says of a word."""

    documents: int
    mean_length: float
    frequency: Callable[[str], int]

    def rarity(self, group: Group) -> float:
        """Inverse document frequency of a thing asked for, never zero.

        The commonest of its alternatives counts: a rare synonym of a common word is not rare.
        """
        held = max(
            min(self.frequency(stem) for stem in option.stems) for option in group.alternatives
        )
        return math.log(1 + (self.documents - held + 0.5) / (held + 0.5))


def score(candidate: Candidate, plan: Plan, corpus: Corpus) -> float:
    """How well a document answers a plan; higher is better."""
    places = _places(candidate.body)
    title_places = _places(candidate.title)
    length = SATURATION * (
        1 - LENGTH_SHARE + LENGTH_SHARE * len(candidate.body) / (corpus.mean_length or 1)
    )
    covered: set[str] = set()
    total = 0.0
    for group in plan.groups:
        best, rarity = 0.0, corpus.rarity(group)
        for option in group.alternatives:
            in_body = _count(option.stems, places)
            in_title = _count(option.stems, title_places)
            if in_title:
                covered.update(option.stems)
            if in_body or in_title:
                weight = in_body / (in_body + length) + TITLE_WEIGHT * bool(in_title)
                best = max(best, option.weight * rarity * weight)
        total += best
    if candidate.title:
        total *= 1 + TITLE_COVERED * len(covered) / len(set(candidate.title))
    if candidate.title_key == plan.phrase:
        total *= EXACT_TITLE
    elif f" {plan.phrase} " in f" {candidate.title_key} ":
        total *= TITLE_HOLDS_QUERY
    if candidate.lang == plan.lang:
        total *= OWN_LANGUAGE
    return total * KIND_FACTORS.get(candidate.kind, 1.0)


def _places(stems: Sequence[str]) -> Mapping[str, list[int]]:
    found: dict[str, list[int]] = {}
    for place, stem in enumerate(stems):
        found.setdefault(stem, []).append(place)
    return found


def _count(term: Term, places: Mapping[str, list[int]]) -> int:
    """How often a term stands in a text; the words of a longer one must be near each other."""
    first = places.get(term[0], [])
    if len(term) == 1:
        return len(first)
    reach = len(term) + SLOP
    return sum(
        all(any(abs(other - place) < reach for other in places.get(stem, ())) for stem in term[1:])
        for place in first
    )
