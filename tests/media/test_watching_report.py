"""What editors see of how films are watched."""

import csv
import io
import re

import pytest
from django.urls import reverse

from media.watching import counting
from media.watching.report import report_of
from tests.factories.accounts import LearnerFactory
from tests.factories.media import AssetFactory

AR = "ar"


@pytest.fixture
def film(db):
    asset = AssetFactory(duration_seconds=100.0)
    told = counting.Watched
    counting.count(
        asset, told(AR, 30, captioned=15, quality="240", start=True, buckets=frozenset({0, 1, 2}))
    )
    counting.count(asset, told(AR, 10, quality="sound", start=True, buckets=frozenset({0})))
    counting.count(asset, told("fr", 60, quality="auto", start=True, buckets=frozenset({0, 1})))
    return asset


def page(client, film, **query):
    return client.get(reverse("media_admin_watching", args=[film.public_id]), query)


def test_the_sums_of_a_film(film):
    report = report_of(film)
    assert (report.starts, report.seconds) == (3, 100)
    assert (report.captioned_share, report.sound_share) == (15, 10)
    assert report.qualities == [("240", 30), ("auto", 60), ("sound", 10)]
    assert [(point.start, point.count, point.share) for point in report.curve[:4]] == [
        (0.0, 3, 100),
        (5.0, 2, 67),
        (10.0, 1, 33),
        (15.0, 0, 0),
    ]
    assert [(row["begun"], row["watched"]) for row in report.days] == [(3, 100)]


def test_the_sums_of_a_language(film):
    report = report_of(film, "fr")
    assert (report.starts, report.seconds, report.curve[0].count) == (1, 60, 1)
    assert report_of(film, "nonsense").starts == 3


def test_a_film_that_nobody_watched(client, editor):
    client.force_login(editor)
    html = page(client, AssetFactory()).content.decode()
    assert "<polyline" not in html
    assert "لم يشاهد أحد" in html


def test_the_plot_and_its_table_say_the_same(client, editor, film):
    client.force_login(editor)
    html = page(client, film, lang=AR).content.decode()
    points = re.search(r'<polyline points="([^"]*)"', html)[1].split()
    assert points[:4] == ["16.0,0.0", "48.0,100.0", "80.0,100.0", "112.0,200.0"]
    table = html.split('id="curve-table"')[1].split("</table>")[0]
    assert table.count("<tr>") == 1 + counting.BUCKETS
    assert re.findall(r"<circle[^>]*cx=\"([^\"]*)\"", html)[0] == "16.0"


def test_the_numbers_as_csv(client, editor, film):
    client.force_login(editor)
    answer = client.get(reverse("media_admin_watching_csv", args=[film.public_id]))
    assert answer.headers["Content-Type"] == "text/csv; charset=utf-8"
    text = answer.content.decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text)))
    assert [len(row) for row in rows] == [4] * len(rows)
    assert ["ar", "", "captions", "15"] in rows
    assert ["fr", "", "b.01", "1"] in rows


@pytest.mark.parametrize("name", ["media_admin_watching", "media_admin_watching_csv"])
def test_only_editors_see_the_numbers(client, film, name):
    client.force_login(LearnerFactory())
    answer = client.get(reverse(name, args=[film.public_id]))
    assert answer.status_code in (302, 403)


def test_editors_are_no_audience(client, editor, film):
    client.force_login(editor)
    html = client.get(reverse("media_admin_film", args=[film.public_id])).content.decode()
    assert 'data-watched=""' in html
