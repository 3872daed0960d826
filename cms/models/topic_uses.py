"""Which pages answer which topics, for lists of what to read on."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _


class TopicUse(models.Model):
    """A page answers a topic; written when it is published, read for pages that are live."""

    page = models.ForeignKey(
        "wagtailcore.Page", on_delete=models.CASCADE, related_name="topic_uses"
    )
    topic = models.CharField(max_length=60)
    # What stands before the point of the topic's key.
    field = models.CharField(max_length=30, db_index=True)

    class Meta:
        verbose_name = _("topic of a page")
        verbose_name_plural = _("topics of pages")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["page", "topic"], name="topic_use_once_per_page")
        ]

    def __str__(self) -> str:
        return f"{self.topic} → {self.page_id}"
