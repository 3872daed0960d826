"""The project that people found together: what it is, who takes part, what happened."""

from typing import Any, ClassVar

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cms.models import KeyListField
from fadaa.core.ids import uuid7
from fadaa.core.vocabularies import Region, Sector
from mentoring.enums import MemberState, ProjectEvent, ProjectStage, Right, Share


class ProjectQuerySet(models.QuerySet["Project"]):
    def of(self, user: Any) -> "ProjectQuerySet":
        """Those that the person leads or has joined."""
        joined = Q(members__user=user, members__state=MemberState.JOINED)
        return self.filter(Q(holder=user) | joined).distinct()


class Project(models.Model):
    """The dossier of a project holder: what she wants to do and where it stands."""

    public_id = models.UUIDField(default=uuid7, unique=True, editable=False)
    holder = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="project"
    )
    idea = models.CharField(_("what we want to do"), max_length=200, blank=True)
    region = models.CharField(_("region"), max_length=5, choices=Region, blank=True)
    sector = models.CharField(_("field of work"), max_length=20, choices=Sector, blank=True)
    stage = models.CharField(_("where we stand"), max_length=20, choices=ProjectStage, blank=True)
    partners_found = models.PositiveSmallIntegerField(
        _("how many we are"),
        default=1,
        validators=[MinValueValidator(1), MaxValueValidator(500)],
        help_text=_("A cooperative needs five people, you included."),
    )
    # What advisors who answer may see beyond the project itself; nothing until it is ticked.
    shares = KeyListField(_("what advisors may see"), vocabulary=Share.choices)
    # What the financing finder said when it was kept: ``{"query", "lines": [[title, url, fit]]}``.
    finder = models.JSONField(default=dict, blank=True)
    updated_at = models.DateTimeField(auto_now=True)

    objects = ProjectQuerySet.as_manager()

    class Meta:
        verbose_name = _("project")
        verbose_name_plural = _("projects")

    def __str__(self) -> str:
        return self.idea or str(self.holder)

    @property
    def missing_partners(self) -> int:
        """People still to find: a cooperative needs five (Law 112-12)."""
        return max(0, 5 - self.partners_found)


class ProjectMember(models.Model):
    """A co-founder, invited by phone number; she reads, and more if she was given the right."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="members")
    # E.164; the person who proves that it is hers finds the invitation.
    phone = models.CharField(_("phone"), max_length=16)
    name = models.CharField(_("name"), max_length=80, blank=True)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="project_memberships",
    )
    rights = KeyListField(_("rights"), vocabulary=Right.choices)
    state = models.CharField(max_length=10, choices=MemberState, default=MemberState.INVITED)
    invited_at = models.DateTimeField(default=timezone.now)
    answered_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("co-founder")
        verbose_name_plural = _("co-founders")
        ordering: ClassVar = ["invited_at"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["project", "phone"], name="member_once_per_phone")
        ]

    def __str__(self) -> str:
        return self.name or (str(self.user) if self.user_id else self.phone[-4:])


class ProjectLine(models.Model):
    """What happened to a project, in order."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="lines")
    kind = models.CharField(max_length=12, choices=ProjectEvent)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    about = models.CharField(max_length=200, blank=True)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering: ClassVar = ["-at", "-pk"]

    def __str__(self) -> str:
        return f"{self.project_id} {self.kind}"
