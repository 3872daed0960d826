"""What can go wrong between a person and their account."""

from typing import ClassVar

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from fadaa.core.errors import DomainError


class PhoneNotUnderstood(DomainError):
    code: ClassVar[str] = "phone.not_understood"
    message: str | Promise = _(
        "This does not look like a phone number. Write the ten digits, for example 06 12 34 56 78."
    )
    status: ClassVar[int] = 422


class PhoneNotMoroccan(DomainError):
    code: ClassVar[str] = "phone.not_moroccan"
    message: str | Promise = _("Only Moroccan numbers can enter: they begin with 06, 07 or +212.")
    status: ClassVar[int] = 422


class PhoneNotMobile(DomainError):
    code: ClassVar[str] = "phone.not_mobile"
    message: str | Promise = _("We send the code by SMS, so it needs a mobile number: 06 or 07.")
    status: ClassVar[int] = 422


class TooManyCodes(DomainError):
    code: ClassVar[str] = "code.too_many"
    message: str | Promise = _(
        "Too many codes were asked for. Wait ten minutes, then try again: nothing is lost."
    )
    retry: ClassVar[bool] = True
    status: ClassVar[int] = 429


class SmsNotSent(DomainError):
    code: ClassVar[str] = "sms.not_sent"
    message: str | Promise = _("The SMS could not be sent just now. Please try again in a minute.")
    retry: ClassVar[bool] = True
    status: ClassVar[int] = 503


class WorksHere(DomainError):
    code: ClassVar[str] = "erasure.works_here"
    message: str | Promise = _(
        "You work on this platform. Ask an administrator to give your cases to somebody and to "
        "take your role away; then you can be erased."
    )
    status: ClassVar[int] = 409
