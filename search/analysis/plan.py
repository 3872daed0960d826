"""From what a person typed to what an engine should look for.

``understand`` is pure: the same text, language and lexicon give the same plan. All that is
known of languages lives here, so that every engine behaves alike.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from fadaa.core.folding import Word, is_arabic, words
from search.analysis import arabizi, money, places
from search.analysis.lexicon import Lexicon, Phrase, Term
from search.analysis.repair import nearest
from search.analysis.stemming import stem
from search.analysis.wordlists import STOP, WEAK

MOST_WORDS = 32
MOST_SOUNDS = 6
SHORTEST_WITHOUT_CLITIC = 3
REPAIRED, SYNONYM, SOUND, PART = 0.9, 0.7, 0.6, 0.5
# Whoever names an amount asks about money, whatever the number is.
_SUMS = tuple(map(stem, ("مليون", "million")))


class How(StrEnum):
    """How a word was read that is not what was typed."""

    SPELLING = "spelling"
    SOUND = "sound"


@dataclass(frozen=True)
class Alternative:
    """Stems that satisfy a group; more than one must stand near each other."""

    stems: Term
    weight: float


@dataclass(frozen=True)
class Group:
    """One thing asked for, and every way that pages may say it."""

    word: str
    alternatives: tuple[Alternative, ...]


@dataclass(frozen=True)
class Correction:
    typed: str
    used: str
    how: How


@dataclass(frozen=True)
class Offer:
    """A region or sector named in the query, or a scheme whose name is also a word: a filter to
    offer, never to force."""

    kind: str
    value: str
    said: str


@dataclass(frozen=True)
class Plan:
    """What to look for. ``phrase`` is the folded query, ``exact`` asks for every word as typed."""

    text: str
    lang: str
    phrase: str
    groups: tuple[Group, ...] = ()
    corrections: tuple[Correction, ...] = ()
    offers: tuple[Offer, ...] = ()
    amount_dirhams: int | None = None
    exact: bool = False
    # The query as its stems, as typed and as read: what best bets are compared with.
    keys: tuple[str, ...] = ()

    @property
    def stems(self) -> frozenset[str]:
        """Every stem that may be marked in a text."""
        return frozenset(
            one for group in self.groups for option in group.alternatives for one in option.stems
        )


@dataclass(frozen=True)
class _Reading:
    """One typed word and the stems it may stand for, surest first."""

    typed: str
    folded: str
    stems: tuple[tuple[str, float], ...]
    correction: Correction | None = None


def understand(text: str, lang: str, vocab: Lexicon, *, exact: bool = False) -> Plan:
    """Read a query.

    1. Fold and split; find an amount, regions and sectors.
    2. Read each word: known, repaired, or found by its sound.
    3. Join neighbouring words that make a term of a synonym group.
    4. Widen what is left by its synonyms; drop words that carry no subject.
    """
    found = list(words(text))[:MOST_WORDS]
    folded = [word.folded for word in found]
    phrase = " ".join(folded)
    if exact:
        groups = tuple(Group(w, (Alternative((w,), 1.0),)) for w in dict.fromkeys(folded))
        return Plan(text, lang, phrase, groups, exact=True)
    amount = money.find_amount(folded)
    offers = tuple(Offer(*place) for place in places.find_places(folded))
    groups_found: list[Group] = []
    if amount:
        said = " ".join(folded[amount.start : amount.end])
        options = [_one(str(amount.dirhams), 1.0), *(_one(word, PART) for word in _SUMS)]
        groups_found.append(Group(said, tuple(options)))
        found = found[: amount.start] + found[amount.end :]
    content = [w for w in found if w.folded not in STOP]
    if not content and not amount:
        content = found
    readings = [_read(word, text, vocab) for word in content]
    groups_found += _group(readings, vocab)
    return Plan(
        text=text,
        lang=lang,
        phrase=phrase,
        groups=tuple(dict.fromkeys(groups_found)),
        corrections=tuple(r.correction for r in readings if r.correction),
        offers=offers,
        amount_dirhams=amount.dirhams if amount else None,
        keys=_keys(readings),
    )


def query_key(text: str) -> str:
    """The stems of what a query is about, for comparing queries with each other."""
    folded = [word.folded for word in words(text)]
    content = [word for word in folded if word not in STOP] or folded
    return " ".join(map(stem, content))


def _keys(readings: Sequence[_Reading]) -> tuple[str, ...]:
    typed = [reading.stems[0][0] for reading in readings]
    read = [reading.stems[:2][-1][0] for reading in readings]
    return tuple(dict.fromkeys([" ".join(typed), " ".join(read)]))


def _one(word: str, weight: float) -> Alternative:
    return Alternative((word,), weight)


def _read(word: Word, text: str, vocab: Lexicon) -> _Reading:
    """Find what a word stands for; what was typed always stays among the answers."""
    folded, typed = word.folded, text[word.start : word.end]
    own = (stem(folded), 1.0)
    if folded in WEAK or folded in vocab.never or vocab.knows(folded):
        return _Reading(typed, folded, (own,))
    for bare in _without_clitics(folded):
        if vocab.knows(bare):
            return _Reading(typed, folded, (own, (stem(bare), REPAIRED)))
    near = None if arabizi.looks_like_arabizi(folded) else nearest(folded, vocab.repairs)
    if near:
        correction = Correction(typed, near[0], How.SPELLING)
        return _Reading(typed, folded, (own, (stem(near[0]), REPAIRED)), correction)
    if not is_arabic(folded):
        for key in arabizi.keys(folded):
            if sounds := vocab.with_key(key)[:MOST_SOUNDS]:
                correction = Correction(typed, sounds[0], How.SOUND)
                stems = dict.fromkeys(stem(sound) for sound in sounds)
                return _Reading(typed, folded, (own, *((one, SOUND) for one in stems)), correction)
    return _Reading(typed, folded, (own,))


def _without_clitics(folded: str) -> list[str]:
    """A word without what people glue before it, in either script."""
    if not is_arabic(folded):
        return [bare for bare in arabizi.without_article(folded) if len(bare) > 3]
    shorter = (folded[1:], folded[2:])
    return [
        bare for bare in shorter if folded[0] in "بفلكوه" and len(bare) > SHORTEST_WITHOUT_CLITIC
    ]


def _group(readings: Sequence[_Reading], vocab: Lexicon) -> list[Group]:
    """Phrases first, then single words; weak words count only when nothing else is left."""
    synonyms = vocab.synonyms
    row = [synonyms.single_terms(one for one, _ in reading.stems) for reading in readings]
    groups: list[Group] = []
    weak: list[Group] = []
    place = 0
    while place < len(readings):
        phrase = synonyms.longest_phrase(row[place:])
        length = len(phrase.stems) if phrase else 1
        inside = readings[place : place + length]
        if phrase:
            groups.append(_phrase_group(inside, phrase, vocab))
        for reading in inside:
            group = _word_group(reading, vocab, scale=PART if phrase else 1.0)
            (weak if reading.folded in WEAK else groups).append(group)
        place += length
    return groups or weak


def _phrase_group(readings: Sequence[_Reading], phrase: Phrase, vocab: Lexicon) -> Group:
    typed = tuple(reading.stems[0][0] for reading in readings)
    options = {typed: 1.0, phrase.stems: 1.0}
    for term in vocab.synonyms.groups[phrase.group]:
        options.setdefault(term, SYNONYM)
    return Group(" ".join(r.folded for r in readings), _alternatives(options))


def _word_group(reading: _Reading, vocab: Lexicon, *, scale: float) -> Group:
    options: dict[Term, float] = {}
    for one, weight in reading.stems:
        options.setdefault((one,), weight * scale)
    for one, weight in reading.stems:
        for number in vocab.synonyms.groups_of((one,)):
            for term in vocab.synonyms.groups[number]:
                options.setdefault(term, SYNONYM * weight * scale)
    return Group(reading.folded, _alternatives(options))


def _alternatives(options: dict[Term, float]) -> tuple[Alternative, ...]:
    return tuple(Alternative(term, round(weight, 3)) for term, weight in options.items())
