"""The bank of questions."""

import uuid
from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import TranslatableMixin
from wagtail.search import index

from cms.fields import SlimStreamField
from courses.blocks import OptionBlock, OtherQuestions
from courses.enums import QuestionType


class Question(index.Indexed, TranslatableMixin, models.Model):  # type: ignore[misc]
    """A question that lessons choose; its key is one in all languages and never changes."""

    key = models.UUIDField(default=uuid.uuid4, editable=False)
    type = models.CharField(
        _("type"), max_length=12, choices=QuestionType, default=QuestionType.CHOICE
    )
    prompt = models.CharField(_("question"), max_length=300)
    options = SlimStreamField(
        [("option", OptionBlock())],
        blank=True,
        verbose_name=_("options"),
        help_text=_("For an order: the lines in their right order."),
    )
    body = SlimStreamField(
        OtherQuestions(required=False, max_num=1),
        blank=True,
        verbose_name=_("another type"),
        help_text=_("At most one block. It decides the type, and nothing below is used."),
    )
    number = models.DecimalField(
        _("right number"), max_digits=18, decimal_places=6, null=True, blank=True
    )
    tolerance = models.DecimalField(
        _("may differ by"), max_digits=18, decimal_places=6, null=True, blank=True
    )
    unit = models.CharField(_("unit"), max_length=20, blank=True)
    explanation = models.TextField(
        _("explanation"), max_length=800, blank=True, help_text=_("Shown after the answer.")
    )

    panels: ClassVar = [
        FieldPanel("type"),
        FieldPanel("prompt"),
        FieldPanel("body"),
        FieldPanel("options"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("number"), FieldPanel("tolerance")]),
                FieldPanel("unit"),
            ],
            heading=_("For a number"),
        ),
        FieldPanel("explanation"),
    ]
    search_fields: ClassVar = [
        index.SearchField("prompt"),
        index.AutocompleteField("prompt"),
        index.FilterField("type"),
        index.FilterField("locale_id"),
    ]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("question")
        verbose_name_plural = _("questions")
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["key", "locale"], name="question_key_per_language")
        ]

    def __str__(self) -> str:
        return self.prompt

    def save(self, *args: Any, **kwargs: Any) -> None:
        """A block of another type decides the type."""
        if self.body:
            self.type = self.body[0].block_type
        super().save(*args, **kwargs)
