"""The draft as an outside expert sees it."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods
from wagtail.models import Page

from cms.editing import limits, services
from cms.editing.errors import LinkNotFound
from cms.editing.forms import RemarkForm
from cms.models import PreviewLink
from fadaa.core.errors import DomainError


@dataclass(frozen=True)
class DraftReading:
    """What the banner over a draft needs."""

    link: PreviewLink
    form: RemarkForm
    refusal: Any = ""
    sent: bool = False


@require_http_methods(["GET", "HEAD", "POST"])
def expert_preview(request: HttpRequest, token: str) -> HttpResponse:
    """The newest version of a page, live or not, with a place for remarks."""
    try:
        limits.check(request)
        limits.count(request, "visit")
        link = services.open_link(token)
    except LinkNotFound as error:
        limits.count(request, "wrong")
        return _closed(request, error)
    except DomainError as error:
        return _closed(request, error)
    form = RemarkForm(request.POST if request.method == "POST" else None)
    refusal = ""
    if request.method == "POST" and form.is_valid():
        try:
            services.add_remark(link, text=form.cleaned_data["text"])
        except DomainError as error:
            refusal = str(error.message)
        else:
            return _private(redirect(f"{request.path}?sent=1#remark"))
    reading = DraftReading(link, form, refusal, sent="sent" in request.GET and not form.is_bound)
    return _private(_draft(request, link.page, reading))


def _draft(request: HttpRequest, page: Page, reading: DraftReading) -> HttpResponse:
    draft = page.specific.get_latest_revision_as_object()
    request.is_preview = True  # type: ignore[attr-defined]
    request.preview_mode = draft.default_preview_mode  # type: ignore[attr-defined]
    request.draft_reading = reading  # type: ignore[attr-defined]
    response: HttpResponse = draft.serve_preview(request, draft.default_preview_mode)
    if hasattr(response, "render"):
        response.render()
    return response


def _closed(request: HttpRequest, error: DomainError) -> HttpResponse:
    context = {"message": error.message}
    return _private(render(request, "cms/editing/link_closed.html", context, status=error.status))


def _private(response: HttpResponse) -> HttpResponse:
    """Kept nowhere, found by no search engine, and the address goes to no other site."""
    response.headers["Cache-Control"] = "private, no-store"
    response.headers["X-Robots-Tag"] = "noindex, nofollow, noarchive"
    response.headers["Referrer-Policy"] = "no-referrer"
    return response
