"""What people with an account keep of the founding of their cooperative."""

from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class FoundingDraftQuerySet(models.QuerySet["FoundingDraft"]):
    def of(self, user: Any) -> "FoundingDraftQuerySet":
        """A person's own copies, the newest first; nobody else ever reads them."""
        return self.filter(user=user)


class FoundingDraft(models.Model):
    """One copy of the founding file of a person: the newest counts, older ones are offered.

    ``data`` holds tidy entries of the form (``cms.founding.cleaning``), so that no identity
    number is ever in it.
    """

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="founding_drafts"
    )
    data = models.JSONField(default=dict)
    updated_at = models.DateTimeField(default=timezone.now)

    objects = FoundingDraftQuerySet.as_manager()

    class Meta:
        verbose_name = _("founding draft")
        verbose_name_plural = _("founding drafts")
        ordering: ClassVar = ["-updated_at", "-pk"]
        indexes: ClassVar = [models.Index(fields=["user", "-updated_at"], name="founding_newest")]

    def __str__(self) -> str:
        return f"{self.user_id} {self.updated_at:%Y-%m-%d}"

    @property
    def stamp(self) -> str:
        """The state that a form was filled from; another one means that it changed meanwhile."""
        return self.updated_at.isoformat()
