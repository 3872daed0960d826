"""What is known when a query is read: the words of the index and the editors' synonyms."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from fadaa.core.folding import is_arabic, words
from search.analysis import arabizi
from search.analysis.stemming import stem
from search.analysis.wordlists import NEVER_CORRECTED, STOP

Term = tuple[str, ...]
# A Latin name is only found by its key when the key is long enough to be no accident.
SHORTEST_LATIN_KEY = 4


@dataclass(frozen=True)
class Vocabulary:
    """Folded words and how many documents hold each."""

    frequency: Mapping[str, int] = field(default_factory=dict)

    @cached_property
    def stems(self) -> frozenset[str]:
        return frozenset(map(stem, self.frequency))

    @cached_property
    def _by_key(self) -> Mapping[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for word in sorted(self.frequency, key=lambda w: (-self.frequency[w], w)):
            key = arabizi.key(word)
            if len(key) >= 2 and (is_arabic(word) or len(key) >= SHORTEST_LATIN_KEY):
                found[key].append(word)
        return found

    def knows(self, word: str) -> bool:
        """Whether a folded word stands here, itself or in another ending."""
        return word in self.frequency or stem(word) in self.stems

    def with_key(self, key: str) -> Sequence[str]:
        """The words that sound like this key, most frequent first."""
        return self._by_key.get(key, [])


@dataclass(frozen=True)
class Phrase:
    """A term of a group: what must be matched, word by word, and the group it leads to."""

    stems: Term
    group: int


class Synonyms:
    """Groups of terms that mean the same, whatever their language or script."""

    def __init__(self, groups: Iterable[Iterable[str]] = ()) -> None:
        self.groups: list[tuple[Term, ...]] = []
        self._phrases: dict[str, list[Phrase]] = defaultdict(list)
        single: dict[str, int] = {}
        for group in groups:
            terms: dict[Term, None] = {}
            for text in group:
                folded = [word.folded for word in words(text)]
                if len(folded) == 1:
                    single[folded[0]] = 1
                content = [w for w in folded if w not in STOP] or folded
                terms.setdefault(tuple(stem(word) for word in content))
            terms.pop((), None)
            if not terms:
                continue
            number = len(self.groups)
            self.groups.append(tuple(terms))
            for term in terms:
                self._phrases[term[0]].append(Phrase(term, number))
        for phrases in self._phrases.values():
            phrases.sort(key=lambda phrase: -len(phrase.stems))
        self.vocabulary = Vocabulary(single)

    def single_terms(self, stems: Iterable[str]) -> frozenset[str]:
        """The one-word terms that mean the same as one of these stems, with the stems."""
        found = set(stems)
        for one in tuple(found):
            for group in self.groups_of((one,)):
                found.update(term[0] for term in self.groups[group] if len(term) == 1)
        return frozenset(found)

    def groups_of(self, term: Term) -> list[int]:
        """The groups that hold exactly this term."""
        return [phrase.group for phrase in self._phrases.get(term[0], []) if phrase.stems == term]

    def longest_phrase(self, row: Sequence[frozenset[str]]) -> Phrase | None:
        """The longest term of two words or more at the start of a row of possible stems."""
        best: Phrase | None = None
        for first in row[0]:
            for phrase in self._phrases.get(first, []):
                length = len(phrase.stems)
                if length < 2 or length > len(row) or (best and length <= len(best.stems)):
                    continue
                if all(one in here for one, here in zip(phrase.stems, row, strict=False)):
                    best = phrase
        return best


@dataclass(frozen=True)
class Lexicon:
    """The index's own words together with the synonyms and with what people say of topics."""

    index: Vocabulary = field(default_factory=Vocabulary)
    synonyms: Synonyms = field(default_factory=Synonyms)
    spoken: Vocabulary = field(default_factory=Vocabulary)
    # Folded words that are never corrected: names and short forms that look like errors.
    never: frozenset[str] = NEVER_CORRECTED

    def knows(self, word: str) -> bool:
        """Whether a folded word needs no repair."""
        return any(
            words.knows(word) for words in (self.index, self.synonyms.vocabulary, self.spoken)
        )

    @cached_property
    def repairs(self) -> Mapping[str, int]:
        """Every word that a typing error may be repaired to."""
        return {
            **self.spoken.frequency,
            **self.synonyms.vocabulary.frequency,
            **self.index.frequency,
        }

    def with_key(self, key: str) -> list[str]:
        """Words of the index, then of the synonyms, that sound like this key."""
        found = dict.fromkeys(self.index.with_key(key))
        found.update(dict.fromkeys(self.synonyms.vocabulary.with_key(key)))
        found.update(dict.fromkeys(self.spoken.with_key(key)))
        return list(found)
