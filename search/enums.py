"""Kinds and states of the search room."""

from enum import StrEnum

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Action(models.TextChoices):
    """What the index must do with a page."""

    UPSERT = "upsert", _("Write")
    DELETE = "delete", _("Take out")


class Kind(models.TextChoices):
    """Kinds of results, in the words that people see."""

    GUIDE = "guide", pgettext_lazy("kind of result", "Guide")
    SCHEME = "scheme", pgettext_lazy("kind of result", "Financing")
    COURSE = "course", pgettext_lazy("kind of result", "Course")
    LESSON = "lesson", pgettext_lazy("kind of result", "Lesson")
    CAPSULE = "capsule", pgettext_lazy("kind of result", "Capsule")
    SERIES = "series", pgettext_lazy("kind of result", "Capsule series")
    JOURNEY = "journey", pgettext_lazy("kind of result", "Journey")
    FLOW = "flow", pgettext_lazy("kind of result", "Questions that lead")
    LABEL = "label", pgettext_lazy("kind of result", "Licence or label")
    OFFICE = "office", pgettext_lazy("kind of result", "Office")
    EVENT = "event", pgettext_lazy("kind of result", "Event")
    GLOSSARY = "glossary", pgettext_lazy("kind of result", "Glossary")
    PAGE = "page", pgettext_lazy("kind of result", "Page")


class Facet(StrEnum):
    """What results can be narrowed by."""

    KIND = "kind"
    LANG = "lang"
    REGION = "region"
    SECTOR = "sector"
