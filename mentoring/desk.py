"""The advisor's desk."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from fadaa.accounts.enums import Role
from fadaa.core.errors import DomainError
from mentoring import queries, services
from mentoring.forms import CloseForm, DeclineForm, NoteForm
from mentoring.models import Advisor, Request
from mentoring.rules import advisor_for

DeskView = Callable[..., HttpResponse]


def for_advisors(view: DeskView) -> DeskView:
    """Let advisors in, with their desk as ``request.advisor``; others get 403."""

    @never_cache
    @login_required
    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        advisor = advisor_for(request.user)  # type: ignore[arg-type]
        if advisor is None:
            raise PermissionDenied
        return view(request, advisor, *args, **kwargs)

    return guarded


@for_advisors
def desk(request: HttpRequest, advisor: Advisor) -> HttpResponse:
    """Requests that wait for an answer, and the open cases."""
    return render(request, "mentoring/desk.html", _desk_context(request, advisor))


@for_advisors
def desk_list(request: HttpRequest, advisor: Advisor) -> HttpResponse:
    """The lists alone: the open page fetches them when something changes."""
    return render(request, "mentoring/_desk_list.html", _desk_context(request, advisor))


def _desk_context(request: HttpRequest, advisor: Advisor) -> dict[str, Any]:
    return {
        "advisor": advisor,
        "is_advisor": request.user.has_role(Role.ADVISOR),  # type: ignore[union-attr]
        "offers": queries.offers(advisor),
        "cases": queries.cases(advisor),
    }


@require_POST
@for_advisors
def take(request: HttpRequest, advisor: Advisor, public_id: object) -> HttpResponse:
    advice = get_object_or_404(Request, public_id=public_id, assignments__advisor=advisor)
    try:
        taken = services.take_request(advice, advisor=advisor)
    except DomainError as error:
        return _refused(request, error)
    assert taken.conversation is not None
    return redirect("chat:conversation", taken.conversation.public_id)


@for_advisors
def decline(request: HttpRequest, advisor: Advisor, public_id: object) -> HttpResponse:
    advice = get_object_or_404(Request.objects.offered_to(advisor), public_id=public_id)
    form = DeclineForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            services.decline_request(advice, advisor=advisor, reason=form.cleaned_data["reason"])
        except DomainError as error:
            return _refused(request, error)
        return redirect("mentoring:desk")
    status = 422 if request.method == "POST" else 200
    return render(
        request, "mentoring/decline.html", {"form": form, "advice": advice}, status=status
    )


@require_POST
@for_advisors
def close(request: HttpRequest, advisor: Advisor, public_id: object) -> HttpResponse:
    advice = get_object_or_404(Request.objects.taken_by(advisor), public_id=public_id)
    form = CloseForm(request.POST)
    if not form.is_valid():
        return _unread(request, form, _conversation_address(advice))
    try:
        services.close_request(advice, outcome=form.cleaned_data["outcome"])
    except DomainError as error:
        return _refused(request, error)
    return redirect(_conversation_address(advice))


@require_POST
@for_advisors
def note(request: HttpRequest, advisor: Advisor, public_id: object) -> HttpResponse:
    advice = get_object_or_404(Request.objects.taken_by(advisor), public_id=public_id)
    form = NoteForm(request.POST)
    if not form.is_valid():
        return _unread(request, form, _conversation_address(advice))
    try:
        services.add_note(advice, author=advisor.user, text=form.cleaned_data["text"])
    except DomainError as error:
        return _refused(request, error)
    return redirect(_conversation_address(advice))


def _conversation_address(advice: Request) -> str:
    if advice.conversation is None:
        return reverse("mentoring:desk")
    return reverse("chat:conversation", args=[advice.conversation.public_id])


def _unread(request: HttpRequest, form: Form, back: str) -> HttpResponse:
    """Say what is wrong with a form that stands beside a conversation."""
    message = next(iter(form.errors.values()))[0]
    context = {"message": message, "back": back}
    return render(request, "mentoring/refused.html", context, status=422)


def _refused(request: HttpRequest, error: DomainError) -> HttpResponse:
    context = {"message": error.message, "back": reverse("mentoring:desk")}
    return render(request, "mentoring/refused.html", context, status=error.status)
