"""Derived progress in the database: written from the fold, compared with it, rebuilt."""

import datetime as dt
import uuid
from dataclasses import asdict
from typing import Any

from courses.compiling import canonical
from courses.content import content_for
from courses.folding import Progress, fold
from courses.models.learning import Enrolment
from courses.models.progress import CourseProgress, ItemProgress

ITEM_FIELDS = (
    "kind",
    "first_at",
    "last_at",
    "card_key",
    "completed_at",
    "mastered_at",
    "shown",
    "attempts",
    "correct",
    "correct_at_first",
    "best_points",
    "last_points",
    "response",
)
COURSE_FIELDS = (
    "lessons_done",
    "answers",
    "lesson_key",
    "card_key",
    "last_at",
    "completed_at",
)


def folded(enrolment: Enrolment) -> Progress:
    """What the events of an enrolment amount to: one query."""
    return fold(enrolment.events.counted(), content_for)


def refresh(enrolment: Enrolment) -> Progress:
    """Bring the derived rows to what the events say; call it inside the transaction."""
    progress = folded(enrolment)
    rows = {row.key: row for row in enrolment.items.all()}
    added, changed = [], []
    for key, state in progress.items.items():
        values = asdict(state)
        row = rows.pop(key, None)
        if row is None:
            added.append(ItemProgress(enrolment=enrolment, key=key, **values))
        elif any(getattr(row, name) != value for name, value in values.items()):
            for name, value in values.items():
                setattr(row, name, value)
            changed.append(row)
    ItemProgress.objects.bulk_create(added)
    ItemProgress.objects.bulk_update(changed, ITEM_FIELDS)
    if rows:
        enrolment.items.filter(key__in=rows).delete()
    CourseProgress.objects.update_or_create(enrolment=enrolment, defaults=asdict(progress.course))
    return progress


def written_form(enrolment: Enrolment) -> bytes:
    """The derived rows as canonical bytes."""
    course = CourseProgress.objects.filter(enrolment=enrolment).values(*COURSE_FIELDS).first()
    items = {
        str(row.pop("key")): _plain(row) for row in enrolment.items.values("key", *ITEM_FIELDS)
    }
    return canonical({"course": _plain(course or {}), "items": items})


def derived_form(enrolment: Enrolment) -> bytes:
    """The same bytes, made from the events alone."""
    progress = folded(enrolment)
    items = {str(key): _plain(asdict(state)) for key, state in progress.items.items()}
    return canonical({"course": _plain(asdict(progress.course)), "items": items})


def _plain(values: dict[str, Any]) -> dict[str, Any]:
    return {name: _text(value) for name, value in values.items()}


def _text(value: Any) -> Any:
    if isinstance(value, dt.datetime):
        return value.astimezone(dt.UTC).isoformat()
    return str(value) if isinstance(value, uuid.UUID) else value
