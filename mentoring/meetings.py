"""Pages of a meeting: choose a time, move it, call it off, take it into the phone's calendar."""

import datetime as dt
from itertools import groupby
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from fadaa.core.errors import DomainError
from mentoring import appointments, queries
from mentoring.desk_forms import MeetingForm
from mentoring.ics import meeting_file
from mentoring.models import Advisor, Appointment, Request
from mentoring.rules import is_holder

Days = list[tuple[dt.date, list[tuple[str, dt.datetime]]]]


def _case_with_advisor(request: HttpRequest, public_id: object) -> tuple[Request, Advisor]:
    """A case that both sides see, once somebody answers in it; else 404."""
    found = queries.request_for(request.user, public_id)  # type: ignore[arg-type]
    advisor = queries.advisor_of(found)
    if advisor is None:
        raise Http404("nobody answers yet")
    return found, advisor


def _days(slots: list[dt.datetime]) -> Days:
    """``[(day, [(value, wall time)])]`` for a list of tappable times."""
    return [
        (day, [(wall.strftime(appointments.WALL), wall) for wall in walls])
        for day, walls in groupby(slots, key=lambda wall: wall.date())
    ]


@never_cache
@login_required
def appointment(request: HttpRequest, public_id: object) -> HttpResponse:
    """Choose or move a meeting; either side may."""
    found, advisor = _case_with_advisor(request, public_id)
    person: Any = request.user
    meeting = Appointment.objects.booked().filter(request=found).first()
    is_advisor = person.pk == advisor.user_id
    form = MeetingForm(
        request.POST or None,
        is_advisor=is_advisor,
        initial={"kind": meeting.kind if meeting else None} if meeting else {},
    )
    status = 200
    if request.method == "POST" and "off" in request.POST:
        if meeting is not None:
            appointments.cancel(meeting, by=person)
        return redirect("mentoring:appointment", found.public_id)
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                appointments.book(found, advisor=advisor, by=person, **form.cleaned_data)
                return redirect("mentoring:appointment", found.public_id)
            except DomainError as error:
                form.add_error("wall", str(error.message))
                status = error.status
    context = {
        "advice": found,
        "advisor": advisor,
        "is_holder": is_holder(person, found),
        "meeting": meeting,
        "form": form,
        "days": _days(appointments.slots_of(advisor, leaving_out=meeting)),
    }
    return render(request, "mentoring/appointment.html", context, status=status)


@never_cache
@login_required
@require_safe
def calendar(request: HttpRequest, public_id: object, meeting_id: object) -> HttpResponse:
    """The meeting as a file for the phone's calendar."""
    found = queries.request_for(request.user, public_id)  # type: ignore[arg-type]
    meeting = get_object_or_404(Appointment, request=found, public_id=meeting_id)
    url = request.build_absolute_uri(found.get_absolute_url())
    response = HttpResponse(
        meeting_file(meeting, url=url, stamp=timezone.now()),
        content_type="text/calendar; charset=utf-8",
    )
    response["Content-Disposition"] = 'attachment; filename="appointment.ics"'
    return response
