"""What editors see of search in the CMS."""

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from search.models import BestBet, QueryLog, SynonymGroup
from tests.factories.accounts import EditorFactory, LearnerFactory

PAGES = [
    "/admin/snippets/search/synonymgroup/",
    "/admin/snippets/search/synonymgroup/add/",
    "/admin/snippets/search/bestbet/",
    "/admin/reports/search-queries/",
]


@pytest.mark.parametrize("url", PAGES)
def test_editors_reach_the_words_of_search(client, db, url):
    client.force_login(EditorFactory())
    assert client.get(url).status_code == 200


@pytest.mark.parametrize("url", PAGES)
def test_others_do_not(client, db, url):
    client.force_login(LearnerFactory())
    assert client.get(url).status_code in (302, 403)


def test_report_shows_what_found_nothing(client, db):
    today = timezone.localdate()
    QueryLog.objects.create(query="miel", language="fr", day=today, times=3, results=2)
    QueryLog.objects.create(query="زعفران", language="ar", day=today, times=1, results=0)
    client.force_login(EditorFactory())
    context = client.get("/admin/reports/search-queries/").context
    assert [row["query"] for row in context["most_asked"]] == ["miel", "زعفران"]
    assert [row["query"] for row in context["without_results"]] == ["زعفران"]


def test_a_group_needs_two_terms():
    with pytest.raises(ValidationError):
        SynonymGroup(name="x", terms="one\n\n").full_clean(validate_unique=False)


def test_a_best_bet_ends_after_it_begins():
    today = timezone.localdate()
    bet = BestBet(queries="x", starts_on=today, ends_on=today.replace(year=2000))
    with pytest.raises(ValidationError):
        bet.clean()
