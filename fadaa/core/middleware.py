"""Headers and guards that hold for every answer."""

from collections.abc import Callable
from typing import Any

from csp.constants import UNSAFE_INLINE
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.middleware.locale import LocaleMiddleware

GetResponse = Callable[[HttpRequest], HttpResponse]

ADMIN_PREFIX = "/admin/"
MACHINE_PREFIXES = ("/api/", "/embed/", "/files/", "/media/", "/oembed", "/static/")


class SecurityHeadersMiddleware:
    """Add the headers that Django has no setting for.

    Wagtail's admin starts its date choosers from inline scripts, so that its pages, and
    only they, may run them (wagtail#1288).
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.headers.setdefault(
            "Permissions-Policy", "camera=(self), microphone=(self), geolocation=()"
        )
        if request.path.startswith(ADMIN_PREFIX):
            response._csp_update = {  # type: ignore[attr-defined]
                "script-src": ["'self'", UNSAFE_INLINE],
                "style-src": ["'self'", UNSAFE_INLINE],
            }
        return response


class LanguageMiddleware(LocaleMiddleware):
    """Django's own, but for programs: what they do not find is not sought under a language."""

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> Any:
        if request.path.startswith(MACHINE_PREFIXES):
            return response
        return super().process_response(request, response)


class CleanQueryMiddleware:
    """Take NUL bytes out of the query string, which no database accepts."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if "%00" in request.META.get("QUERY_STRING", ""):
            request.META["QUERY_STRING"] = request.META["QUERY_STRING"].replace("%00", "")
        return self.get_response(request)
