"""An import of content: what was asked, how far it is, what came of it."""

from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from cms.exchange.enums import ExchangeKind, ImportState


class ContentImport(models.Model):
    """A file that was looked at and perhaps written; its rows go when it is over."""

    kind = models.CharField(_("kind"), max_length=12, choices=ExchangeKind)
    file_name = models.CharField(_("file"), max_length=255)
    # The rows as they were read; emptied once the import is over.
    rows = models.JSONField(default=list)
    # What the person saw: an import whose effect has changed since is refused.
    fingerprint = models.CharField(max_length=64)
    good_only = models.BooleanField(_("only the good rows"), default=False)
    state = models.CharField(
        _("state"), max_length=8, choices=ImportState, default=ImportState.SHOWN
    )
    total = models.PositiveIntegerField(default=0)
    written = models.PositiveIntegerField(default=0)
    # {make, change, leave, bad}
    counts = models.JSONField(default=dict)
    problem = models.CharField(max_length=400, blank=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="content_imports",
        verbose_name=_("asked by"),
    )
    created_at = models.DateTimeField(_("asked on"), auto_now_add=True)
    finished_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("import of content")
        verbose_name_plural = _("imports of content")
        ordering: ClassVar = ["-created_at"]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.file_name}"

    @property
    def is_moving(self) -> bool:
        """Whether the page should look again soon."""
        return self.state in {ImportState.QUEUED, ImportState.RUNNING}

    @property
    def percent(self) -> int:
        return round(100 * self.written / self.total) if self.total else 0

    def count(self, action: str) -> Any:
        return self.counts.get(action, 0)
