"""The calendar file of an event."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from cms.events.calendar import Entry, to_ics
from cms.models import EventPage


@require_safe
@cache_control(public=True, max_age=3600)
def event_calendar(request: HttpRequest, pk: int) -> HttpResponse:
    """A live event as a file for any calendar; without a date there is none."""
    page = get_object_or_404(EventPage.objects.live().public(), pk=pk)
    if page.first_day is None:
        raise Http404
    entry = Entry(
        uid=f"{page.translation_key}@{request.get_host()}",
        title=page.title,
        text=page.summary,
        place=", ".join(filter(None, [page.place, page.region_label])),
        url=request.build_absolute_uri(page.get_url(request) or "/"),
        when=page.when,
        changed=page.last_published_at or timezone.now(),
    )
    response = HttpResponse(to_ics(entry), content_type="text/calendar; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{page.slug}.ics"'
    return response
