"""Who did what to whom: written once, never changed."""

import datetime as dt
from typing import Any, ClassVar, NoReturn

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from fadaa.accounts.enums import AuditAction


class AuditQuerySet(models.QuerySet["AuditEntry"]):
    """Reads and additions only; the clock's retention alone takes old rows out."""

    def update(self, **kwargs: Any) -> NoReturn:
        raise TypeError("the audit trail is append-only")

    def delete(self) -> NoReturn:
        raise TypeError("the audit trail is append-only")

    def forget_before(self, moment: dt.datetime) -> int:
        """Take out old lines, as the register of processing promises; how many went."""
        gone, _by_model = models.QuerySet.delete(self.filter(at__lt=moment))
        return gone


class AuditEntry(models.Model):
    """One act on other people's data. ``on`` names the object by kind and number, no words."""

    at = models.DateTimeField(_("when"), default=timezone.now, db_index=True, editable=False)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("who"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    action = models.CharField(_("what"), max_length=30, choices=AuditAction, db_index=True)
    # Such as "mentoring.Project 12".
    on = models.CharField(_("on what"), max_length=100)
    # Whose data it was, where it was somebody's.
    subject = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("whose data"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    detail = models.CharField(_("more"), max_length=200, blank=True)

    objects = AuditQuerySet.as_manager()

    class Meta:
        verbose_name = _("audit entry")
        verbose_name_plural = _("audit trail")
        ordering: ClassVar = ["-at", "-pk"]

    def __str__(self) -> str:
        return f"{self.action} {self.on}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise TypeError("the audit trail is append-only")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise TypeError("the audit trail is append-only")
