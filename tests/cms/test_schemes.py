"""Schemes: open or closed is computed from dates."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override

from cms.enums import SchemeStatus
from cms.models import SchemePage, SchemeWindow
from tests.factories.cms import scheme

TODAY = dt.date(2026, 5, 20)
MAY, JUNE = dt.date(2026, 5, 5), dt.date(2026, 6, 5)
PAST = dt.date(2025, 6, 5)


def a_scheme(*windows, **fields):
    page = SchemePage(title="x", **fields)
    page.windows = [SchemeWindow(opens=opens, closes=closes) for opens, closes in windows]
    return page


@pytest.mark.parametrize(
    ("windows", "over", "status", "reason"),
    [
        ([], False, "unknown", "Aucune période n’est annoncée pour le moment."),
        ([(MAY, JUNE)], False, "open", "Les demandes sont reçues jusqu’au 5 juin 2026."),
        ([(MAY, None)], False, "open", "Les demandes sont reçues toute l’année."),
        ([(None, JUNE)], False, "open", "Les demandes sont reçues jusqu’au 5 juin 2026."),
        ([(JUNE, None)], False, "unknown", "Il ouvre le 5 juin 2026."),
        ([(None, PAST)], False, "closed", "La dernière période s’est terminée le 5 juin 2025."),
        ([(None, PAST), (JUNE, None)], False, "unknown", "Il ouvre le 5 juin 2026."),
        ([(MAY, JUNE)], True, "closed", "Le programme est terminé."),
    ],
)
def test_status_follows_the_dates(windows, over, status, reason):
    page = a_scheme(*windows, period_over=over)
    with override("fr"):
        assert (page.status(TODAY), page.status_reason(TODAY)) == (SchemeStatus(status), reason)


def test_first_and_last_day_are_open():
    page = a_scheme((MAY, JUNE))
    assert [page.status(day) for day in (MAY, JUNE)] == [SchemeStatus.OPEN, SchemeStatus.OPEN]
    assert page.status(JUNE + dt.timedelta(days=1)) == SchemeStatus.CLOSED


def test_period_may_not_close_before_it_opens(db):
    with pytest.raises(ValidationError):
        SchemeWindow(opens=JUNE, closes=MAY).full_clean(exclude=["page"])


def test_page_says_status_and_regions_in_words(site, client):
    page = scheme(site["financing", "fr"], regions=["MA-03"], period_over=True)
    shown = client.get(page.url).content.decode()
    assert "Fermé" in shown
    assert "badge--closed" in shown
    assert "Fès-Meknès" in shown


def test_search_document_names_regions_and_sectors(site):
    page = scheme(site["financing", "ar"], regions=["MA-03"], sectors=["food"])
    document = page.to_search()
    assert (document["kind"], document["lang"]) == ("scheme", "ar")
    assert (document["regions"], document["sectors"]) == (["MA-03"], ["food"])
