"""What people type, and what is said of it."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cms.founding import rules
from cms.founding.cleaning import FIELDS, ID_NUMBER, MEMBER_FIELDS, MEMBERS_MAX, tidy
from cms.founding.rules import read, whole_number
from tests.cms.founding.people import entries

FIELD_NAMES = [*FIELDS, *(f"m{n}-{name}" for n in range(3) for name in MEMBER_FIELDS)]
LIKELY = st.sampled_from(["100", "1.000", "٣", "-1", "AB123456", "2026-10-03", "board", "é", "0"])
ANYTHING = st.dictionaries(st.sampled_from(FIELD_NAMES), st.text() | LIKELY)


def test_a_complete_founding_has_its_sums():
    founding, problems = read(entries())
    assert problems == {}
    assert (founding.shares, founding.capital, founding.paid) == (50, 5_000, 1_250)
    assert founding.members_wanted == 0


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1000", 1000),
        ("1.000", 1000),
        ("1 000", 1000),
        ("1,000", 1000),
        ("١٠٠٠", 1000),
        ("12\u202f500", 12500),
        ("1.5", None),
        ("10,50", None),
        ("-3", None),
        ("mille", None),
        ("1.00.000", None),
    ],
)
def test_a_whole_number_is_read_as_people_write_it(text, number):
    assert whole_number(text) == number


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("share_value", "50", rules.SHARE_TOO_SMALL),
        ("share_value", "a hundred", rules.NOT_WHOLE),
        ("duration", "100", rules.DURATION_WRONG),
        ("duration", "0", rules.DURATION_WRONG),
        ("term", "200", rules.TERM_WRONG),
        ("capital_rate", "101", rules.RATE_WRONG),
        ("meeting_date", "31/02/2026", rules.DATE_WRONG),
        ("meeting_time", "25:00", rules.TIME_WRONG),
        ("region", "MA-99", rules.CHOICE_WRONG),
        ("m1-paid", "249", rules.PAID_TOO_LITTLE),
        ("m1-paid", "1001", rules.PAID_TOO_MUCH),
        ("m1-shares", "0", rules.SHARES_WRONG),
        ("m1-role", "manager", rules.ROLE_AND_ORGAN),
    ],
)
def test_what_is_wrong_is_said_at_its_field(field, value, sentence):
    _founding, problems = read(entries(**{field.replace("-", "__"): value}))
    assert problems == {field: sentence}


def test_a_capital_below_the_bound_is_said_once_all_shares_are_known():
    few = {f"m{number}__shares": "1" for number in range(5)}
    paid = {f"m{number}__paid": "100" for number in range(5)}
    _founding, problems = read(entries(**few, **paid))
    assert problems == {"share_value": rules.CAPITAL_TOO_SMALL}
    less = {key: value for key, value in entries(**few, **paid).items() if key != "m4-shares"}
    assert read(less)[1] == {}


def test_what_is_brought_in_kind_counts_apart_from_the_quarter():
    brought = {"m0__in_kind": "آلة", "m0__in_kind_value": "800", "m0__paid": "50"}
    founding, problems = read(entries(**brought))
    assert problems == {}
    assert [member.in_kind_value for member in founding.in_kind] == [800]
    assert read(entries(**brought | {"m0__paid": "49"}))[1] == {"m0-paid": rules.PAID_TOO_LITTLE}
    assert read(entries(**brought | {"m0__in_kind": ""}))[1] == {
        "m0-in_kind": rules.IN_KIND_UNNAMED
    }


def test_fewer_than_five_members_are_missing_not_wrong():
    founding, problems = read({"m0-name": "Aïcha"})
    assert problems == {}
    assert founding.members_wanted == 4
    assert founding.capital is None


@pytest.mark.parametrize(
    "text", ["AB123456", "a12345", "Aïcha, CIN: J 654321", "bk-1234567", "ع AB١٢٣٤٥٦"]
)
def test_an_identity_number_is_taken_out_and_noted(text):
    found, cleaned = tidy({"m0-name": text, "address": text, "object": f"x\n{text}"})
    assert cleaned == {"m0-name", "address", "object"}
    assert not any(ID_NUMBER.search(value) for value in found.values())
    assert "123" not in "".join(found.values())


@pytest.mark.parametrize("text", ["BP 12345, Agadir", "CP 83000", "12 rue Oued", "Lot 145678901"])
def test_an_address_keeps_its_numbers(text):
    assert tidy({"address": text}) == ({"address": text}, set())


def test_tidying_drops_the_unknown_the_empty_and_the_endless():
    raw = {f"m{number}-name": f"Member {number}" for number in range(100)}
    raw |= {"csrfmiddlewaretoken": "x", "m1-cin": "x", "town": " ", "name_1": "é" * 500}
    found, _cleaned = tidy(raw)
    assert len([name for name in found if name.startswith("m")]) == MEMBERS_MAX
    assert set(found) - {f"m{number}-name" for number in range(100)} == {"name_1"}
    assert len(found["name_1"]) == FIELDS["name_1"]


def test_rows_are_numbered_anew():
    found, _cleaned = tidy({"m7-name": "B", "m2-name": "A", "m3-name": "  "})
    assert found == {"m0-name": "A", "m1-name": "B"}
    found, cleaned = tidy({"m0-name": "\x1b", "m1-name": "AB123456", "m2-name": "A"})
    assert (found, cleaned) == ({"m0-name": "A"}, {"m0-name"})


def test_no_identity_number_comes_out_of_two_halves():
    assert tidy({"address": "J AB123456 654321"}) == ({}, {"address"})


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(ANYTHING)
def test_nothing_that_is_typed_stops_the_reading(raw):
    found, _cleaned = tidy(raw)
    assert tidy(found)[0] == found
    founding, problems = read(found)
    assert set(problems) <= set(found) | {f"m{n}-in_kind" for n in range(3)} | {"share_value"}
    assert founding.capital is None or founding.capital >= 0
