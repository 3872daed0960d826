"""Entering with a phone and a code: one road for people we know and people we do not.

allauth pretends to send a code to an unknown phone. Here the code is really sent, and the
account is made when it comes back: registering and entering are the same two steps, and
an answer never tells whether a number is known.
"""

import time

from allauth.account.adapter import get_adapter
from allauth.account.internal.flows.login import perform_login, record_authentication
from allauth.account.internal.flows.login_by_code import LoginCodeVerificationProcess
from allauth.account.internal.stagekit import unstash_login
from allauth.account.models import Login
from allauth.account.stages import LoginByCodeStage, LoginStage, LoginStageController
from allauth.core import ratelimit
from allauth.core.internal.cryptokit import compare_user_code
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import get_language

from fadaa.accounts import sms_budget
from fadaa.accounts.errors import TooManyCodes
from fadaa.accounts.services import register


class PhoneEntry(LoginCodeVerificationProcess):
    """The state between asking for a code and typing it; lives in the session."""

    @classmethod
    def begin(cls, request: HttpRequest, *, phone: str) -> "PhoneEntry":
        """Send a code to the phone. Raises TooManyCodes or SmsNotSent."""
        _count_code(request, phone)
        user = get_adapter().get_user_by_phone(phone)
        login = Login(user=user, phone=phone)
        login.state["stages"] = {"current": LoginByCodeStage.key}
        stage = LoginByCodeStage(LoginStageController(request, login), request, login)
        stage.state.update(cls.initial_state(user=user, phone=phone))
        stage.state["initiated_by_user"] = True
        entry = cls(stage=stage)
        entry.send()
        entry.persist()
        return entry

    @classmethod
    def current(cls, request: HttpRequest) -> "PhoneEntry | None":
        """The entry this browser has begun, or None when there is none or it is too old."""
        stage: LoginStage | None = LoginStageController.enter(request, LoginByCodeStage.key)
        entry = cls(stage=stage) if stage and "code" in stage.state else None
        return entry.abort_if_invalid() if entry else None

    @property
    def phone(self) -> str:
        return self.state["phone"]

    @property
    def tries_left(self) -> int:
        return self.max_attempts - self.state["failed_attempts"]

    def send(self, skip_enumeration_mails: bool = False) -> None:
        adapter = get_adapter()
        self.state["code"] = adapter.generate_phone_verification_code(
            user=self.user,  # type: ignore[arg-type]
            phone=self.phone,
        )
        if sms_budget.take(known=self.user is not None):
            adapter.send_verification_code_sms(user=self.user, phone=self.phone, code=self.code)

    def resend(self) -> None:
        """Send another code, which replaces the first. Raises TooManyCodes or SmsNotSent."""
        if not self.can_resend:
            raise TooManyCodes
        _count_code(self.request, self.phone)
        self.send()
        self.state["at"] = time.time()
        self.record_resend()
        self.persist()

    def may_try(self) -> bool:
        """Whether a code may be tried now: counted by phone, for sessions can be multiplied."""
        return ratelimit.consume(self.request, action="enter_code", key=self.phone)

    def accepts(self, code: str) -> bool:
        """Whether the code is the one that was sent; spaces and dashes do not matter."""
        return compare_user_code(actual=code, expected=self.code)

    def enter(self, redirect_url: str | None) -> HttpResponse:
        """Let the person in, with a new account when the phone had none.

        A new person who came for nothing in particular is first asked for a name.
        """
        user, is_new = register(phone=self.phone, language=get_language() or "ar")
        if is_new and not redirect_url:
            redirect_url = reverse("accounts:profile") + "?new=1"
        get_adapter().set_phone_verified(user, self.phone)
        record_authentication(self.request, user, method="code", phone=self.phone)
        return perform_login(
            self.request, Login(user=user, redirect_url=redirect_url, signup=is_new)
        )


def pending_phone(request: HttpRequest) -> str:
    """The phone this browser has just asked a code for, or nothing."""
    login = unstash_login(request, peek=True)
    return (login.phone or "") if login else ""


def _count_code(request: HttpRequest, phone: str) -> None:
    if not ratelimit.consume(request, action="request_login_code", key=phone):
        raise TooManyCodes
