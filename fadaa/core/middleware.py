"""Headers and guards that hold for every answer."""

import logging
import time
from collections.abc import Callable
from typing import Any

from csp.constants import UNSAFE_INLINE
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.middleware.locale import LocaleMiddleware

from fadaa.core import metrics, tracing

logger = logging.getLogger("fadaa.request")

GetResponse = Callable[[HttpRequest], HttpResponse]

ADMIN_PREFIX = "/admin/"
MACHINE_PREFIXES = (
    "/api/",
    "/embed/",
    "/files/",
    "/health/",
    "/media/",
    "/metrics",
    "/oembed",
    "/static/",
)


class TraceMiddleware:
    """Name each request, time it, count it, and say at INFO how it ended.

    The line holds the name of the view, never the address, which may carry somebody's search.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        name = tracing.begin_request(request.headers.get("X-Request-ID", ""))
        begun = time.perf_counter()
        response = self.get_response(request)
        seconds = time.perf_counter() - begun
        response.headers["X-Request-ID"] = name
        view, method = _view_of(request, response), _method_of(request)
        metrics.answered.labels(view, method, str(response.status_code)).observe(seconds)
        logger.info(
            "%s %s %s %d ms",
            method,
            view,
            response.status_code,
            round(seconds * 1000),
        )
        return response


def _view_of(request: HttpRequest, response: HttpResponse) -> str:
    if response.headers.get("X-Page-Cache") == "hit":
        return "kept page"
    match = request.resolver_match
    # What no view answered has no name of ours: strangers must not make up new rows.
    return (match.view_name or "unnamed") if match else "none"


def _method_of(request: HttpRequest) -> str:
    return request.method if request.method in {"GET", "HEAD", "POST"} else "other"


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
