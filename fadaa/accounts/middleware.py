"""The CMS speaks the language that its user chose for buttons."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils import translation

from fadaa.core.middleware import ADMIN_PREFIX

GetResponse = Callable[[HttpRequest], HttpResponse]


class AdminLanguageMiddleware:
    """Addresses of the CMS carry no language; the profile of the person does."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path.startswith(ADMIN_PREFIX) and request.user.is_authenticated:
            translation.activate(request.user.profile.ui_language)
            request.LANGUAGE_CODE = translation.get_language()  # type: ignore[attr-defined]
        return self.get_response(request)
