"""The learner's courses in "my space"."""

from collections.abc import Iterable

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from courses.models import CourseRelease, Enrolment
from fadaa.accounts.space import SpaceCard


def course_cards(request: HttpRequest) -> Iterable[SpaceCard]:
    """A card for each course begun, leading to the very card where the learner stopped."""
    places = list(
        Enrolment.objects.of(request.user).select_related("progress").order_by("-progress__last_at")
    )
    titles = _titles([place.course_key for place in places])
    for place in places:
        title = titles.get(place.course_key)
        if title is None:
            continue
        done = place.progress.completed_at is not None
        yield SpaceCard(
            title=title,
            url=reverse("courses:resume", args=[place.course_key]),
            text=_("Finished: look at it again") if done else _("Go on where you stopped"),
            icon="book",
            order=40 if done else 12,
        )


def _titles(course_keys: list[object]) -> dict[object, str]:
    """Titles by course key in the reader's language, of the newest releases: one query."""
    if not course_keys:
        return {}
    rows = CourseRelease.objects.filter(
        course_key__in=course_keys, language=(get_language() or "ar")[:2]
    ).order_by("number")
    return dict(rows.values_list("course_key", "payload__title"))
