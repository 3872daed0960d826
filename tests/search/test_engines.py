"""What every engine must do, and what only the file of FTS5 can suffer."""

import sqlite3
import threading

import pytest

from search.analysis import Lexicon, understand
from search.engines.base import Request
from search.engines.fts5 import Fts5Engine
from search.errors import IndexUnavailable
from tests.factories.search import document

GUIDES = [
    document(1, "Créer une coopérative", "Cinq membres suffisent.", topics=("create.steps",)),
    document(2, "تأسيس تعاونية", "المراحل بالترتيب، خمسة أعضاء."),
    document(3, "Forsa", "Prêt d'honneur.", kind="scheme", regions=("MA-03",), sectors=("food",)),
    document(4, "Intelaka", "Un prêt pour tous.", kind="scheme"),
    document(5, "Mourafaka", "Un prêt et un appui.", kind="scheme", regions=("MA-09",)),
]


@pytest.fixture
def engine(tmp_path):
    engine = Fts5Engine(tmp_path / "index" / "search.sqlite3")
    engine.rebuild(GUIDES)
    return engine


def ask(engine, text, *, lang="fr", exact=False, **options):
    plan = understand(text, lang, Lexicon(engine.vocabulary()), exact=exact)
    return engine.search(Request(plan, **options))


def refs(result):
    return [hit.ref for hit in result.hits]


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


def test_a_rebuild_that_was_killed_leaves_the_old_index(engine):
    def breaks():
        yield document(1, "Argan")
        raise RuntimeError

    with pytest.raises(RuntimeError):
        engine.rebuild(breaks())
    assert refs(ask(engine, "forsa")) == ["page:3"]
    assert engine.rebuild(GUIDES) == 5


@pytest.mark.parametrize("damage", ["missing", "garbage", "empty", "foreign"])
def test_a_damaged_file_is_said_and_made_anew(engine, damage):
    for path in engine.path.parent.iterdir():
        path.unlink()
    if damage == "garbage":
        engine.path.write_bytes(b"\x00garbage" * 4000)
    elif damage == "empty":
        engine.path.touch()
    elif damage == "foreign":
        sqlite3.connect(engine.path).execute("CREATE TABLE other (id)").connection.close()
    with pytest.raises(IndexUnavailable):
        engine.vocabulary()
    assert engine.health().documents is None
    assert engine.rebuild(GUIDES) == 5
    assert refs(ask(engine, "forsa")) == ["page:3"]


def test_threads_read_while_one_writes(engine):
    faults = []

    def read():
        try:
            for _ in range(20):
                assert refs(ask(engine, "forsa")) == ["page:3"]
        except Exception as error:
            faults.append(error)

    readers = [threading.Thread(target=read) for _ in range(3)]
    for reader in readers:
        reader.start()
    for number in range(20):
        engine.apply([document(100 + number, f"Argan {number}")])
    for reader in readers:
        reader.join()
    assert faults == []


@pytest.mark.parametrize(
    "text",
    ['" OR * NEAR(', "AND NOT", "{title} : x", "a" * 200, "-", "'; DROP TABLE doc_1; --", "\ud800"],
)
def test_operators_of_the_engine_are_only_words(engine, text):
    ask(engine, text)
    ask(engine, text, exact=True)
    engine.suggest(text, lang="fr")
