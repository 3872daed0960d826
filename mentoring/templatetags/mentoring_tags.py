"""What templates of mentoring need beyond those of the platform."""

import datetime as dt
from typing import Any

from babel.dates import format_date
from django import template

from fadaa.core.templatetags.formats import babel_locale
from mentoring.enums import OutcomeKind, ProjectStage

register = template.Library()


@register.filter
def get_item(mapping: dict[Any, Any], key: object) -> Any:
    """A value of a dictionary by a key that is itself a variable; empty when it has none."""
    return mapping.get(key, "")


@register.filter
def outcome_words(about: str) -> str:
    """An outcome in words; everything else, a name for instance, as it stands."""
    return str(OutcomeKind(about).label) if about in OutcomeKind.values else about


@register.filter
def weekday(date: dt.date) -> str:
    """A day with its name: الخميس 26 نونبر, jeudi 26 novembre."""
    return format_date(date, format="EEEE d MMMM", locale=babel_locale())


@register.filter
def stages(project: Any) -> list[dict[str, Any]]:
    """The six stages in order, each with whether it is reached and whether it is the present."""
    keys = ProjectStage.values
    here = keys.index(project.stage) if project.stage in keys else -1
    return [
        {"label": stage.label, "reached": place <= here, "current": place == here}
        for place, stage in enumerate(ProjectStage)
    ]


@register.filter
def stage_words(about: str) -> str:
    """A stage in words; a name as it stands."""
    return str(ProjectStage(about).label) if about in ProjectStage.values else about


@register.filter
def weekday_name(number: int) -> str:
    """The name of a weekday; Monday is 0."""
    return format_date(dt.date(2026, 1, 5 + number), format="EEEE", locale=babel_locale())
