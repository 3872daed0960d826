"""From what people type to what is looked for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fadaa.core.vocabularies import Region, Sector
from search.analysis import (
    How,
    Lexicon,
    Synonyms,
    Vocabulary,
    fold,
    language,
    stem,
    understand,
)
from search.analysis.highlight import highlight
from search.analysis.places import _BY_WORDS
from tests.factories.search import lexicon

PAGES = (
    "Créer une coopérative: les étapes, les membres, l'assemblée générale et la garantie",
    "تأسيس تعاونية: المراحل والأعضاء والجمع العام وتوزيع الفائض",
    "العسل والزعفران والتصدير، قرض الشرف، ترخيص أونسا ONSSA INDH",
)
LEXICON = lexicon(*PAGES)


def stems_of(text, **options):
    return understand(text, "ar", LEXICON, **options).stems


@pytest.mark.parametrize(
    "text",
    [
        "تأسيس تعاونية",
        "تاسيس التعاونيه",
        "comment créer une coopérative",
        "kifach ndir ta3awniya",
        "باش نصايب كوبيراتيف",
        "monter ma coop",
    ],
)
def test_ways_to_ask_for_founding_meet_in_both_languages(text):
    assert {stem("تاسيس"), stem("تعاونيه"), stem("creer"), stem("cooperative")} <= stems_of(text)


def test_a_typing_error_is_repaired_and_said():
    plan = understand("les copératvie", "fr", LEXICON)
    assert next((c.typed, c.used, c.how) for c in plan.corrections) == (
        "copératvie",
        "cooperative",
        How.SPELLING,
    )
    assert stem("cooperative") in plan.stems


@pytest.mark.parametrize("name", ["ONSSA", "INDH", "ODCO", "AMO", "forsa", "xq7z", "123456"])
def test_names_codes_and_numbers_are_never_corrected(name):
    near = Lexicon(Vocabulary({"onsa": 9, "ind": 9, "oco": 9, "ami": 9, "force": 9, "12345": 9}))
    plan = understand(name, "fr", near)
    assert [c for c in plan.corrections if c.how == How.SPELLING] == []


def test_known_words_are_left_alone():
    assert understand("quorum assemblée", "fr", LEXICON).corrections == ()


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("la3sel", "عسل"),
        ("ta3awniyat", "تعاونيه"),
        ("za3fran", "زعفران"),
        ("lcoop", "cooperative"),
        ("l3yalat", "نساء"),
        ("tasdir", "تصدير"),
    ],
)
def test_latin_letters_find_arabic_words(text, wanted):
    assert stem(wanted) in stems_of(text)


def test_synonyms_cross_languages():
    assert stem("قرض") in stems_of("prêt")
    assert ("جمع", "عام") in {
        option.stems
        for group in understand("AG", "fr", LEXICON).groups
        for option in group.alternatives
    }


def test_what_was_typed_weighs_most():
    for group in understand("coperative قرض la3sel", "ar", LEXICON).groups:
        weights = [option.weight for option in group.alternatives]
        assert weights[0] == max(weights)


@pytest.mark.parametrize(
    ("text", "dirhams"),
    [
        ("كريدي 30 مليون", 300_000),
        ("30 millions de centimes", 300_000),
        ("٣٠ مليون", 300_000),
        ("1 million de dirhams", 1_000_000),
        ("300 000 DH", 300_000),
        ("1000 ريال", 50),
        ("2 MDH", 2_000_000),
        ("article 5", None),
    ],
)
def test_amounts_as_people_say_them(text, dirhams):
    assert understand(text, "ar", LEXICON).amount_dirhams == dirhams


def test_regions_and_sectors_are_offered_and_still_looked_for():
    plan = understand("دعم الفلاحة فأكادير", "ar", LEXICON)
    assert {(offer.kind, offer.value) for offer in plan.offers} == {
        ("region", "MA-09"),
        ("sector", "agriculture"),
    }
    assert stem("فلاحه") in plan.stems


@pytest.mark.parametrize("name", ["تمكين", "فرصة", "انطلاقة"])
def test_a_scheme_whose_name_is_a_word_is_offered_and_both_are_looked_for(name):
    plan = understand(f"{name} التعاونيات", "ar", LEXICON)
    assert ("kind", "scheme", fold(name)) in {(o.kind, o.value, o.said) for o in plan.offers}
    assert stem(fold(name)) in plan.stems


def test_words_of_the_editors_are_never_corrected():
    near = Lexicon(Vocabulary({"garante": 9}), never=frozenset({"garantx"}))
    assert understand("garantx", "fr", near).corrections == ()


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("شحال خاص", "ar"),
        ("kifach ndir ta3awniya", "ar"),
        ("wach coop", "ar"),
        ("comment créer une coopérative", "fr"),
        ("garantie", "fr"),
        ("", "fr"),
    ],
)
def test_the_language_is_guessed(text, lang):
    assert language(text, LEXICON) == lang


def test_places_name_known_codes():
    assert set(_BY_WORDS["region"].values()) == set(Region.values)
    assert set(_BY_WORDS["sector"].values()) <= set(Sector.values)


def test_only_stop_words_are_looked_for_as_they_are():
    assert understand("comment", "fr", LEXICON).groups != ()


def test_exact_takes_every_word_as_typed():
    plan = understand("coperative قرض", "ar", LEXICON, exact=True)
    assert plan.stems == {"coperative", "قرض"}
    assert plan.corrections == ()


def test_an_empty_index_and_no_synonyms_still_give_a_plan():
    assert understand("تعاونية", "ar", Lexicon()).stems == {"تعاون"}


@given(st.text(alphabet=st.characters(exclude_categories=()), max_size=200), st.booleans())
def test_understand_takes_any_text(text, exact):
    plan = understand(text, "ar", LEXICON, exact=exact)
    assert all(option.stems for group in plan.groups for option in group.alternatives)
    assert "<script" not in highlight(text, plan)


def test_groups_without_terms_are_left_out():
    assert Synonyms([[""], ["…"], ["a", "b"]]).groups == [(("a",), ("b",))]


def test_highlight_marks_other_forms_and_escapes_the_rest():
    plan = understand("cooperative", "fr", LEXICON)
    assert highlight("Les <b>Coopératives</b> & l'assemblée", plan) == (
        "Les &lt;b&gt;<mark>Coopératives</mark>&lt;/b&gt; &amp; l&#x27;assemblée"
    )


def test_highlight_marks_the_word_without_its_article():
    plan = understand("assemblée générale", "fr", LEXICON)
    assert highlight("l’assemblée", plan) == "l’<mark>assemblée</mark>"
