"""Facts: what the pages state, with its source, its state and its age."""

import datetime as dt
from typing import Any, ClassVar

from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import TranslatableMixin
from wagtail.search import index

from cms.enums import FactStatus
from cms.facts.enums import FactOffice


class FactQuerySet(models.QuerySet["Fact"]):
    def in_language(self, language_code: str) -> "FactQuerySet":
        return self.filter(locale__language_code=language_code)

    def containing(self, words: str) -> "FactQuerySet":
        """Facts whose key, sentence or source holds the words as they are."""
        return self.filter(
            models.Q(key__icontains=words)
            | models.Q(statement__icontains=words)
            | models.Q(source_title__icontains=words)
        )

    def due(self, today: dt.date | None = None) -> "FactQuerySet":
        """Facts whose next check is not later than today, and those never verified."""
        today = today or timezone.localdate()
        return self.exclude(status=FactStatus.OBSOLETE).filter(
            models.Q(review_by__lte=today) | models.Q(status=FactStatus.TO_VERIFY)
        )


class Fact(index.Indexed, TranslatableMixin, models.Model):  # type: ignore[misc]
    """A statement that pages quote by key; the same key in each language is one fact."""

    key = models.CharField(
        _("key"),
        max_length=80,
        validators=[
            RegexValidator(
                r"^[a-z0-9]+(?:[.-][a-z0-9]+)*$",
                _("Small letters and digits, with dots or hyphens between them."),
            )
        ],
        help_text=_("Pages quote the fact by it; it never changes. For example members-minimum."),
    )
    statement = models.TextField(_("statement"))
    value = models.CharField(_("value"), max_length=60, blank=True)
    unit = models.CharField(_("unit"), max_length=40, blank=True)
    source_title = models.CharField(_("source"), max_length=255, blank=True)
    source_url = models.URLField(_("address of the source"), blank=True)
    article = models.CharField(_("article"), max_length=120, blank=True)
    office = models.CharField(
        _("office in charge"),
        max_length=12,
        choices=FactOffice,
        blank=True,
        help_text=_("Who can confirm the fact; the report is sorted by it."),
    )
    status = models.CharField(
        _("status"), max_length=12, choices=FactStatus, default=FactStatus.TO_VERIFY
    )
    verified_on = models.DateField(_("checked on"), null=True, blank=True)
    verified_by = models.CharField(_("checked by"), max_length=120, blank=True)
    review_by = models.DateField(_("check again by"), null=True, blank=True)
    # Rises with every save: two people who correct the same fact notice each other.
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = FactQuerySet.as_manager()

    panels: ClassVar = [
        FieldPanel("key"),
        FieldPanel("statement"),
        FieldRowPanel([FieldPanel("value"), FieldPanel("unit")]),
        MultiFieldPanel(
            [
                FieldPanel("source_title"),
                FieldPanel("source_url"),
                FieldPanel("article"),
                FieldPanel("office"),
            ],
            heading=_("Source"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("status"),
                FieldRowPanel([FieldPanel("verified_on"), FieldPanel("verified_by")]),
                FieldPanel("review_by"),
            ],
            heading=_("Check"),
        ),
    ]
    search_fields: ClassVar = [
        index.SearchField("statement"),
        index.AutocompleteField("statement"),
        index.SearchField("key"),
        index.AutocompleteField("key"),
        index.SearchField("source_title"),
        index.FilterField("status"),
        index.FilterField("locale_id"),
    ]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("fact")
        verbose_name_plural = _("facts")
        ordering: ClassVar = ["key"]
        indexes: ClassVar = [models.Index(fields=["status", "review_by"], name="fact_by_urgency")]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["key", "locale"], name="fact_key_per_language"),
            models.CheckConstraint(
                condition=~models.Q(status=FactStatus.VERIFIED)
                | (models.Q(verified_on__isnull=False) & ~models.Q(source_title="")),
                name="fact_verified_has_date_and_source",
                violation_error_message=_("A verified fact needs its source and the date."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.key}: {self.statement[:80]}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            self.version += 1
            if kwargs.get("update_fields") is not None:
                kwargs["update_fields"] = {*kwargs["update_fields"], "version"}
        super().save(*args, **kwargs)

    def in_current_language(self) -> "Fact":
        """The same fact in the language of the page, or itself when it has no twin."""
        language = (get_language() or settings.LANGUAGE_CODE)[:2]
        if self.locale.language_code == language:
            return self
        return self.get_translations().filter(locale__language_code=language).first() or self

    @property
    def is_due(self) -> bool:
        """Whether someone should check it now."""
        if self.status == FactStatus.OBSOLETE:
            return False
        late = self.review_by is not None and self.review_by <= timezone.localdate()
        return late or self.status == FactStatus.TO_VERIFY
