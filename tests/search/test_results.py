"""The results page, as people see it."""

import datetime as dt
import html
import random
import string

import pytest
from django.utils import timezone

from cms.models import Fact
from search import limits, services
from search.models import BestBet, QueryLog, SynonymGroup
from tests.factories.search import guide, scheme


@pytest.fixture
def pages(shelves):
    fr, ar = shelves["fr"], shelves["ar"]
    made = {
        "found": guide(fr, "Créer une coopérative", "Cinq membres suffisent."),
        "honey": guide(fr, "Vendre du miel & <b>cire</b>", "Étiquette et autorisation."),
        "found_ar": guide(ar, "تأسيس تعاونية", "المراحل بالترتيب"),
        "forsa": scheme(fr, "Forsa", summary="Prêt d'honneur", over=True, regions=["MA-03"]),
    }
    services.rebuild()
    return made


def ask(client, text, ui="fr", **options):
    return client.get(f"/{ui}/search/", {"q": text, **options})


def body(response):
    return html.unescape(response.content.decode())


def titles(response):
    return [row.title for row in response.context["rows"]]


@pytest.mark.parametrize("text", ["creer cooperatives", "تأسيس تعاونية", "ta3awniya", "lcoop"])
def test_results_find_both_languages_and_say_which(client, pages, text):
    response = ask(client, text)
    assert response.status_code == 200
    assert "العربية" in [row.language_name for row in response.context["rows"]]
    assert pages["found"].url in body(response)


def test_results_mark_words_and_escape_the_rest(client, pages):
    response = ask(client, "miel")
    assert titles(response) == ["Vendre du <mark>miel</mark> &amp; &lt;b&gt;cire&lt;/b&gt;"]


def test_results_say_what_was_corrected_and_offer_the_exact_search(client, pages):
    response = ask(client, "coopertive")
    assert response.context["read_as"] == "coopérative"
    assert "?q=coopertive&exact=1" in body(response)
    exact = ask(client, "coopertive", exact="1")
    assert exact.context["rows"] == []
    assert exact.context["read_as"] == ""


def test_schemes_show_their_status(client, pages):
    (row,) = ask(client, "forsa").context["rows"]
    assert row.status[1] == "closed"


def test_guides_show_their_oldest_check(client, shelves):
    page = guide(shelves["fr"], "Argan")
    for key, day in (("one", dt.date(2026, 3, 1)), ("two", dt.date(2026, 1, 5))):
        fact = Fact.objects.create(
            key=key,
            statement=key,
            status="verified",
            verified_on=day,
            source_title="x",
            locale=page.locale,
        )
        page.body.append(("fact", {"fact": fact}))
    page.save_revision().publish()
    services.rebuild()
    (row,) = ask(client, "argan").context["rows"]
    assert row.checked_on == dt.date(2026, 1, 5)


def test_facets_narrow_and_count(client, pages):
    services.rebuild()
    response = ask(client, "coopérative forsa", kind="guide")
    kinds = {choice.label: (choice.count, choice.current) for choice in response.context["kinds"]}
    assert sorted(kinds.values()) == [(1, False), (2, True)]


def test_regions_named_in_the_query_are_offered(client, pages):
    response = ask(client, "prêt à Fès")
    assert [url for _label, url in response.context["offers"]] == [
        "?q=pr%C3%AAt+%C3%A0+F%C3%A8s&region=MA-03"
    ]


def test_nothing_found_leads_on_with_the_question(client, pages):
    response = ask(client, "zzzz & qqqq")
    assert response.status_code == 200
    assert "?text=zzzz%20%26%20qqqq" in body(response)


@pytest.mark.parametrize("change", ["unpublish", "restrict", "delete", "draft"])
def test_what_is_not_public_is_never_shown(client, pages, change, index):
    page = pages["honey"]
    if change == "unpublish":
        page.live = False
        page.save()  # behind the back of the index: no event is sent
    elif change == "restrict":
        page.view_restrictions.create(restriction_type="login")
    elif change == "delete":
        page.delete()
    else:
        page.title = "Secret"
        page.save_revision()
    found = titles(ask(client, "miel secret"))
    assert [title for title in found if "Secret" in title] == []
    assert len(found) == (change == "draft")


def test_results_take_the_same_queries_for_one_and_many(client, shelves, django_assert_num_queries):
    guide(shelves["fr"], "Safran un")
    services.rebuild()
    ask(client, "safran")
    with django_assert_num_queries(9):
        ask(client, "safran")
    for number in range(6):
        scheme(shelves["fr"], f"Safran {number}", opens=timezone.localdate())
        guide(shelves["fr"], f"Safran guide {number}")
    services.rebuild()
    ask(client, "safran")
    with django_assert_num_queries(11):
        assert len(ask(client, "safran").context["rows"]) == 10


