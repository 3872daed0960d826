import datetime as dt

import pytest
from django.utils import translation

from fadaa.core.templatetags import formats


@pytest.mark.parametrize(
    ("language", "date", "expected"),
    [
        ("ar", dt.date(2026, 11, 22), "22 نونبر 2026"),
        ("ar", dt.date(2026, 8, 1), "1 غشت 2026"),
        ("ar", dt.date(2026, 9, 12), "12 شتنبر 2026"),
        ("fr", dt.date(2026, 11, 22), "22 novembre 2026"),
    ],
)
def test_months_are_written_as_in_morocco(language, date, expected):
    with translation.override(language):
        assert formats.day(date) == expected


def test_amounts_are_grouped_and_isolated():
    with translation.override("ar"):
        assert '<bdi dir="ltr">300.000</bdi>' in formats.dirhams(300000)
    with translation.override("fr"):
        assert "300\xa0000" in formats.dirhams(300000)


def test_sizes_and_lengths():
    with translation.override("fr"):
        assert formats.megabytes(1_340_000).startswith('<bdi dir="ltr">1,3')
        assert formats.megabytes(38_000).startswith('<bdi dir="ltr">38')
    assert formats.clock(42) == '<bdi dir="ltr">0:42</bdi>'
    assert formats.clock(725.4) == '<bdi dir="ltr">12:05</bdi>'


def test_a_missing_value_is_empty():
    assert [f(None) for f in (formats.day, formats.moment, formats.clock, formats.dirhams)] == [
        ""
    ] * 4
