"""Our stems and folding held against Lucene: its recorded answers, and a live server."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fadaa.core.folding import fold, folded_words, is_arabic
from search.analysis import stem
from search.engines.elastic.mapping import folding
from tests.factories.search import GUIDES
from tests.search.server import elastic_engine

# Made by tools/lucene/golden.sh: every folded word of the demo's pages with Lucene's stem.
GOLDEN = (Path(__file__).parent / "golden_stems.tsv").read_text(encoding="utf-8").splitlines()
TEXTS = [
    "L’huile d'olive, les coopératives ; 300 000 DH et 1.200.000 درهم",
    "تَأْسِيسُ التَّعاوُنِيّات والجُمُوعُ العَامَّة ـــ ٣٠ مليون",
    "ﺗﻌﺎﻭﻧﻴﺔ ﻻ گڭڤپچ ؤئإأآى ة \u200f\u202bmixte ta3awniya 09-08\u202c",
    "Œuvre, cœur, ﬁnancement, ÉTAPES, procès-verbaux, qu’une, jusqu'à, aujourd’hui",
    "investissements, regulières, générales, l’exonération, travaux, nationaux, chevaux",
    "المبادرة الوطنية للتنمية البشرية، والقانون 112.12 (2014)",
]


def test_every_stem_is_lucenes():
    assert len(GOLDEN) > 6000
    pairs = [line.split("\t") for line in GOLDEN]
    assert [(word, stem(word), lucenes) for word, lucenes in pairs if stem(word) != lucenes] == []


@given(st.text(alphabet=st.characters(exclude_categories=()), max_size=80))
def test_folding_twice_changes_nothing_and_stems_never_vanish(text):
    once = fold(text)
    assert fold(once) == once
    assert folded_words(once) == folded_words(folded_words(once))
    assert all(stem(word) for word in folded_words(text).split())


def test_the_rules_of_the_server_are_those_of_python():
    rules = dict(rule.split("=>") for rule in folding())
    assert rules["\\u0623"] == "\\u0627"  # alef with hamza
    assert rules["\\u0640"] == ""  # tatweel
    assert rules["\\u0663"] == "\\u0033"  # Arabic-Indic three
    assert rules["\\uFEFB"] == "\\u0644\\u0627"  # lam-alef ligature


@pytest.fixture(scope="module")
def server():
    engine = elastic_engine()
    engine.rebuild(GUIDES)
    yield engine
    engine.drop()


@pytest.mark.parametrize("text", TEXTS)
def test_a_live_server_makes_the_same_tokens(server, text):
    def tokens(analyzer):
        found = server.client().indices.analyze(index=server.read, analyzer=analyzer, text=text)
        return [token["token"] for token in found["tokens"]]

    ours = [(word, stem(word)) for word in folded_words(text).split()]
    assert [s for w, s in ours if is_arabic(w)] == [
        token for token in tokens("fadaa_arabic") if is_arabic(token)
    ]
    assert [s for w, s in ours if not is_arabic(w)] == [
        token for token in tokens("fadaa_french") if not is_arabic(token)
    ]
