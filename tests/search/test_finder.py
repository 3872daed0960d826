"""Which financing fits, and why; nobody is dropped without a reason."""

import datetime as dt

import pytest
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from cms.enums import LegalForm
from fadaa.core.vocabularies import Region, Sector
from search.financing import in_words
from search.finder import Criterion, Fit, Profile, Terms, Verdict, match
from tests.factories.search import scheme

REGIONS, SECTORS, FORMS = Region.values[:4], Sector.values[:3], LegalForm.values[:3]


def some(values):
    return st.lists(st.sampled_from(values), unique=True).map(tuple)


PROFILES = st.builds(
    Profile,
    region=st.sampled_from(["", *REGIONS]),
    sector=st.sampled_from(["", *SECTORS]),
    form=st.sampled_from(["", *FORMS]),
    amount_dirhams=st.none() | st.integers(1, 1_000_000),
)
TERMS = st.builds(
    Terms,
    regions=some(REGIONS),
    sectors=some(SECTORS),
    forms=some(FORMS),
    amount_max=st.none() | st.integers(1, 1_000_000),
    status=st.sampled_from(["open", "closed", "unknown"]),
)


def verdicts(found):
    return {reason.criterion: reason.verdict for reason in found.reasons}


def test_match_answers_each_criterion():
    terms = Terms(regions=("MA-03",), sectors=("food",), status="open")
    found = match(Profile(region="MA-03"), terms)
    assert found.fit == Fit.MAY_FIT
    assert verdicts(found) == {
        Criterion.FORM: Verdict.YES,
        Criterion.REGION: Verdict.YES,
        Criterion.SECTOR: Verdict.UNKNOWN,
        Criterion.OPEN: Verdict.YES,
    }
    assert match(Profile(region="MA-03", sector="food"), terms).fit == Fit.FITS
    assert match(Profile(region="MA-04"), terms).fit == Fit.DOES_NOT_FIT


def test_a_larger_need_than_the_ceiling_does_not_exclude():
    found = match(Profile(amount_dirhams=500), Terms(amount_max=100, status="open"))
    assert found.fit == Fit.MAY_FIT


def test_what_the_finder_does_not_ask_is_said_and_not_judged():
    terms = Terms(status="open", also=("Coopératives de femmes",))
    found = match(Profile(), terms)
    assert found.fit == Fit.MAY_FIT
    reason = next(one for one in found.reasons if one.criterion == Criterion.ALSO)
    assert reason.verdict == Verdict.UNKNOWN
    with override("fr"):
        assert in_words(reason) == "Aussi demandé : Coopératives de femmes"


@given(PROFILES, TERMS)
def test_an_answer_never_turns_yes_into_cannot_tell(profile, terms):
    nothing = match(Profile(), terms)
    found = verdicts(match(profile, terms))
    for criterion, verdict in verdicts(nothing).items():
        if verdict == Verdict.YES:
            assert found[criterion] == Verdict.YES


@given(TERMS)
def test_without_an_answer_only_closed_schemes_are_ruled_out(terms):
    assert (match(Profile(), terms).fit == Fit.DOES_NOT_FIT) == (terms.status == "closed")


@given(PROFILES)
def test_a_scheme_without_terms_is_open_to_all(profile):
    assert match(profile, Terms(status="open")).fit == Fit.FITS


@pytest.fixture
def schemes(shelves):
    today = dt.date.today()
    fr = shelves["fr"]
    return {
        "all": scheme(fr, "Pour tous", opens=today, amount_max=300_000, amount_text="300 000 DH"),
        "fes": scheme(fr, "Fès seulement", opens=today, regions=["MA-03"], sectors=["food"]),
        "over": scheme(fr, "Terminé", over=True),
        "ar": scheme(shelves["ar"], "بالعربية", opens=today),
    }


def find(client, **answers):
    return client.get("/fr/search/financing/", answers)


def sections(response):
    return {
        section.title: [card.title for card in section.cards]
        for section in response.context["sections"]
    }


def titles(response):
    return [title for found in sections(response).values() for title in found]


def test_finder_shows_every_scheme_of_the_language(client, schemes):
    assert sorted(titles(find(client))) == [
        "Fès seulement",
        "Pour tous",
        "Terminé",
    ]


def test_finder_sorts_by_what_was_told_and_says_why(client, schemes):
    response = find(client, region="MA-09", sector="food", form="coop", amount="200000")
    found = list(sections(response).values())
    assert found == [["Pour tous"], ["Fès seulement", "Terminé"]]
    reasons = {
        card.title: [(reason.verdict, reason.sentence) for reason in card.reasons]
        for section in response.context["sections"]
        for card in section.cards
    }
    assert [verdict for verdict, _ in reasons["Fès seulement"]] == ["yes", "no", "yes", "yes"]
    assert "Fès" in reasons["Fès seulement"][1][1]
    assert "300" in reasons["Pour tous"][3][1]


def test_finder_counts_the_closed_ones_it_leaves_out(client, schemes):
    response = find(client, open="on", region="MA-03")
    assert "Terminé" not in titles(response)
    assert response.context["hidden_closed"] == 1
    assert response.context["show_closed_url"] == "?region=MA-03"


@pytest.mark.parametrize(
    "answers",
    [
        {"region": "MA-99"},
        {"sector": "'; DROP", "form": "\x00"},
        {"amount": "abc"},
        {"amount": "-5"},
        {"amount": "9" * 40},
        {"open": "maybe", "other": "x"},
    ],
)
def test_finder_takes_any_answer(client, schemes, answers):
    assert find(client, **answers).status_code == 200


def test_finder_says_what_is_wrong_with_an_answer(client, schemes):
    response = find(client, amount="-5")
    assert "amount" in response.context["form"].errors
    assert "Pour tous" in titles(response)


def test_finder_takes_the_same_queries_for_one_and_many(client, shelves, django_assert_num_queries):
    scheme(shelves["fr"], "Un", opens=dt.date.today())
    find(client)
    with django_assert_num_queries(5):
        find(client, region="MA-03")
    for number in range(4):
        scheme(shelves["fr"], f"Autre {number}", opens=dt.date.today(), regions=["MA-03"])
    find(client)  # what every page carries is kept again
    with django_assert_num_queries(5):
        find(client, region="MA-03")


def test_finder_without_schemes_leads_to_an_advisor(client, shelves):
    response = client.get("/ar/search/financing/")
    assert response.status_code == 200
    assert response.context["sections"] == []
