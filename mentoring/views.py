"""Asking, and following what becomes of a question."""

from typing import Any
from urllib.parse import urlencode

from babel.dates import format_timedelta
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from fadaa.core.errors import DomainError
from fadaa.core.templatetags.formats import babel_locale
from mentoring import closing, following, queries, routing, services
from mentoring.enums import Side
from mentoring.errors import AlreadyAsked
from mentoring.forms import AskForm, RatingForm
from mentoring.models import TEXT_MAX, Appointment, Request, Task
from mentoring.rules import is_holder
from mentoring.sources import Source, source_of
from mentoring.topics import is_topic

KEPT_QUESTION = "mentoring.question"
ASKED = ("topic", "text", "region", "language", "urgency", "reach", "reach_when")


@never_cache
def ask(request: HttpRequest) -> HttpResponse:
    """The form of a question. A visitor writes first and signs in after; nothing is lost."""
    source = source_of(request)
    context = _topic(request, source)
    if request.method == "POST":
        form = AskForm(request.POST, context=context)
        if not form.is_valid():
            return _ask_page(request, form, source, status=422)
        if not request.user.is_authenticated:
            return _keep_and_enter(request, form, source)
        return _send(request, form, source)
    first = _first_words(request)
    form = AskForm(initial=first, context=context or first.get("topic", ""))
    return _ask_page(request, form, source)


def _topic(request: HttpRequest, source: Source | None = None) -> str:
    """The subject that the address names, if it is one, else that of where she comes from."""
    topic = request.GET.get("topic", "") or (source.topic if source else "")
    return topic if is_topic(topic) else ""


def _keep_and_enter(request: HttpRequest, form: AskForm, source: Source | None) -> HttpResponse:
    """Keep a visitor's words in her session and let her sign in; she finds them after."""
    request.session[KEPT_QUESTION] = form.cleaned_data | {"voice": ""}
    # Her own choice of subject is kept: the address she comes back to names none.
    back = request.path + (f"?{source.query_string}" if source else "")
    return redirect(f"{reverse('account_login')}?{urlencode({'next': back})}")


def _send(request: HttpRequest, form: AskForm, source: Source | None) -> HttpResponse:
    person: Any = request.user
    said = {name: form.cleaned_data[name] for name in ASKED}
    try:
        asked = services.ask_for_advisor(
            person,
            **said,
            voice=queries.recording(person, form.cleaned_data["voice"]),
            from_page_title=source.title if source else "",
            from_page_url=source.url if source else "",
        )
    except AlreadyAsked as error:
        form.add_error("topic", str(error.message))
        return _ask_page(request, form, source, status=error.status, earlier=error.earlier)
    except DomainError as error:
        form.add_error("text", str(error.message))
        return _ask_page(request, form, source, status=error.status)
    return redirect(asked)


def _ask_page(
    request: HttpRequest,
    form: AskForm,
    source: Source | None,
    *,
    status: int = 200,
    earlier: Request | None = None,
) -> HttpResponse:
    context = {
        "form": form,
        "source": source,
        "days": routing.USUAL_ANSWER_DAYS,
        "earlier": earlier,
        "enter_url": f"{reverse('account_login')}?{urlencode({'next': request.get_full_path()})}",
    }
    return render(request, "mentoring/ask.html", context, status=status)


def _first_words(request: HttpRequest) -> dict[str, Any]:
    """What the form starts with: the address, else words kept over sign-in, the profile.

    Kept words show once, and only to somebody who signed in: phones are shared.
    """
    initial: dict[str, Any] = {}
    if request.user.is_authenticated:
        kept = request.session.pop(KEPT_QUESTION, {})
        initial["region"] = request.user.profile.region
        initial |= {name: value for name, value in kept.items() if value}
    if topic := _topic(request):
        initial["topic"] = topic
    if text := request.GET.get("text", ""):
        initial["text"] = text[:TEXT_MAX]
    return initial


