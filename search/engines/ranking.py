"""Order a handful of candidates by what they say of each thing asked for.

Engines add up the synonyms of one word and give no weight to a word that most documents hold.
Here every group counts once, by its best alternative (a *dis_max* of BM25F).
"""

import math
from collections.abc import Callable, Mapping, Sequence
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
Places = Mapping[str, list[int]]


@dataclass(frozen=True)
class Candidate:
    """A document as the index holds it: stems of its fields, in order."""

    ref: str
    kind: str
    lang: str
    title_key: str
    title: Sequence[str]
    body: Sequence[str]
    asked: Sequence[str] = ()
    group: str = ""

    @cached_property
    def places(self) -> tuple[Places, Places, Places]:
        """Where each stem stands in the title, among what is asked, and in the body."""
        return _places(self.title), _places(self.asked), _places(self.body)


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


def ranked(
    candidates: Sequence[Candidate], plan: Plan, corpus: Corpus
) -> list[tuple[Candidate, float]]:
    """Candidates with their scores, best first; ties in the order given."""
    rarities = [corpus.rarity(group) for group in plan.groups]
    scored = [(one, score(one, plan, rarities, corpus.mean_length)) for one in candidates]
    scored.sort(key=lambda pair: -pair[1])
    own = {one.group for one, _score in scored if one.group and one.lang == plan.lang}
    scored = [
        (one, value * SECOND_LANGUAGE if one.group in own and one.lang != plan.lang else value)
        for one, value in scored
    ]
    return sorted(scored, key=lambda pair: -pair[1])


def score(candidate: Candidate, plan: Plan, rarities: Sequence[float], mean_length: float) -> float:
    """How well a document answers a plan; higher is better."""
    title_places, asked_places, places = candidate.places
    length = SATURATION * (
        1 - LENGTH_SHARE + LENGTH_SHARE * len(candidate.body) / (mean_length or 1)
    )
    covered: set[str] = set()
    total = 0.0
    for group, rarity in zip(plan.groups, rarities, strict=True):
        best = 0.0
        for option in group.alternatives:
            in_body = count(option.stems, places)
            in_title = count(option.stems, title_places)
            in_asked = count(option.stems, asked_places)
            if in_title:
                covered.update(option.stems)
            if in_body or in_title or in_asked:
                weight = (
                    in_body / (in_body + length)
                    + TITLE_WEIGHT * bool(in_title)
                    + ASKED_WEIGHT * bool(in_asked)
                )
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


def _places(stems: Sequence[str]) -> Places:
    found: dict[str, list[int]] = {}
    for place, stem in enumerate(stems):
        found.setdefault(stem, []).append(place)
    return found


def count(term: Term, places: Places) -> int:
    """How often a term stands in a text; the words of a longer one must be near each other."""
    first = places.get(term[0], ())
    if len(term) == 1 or not first:
        return len(first)
    reach = len(term) + SLOP
    return sum(
        all(any(abs(other - place) < reach for other in places.get(stem, ())) for stem in term[1:])
        for place in first
    )
