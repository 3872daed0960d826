"""The subjects a person may ask about: the topics of the guides, in plain groups."""

from collections.abc import Iterable

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cms.topics import TOPICS

OTHER = "other"
Choices = list[tuple[str, str | Promise]]
FIELDS: dict[str, str | Promise] = {
    "create": _("Founding a cooperative"),
    "gov": _("Running a cooperative"),
    "fund": _("Financing"),
    "label": _("Licences and labels"),
    "tax": _("Taxes"),
    "social": _("Health cover"),
    "form": _("Choosing a form"),
    "sell": _("Selling"),
    "inst": _("Institutions"),
}


def field_of(topic: str) -> str:
    """The field of a topic: ``create`` of ``create.steps``."""
    return topic.split(".", maxsplit=1)[0]


def is_topic(key: str) -> bool:
    """Whether a request may be about it."""
    return key == OTHER or key in FIELDS or (key in TOPICS and field_of(key) in FIELDS)


def label_of(key: str) -> str | Promise:
    """A topic in words; a topic that was dropped later stays readable."""
    if key == OTHER:
        return _("Another question")
    return FIELDS[key] if key in FIELDS else TOPICS.get(key, key)


def field_choices() -> Iterable[tuple[str, str | Promise]]:
    """``[(field, label), …]``: what an advisor may say they know best."""
    return list(FIELDS.items())


def tapped_choices(context: str = "") -> Choices:
    """What a person taps: the subject she comes from first, then the fields in plain words."""
    fields: Choices = [*FIELDS.items(), (OTHER, _("Another question"))]
    if context and is_topic(context) and context not in dict(fields):
        return [(context, label_of(context)), *fields]
    return fields
