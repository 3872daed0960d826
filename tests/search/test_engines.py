"""What every engine must do: the same tests on SQLite FTS5 and on a real search server."""

import threading
from datetime import date

import pytest

from search.analysis import Lexicon, understand
from search.engines.base import MOST_FACET_VALUES, Request
from search.engines.fts5 import Fts5Engine
from search.enums import Sort
from search.errors import IndexUnavailable
from tests.factories.search import GUIDES, ask, document, refs
from tests.search.server import elastic_engine


def make(name, tmp_path, request):
    if name == "fts5":
        return Fts5Engine(tmp_path / "index" / "search.sqlite3")
    engine = elastic_engine()
    request.addfinalizer(engine.drop)
    return engine


@pytest.fixture(params=["fts5", "elastic"])
def engine_without_index(request, tmp_path):
    return make(request.param, tmp_path, request)


@pytest.fixture
def engine(engine_without_index):
    engine_without_index.rebuild(GUIDES)
    return engine_without_index


def test_search_finds_other_spellings(engine):
    assert refs(ask(engine, "creer des cooperatives")) == ["page:1"]
    assert refs(ask(engine, "تاسيس التعاونيه", lang="ar")) == ["page:2"]


def test_exact_title_comes_first(engine):
    engine.apply([document(9, "Prêts Forsa et autres", "forsa forsa forsa forsa")])
    assert refs(ask(engine, "forsa"))[0] == "page:3"


def test_filters_keep_what_names_no_region(engine):
    result = ask(engine, "prêt", filters={"region": "MA-03"})
    assert sorted(refs(result)) == ["page:3", "page:4"]
    assert refs(ask(engine, "prêt", filters={"kind": "guide"})) == []


def test_facets_count_with_their_own_filter_removed(engine):
    result = ask(engine, "prêt cooperative", filters={"kind": "scheme"})
    assert result.total == 3
    assert result.facets["kind"] == {"scheme": 3, "guide": 1}
    assert result.facets["region"] == {"MA-03": 1, "MA-09": 1}
    assert result.facets["sector"] == {"food": 1}
    assert result.facets["lang"] == {"fr": 3}


def test_slices_follow_each_other_without_repeating(engine):
    engine.apply([document(n, f"Guide {n}", "safran " * (n % 7 + 1)) for n in range(100, 260)])
    seen = [
        ref for offset in range(0, 170, 10) for ref in refs(ask(engine, "safran", offset=offset))
    ]
    assert len(seen) == len(set(seen)) == 160


def test_apply_replaces_and_takes_out(engine):
    engine.apply([document(1, "Vendre du miel")], deletes=["page:4", "page:999"])
    assert refs(ask(engine, "cooperative", exact=True)) == []
    assert refs(ask(engine, "miel")) == ["page:1"]
    assert engine.health().documents == 4


def test_suggest_completes_titles_of_the_own_language_first(engine):
    engine.apply([document(8, "Forsa بالعربية", lang="ar")])
    assert engine.suggest("for", lang="ar") == ["page:8", "page:3"]
    assert engine.suggest("une coop", lang="fr") == ["page:1"]
    assert engine.suggest("", lang="fr") == []
    assert engine.suggest('"*', lang="fr") == []


def test_rebuild_swaps_to_what_it_was_given(engine):
    assert engine.rebuild([document(7, "Argan")]) == 1
    assert refs(ask(engine, "argan")) == ["page:7"]
    assert refs(ask(engine, "forsa")) == []


def test_searches_and_changes_go_on_during_a_rebuild(engine):
    def slowly():
        yield document(1, "Argan un")
        assert refs(ask(engine, "forsa")) == ["page:3"]
        thread = threading.Thread(target=engine.apply, args=([document(50, "Safran neuf")],))
        thread.start()
        thread.join()
        yield document(2, "Argan deux")

    assert engine.rebuild(slowly()) == 3
    assert refs(ask(engine, "safran")) == ["page:50"]


