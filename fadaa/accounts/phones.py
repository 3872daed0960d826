"""One written form for every way of writing a phone number."""

import phonenumbers
from django.conf import settings

from fadaa.accounts.errors import PhoneNotMobile, PhoneNotMoroccan, PhoneNotUnderstood

HOME_REGION = "MA"
# A number that does not say its type may still receive an SMS.
REACHED_BY_SMS = frozenset(
    {
        phonenumbers.PhoneNumberType.MOBILE,
        phonenumbers.PhoneNumberType.FIXED_LINE_OR_MOBILE,
        phonenumbers.PhoneNumberType.UNKNOWN,
    }
)


def normalise(text: str) -> str:
    """Bring a number to E.164, whatever its digits, spaces or prefix.

    Raises PhoneNotUnderstood, PhoneNotMoroccan or PhoneNotMobile.
    """
    try:
        number = phonenumbers.parse(text, HOME_REGION)
    except phonenumbers.NumberParseException as error:
        raise PhoneNotUnderstood from error
    if not phonenumbers.is_valid_number(number):
        raise PhoneNotUnderstood
    if number.country_code not in settings.ACCOUNTS_COUNTRY_CODES:
        raise PhoneNotMoroccan
    if phonenumbers.number_type(number) not in REACHED_BY_SMS:
        raise PhoneNotMobile
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def readable(phone: str) -> str:
    """A stored number as people here write it: 06 12 34 56 78."""
    try:
        number = phonenumbers.parse(phone)
    except phonenumbers.NumberParseException:
        return phone
    shape = phonenumbers.PhoneNumberFormat.NATIONAL
    if number.country_code != phonenumbers.country_code_for_region(HOME_REGION):
        shape = phonenumbers.PhoneNumberFormat.INTERNATIONAL
    return phonenumbers.format_number(number, shape)
