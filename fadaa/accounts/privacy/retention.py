"""What is deleted by the clock, after how long, and the log that says how much."""

import datetime as dt
import logging
from collections.abc import Callable
from dataclasses import dataclass

from django.contrib.sessions.models import Session
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django_tasks_db.models import DBTaskResult

from fadaa.accounts import trail
from fadaa.accounts.models import Device, RetentionRun, SmsDay
from fadaa.accounts.privacy import exporting

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Rule:
    """Rows of a kind older than ``days`` go. ``remove`` takes the moment, gives how many."""

    key: str
    label: str | Promise
    days: int
    remove: Callable[[dt.datetime], int]


_rules: dict[str, Rule] = {}


def register(rule: Rule) -> None:
    """Add a room's rule; registering a key again replaces it."""
    _rules[rule.key] = rule


def rules() -> list[Rule]:
    return list(_rules.values())


def run() -> None:
    """Carry every rule out and log how many rows went; one that fails does not stop others."""
    for rule in _rules.values():
        try:
            count = rule.remove(timezone.now() - dt.timedelta(days=rule.days))
        except Exception:  # the next rule must still be carried out
            logger.exception("retention rule %s failed", rule.key)
            continue
        if count:
            RetentionRun.objects.create(rule=rule.key, count=count)


def _sessions(moment: dt.datetime) -> int:
    """Ended sessions, which hold pending login codes too, and devices without a session."""
    gone, _by_model = Session.objects.filter(expire_date__lt=moment).delete()
    Device.objects.filter(last_used_on__lt=timezone.localdate() - dt.timedelta(days=90)).delete()
    return gone


def _task_results(moment: dt.datetime) -> int:
    old = DBTaskResult.objects.finished().filter(finished_at__lt=moment)
    gone, _by_model = old.delete()
    return gone


def _exports(moment: dt.datetime) -> int:
    return exporting.remove_old()


def _sms_days(moment: dt.datetime) -> int:
    gone, _by_model = SmsDay.objects.filter(day__lt=moment.date()).delete()
    return gone


def _runs(moment: dt.datetime) -> int:
    gone, _by_model = RetentionRun.objects.filter(at__lt=moment).delete()
    return gone


register(Rule("sessions", _("Sessions that ended, with their login codes"), 0, _sessions))
register(Rule("exports", _("Files of taken-along data"), 7, _exports))
register(Rule("tasks", _("Results of finished background tasks"), 30, _task_results))
register(Rule("sms", _("Numbers of SMS sent a day"), 90, _sms_days))
register(Rule("trail", _("The audit trail"), 365, trail.forget_before))
register(Rule("retention", _("This log itself"), 730, _runs))