@never_cache
@login_required
def request_detail(request: HttpRequest, public_id: object) -> HttpResponse:
    """Where a question stands, for the person who asked."""
    found = queries.request_for(request.user, public_id)  # type: ignore[arg-type]
    if not is_holder(request.user, found):  # type: ignore[arg-type]
        return redirect("mentoring:desk")
    return _request_page(request, found, RatingForm())


def _request_page(
    request: HttpRequest, found: Any, form: RatingForm, status: int = 200
) -> HttpResponse:
    escalations = list(found.escalations.order_by("at"))
    context = {
        "advice": found,
        "asked": found.assignments.exclude(answer="declined").count(),
        "advisor": queries.advisor_of(found),
        "escalations": escalations,
        "tasks": list(found.tasks.filter(side=Side.HOLDER)),
        "may_reopen": closing.may_reopen(found),
        "meeting": Appointment.objects.to_come().filter(request=found).first(),
        "rating": getattr(found, "rating", None),
        "form": form,
        "days": routing.USUAL_ANSWER_DAYS,
        "place": None,
        "usual": "",
        "guides": [],
        "next_step": None,
    }
    if found.is_untaken:
        context |= _while_waiting(found, [escalation.step for escalation in escalations])
    template = "mentoring/_request_state.html" if _wants_part(request) else "mentoring/request.html"
    return render(request, template, context, status=status)


def _while_waiting(found: Request, climbed: list[str]) -> dict[str, Any]:
    """Where the question stands in the queue, what is usual, and what to read meanwhile."""
    wait = queries.usual_wait(found.language)
    return {
        "place": queries.place_in_queue(found),
        "usual": format_timedelta(wait, locale=babel_locale()) if wait else "",
        "guides": queries.guides_for(found.topic),
        "next_step": _next_step(found, climbed),
    }


def _next_step(found: Request, climbed: list[str]) -> dict[str, Any] | None:
    """Who is asked next when nobody answers, and when; nothing while that is overdue."""
    coming = routing.next_step(
        climbed, ladder=queries.ladder_of(found.region), urgency=found.urgency
    )
    if coming is None:
        return None
    step, after = coming
    at = found.waiting_since + after
    return {"step": step.value, "at": at} if at > timezone.now() else None


def _wants_part(request: HttpRequest) -> bool:
    return request.GET.get("part") == "state"


@require_POST
@login_required
def withdraw(request: HttpRequest, public_id: object) -> HttpResponse:
    found = _own_request(request, public_id)
    try:
        services.withdraw_request(found)
    except DomainError as error:
        return _refused(request, error, found.get_absolute_url())
    return redirect(found)


@require_POST
@login_required
def rate(request: HttpRequest, public_id: object) -> HttpResponse:
    found = _own_request(request, public_id)
    form = RatingForm(request.POST)
    if not form.is_valid():
        return _request_page(request, found, form, status=422)
    try:
        closing.rate_request(found, **form.cleaned_data)
    except DomainError as error:
        return _refused(request, error, found.get_absolute_url())
    return redirect(found)


@require_POST
@login_required
def reopen(request: HttpRequest, public_id: object) -> HttpResponse:
    """The person is not done after all."""
    found = _own_request(request, public_id)
    person: Any = request.user
    try:
        closing.reopen_request(found, by=person)
    except DomainError as error:
        return _refused(request, error, found.get_absolute_url())
    return redirect(found)


@require_POST
@login_required
def task(request: HttpRequest, public_id: object, pk: int) -> HttpResponse:
    """The person ticks a task of hers."""
    found = _own_request(request, public_id)
    own = get_object_or_404(Task, request=found, side=Side.HOLDER, pk=pk)
    following.tick_task(own, done=request.POST.get("done") == "yes")
    return redirect(found)


def _own_request(request: HttpRequest, public_id: object) -> Any:
    found = queries.request_for(request.user, public_id)  # type: ignore[arg-type]
    if not is_holder(request.user, found):  # type: ignore[arg-type]
        raise PermissionDenied
    return found


def _refused(request: HttpRequest, error: DomainError, back: str) -> HttpResponse:
    """Say why something could not be done, with the right status and a way back."""
    context = {"message": error.message, "back": back}
    return render(request, "mentoring/refused.html", context, status=error.status)
