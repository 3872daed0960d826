"""How long a question may wait in a region before more people are asked."""

from typing import ClassVar

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from fadaa.core.vocabularies import Region
from mentoring.routing import LADDER, Ladder

MOST_HOURS = 30 * 24


def _hours(label: object, default: int) -> "models.PositiveSmallIntegerField[int, int]":
    return models.PositiveSmallIntegerField(
        label,  # type: ignore[arg-type]
        default=default,
        validators=[MinValueValidator(1), MaxValueValidator(MOST_HOURS)],
        help_text=_("Hours after asking."),
    )


class RegionRules(models.Model):
    """The ladder and the target of one region; without a row the usual ones hold."""

    region = models.CharField(_("region"), max_length=5, choices=Region, unique=True)
    language_hours = _hours(_("all advisors of the language are asked"), LADDER.language)
    everyone_hours = _hours(_("all advisors are asked"), LADDER.everyone)
    leads_hours = _hours(_("the delegation lead takes over"), LADDER.leads)
    target_hours = _hours(_("a question should be taken within"), LADDER.target)

    class Meta:
        verbose_name = _("waiting times of a region")
        verbose_name_plural = _("waiting times of the regions")
        ordering: ClassVar = ["region"]

    def __str__(self) -> str:
        return self.get_region_display()

    def clean(self) -> None:
        if not self.language_hours <= self.everyone_hours <= self.leads_hours:
            raise ValidationError(_("Each step must come after the one before."))

    @property
    def ladder(self) -> Ladder:
        return Ladder(
            language=self.language_hours,
            everyone=self.everyone_hours,
            leads=self.leads_hours,
            target=self.target_hours,
        )
