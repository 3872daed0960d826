"""The advisor's desk."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from fadaa.accounts.enums import Role
from fadaa.core.errors import DomainError
from mentoring import handing, queries, services, viewing
from mentoring.desk_forms import AbsenceForm, DeclineForm, HoursForm
from mentoring.hours import USUAL, at_desk, spans_of
from mentoring.models import Advisor, Label, Request
from mentoring.rules import advisor_for
from mentoring.wording import reasons_in_words

OFFERS_SHOWN = 50
CASES_PER_PAGE = 20
MEETINGS_SHOWN = 10
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
    label = request.GET.get("label", "")
    label_pk = int(label) if label.isdecimal() and len(label) < 10 else None
    offers = list(queries.offers(advisor)[:OFFERS_SHOWN])
    cases = queries.cases(advisor, label=label_pk)
    page = Paginator(cases, CASES_PER_PAGE).get_page(request.GET.get("page"))
    return {
        "advisor": advisor,
        "is_advisor": request.user.has_role(Role.ADVISOR),  # type: ignore[union-attr]
        "offers": offers,
        "looking": viewing.others_at(offers, advisor.user),
        "page_obj": page,
        "cases": page.object_list,
        "case_count": len(cases),
        "label": label_pk,
        "label_text": label if label_pk else "",
        "labels": list(Label.objects.all()),
        "meetings": list(
            advisor.appointments.to_come().select_related("request__holder")[:MEETINGS_SHOWN]
        ),
        "load": queries.load_of(advisor),
        "at_desk": at_desk(advisor),
        "hours": spans_of(advisor.office_hours.all()),
        "away": advisor.is_away(),
    }


@require_POST
@for_advisors
def availability(request: HttpRequest, advisor: Advisor) -> HttpResponse:
    """Take requests, or take none for now."""
    Advisor.objects.filter(pk=advisor.pk).update(available=request.POST.get("available") == "yes")
    return redirect("mentoring:desk")


@for_advisors
def absence(request: HttpRequest, advisor: Advisor) -> HttpResponse:
    """Tell an absence and who stands in; or come back."""
    if request.method == "POST" and "back" in request.POST:
        handing.come_back(advisor)
        return redirect("mentoring:desk")
    first = {
        "since": advisor.absent_from,
        "until": advisor.absent_until,
        "deputy": advisor.deputy_id,
    }
    form = AbsenceForm(request.POST or None, initial=first, advisor=advisor)
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                handing.go_absent(advisor, **form.cleaned_data)
                return redirect("mentoring:desk")
            except DomainError as error:
                form.add_error("deputy", str(error.message))
    context = {"form": form, "advisor": advisor, "away": advisor.is_away()}
    return render(request, "mentoring/absence.html", context, status=status)


@for_advisors
def hours(request: HttpRequest, advisor: Advisor) -> HttpResponse:
    """The advisor's own week; without any hours the usual ones hold."""
    first: dict[str, Any] = {
        "meeting_place": advisor.meeting_place,
        "meeting_link": advisor.meeting_link,
    }
    rows = list(advisor.office_hours.all())
    for row in rows:
        span = sum(one.weekday == row.weekday for one in rows[: rows.index(row)])
        first |= {
            f"opens_{row.weekday}_{span}": row.opens,
            f"closes_{row.weekday}_{span}": row.closes,
        }
    form = HoursForm(request.POST or None, initial=first)
    status = 200
    if request.method == "POST":
        if form.is_valid():
            services.keep_hours(
                advisor,
                form.spans,
                place=form.cleaned_data["meeting_place"],
                link=form.cleaned_data["meeting_link"],
            )
            return redirect("mentoring:desk")
        status = 422
    context = {"form": form, "own": bool(rows), "usual": USUAL[0]}
    return render(request, "mentoring/hours.html", context, status=status)


@require_POST
@for_advisors
def take(request: HttpRequest, advisor: Advisor, public_id: object) -> HttpResponse:
    advice = get_object_or_404(Request, public_id=public_id, assignments__advisor=advisor)
    try:
        taken = services.take_request(advice, advisor=advisor)
    except DomainError as error:
        return refused(request, error)
    assert taken.conversation is not None
    return redirect("chat:conversation", taken.conversation.public_id)


@for_advisors
def offer(request: HttpRequest, advisor: Advisor, public_id: object) -> HttpResponse:
    """One offered request, with why it came here and who else looks at it."""
    advice = get_object_or_404(
        Request.objects.offered_to(advisor).select_related("project", "holder", "voice"),
        public_id=public_id,
    )
    assignment = advice.assignments.get(advisor=advisor)
    declined = advice.assignments.filter(answer="declined").select_related("advisor__user")
    context = {
        "advice": advice,
        "reasons": reasons_in_words(assignment.reasons),
        "declined": declined,
        "looking": viewing.look(advice, advisor.user),
    }
    return render(request, "mentoring/offer.html", context)


@for_advisors
def decline(request: HttpRequest, advisor: Advisor, public_id: object) -> HttpResponse:
    advice = get_object_or_404(Request.objects.offered_to(advisor), public_id=public_id)
    form = DeclineForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            services.decline_request(advice, advisor=advisor, reason=form.cleaned_data["reason"])
        except DomainError as error:
            return refused(request, error)
        return redirect("mentoring:desk")
    status = 422 if request.method == "POST" else 200
    return render(
        request, "mentoring/decline.html", {"form": form, "advice": advice}, status=status
    )


def refused(request: HttpRequest, error: DomainError, back: str = "") -> HttpResponse:
    """Say why something could not be done, with the right status and a way back."""
    context = {"message": error.message, "back": back or reverse("mentoring:desk")}
    return render(request, "mentoring/refused.html", context, status=error.status)
