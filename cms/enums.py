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
    LABELS = "labels", _("Labels and licences")
    OFFICES = "offices", _("Offices")
    EVENTS = "events", _("Events")
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


class CriterionKind(models.TextChoices):
    """What a scheme may ask about."""

    FORM = "form", _("Legal form")
    STAGE = "stage", _("Stage of the project")
    REGION = "region", _("Region")
    SECTOR = "sector", _("Field")
    SIZE = "size", _("Size")
    SENIORITY = "seniority", _("Years of existence")
    GENDER = "gender", _("Women and men")
    AGE = "age", _("Age of the people")
    OTHER = "other", _("Another condition, in words")


class CriterionUnit(models.TextChoices):
    """What the limits of a criterion count."""

    PEOPLE = "people", _("Members")
    TURNOVER = "turnover", _("Turnover, in dirhams a year")
    INVESTMENT = "investment", _("Investment, in dirhams")
    YEARS = "years", _("Years")
    PERCENT = "percent", _("Share, in per cent")


class ProjectStage(models.TextChoices):
    IDEA = "idea", _("An idea, nothing founded yet")
    FOUNDING = "founding", _("Being founded")
    STARTING = "starting", _("Founded, in its first years")
    RUNNING = "running", _("At work for several years")


class Gender(models.TextChoices):
    WOMEN = "women", _("Women")
    MEN = "men", _("Men")


class Duty(models.TextChoices):
    COMPULSORY = "compulsory", _("Compulsory before selling")
    VOLUNTARY = "voluntary", _("Voluntary")


class OfficeKind(models.TextChoices):
    ODCO = "odco", _("Head office of ODCO")
    ODCO_DELEGATION = "odco-delegation", _("Delegation of ODCO")
    SOCIAL_ACTION = "social-action", _("Social action division (INDH)")
    ONSSA = "onssa", _("ONSSA directorate")
    CRAFTS = "crafts", _("Chamber of handicrafts")
    INVESTMENT = "cri", _("Regional investment centre")
    COURT = "court", _("Clerk of the court")
    OTHER = "other", _("Another counter")


class EventStatus(models.TextChoices):
    TODAY = "today", _("On today")
    COMING = "coming", _("Coming")
    UNANNOUNCED = "unannounced", _("Date not announced yet")
    OVER = "over", pgettext_lazy("event", "Over")
    CANCELLED = "cancelled", _("Cancelled")
