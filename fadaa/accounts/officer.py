"""The data officer's pages in the CMS: the trail, the register of processing, retention."""

import csv
import datetime as dt
from collections.abc import Callable, Iterator
from functools import wraps
from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.dateparse import parse_date
from django.views.decorators.http import require_safe

from fadaa.accounts import trail
from fadaa.accounts.enums import AuditAction
from fadaa.accounts.models import AuditEntry, RetentionRun
from fadaa.accounts.privacy import processing, retention
from fadaa.core.operations import may_operate

PER_PAGE = 50
# A cell that begins so is a formula to a spreadsheet.
FORMULA = ("=", "+", "-", "@", "\t", "\r")

View = Callable[..., HttpResponseBase]


def for_officers(view: View) -> View:
    """Administrators act as data officers; others get 403."""

    @require_safe
    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not may_operate(request.user):
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return guarded


def _day(text: str) -> dt.date | None:
    try:
        return parse_date(text)
    except ValueError:
        return None


def _found(request: HttpRequest) -> QuerySet[AuditEntry]:
    entries = AuditEntry.objects.select_related("actor", "subject")
    if (action := request.GET.get("action", "")) in AuditAction.values:
        entries = entries.filter(action=action)
    if since := _day(request.GET.get("since", "")):
        entries = entries.filter(at__date__gte=since)
    if until := _day(request.GET.get("until", "")):
        entries = entries.filter(at__date__lte=until)
    return entries


@for_officers
def show_trail(request: HttpRequest) -> HttpResponse:
    page = Paginator(_found(request), PER_PAGE).get_page(request.GET.get("page"))
    asked = request.GET.copy()
    asked.pop("page", None)
    context = {
        "page_obj": page,
        "actions": AuditAction.choices,
        "asked": request.GET,
        "query": asked.urlencode(),
    }
    return render(request, "accounts/officer/trail.html", context)


class _Echo:
    """A file for ``csv.writer`` that gives back what is written."""

    def write(self, value: str) -> str:
        return value


def _safe(cell: object) -> str:
    text = str(cell)
    return f"'{text}" if text.startswith(FORMULA) else text


def _rows(entries: QuerySet[AuditEntry]) -> Iterator[list[str]]:
    yield ["at", "actor", "action", "on", "subject", "detail"]
    for entry in entries.iterator(chunk_size=500):
        cells = (entry.actor or "", entry.action, entry.on, entry.subject or "", entry.detail)
        yield [entry.at.isoformat(), *map(_safe, cells)]


@for_officers
def trail_csv(request: HttpRequest) -> StreamingHttpResponse:
    """The found lines for a spreadsheet; taking them along is itself a line."""
    person: Any = request.user
    trail.note(AuditAction.TRAIL_EXPORTED, actor=person, on="accounts.AuditEntry")
    writer = csv.writer(_Echo())
    return StreamingHttpResponse(
        (writer.writerow(row) for row in _rows(_found(request))),
        content_type="text/csv; charset=utf-8",
        headers={
            "Content-Disposition": 'attachment; filename="audit-trail.csv"',
            "Cache-Control": "no-store",
        },
    )


@for_officers
def show_register(request: HttpRequest) -> HttpResponse:
    return render(request, "accounts/officer/register.html", {"purposes": processing.PURPOSES})


@for_officers
def show_retention(request: HttpRequest) -> HttpResponse:
    page = Paginator(RetentionRun.objects.all(), PER_PAGE).get_page(request.GET.get("page"))
    labels = {rule.key: rule.label for rule in retention.rules()}
    rows = [(run, labels.get(run.rule, run.rule)) for run in page.object_list]
    context = {"page_obj": page, "rows": rows, "rules": retention.rules()}
    return render(request, "accounts/officer/retention.html", context)
