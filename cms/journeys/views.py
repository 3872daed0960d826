"""What a phone says about a journey, and the calendar file of a reminder."""

import uuid
from collections.abc import Mapping
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from cms.journeys import queries, services
from cms.journeys.calendars import reminder_file
from cms.journeys.errors import BadDate, JourneyError, NotSignedIn
from cms.journeys.forms import StepForm
from cms.journeys.merging import State
from cms.journeys.reading import date_from, states_from
from cms.models import JourneyPage, JourneyProgress


@never_cache
@require_http_methods(["GET", "POST"])
def progress(request: HttpRequest, journey: uuid.UUID) -> JsonResponse:
    """What the person keeps of a journey; a POST merges what the phone kept, and may repeat."""
    now = timezone.now()
    refused: Mapping[str, JourneyError] = {}
    try:
        if not request.user.is_authenticated:
            raise NotSignedIn
        if request.method == "POST":
            refused = services.keep(request.user, journey, states_from(request.body, now))
    except JourneyError as error:
        return JsonResponse({"error": error.as_dict()}, status=error.status)
    kept = queries.kept_steps(request.user, journey)
    return JsonResponse(
        {
            "now": now.isoformat(),
            "steps": {key: _as_json(row) for key, row in kept.items()},
            "refused": {key: error.as_dict() for key, error in refused.items()},
        }
    )


def _as_json(row: JourneyProgress) -> dict[str, Any]:
    return {
        "ticked": row.ticked,
        "note": row.note,
        "remind_on": row.remind_on.isoformat() if row.remind_on else "",
        "by_sms": row.by_sms,
    }


@never_cache
@login_required
@require_POST
def keep_step(request: HttpRequest, journey: uuid.UUID, step: str) -> HttpResponse:
    """The same by a plain form, for phones that run no script."""
    page = _page(journey)
    form = StepForm(request.POST)
    if not form.is_valid():
        return _mistaken(page, request, step, form)
    now = timezone.now()
    data = form.cleaned_data
    state = State(
        ticked=data["ticked"],
        tick_changed_at=now,
        remind_on=data["remind_on"],
        by_sms=data["by_sms"],
        remind_changed_at=now,
        note=data["note"],
        base=data["base"],
    )
    refused = services.keep(request.user, journey, {step: state})
    for error in refused.values():
        form.add_error(None, str(error.message))
        return _mistaken(page, request, step, form)
    return redirect(f"{page.url}#step-{step}")


def _mistaken(page: JourneyPage, request: HttpRequest, step: str, form: StepForm) -> HttpResponse:
    """The journey again, what was written still in its form, with what is wrong."""
    request.journey_mistake = (step, form)  # type: ignore[attr-defined]
    response: HttpResponse = page.serve(request)
    response.status_code = 422
    return response


@require_GET
def reminder(request: HttpRequest, journey: uuid.UUID, step: str, day: str) -> HttpResponse:
    """The calendar file of a day and a step; nothing in it says who asked."""
    page = _page(journey)
    title = page.step_titles.get(step)
    if title is None:
        raise Http404
    try:
        date = date_from(day)
    except BadDate as error:
        return HttpResponse(str(error.message), status=error.status, content_type="text/plain")
    if date is None:
        raise Http404
    body = reminder_file(
        uid=f"{journey}-{step}@{request.get_host()}",
        day=date,
        title=f"{title} · {page.title}",
        url=f"{request.build_absolute_uri(page.url)}#step-{step}",
        stamp=page.last_published_at or timezone.now(),
    )
    response = HttpResponse(body, content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{date.isoformat()}.ics"'
    return response


def _page(journey: uuid.UUID) -> JourneyPage:
    page = queries.live_version(journey)
    if page is None:
        raise Http404
    return page