def test_open_now_and_orders_by_date(engine):
    day = date(2026, 3, 10)
    engine.apply(
        [
            document(20, "Argan un", windows=(("2026-03-01", "2026-03-31"),), updated="2026-01-01"),
            document(21, "Argan deux", windows=(("2026-01-01", ""),), updated="2026-02-01"),
            document(22, "Argan trois", windows=(("2025-01-01", "2025-12-31"),)),
            document(
                23,
                "Argan quatre",
                windows=(("2025-01-01", "2025-02-01"), ("2026-03-10", "2026-03-12")),
                updated="2026-03-01",
            ),
        ]
    )
    found = ask(engine, "argan", filters={"open": "now"}, today=day, sort=Sort.CLOSING)
    assert refs(found) == ["page:23", "page:20", "page:21"]
    assert found.facets["open"] == {"now": 3}
    everything = ask(engine, "argan", today=day, sort=Sort.NEWEST)
    assert refs(everything) == ["page:23", "page:21", "page:20", "page:22"]
    assert everything.total == 4
    assert refs(ask(engine, "argan", filters={"open": "later"}, today=day)) == []


def test_audience_and_support_keep_only_what_names_them(engine):
    engine.apply(
        [
            document(30, "Argan", audience=("women", "coop"), support=("grant",)),
            document(31, "Argan", audience=("coop",), support=("loan",)),
            document(32, "Argan"),
        ]
    )
    found = ask(engine, "argan", filters={"audience": "women"})
    assert refs(found) == ["page:30"]
    assert found.facets["audience"] == {"coop": 2, "women": 1}
    assert found.facets["support"] == {"grant": 1}


def test_what_is_asked_about_a_page_finds_it(engine):
    engine.apply([document(40, "Frais", "Un tarif.", asked="combien ça coûte | شحال كتكلف")])
    assert refs(ask(engine, "كتكلف")) == ["page:40"]
    assert refs(ask(engine, "coute", exact=True)) == []


def test_two_languages_of_a_page_own_language_first_the_other_below(engine):
    engine.apply(
        [
            document(50, "Safran", "safran safran", group="g"),
            document(51, "زعفران safran", lang="ar", group="g"),
            document(52, "Safran rouge"),
        ]
    )
    assert refs(ask(engine, "safran", lang="fr")) == ["page:50", "page:52", "page:51"]


def test_ten_thousand_values_of_a_facet_are_counted_and_cut(engine):
    many = [
        document(1000 + n, "Safran", regions=tuple(f"r{n}-{m}" for m in range(100)))
        for n in range(100)
    ]
    engine.apply(many)
    found = ask(engine, "safran", filters={"region": "r1-1", "kind": "x" * 5000})
    assert len(ask(engine, "safran").facets["region"]) == MOST_FACET_VALUES
    assert found.total == 0


BAD = [
    '" OR * NEAR(', "AND NOT", "{title} : x", "a" * 5000, "-", "'; DROP TABLE doc_1; --",
    "\ud800", "\x00", "le la les", "🐝🐝", "title:(a b)^4~2 [* TO *] /x/", "ا" * 5000,
    " ".join(f"mot{n}" for n in range(1000)), "((((((", "\\",
]  # fmt: skip


@pytest.mark.parametrize("text", BAD, ids=range(len(BAD)))
def test_operators_of_the_engine_are_only_words(engine, text):
    for found in (ask(engine, text), ask(engine, text, exact=True)):
        assert found.total == len(found.hits) <= 10
    assert engine.suggest(text, lang="fr") == engine.suggest(text, lang="fr")


def test_without_an_index_every_call_says_so(engine_without_index):
    engine = engine_without_index
    plan = understand("argan", "fr", Lexicon())
    for call in (
        lambda: engine.search(Request(plan)),
        lambda: engine.suggest("arg", lang="fr"),
        engine.vocabulary,
        lambda: engine.apply([document(1, "Argan")]),
    ):
        with pytest.raises(IndexUnavailable):
            call()
    assert engine.health().documents is None
