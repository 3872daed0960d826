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


# Roles that see other people's data; each needs a second factor.
SEES_OTHERS = (
    Role.ADVISOR,
    Role.LEAD,
    Role.EDITOR,
    Role.REVIEWER,
    Role.PRODUCER,
    Role.ADMINISTRATOR,
)


class ExportState(models.TextChoices):
    WAITING = "waiting", _("Waiting")
    RUNNING = "running", _("Being made")
    READY = "ready", _("Ready")
    FAILED = "failed", _("Did not work")


class ConsentKind(models.TextChoices):
    """What a person agrees to. Each has a text with a version in ``privacy.consents``."""

    PLATFORM = "platform", _("Keeping an account")
    GUARDIAN = "guardian", _("A parent or guardian agrees")


class AuditAction(models.TextChoices):
    ROLES = "roles", _("Roles changed")
    ACCOUNT_CLOSED = "account.closed", _("Account closed or opened")
    DOSSIER_READ = "dossier.read", _("Dossier of another person read")
    REPORT_READ = "report.read", _("Reported message read")
    MODERATED = "moderated", _("Decision on a report")
    EXPORTED = "exported", _("Data taken along")
    PUBLISHED = "published", _("Published")
    UNPUBLISHED = "unpublished", _("Taken offline")
    ERASURE_ASKED = "erasure.asked", _("Erasure asked for")
    ERASURE_UNDONE = "erasure.undone", _("Erasure taken back")
    ERASED = "erased", _("Account erased")
    TRAIL_EXPORTED = "trail.exported", _("Audit trail taken along")
    FACTOR_RESET = "factor.reset", _("Second factor taken away")


class Stage(models.TextChoices):
    """Where a project stands."""

    IDEA = "idea", _("I have an idea")
    GROUP = "group", _("We are a group")
    FOUNDING = "founding", _("We are founding")
    RUNNING = "running", _("Our cooperative works")


class Language(models.TextChoices):
    ARABIC = "ar", _("Arabic")
    FRENCH = "fr", _("French")
