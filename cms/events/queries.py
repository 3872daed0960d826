"""The order of events on a shelf."""

import datetime as dt
from typing import Any

from django.db.models import Case, F, IntegerField, QuerySet, Value, When
from django.db.models.functions import Coalesce
from django.utils import timezone

# Coming or on, then those without a date, then the past.
AHEAD, UNDATED, PAST = range(3)


def in_order(pages: "QuerySet[Any]", today: dt.date | None = None) -> "QuerySet[Any]":
    """Pages of a shelf of events: the soonest first, the undated, the past with the newest first.

    A page of another type stands with the undated.
    """
    today = today or timezone.localdate()
    final_day = Coalesce("eventpage__last_day", "eventpage__first_day")
    place = Case(
        When(final_day__isnull=True, then=Value(UNDATED)),
        When(final_day__gte=today, then=Value(AHEAD)),
        default=Value(PAST),
        output_field=IntegerField(),
    )
    return pages.annotate(final_day=final_day, shelf_place=place).order_by(
        "shelf_place",
        Case(When(shelf_place=AHEAD, then=F("eventpage__first_day"))),
        F("eventpage__first_day").desc(nulls_last=True),
        "path",
    )
