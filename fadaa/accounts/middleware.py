"""The person behind a request: their language in the CMS, their device, their second factor."""

from collections.abc import Callable
from contextvars import ContextVar
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import translation

from fadaa.accounts import devices, second_factor
from fadaa.accounts.models import User
from fadaa.core.middleware import ADMIN_PREFIX
from fadaa.core.nobody import is_for_nobody

GetResponse = Callable[[HttpRequest], HttpResponse]

_request: ContextVar[HttpRequest | None] = ContextVar("fadaa_request", default=None)


def current_person() -> User | None:
    """Who is signed in where a request is answered just now; None for the clock and commands."""
    request = _request.get()
    user = getattr(request, "user", None)
    return user if isinstance(user, User) and user.is_authenticated else None


class PersonMiddleware:
    """Know who acts, note their device once a day, and ask staff for their second factor.

    Requests without a session pass untouched, so that kept pages stay the same for all; views
    that are ``for_nobody`` do not learn who asks.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        token = _request.set(request)
        try:
            return self.get_response(request)
        finally:
            _request.reset(token)

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], args: Any, kwargs: Any
    ) -> HttpResponse | None:
        if settings.SESSION_COOKIE_NAME not in request.COOKIES or is_for_nobody(view):
            return None
        if not request.user.is_authenticated:
            return None
        assert isinstance(request.user, User)
        devices.seen(request, request.user)
        if second_factor.stands_in_the_way(request, request.user):
            return redirect(reverse("accounts:security") + "?needed=1")
        return None


class AdminLanguageMiddleware:
    """Addresses of the CMS carry no language; the profile of the person does."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path.startswith(ADMIN_PREFIX) and request.user.is_authenticated:
            translation.activate(request.user.profile.ui_language)
            request.LANGUAGE_CODE = translation.get_language()  # type: ignore[attr-defined]
        return self.get_response(request)
