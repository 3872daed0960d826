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
    AUDIENCE = "audience"
    SUPPORT = "support"
    OPEN = "open"


class Sort(StrEnum):
    """The order of results."""

    RELEVANCE = "relevance"
    NEWEST = "newest"
    CLOSING = "closing"


class Support(models.TextChoices):
    """What a scheme gives."""

    GRANT = "grant", pgettext_lazy("kind of support", "Grant")
    LOAN = "loan", pgettext_lazy("kind of support", "Loan")
    ADVICE = "advice", pgettext_lazy("kind of support", "Advice and training")


class Audience(models.TextChoices):
    """For whom a scheme is: those that its conditions name."""

    WOMEN = "women", pgettext_lazy("audience", "Women")
    YOUTH = "youth", pgettext_lazy("audience", "Young people")
    COOPERATIVE = "coop", pgettext_lazy("audience", "Cooperatives")
    PROJECT = "project", pgettext_lazy("audience", "Projects not yet founded")
    AUTO_ENTREPRENEUR = "auto_entrepreneur", pgettext_lazy("audience", "Auto-entrepreneurs")
    ASSOCIATION = "association", pgettext_lazy("audience", "Associations")
    COMPANY = "company", pgettext_lazy("audience", "Companies")
    GROUP = "gie", pgettext_lazy("audience", "Economic interest groups")
    INFORMAL = "informal", pgettext_lazy("audience", "Informal workers")
