"""How a person wants to be told of what waits for her."""

import datetime as dt

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class NoticeSettings(models.Model):
    """Kept once somebody changed something; without a row the defaults hold."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+"
    )
    sms = models.BooleanField(_("an SMS with a link when I am away"), default=True)
    quiet_from = models.TimeField(_("quiet from"), default=dt.time(21))
    quiet_until = models.TimeField(_("quiet until"), default=dt.time(8))

    class Meta:
        verbose_name = _("notice settings")
        verbose_name_plural = _("notice settings")

    def __str__(self) -> str:
        return str(self.user_id)

    def quiet_ends(self, moment: dt.datetime) -> dt.datetime | None:
        """When the quiet hours around a moment end; None outside them."""
        local = timezone.localtime(moment)
        now = local.time()
        if self.quiet_from < self.quiet_until:
            quiet = self.quiet_from <= now < self.quiet_until
        else:
            quiet = now >= self.quiet_from or now < self.quiet_until
        if not quiet:
            return None
        day = local.date() if now < self.quiet_until else local.date() + dt.timedelta(days=1)
        return timezone.make_aware(dt.datetime.combine(day, self.quiet_until))
