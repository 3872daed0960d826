"""Reminders by SMS, for those who asked for one at a step; everyone else is told on the site."""

import logging
from collections.abc import Iterable

from django.db.models import F, Q
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from cms.journeys.queries import live_version
from cms.models import JourneyProgress
from fadaa.accounts.errors import SmsNotSent
from fadaa.accounts.sms import gateway

logger = logging.getLogger(__name__)

# Nobody is woken up.
FIRST_HOUR, LAST_HOUR = 9, 19
AT_ONCE = 200


def send_due() -> None:
    """Send each reminder of today once; safe to run twice.

    What fails is tried again at the next turn, until the day is over.
    """
    now = timezone.localtime()
    if not FIRST_HOUR <= now.hour <= LAST_HOUR:
        return
    due = (
        JourneyProgress.objects.filter(by_sms=True, ticked=False, remind_on=now.date())
        .filter(Q(sms_sent_for=None) | ~Q(sms_sent_for=F("remind_on")))
        .filter(user__is_active=True, user__phone_verified=True, user__phone__isnull=False)
        .select_related("user__profile")
    )
    _send(list(due[:AT_ONCE]))


def _send(rows: Iterable[JourneyProgress]) -> None:
    for row in rows:
        # Marked before it is sent: one that is lost is better than one sent twice.
        marked = JourneyProgress.objects.filter(pk=row.pk).filter(
            Q(sms_sent_for=None) | ~Q(sms_sent_for=row.remind_on)
        )
        if not marked.update(sms_sent_for=row.remind_on):
            continue
        try:
            gateway().send(row.user.phone or "", _words(row))
        except SmsNotSent:
            JourneyProgress.objects.filter(pk=row.pk).update(sms_sent_for=None)
            logger.warning("reminder %s was not sent", row.pk)


def _words(row: JourneyProgress) -> str:
    """The step, in the person's language; never the note, which is private."""
    with translation.override(row.user.profile.ui_language):
        page = live_version(row.journey)
        title = page.step_titles.get(row.step_key, "") if page else ""
        return _("Fadaa Al Moutaawine: your reminder for today. %(step)s") % {"step": title}
