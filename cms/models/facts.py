"""What is kept around facts: the pages that quote them, and who was told what is due."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class FactUse(models.Model):
    """A live page quotes a fact, in a block or inside its text; written when it is published."""

    key = models.CharField(max_length=80, db_index=True)
    page = models.ForeignKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="fact_uses")
    # The topics of the page, each between bars, so that one is found by a plain look.
    topics = models.TextField(blank=True)

    class Meta:
        verbose_name = _("quotation of a fact")
        verbose_name_plural = _("quotations of facts")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["page", "key"], name="fact_use_once_per_page")
        ]

    def __str__(self) -> str:
        return f"{self.key} → {self.page_id}"


class FactReminder(models.Model):
    """A person was told on a day what is due: at most one row a day and person."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="fact_reminders"
    )
    day = models.DateField()
    due_count = models.PositiveIntegerField()
    mailed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("reminder of due facts")
        verbose_name_plural = _("reminders of due facts")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["user", "day"], name="fact_reminder_once_a_day")
        ]

    def __str__(self) -> str:
        return f"{self.day}: {self.due_count}"
