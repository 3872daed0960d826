"""The dossier of a project holder."""

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from fadaa.accounts.enums import Stage
from fadaa.core.vocabularies import Region, Sector


class Project(models.Model):
    """The dossier of a project holder: what she wants to do and where it stands."""

    holder = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="project"
    )
    idea = models.CharField(_("what we want to do"), max_length=200, blank=True)
    region = models.CharField(_("region"), max_length=5, choices=Region, blank=True)
    sector = models.CharField(_("field of work"), max_length=20, choices=Sector, blank=True)
    stage = models.CharField(_("where we stand"), max_length=20, choices=Stage, blank=True)
    partners_found = models.PositiveSmallIntegerField(
        _("how many we are"),
        default=1,
        validators=[MinValueValidator(1), MaxValueValidator(500)],
        help_text=_("A cooperative needs five people, you included."),
    )
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = _("project")
        verbose_name_plural = _("projects")

    def __str__(self) -> str:
        return self.idea or str(self.holder)

    @property
    def missing_partners(self) -> int:
        """People still to find: a cooperative needs five (Law 112-12)."""
        return max(0, 5 - self.partners_found)
