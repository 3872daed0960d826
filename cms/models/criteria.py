"""The rows that say for whom a scheme is."""

from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable, TranslatableMixin

from cms.criteria import rules
from cms.enums import CriterionKind, CriterionUnit
from cms.models.base import KeyListField


class CriterionValues(forms.CheckboxSelectMultiple):
    """The values of every kind, grouped; the editor's page shows those of the kind chosen."""

    template_name = "cms/criteria/values.html"


class CriterionValuesField(KeyListField):
    def formfield(self, **kwargs: Any) -> Any:  # type: ignore[override]
        field = super().formfield(**kwargs)
        field.widget = CriterionValues(choices=field.choices)
        return field


class SchemeCriterion(TranslatableMixin, Orderable):  # type: ignore[misc]
    """One condition of a scheme: a kind with its values or limits, and a sentence for people."""

    page = ParentalKey("cms.SchemePage", on_delete=models.CASCADE, related_name="criteria")
    kind = models.CharField(_("condition on"), max_length=12, choices=CriterionKind)
    values = CriterionValuesField(_("values"), vocabulary=rules.value_choices)
    minimum = models.PositiveIntegerField(_("minimum"), null=True, blank=True)
    maximum = models.PositiveIntegerField(_("maximum"), null=True, blank=True)
    unit = models.CharField(_("counted in"), max_length=12, choices=CriterionUnit, blank=True)
    words = models.CharField(
        _("in words"),
        max_length=255,
        blank=True,
        help_text=_("The sentence people read. Empty: it is made from the values."),
    )
    excludes = models.BooleanField(
        _("leaves out"), default=False, help_text=_("Those named here are not taken.")
    )

    panels: ClassVar = [
        FieldRowPanel([FieldPanel("kind"), FieldPanel("excludes")]),
        FieldPanel("values"),
        FieldRowPanel([FieldPanel("minimum"), FieldPanel("maximum"), FieldPanel("unit")]),
        FieldPanel("words"),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("condition")
        verbose_name_plural = _("conditions")
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(minimum__isnull=True)
                | models.Q(maximum__isnull=True)
                | models.Q(maximum__gte=models.F("minimum")),
                name="scheme_criterion_limits_in_order",
                violation_error_message=_("The maximum is smaller than the minimum."),
            )
        ]

    def __str__(self) -> str:
        return self.sentence

    def clean(self) -> None:
        super().clean()
        if found := rules.problems(self):
            raise ValidationError(found)

    @property
    def sentence(self) -> str:
        """What people read."""
        return rules.sentence(self)
