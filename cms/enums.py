"""States and kinds of content."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class FactStatus(models.TextChoices):
    VERIFIED = "verified", _("Verified")
    TO_VERIFY = "to_verify", _("To verify")
    OBSOLETE = "obsolete", _("Obsolete")


class SectionKind(models.TextChoices):
    GUIDES = "guides", _("Guides")
    FINANCING = "financing", _("Financing")
    LEARN = "learn", _("Courses")
    CAPSULES = "capsules", _("Capsules")
    ABOUT = "about", _("About")


class LegalForm(models.TextChoices):
    COOPERATIVE = "coop", _("Cooperative")
    PROJECT = "project", _("Project not yet founded")
    AUTO_ENTREPRENEUR = "auto_entrepreneur", _("Auto-entrepreneur")
    ASSOCIATION = "association", _("Association")
    COMPANY = "company", _("Company")
    GROUP = "gie", _("Economic interest group")
    INFORMAL = "informal", _("Informal worker")


class SchemeStatus(models.TextChoices):
    OPEN = "open", pgettext_lazy("scheme", "Open")
    CLOSED = "closed", pgettext_lazy("scheme", "Closed")
    UNKNOWN = "unknown", _("Dates not announced")
