"""Pages for those in charge: the board, giving cases to advisors, checking advisors."""

import datetime as dt
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from fadaa.accounts.enums import Role
from fadaa.accounts.models import User
from fadaa.core.errors import DomainError
from fadaa.core.vocabularies import Region
from mentoring import board, handing, queries, services
from mentoring.calendar import feasts_between
from mentoring.desk import refused
from mentoring.desk_forms import HandForm
from mentoring.hours import at_desk
from mentoring.models import Advisor, Closure, Request
from mentoring.routing import ranked
from mentoring.topics import FIELDS
from mentoring.wording import reasons_in_words

WAITING_PER_PAGE = 25
FEASTS_AHEAD_DAYS = 120
SHOWN_AT_MOST = 100


def for_leads(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Let delegation leads and administrators in; others get 403."""

    @never_cache
    @login_required
    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        person: Any = request.user
        if not person.has_role(Role.LEAD, Role.ADMINISTRATOR):
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return guarded


def _region(request: HttpRequest) -> str:
    """The region that is looked at: as asked, else the lead's own; ``all`` for every one."""
    asked = request.GET.get("region", "")
    if asked == "all":
        return ""
    person: Any = request.user
    return asked if asked in Region.values else person.profile.region


@for_leads
def show_board(request: HttpRequest) -> HttpResponse:
    """What waits now, the oldest first; by advisor, by subject; what was kept."""
    region = _region(request)
    field = request.GET.get("topic", "")
    field = field if field in FIELDS or field == "other" else ""
    waiting = Paginator(board.waiting_list(region, field), WAITING_PER_PAGE)
    today = timezone.localdate()
    context = {
        "region": region,
        "regions": Region.choices,
        "field": field,
        "figures": board.figures(region),
        "page_obj": waiting.get_page(request.GET.get("page")),
        "topics": board.by_topic(region),
        "advisors": board.by_advisor(region)[:SHOWN_AT_MOST],
        "feasts": feasts_between(today, today + dt.timedelta(days=FEASTS_AHEAD_DAYS)),
        "closures": Closure.objects.filter(day__gte=today)[:SHOWN_AT_MOST],
        "query": f"region={region or 'all'}" + (f"&topic={field}" if field else ""),
    }
    return render(request, "mentoring/board.html", context)


@for_leads
def dispatch(request: HttpRequest, public_id: object) -> HttpResponse:
    """Give one request to an advisor: who was asked and why, who fits, and a choice.

    The words of the question stay with those who are asked: a lead sees where it stands.
    """
    advice = get_object_or_404(
        Request.objects.select_related("holder", "project").defer("text"), public_id=public_id
    )
    before = queries.advisor_of(advice)
    form = HandForm(request.POST or None, advice=advice, without=before.user_id if before else 0)
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            person: Any = request.user
            try:
                handing.assign(
                    advice,
                    to=form.cleaned_data["advisor"],
                    by=person,
                    note=form.cleaned_data["note"],
                )
                return redirect("mentoring:board")
            except DomainError as error:
                form.add_error("advisor", str(error.message))
                status = error.status
    context = {
        "advice": advice,
        "form": form,
        "in_charge": before,
        "asked": _asked(advice),
        "fitting": _fitting(advice) if advice.is_untaken else [],
        "history": advice.history.select_related("actor"),
        "escalations": advice.escalations.order_by("at"),
    }
    return render(request, "mentoring/dispatch.html", context, status=status)


def _asked(advice: Request) -> list[dict[str, Any]]:
    rows = advice.assignments.select_related("advisor__user").order_by("offered_at")
    return [{"assignment": row, "reasons": reasons_in_words(row.reasons)} for row in rows]


def _fitting(advice: Request) -> list[dict[str, Any]]:
    """Who would be asked next, the best first, with the reasons."""
    offers = ranked(
        services.candidates(advice),
        language=advice.language,
        region=advice.region,
        topic=advice.topic,
    )[:5]
    people = Advisor.objects.select_related("user").in_bulk([offer.pk for offer in offers])
    return [
        {"advisor": people[offer.pk], "reasons": reasons_in_words(offer.reasons)}
        for offer in offers
    ]


@for_leads
def advisor(request: HttpRequest, pk: int) -> HttpResponse:
    """One advisor: verification, load, hours, absence; and leaving for good."""
    found = get_object_or_404(
        Advisor.objects.with_load().select_related("user", "deputy__user"), pk=pk
    )
    cases = Request.objects.open().taken_by(found).select_related("holder").defer("text")
    page = Paginator(cases.order_by("taken_at"), WAITING_PER_PAGE)
    context = {
        "advisor": found,
        "page_obj": page.get_page(request.GET.get("page")),
        "hours": found.office_hours.all(),
        "at_desk": at_desk(found),
        "away": found.is_away(),
    }
    return render(request, "mentoring/advisor.html", context)


@require_POST
@for_leads
def advisor_step(request: HttpRequest, pk: int) -> HttpResponse:
    """Verify an advisor, or hand all of her cases on because she leaves."""
    found = get_object_or_404(Advisor.objects.select_related("user", "deputy__user"), pk=pk)
    person: Any = request.user
    what = request.POST.get("what", "")
    try:
        if what == "verify":
            _verify(found, by=person)
        elif what == "leave":
            handing.leave_for_good(found, by=person)
    except DomainError as error:
        return refused(request, error)
    return redirect("mentoring:advisor", found.pk)


def _verify(advisor: Advisor, *, by: User) -> None:
    Advisor.objects.filter(pk=advisor.pk).exclude(user=by).update(
        verified_on=timezone.localdate(), verified_by=by
    )
