"""Facts: quoted by key, changed in one place, honest about their age."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from cms.models import Fact, GuidePage
from fadaa.core import page_cache
from tests.factories.cms import FactFactory, guide, locale, scheme


def test_changing_a_fact_changes_every_page_that_quotes_it(site, client):
    fact = FactFactory(statement="سبعة أعضاء.")
    pages = [
        guide(site["guides", "ar"], facts=[fact]),
        guide(site["guides", "ar"], "أعضاء", facts=[fact]),
        scheme(
            site["financing", "ar"],
            facts_quoted=f'[{{"type": "fact", "value": {{"fact": {fact.pk}}}}}]',
        ),
    ]

    fact.statement = "خمسة أعضاء."
    fact.save()

    for page in pages:
        shown = client.get(page.url).content.decode()
        assert "خمسة أعضاء." in shown
        assert "سبعة أعضاء." not in shown


def test_saving_a_fact_empties_the_page_cache(db):
    before = page_cache.cache.get(page_cache.VERSION_KEY)
    FactFactory()
    assert page_cache.cache.get(page_cache.VERSION_KEY) != before


def test_page_shows_the_oldest_check_among_its_facts(site, client):
    facts = [
        FactFactory(verified_on=dt.date(2026, 9, 12)),
        FactFactory(verified_on=dt.date(2025, 3, 4)),
    ]
    page = guide(site["guides", "ar"], facts=facts)

    assert page.oldest_check == dt.date(2025, 3, 4)
    assert "آخر تحقق: 4 مارس 2025" in client.get(page.url).content.decode()


def test_page_marks_what_is_unverified(site, client):
    facts = [FactFactory(), FactFactory(status="to_verify", verified_on=None)]
    page = guide(site["guides", "ar"], facts=facts)

    shown = client.get(page.url).content.decode()
    assert "معلومة واحدة في انتظار التحقق" in shown
    assert "fact--to_verify" in shown


def test_page_says_a_fact_in_its_own_language(site, client):
    arabic = FactFactory(key="members")
    FactFactory(key="members", locale=locale("fr"), statement="Cinq membres au moins.")
    page = guide(site["guides", "fr"], "Fonder", facts=[arabic])

    shown = client.get(page.url).content.decode()
    assert "Cinq membres au moins." in shown
    assert arabic.statement not in shown


def test_sources_are_named_once(site):
    facts = [FactFactory(article="6"), FactFactory(article="7"), FactFactory(source_title="ODCO")]
    page = guide(site["guides", "ar"], facts=facts)

    assert [(source.title, source.articles) for source in page.sources] == [
        ("القانون 112.12", ["6", "7"]),
        ("ODCO", []),
    ]


def test_verified_fact_needs_source_and_date(db):
    with pytest.raises(IntegrityError), transaction.atomic():
        FactFactory(source_title="")
    with pytest.raises(IntegrityError), transaction.atomic():
        FactFactory(verified_on=None)


def test_key_is_plain_and_unique_in_a_language(db):
    with pytest.raises(ValidationError):
        FactFactory.build(key="Members minimum", locale=locale("ar")).full_clean()
    FactFactory(key="members")
    with pytest.raises(IntegrityError), transaction.atomic():
        FactFactory(key="members", translation_key="8d4b8f5e-0000-4000-8000-000000000000")


def test_due_lists_late_and_unverified_facts(db):
    late = FactFactory(review_by=dt.date(2026, 1, 1))
    unverified = FactFactory(status="to_verify", verified_on=None)
    FactFactory(review_by=dt.date(2027, 1, 1))
    FactFactory(status="obsolete", review_by=dt.date(2026, 1, 1))

    assert set(Fact.objects.due(dt.date(2026, 6, 1))) == {late, unverified}


def test_facts_of_a_page_in_another_language_cost_one_query(site, django_assert_num_queries):
    facts = [FactFactory(), FactFactory(), FactFactory()]
    page = guide(site["guides", "fr"], facts=facts)
    page = GuidePage.objects.get(pk=page.pk)

    # The facts chosen, and their twins.
    with django_assert_num_queries(2):
        assert len(page.facts) == 3
