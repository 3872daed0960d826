"""How allauth keeps phones, sends codes and words its refusals on this platform."""

import time
from typing import Any, ClassVar
from urllib.parse import urlencode

from allauth.account import app_settings
from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.core import context as allauth_context
from allauth.core.exceptions import ImmediateHttpResponse
from django.http import HttpRequest
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from fadaa.accounts import phones, sms
from fadaa.accounts.errors import TooManyCodes
from fadaa.accounts.fields import PhoneField
from fadaa.accounts.models import User


class AccountAdapter(DefaultAccountAdapter):
    error_messages: ClassVar[dict[str, str | Promise]] = DefaultAccountAdapter.error_messages | {
        "phone_password_mismatch": gettext_lazy("The phone or the password is not right."),
        "too_many_login_attempts": gettext_lazy(
            "Too many tries. Wait five minutes, or enter with a code by SMS."
        ),
        "rate_limited": TooManyCodes.message,
        "incorrect_code": gettext_lazy("This code is not right."),
    }

    def add_message(self, *args: Any, **kwargs: Any) -> None:
        """Stay silent: each page says itself what happened, where the eye already is."""

    def get_logout_redirect_url(self, request: HttpRequest) -> str:
        return f"/{get_language()}/"

    def is_reauthentication_required(self, *, app: str = "") -> bool:
        """Refuse steps that change who may enter when the person came in long ago.

        allauth asks only for a password or a factor, which a person who enters by SMS may not
        have; here entering anew, in whatever way, is what counts.
        """
        request = allauth_context.request
        records = get_authentication_records(request, request.user)
        newest = max((record["at"] for record in records), default=0)
        if time.time() - newest >= app_settings.REAUTHENTICATION_TIMEOUT:
            page = reverse("account_reauthenticate")
            asked_for = urlencode({"next": request.get_full_path()})
            raise ImmediateHttpResponse(redirect(f"{page}?{asked_for}"))
        return False

    def phone_form_field(self, **kwargs: Any) -> PhoneField:
        return PhoneField(**kwargs)

    def clean_phone(self, phone: str) -> str:
        return phones.normalise(phone)

    def set_phone(self, user: User, phone: str, verified: bool) -> None:  # type: ignore[override]
        user.phone = phone
        user.phone_verified = verified
        user.save(update_fields=["phone", "phone_verified"])

    def get_phone(self, user: User) -> tuple[str, bool] | None:  # type: ignore[override]
        return (user.phone, user.phone_verified) if user.phone else None

    def set_phone_verified(self, user: User, phone: str) -> None:  # type: ignore[override]
        self.set_phone(user, phone, True)

    def get_user_by_phone(self, phone: str) -> User | None:
        return User.objects.filter(phone=phone).first()

    def send_verification_code_sms(
        self,
        user: User | None,  # type: ignore[override]
        phone: str,
        code: str,
        **kwargs: Any,
    ) -> None:
        text = _("your code is %(code)s") % {"code": code}
        sms.gateway().send(phone, text)

    def send_unknown_account_sms(self, phone: str, **kwargs: Any) -> None:
        """Send nothing: an SMS costs money, and an unknown phone simply registers."""

    def send_account_already_exists_sms(self, phone: str) -> None:
        """Send nothing: entering and registering are the same steps."""
