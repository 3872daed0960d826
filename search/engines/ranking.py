"""Order a handful of candidates by what they say of each thing asked for.

Engines add up the synonyms of one word and give no weight to a word that most documents hold.
Here every group counts once, by its best alternative (a *dis_max* of BM25F).
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from search.analysis import Group, Plan
from search.analysis.lexicon import Term

TITLE_WEIGHT, ASKED_WEIGHT = 1.5, 1.0
TITLE_COVERED = 0.5
SATURATION, LENGTH_SHARE = 1.2, 0.4
OWN_LANGUAGE = 1.2
EXACT_TITLE, TITLE_HOLDS_QUERY = 3.0, 1.25
# A page of which a translation stands higher: it stays within reach, further down.
SECOND_LANGUAGE = 0.5
# Words of one term may stand this many words further apart than in the term itself.
SLOP = 3
KIND_FACTORS = {
    "guide": 1.15, "scheme": 1.1, "label": 1.1, "flow": 0.95, "journey": 0.95, "event": 0.8,
    "glossary": 0.85, "page": 0.7,
}  # fmt: skip


@dataclass(frozen=True)
class Candidate:
    """A document as the index holds it: stems of its fields, in order, one space between."""

    ref: str
    kind: str
    lang: str
    title_key: str
    title: str
    body: str
    asked: str = ""
    group: str = ""

    @cached_property
    def stems(self) -> frozenset[str]:
        """Every stem of the document, for a quick no."""
        return self.title_stems.union(self.body.split(), self.asked_stems)

    @cached_property
    def title_stems(self) -> frozenset[str]:
        return frozenset(self.title.split())

    @cached_property
    def asked_stems(self) -> frozenset[str]:
        return frozenset(self.asked.split())

    @cached_property
    def length(self) -> int:
        return self.body.count(" ") + 1


@dataclass(frozen=True)
class Corpus:
    """What the whole index says of a term: in how many documents it stands."""

    documents: int
    mean_length: float
    frequency: Callable[[Term], int]

    def rarity(self, group: Group) -> float:
        """Inverse document frequency of a thing asked for, never zero.

        The commonest of its alternatives counts: a rare synonym of a common word is not rare.
        """
        held = max(self.frequency(option.stems) for option in group.alternatives)
        return math.log(1 + (self.documents - held + 0.5) / (held + 0.5))


class Ranking:
    """One plan made ready for looking at many candidates."""

    def __init__(self, plan: Plan, corpus: Corpus) -> None:
        self.plan = plan
        self.mean_length = corpus.mean_length or 1.0
        # {first stem: [(number of the group, term, weight)]}
        self._options: dict[str, list[tuple[int, Term, float]]] = {}
        for number, group in enumerate(plan.groups):
            rarity = corpus.rarity(group)
            for option in group.alternatives:
                row = (number, option.stems, option.weight * rarity)
                self._options.setdefault(option.stems[0], []).append(row)
        self._firsts = frozenset(self._options)

    def score(self, candidate: Candidate) -> float:
        """How well a document answers the plan; higher is better."""
        length = SATURATION * (
            1 - LENGTH_SHARE + LENGTH_SHARE * candidate.length / self.mean_length
        )
        best: dict[int, float] = {}
        covered: set[str] = set()
        for first in self._firsts & candidate.stems:
            for number, term, weight in self._options[first]:
                if len(term) > 1 and not candidate.stems.issuperset(term):
                    continue
                value = 0.0
                if in_body := count(term, candidate.body):
                    value = in_body / (in_body + length)
                if candidate.title_stems.issuperset(term) and count(term, candidate.title):
                    covered.update(term)
                    value += TITLE_WEIGHT
                if candidate.asked_stems.issuperset(term) and count(term, candidate.asked):
                    value += ASKED_WEIGHT
                best[number] = max(best.get(number, 0.0), weight * value)
        total = sum(best.values())
        if candidate.title_stems:
            total *= 1 + TITLE_COVERED * len(covered) / len(candidate.title_stems)
        if candidate.title_key == self.plan.phrase:
            total *= EXACT_TITLE
        elif f" {self.plan.phrase} " in f" {candidate.title_key} ":
            total *= TITLE_HOLDS_QUERY
        if candidate.lang == self.plan.lang:
            total *= OWN_LANGUAGE
        return total * KIND_FACTORS.get(candidate.kind, 1.0)


def ranked(
    candidates: Sequence[Candidate], plan: Plan, corpus: Corpus
) -> list[tuple[Candidate, float]]:
    """Candidates with their scores, best first; ties in the order given."""
    ranking = Ranking(plan, corpus)
    scored = [(one, ranking.score(one)) for one in candidates]
    own = {one.group for one in candidates if one.group and one.lang == plan.lang}
    scored = [
        (one, value * SECOND_LANGUAGE if one.group in own and one.lang != plan.lang else value)
        for one, value in scored
    ]
    return sorted(scored, key=lambda pair: -pair[1])


def count(term: Term, text: str) -> int:
    """How often a term stands in a text; the words of a longer one must be near each other."""
    if len(term) == 1:
        # A stem that follows itself shares its space: twice in a row counts once.
        return f" {text} ".count(f" {term[0]} ")
    words = text.split()
    first, *others = [_places(stem, words) for stem in term]
    if not first or not all(others):
        return 0
    reach = len(term) + SLOP
    return sum(
        all(any(abs(one - place) < reach for one in other) for other in others) for place in first
    )


def _places(stem: str, words: list[str]) -> list[int]:
    """Where a stem stands; searched by ``list.index``, since this is asked thousands of times."""
    found: list[int] = []
    try:
        place = words.index(stem)
        while True:
            found.append(place)
            place = words.index(stem, place + 1)
    except ValueError:
        return found
