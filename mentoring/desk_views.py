"""The advisor's desk: what waits, what is open, and answering."""

import uuid
from typing import Any

from django.contrib.auth.decorators import login_required
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from fadaa.core.errors import DomainError
from mentoring import queries, services
from mentoring.forms import CloseForm, DeclineForm, NoteForm
from mentoring.models import Advisor, Request
from mentoring.views import person_of, request_or_404


def _advisor_or_404(request: HttpRequest) -> Advisor:
    advisor = queries.advisor_of(person_of(request))
    if advisor is None:
        raise Http404
    return advisor


def _case_or_404(request: HttpRequest, public_id: uuid.UUID) -> tuple[Advisor, Request]:
    return _advisor_or_404(request), request_or_404(request, public_id)


@never_cache
@login_required
@require_safe
def desk(request: HttpRequest) -> HttpResponse:
    """What waits for the advisor and what she has open."""
    return _desk_page(request, _advisor_or_404(request))


@never_cache
@login_required
@require_safe
def desk_list(request: HttpRequest) -> HttpResponse:
    """The lists of the desk alone, for a page that stays open."""
    advisor = _advisor_or_404(request)
    return render(request, "mentoring/_desk_list.html", _lists(advisor))


def _lists(advisor: Advisor) -> dict[str, Any]:
    return {"desk": queries.desk_of(advisor), "decline_form": DeclineForm(auto_id=False)}


def _desk_page(
    request: HttpRequest,
    advisor: Advisor,
    *,
    status: int = 200,
    refusal: str = "",
) -> HttpResponse:
    context = _lists(advisor) | {"advisor": advisor, "refusal": refusal}
    return render(request, "mentoring/desk.html", context, status=status)


@never_cache
@login_required
@require_POST
def take(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Take a request and open its conversation; the second of two advisors is told."""
    advisor = _advisor_or_404(request)
    found = Request.objects.filter(public_id=public_id).first()
    if found is None:
        raise Http404
    try:
        taken = services.take_request(found, advisor=advisor)
    except DomainError as error:
        if error.status == 404:
            raise Http404(str(error.message)) from error
        return _desk_page(request, advisor, status=error.status, refusal=str(error.message))
    assert taken.conversation is not None
    return redirect("chat:conversation", taken.conversation.public_id)


@never_cache
@login_required
@require_POST
def decline(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Say no with a reason; the request goes on."""
    advisor, found = _case_or_404(request, public_id)
    form = DeclineForm(request.POST)
    if not form.is_valid():
        return _desk_page(request, advisor, status=422, refusal=_first_error(form))
    try:
        services.decline_request(found, advisor=advisor, **form.cleaned_data)
    except DomainError as error:
        return _desk_page(request, advisor, status=error.status, refusal=str(error.message))
    return redirect("mentoring:desk")


@never_cache
@login_required
@require_POST
def close(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """End a request with what came of it."""
    advisor, found = _case_or_404(request, public_id)
    form = CloseForm(request.POST)
    if not form.is_valid():
        return _desk_page(request, advisor, status=422, refusal=_first_error(form))
    try:
        closed = services.close_request(found, advisor=advisor, **form.cleaned_data)
    except DomainError as error:
        return _desk_page(request, advisor, status=error.status, refusal=str(error.message))
    return _back_to(closed)


@never_cache
@login_required
@require_POST
def add_note(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Keep a note that the holder never sees."""
    advisor, found = _case_or_404(request, public_id)
    form = NoteForm(request.POST)
    if not form.is_valid():
        return _desk_page(request, advisor, status=422, refusal=_first_error(form))
    try:
        services.add_note(found, author=advisor, text=form.cleaned_data["text"])
    except DomainError as error:
        return _desk_page(request, advisor, status=error.status, refusal=str(error.message))
    return _back_to(found)


def _first_error(form: Form) -> str:
    return next(str(error) for errors in form.errors.values() for error in errors)


def _back_to(found: Request) -> HttpResponse:
    if found.conversation is None:
        return redirect("mentoring:desk")
    return redirect("chat:conversation", found.conversation.public_id)
