"""How many codes a day may cost: what is left when somebody makes us send SMS for money.

When the budget is spent, phones without an account get no code, and those with one still do,
from a reserve as large as the budget. The answer is the same for both, so that it tells nobody
whose number is known.
"""

import logging

from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from fadaa.accounts.models import SmsDay
from fadaa.core.health import Level, Reading

logger = logging.getLogger(__name__)

WARNING_SHARE = 0.8


def take(*, known: bool) -> bool:
    """Count one code of today; whether it may be sent. One or two queries."""
    today = timezone.localdate()
    limit = settings.SMS_DAILY_BUDGET * (2 if known else 1)
    mine = SmsDay.objects.filter(day=today)
    if not mine.exists():
        try:
            with transaction.atomic():
                SmsDay.objects.create(day=today)
        except IntegrityError:
            pass  # another request made it
    if mine.filter(sent__lt=limit).update(sent=F("sent") + 1):
        _raise_alarm()
        return True
    mine.update(refused=F("refused") + 1)
    return False


def is_spent() -> bool:
    return _sent_today() >= settings.SMS_DAILY_BUDGET


def _sent_today() -> int:
    day = SmsDay.objects.filter(day=timezone.localdate()).first()
    return day.sent if day else 0


def _raise_alarm() -> None:
    """Say it in the log at the two moments that matter."""
    sent, budget = _sent_today(), settings.SMS_DAILY_BUDGET
    if sent == int(budget * WARNING_SHARE):
        logger.warning("four fifths of the day's sms budget are used: %d of %d", sent, budget)
    elif sent == budget:
        logger.error("the day's sms budget is spent: %d codes; new phones wait", sent)


def check() -> Reading:
    """For the health page. Never failed: the site works, and restarting it would not help."""
    sent, budget = _sent_today(), settings.SMS_DAILY_BUDGET
    detail = _("%(sent)d of %(budget)d codes were sent today.") % {"sent": sent, "budget": budget}
    level = Level.WARNING if sent >= budget * WARNING_SHARE else Level.OK
    return Reading(level, detail)
