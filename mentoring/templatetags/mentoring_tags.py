"""What templates of mentoring need beyond those of the platform."""

from typing import Any

from django import template

from mentoring.enums import OutcomeKind

register = template.Library()


@register.filter
def get_item(mapping: dict[Any, Any], key: object) -> Any:
    """A value of a dictionary by a key that is itself a variable; empty when it has none."""
    return mapping.get(key, "")


@register.filter
def outcome_words(about: str) -> str:
    """An outcome in words; everything else, a name for instance, as it stands."""
    return str(OutcomeKind(about).label) if about in OutcomeKind.values else about
