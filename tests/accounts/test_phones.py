import pytest

from fadaa.accounts import phones
from fadaa.accounts.errors import PhoneNotMobile, PhoneNotMoroccan, PhoneNotUnderstood


@pytest.mark.parametrize(
    "written",
    [
        "0612345678",
        "06 12 34 56 78",
        "06-12-34-56-78",
        "06.12.34.56.78",
        "+212612345678",
        "+212 6 12 34 56 78",
        "+212 (0) 612345678",
        "00212612345678",
        "212612345678",
        "٠٦١٢٣٤٥٦٧٨",
        "۰۶۱۲۳۴۵۶۷۸",
        "  0612345678 ",
        "tel:+212612345678",
    ],
)
def test_normalise_brings_every_writing_to_one(written):
    assert phones.normalise(written) == "+212612345678"


@pytest.mark.parametrize(
    ("written", "error"),
    [
        ("0612", PhoneNotUnderstood),
        ("06123456789012345678", PhoneNotUnderstood),
        ("خديجة", PhoneNotUnderstood),
        ("'; DROP TABLE", PhoneNotUnderstood),
        ("+33612345678", PhoneNotMoroccan),
        ("0522123456", PhoneNotMobile),
    ],
)
def test_normalise_refuses_with_its_reason(written, error):
    with pytest.raises(error):
        phones.normalise(written)


def test_normalise_takes_other_countries_when_the_settings_do(settings):
    settings.ACCOUNTS_COUNTRY_CODES = [212, 33]

    assert phones.normalise("+33 6 12 34 56 78") == "+33612345678"


def test_readable_writes_numbers_as_people_do():
    assert phones.readable("+212612345678") == "06 12 34 56 78"
    assert phones.readable("+33612345678") == "+33 6 12 34 56 78"
