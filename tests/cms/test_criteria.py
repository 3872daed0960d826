"""Criterion rows: what is wrong with them, how they read, what they let in."""

import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from cms.criteria import rules
from cms.enums import CriterionKind
from cms.models import SchemeCriterion, SchemePage
from fadaa.core.vocabularies import Region
from tests.factories.cms import scheme


def row(kind, *values, **fields):
    return SchemeCriterion(kind=kind, values=list(values), **fields)


def wrong(one):
    with override("fr"):
        return rules.problems(one)


@pytest.mark.parametrize(
    ("one", "field", "said"),
    [
        (row("region"), "values", "Cochez au moins une valeur sous « Région »."),
        (row("gender"), "values", "Cochez au moins une valeur sous « Femmes et hommes »."),
        (row("age"), "minimum", "Donnez un minimum, un maximum ou les deux."),
        (row("size", unit="people"), "minimum", "Donnez un minimum, un maximum ou les deux."),
        (row("other"), "words", "Écrivez la condition en toutes lettres."),
        (row("other", words="  "), "words", "Écrivez la condition en toutes lettres."),
        (
            row("size", maximum=5),
            "unit",
            "Dites ce qui est compté : membres, chiffre d’affaires ou investissement.",
        ),
        (
            row("age", minimum=18, unit="turnover"),
            "unit",
            "Cette condition ne se compte pas dans cette unité.",
        ),
        (
            row("age", minimum=35, maximum=18),
            "maximum",
            "Le maximum est plus petit que le minimum.",
        ),
        (
            row("region", "MA-03", maximum=4),
            "minimum",
            "Cette sorte de condition n’a ni minimum ni maximum.",
        ),
        (row("gender", "women", minimum=130), "minimum", "Une part ne dépasse pas 100 %."),
    ],
)
def test_a_bad_row_says_what_is_missing_at_its_field(one, field, said):
    assert wrong(one)[field] == said


def test_a_value_of_another_vocabulary_is_named():
    problem = wrong(row("region", "MA-03", "coop", "mars"))["values"]
    assert problem == "Ces valeurs ne vont pas avec « Région » : Coopérative, mars."


def test_a_row_is_checked_by_the_model_and_the_database(site):
    page = scheme(site["financing", "fr"])
    with pytest.raises(ValidationError) as refused:
        row("region", page=page).full_clean(exclude=["locale"])
    assert list(refused.value.error_dict) == ["values"]


@pytest.mark.parametrize(
    ("one", "language", "sentence"),
    [
        (row("form", "coop", "gie"), "fr", "Pour : Coopérative, Groupement d’intérêt économique"),
        (row("seniority", maximum=4), "fr", "Existence légale : 4 ans au plus"),
        (row("seniority", maximum=1), "ar", "العمر القانوني: سنة واحدة على الأكثر"),
        (row("age", minimum=18, maximum=35), "ar", "السن: من 18 إلى 35 سنة"),
        (row("gender", "women", minimum=30), "fr", "Pour : Femmes (30 % au moins)"),
        (row("region", "MA-03", excludes=True), "fr", "Pas pour : Fès-Meknès"),
        (row("age", minimum=18, words="Majeurs"), "fr", "Majeurs"),
    ],
)
def test_a_row_reads_as_a_plain_sentence(one, language, sentence):
    with override(language):
        assert rules.sentence(one) == sentence


def test_limits_of_money_are_grouped():
    with override("fr"):
        said = rules.sentence(row("size", maximum=10_000_000, unit="turnover"))
    assert said.replace("\xa0", " ").replace("\u202f", " ") == (
        "Taille : 10 000 000 DH de chiffre d’affaires par an au plus"
    )


def test_no_key_stands_in_two_vocabularies():
    keys = [key for labels in rules.VOCABULARIES.values() for key in labels]
    assert len(keys) == len(set(keys))


def test_rows_let_in_what_they_name_and_leave_out_what_they_exclude():
    rows = [row("region", "MA-03", "MA-01"), row("region", "MA-01", excludes=True)]
    assert rules.keys_of_kind(rows, "region") == ["MA-03"]
    but_one = rules.keys_of_kind([row("region", "MA-12", excludes=True)], "region")
    assert but_one == [code for code in Region.values if code != "MA-12"]
    assert rules.keys_of_kind([], "region") == []


