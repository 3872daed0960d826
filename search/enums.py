"""Kinds and states of the search room."""

from enum import StrEnum

from django.db import models
from django.utils.translation import gettext_lazy as _


class Action(models.TextChoices):
    """What the index must do with a page."""

    UPSERT = "upsert", _("Write")
    DELETE = "delete", _("Take out")


class Kind(models.TextChoices):
    """Kinds of results, in the words that people see."""

    GUIDE = "guide", _("Guide")
    SCHEME = "scheme", _("Financing")
    COURSE = "course", _("Course")
    LESSON = "lesson", _("Lesson")
    CAPSULE = "capsule", _("Capsule")
    SERIES = "series", _("Series")
    SECTION = "section", _("Section")
    HOME = "home", _("Home")
    PAGE = "page", _("Page")


class Facet(StrEnum):
    """What results can be narrowed by."""

    KIND = "kind"
    LANG = "lang"
    REGION = "region"
    SECTOR = "sector"
