"""Roles and stages of people."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    """Names of the groups that a migration makes; a person may hold several."""

    MEMBER = "member", _("Member")
    ADVISOR = "advisor", _("Advisor")
    LEAD = "delegation_lead", _("Delegation lead")
    EDITOR = "editor", _("Editor")
    REVIEWER = "legal_reviewer", _("Legal reviewer")
    PRODUCER = "media_producer", _("Media producer")
    ADMINISTRATOR = "administrator", _("Administrator")


class Stage(models.TextChoices):
    """Where a project stands."""

    IDEA = "idea", _("I have an idea")
    GROUP = "group", _("We are a group")
    FOUNDING = "founding", _("We are founding")
    RUNNING = "running", _("Our cooperative works")


class Language(models.TextChoices):
    ARABIC = "ar", _("Arabic")
    FRENCH = "fr", _("French")