@given(
    kind=st.sampled_from(CriterionKind.values),
    values=st.lists(st.sampled_from(["coop", "idea", "MA-01", "food", "women", "x"]), max_size=4),
    minimum=st.none() | st.integers(0, 10**9),
    maximum=st.none() | st.integers(0, 10**9),
    unit=st.sampled_from(["", "people", "years", "turnover", "percent"]),
    words=st.text(max_size=20),
)
def test_any_row_is_answered_and_a_good_one_has_a_sentence(
    kind, values, minimum, maximum, unit, words
):
    one = row(kind, *values, minimum=minimum, maximum=maximum, unit=unit, words=words)
    found = rules.problems(one)
    assert set(found) <= {"values", "minimum", "maximum", "unit", "words"}
    if not found:
        assert rules.sentence(one).strip()


def test_a_scheme_tells_its_rows_by_kind_and_stays_readable_as_lists(site):
    page = scheme(
        site["financing", "fr"],
        regions=["MA-03"],
        sectors=["food"],
        forms=["coop"],
        criteria=[SchemeCriterion(kind="seniority", maximum=4)],
    )
    assert (page.regions, page.sectors, page.forms) == (["MA-03"], ["food"], ["coop"])
    assert list(page.criteria_by_kind()) == ["form", "region", "sector", "seniority"]
    assert page.to_search()["regions"] == ["MA-03"]


def test_lists_of_a_prefetched_scheme_ask_nothing_more(site, django_assert_num_queries):
    for number in range(3):
        scheme(site["financing", "fr"], f"S{number}", regions=["MA-03"], forms=["coop"])
    pages = list(SchemePage.objects.prefetch_related("criteria", "windows"))
    with django_assert_num_queries(0):
        assert [(p.regions, p.forms, str(p.status())) for p in pages] == [
            (["MA-03"], ["coop"], "unknown")
        ] * 3


def test_the_page_shows_who_is_taken_and_who_is_not(site, client):
    page = scheme(
        site["financing", "fr"],
        criteria=[
            SchemeCriterion(kind="gender", values=["women"], words="Coopératives de femmes"),
            SchemeCriterion(kind="other", words="La promotion immobilière", excludes=True),
        ],
        share=60,
        own_share=40,
        rate_min="1.75",
        rate_max="2",
    )
    shown = client.get(page.url).content.decode()
    assert "<li>Coopératives de femmes</li>" in shown
    assert shown.index("Pas pour") < shown.index("La promotion immobilière")
    assert "le programme paie 60 %" in shown
    assert "de 1,75 à 2 % par an" in shown


def form_of(page, *rows):
    """What the editor's form posts for a scheme with these rows."""
    stream = {
        f"{name}-count": "0" for name in ("pays_for", "terms", "papers", "channels", "facts_quoted")
    }
    return nested_form_data(
        {
            "title": page.title,
            "slug": page.slug,
            "provider": page.provider,
            "criteria": inline_formset(rows),
            "windows": inline_formset([]),
            "pins": inline_formset([]),
            "comments": inline_formset([]),
            **stream,
        }
    )


def test_the_editors_form_names_the_row_without_a_value(site, client, editor):
    page = scheme(site["financing", "fr"])
    client.force_login(editor)
    told = form_of(page, {"kind": "region"}, {"kind": "form"}) | {"criteria-0-values": ["MA-03"]}
    response = client.post(f"/admin/pages/{page.pk}/edit/", told)
    errors = response.context["form"].formsets["criteria"].errors
    assert (errors[0], list(errors[1])) == ({}, ["values"])


def test_a_bad_scheme_is_refused_where_it_is_bad():
    page = SchemePage(title="x", amount_min=500, amount_max=100, rate_min=5, rate_max=2)
    with pytest.raises(ValidationError) as refused:
        page.clean()
    assert sorted(refused.value.error_dict) == ["amount_max", "rate_max"]


def test_a_translated_scheme_keeps_rows_with_their_keys(site):
    page = scheme(site["financing", "ar"], "انطلاقة", regions=["MA-03"])
    twin = page.copy_for_translation(site["financing", "fr"].locale)
    keys = [page.criteria.get().translation_key, twin.criteria.get().translation_key]
    assert keys[0] == keys[1]
    assert twin.criteria.get().locale == twin.locale
