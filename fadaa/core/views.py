"""Health addresses and error pages."""

from django.core.exceptions import DisallowedHost
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

from fadaa.core import health, measures
from fadaa.core.nobody import for_nobody


@for_nobody
def healthz(request: HttpRequest) -> HttpResponse:
    """Say that the process answers."""
    return HttpResponse("ok", content_type="text/plain")


@for_nobody
def readyz(request: HttpRequest) -> JsonResponse:
    """Say whether every part works: 200 when none failed, else 503.

    Levels and two numbers, no detail: ``oldest_task_seconds``, and ``undelivered`` notices.
    """
    results = health.run_all()
    failed = any(result.reading.level is health.Level.FAILED for result in results)
    levels = {result.name: result.reading.level for result in results}
    told = {
        "checks": levels,
        "oldest_task_seconds": _number("fadaa_oldest_task_seconds"),
        "undelivered": _number("fadaa_notices_waiting"),
    }
    response = JsonResponse(told, status=503 if failed else 200)
    response.headers["Cache-Control"] = "no-store"
    return response


def _number(name: str) -> int | None:
    try:
        value = measures.take(name)
    except DatabaseError:
        return None
    return None if value is None else round(value)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    if isinstance(exception, DisallowedHost):
        # The page would ask for the host again, to write whole addresses.
        return HttpResponse("Bad request", status=400, content_type="text/plain")
    return render(request, "400.html", status=400)


def permission_denied(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return render(request, "403.html", status=403)


def page_not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return render(request, "404.html", status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer without a database: the fault may be the database."""
    return render(request, "500.html", status=500)