def test_pages_of_results_follow_each_other(client, shelves):
    for number in range(12):
        guide(shelves["fr"], f"Safran {number}")
    services.rebuild()
    seen = titles(ask(client, "safran")) + titles(ask(client, "safran", page=2))
    assert len(set(seen)) == 12
    for wrong in ("0", "-1", "x", "99999999999", "٣"):
        assert ask(client, "safran", page=wrong).status_code == 200


def test_synonyms_work_as_soon_as_they_are_saved(client, pages):
    assert titles(ask(client, "tazemmourt")) == []
    group = SynonymGroup.objects.create(name="t", terms="tazemmourt\nmiel")
    assert len(titles(ask(client, "tazemmourt"))) == 1
    group.delete()
    assert titles(ask(client, "tazemmourt")) == []


def test_best_bets_come_first_however_the_query_is_spelt(client, pages):
    bet = BestBet.objects.create(queries="coopérative\nautre", page=pages["honey"])
    assert "miel" in titles(ask(client, "coopertive"))[0]
    bet.ends_on = timezone.localdate() - dt.timedelta(days=1)
    bet.save()
    assert "miel" not in titles(ask(client, "coopertive"))[0]


def test_log_counts_queries_and_no_person(client, pages):
    ask(client, "Miel")
    ask(client, "miel", "fr")
    ask(client, "miel", kind="guide")
    ask(client, "0612345678 miel")
    ask(client, "rien du tout zzzz")
    rows = set(QueryLog.objects.values_list("query", "language", "times", "results"))
    assert ("miel", "fr", 2, 1) in rows
    assert {query for query, *_ in rows} == {"miel", "rien du tout zzzz"}


def test_a_long_question_is_shortened_and_said(client, pages):
    response = ask(client, "miel \"' \x00 " * 250)
    assert response.status_code == 200
    assert response.context["asked"].shortened
    assert len(response.context["asked"].text) <= 200


def test_too_many_searches_are_refused_with_a_sentence(client, pages, monkeypatch):
    monkeypatch.setattr(limits, "SEARCHES", 2)
    assert [ask(client, "miel").status_code for _ in range(3)] == [200, 200, 429]
    monkeypatch.setattr(limits, "SUGGESTIONS", 0)
    refused = client.get("/fr/search/suggest/", {"q": "miel"})
    assert (refused.status_code, refused.json()["code"]) == (429, "search.too_many")


def test_a_lost_index_is_made_anew_by_a_search(client, pages, index):
    for path in index.path.parent.glob("search.sqlite3*"):
        path.unlink()
    assert len(titles(ask(client, "miel"))) == 1


def test_an_index_that_cannot_be_made_is_said(client, pages, index, settings):
    for path in index.path.parent.glob("search.sqlite3*"):
        path.unlink()
    index.path.mkdir()
    response = ask(client, "miel")
    assert response.status_code == 503
    assert response.context["down"]


@pytest.mark.parametrize("lang", ["ar", "fr"])
def test_without_a_question_ways_to_begin_are_shown(client, pages, lang):
    response = client.get(f"/{lang}/search/")
    assert response.status_code == 200
    assert "rows" not in response.context


def test_suggestions_are_titles_of_live_pages(client, pages):
    found = client.get("/fr/search/suggest/", {"q": "cré"}).json()["suggestions"]
    assert found == [{"text": "Créer une coopérative", "url": pages["found"].url}]
    pages["found"].unpublish()
    assert client.get("/fr/search/suggest/", {"q": "cré"}).json() == {"suggestions": []}
    assert client.get("/fr/search/suggest/", {"q": "c"}).json() == {"suggestions": []}


def test_popular_questions_are_suggested(client, pages):
    for _ in range(3):
        ask(client, "miel de thym")
    found = client.get("/fr/search/suggest/", {"q": "miel"}).json()["suggestions"]
    assert found[0] == {"text": "miel de thym", "url": ""}


def test_whatever_is_typed_gets_an_answer(client, pages, monkeypatch):
    monkeypatch.setattr(limits, "SEARCHES", 10_000)
    dice = random.Random(112)
    pieces = [
        *string.printable,
        *"أإآىئؤةگڭ٣،؟«»’\u200f\u202e\x00😀ⵣ",
        " OR ",
        " NEAR(",
        '"',
        "*",
        "'",
    ]
    pieces += ["تعاونية", "coop", "ta3awniya", "30 مليون", "%", "--", "<script>", "\u0301" * 9]
    for _ in range(300):
        text = "".join(dice.choices(pieces, k=dice.randint(1, 60)))
        options = {dice.choice(["kind", "lang", "region", "page", "exact"]): dice.choice(pieces)}
        assert ask(client, text, dice.choice(["ar", "fr"]), **options).status_code == 200
