"""Telling reviewers and administrators what is due, once a day and person."""

import datetime as dt
import logging
from collections.abc import Iterable

from django.conf import settings
from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from cms.facts import queries
from cms.facts.queries import DueSummary
from cms.facts.services import rebuild_uses
from cms.models import FactReminder, FactUse
from fadaa.accounts.enums import Role
from fadaa.accounts.models import User

logger = logging.getLogger(__name__)


def reviewers() -> Iterable[User]:
    """Who is told: active legal reviewers and administrators; one query."""
    roles = (Role.REVIEWER.value, Role.ADMINISTRATOR.value)
    people = User.objects.filter(is_active=True, groups__name__in=roles)
    return people.select_related("profile").distinct()


def remind_reviewers(today: dt.date | None = None) -> int:
    """Write one notice a person and day about what is due, and mail it where one can.

    Safe to run twice: who has the day's notice gets no other, and a mail that failed is
    tried again by the next run of the same day. Returns how many notices were written.
    """
    today = today or timezone.localdate()
    if not FactUse.objects.exists():
        rebuild_uses()
    summary = queries.due_counts(today)
    if not summary.total:
        return 0
    written = 0
    for person in reviewers():
        notice, made = FactReminder.objects.get_or_create(
            user=person, day=today, defaults={"due_count": summary.total}
        )
        written += made
        if notice.mailed_at is None and person.email:
            _mail(notice, person, person.email, summary)
    # A notice is for its day; last month's are of no use.
    FactReminder.objects.filter(day__lt=today - dt.timedelta(days=31)).delete()
    return written


def _mail(notice: FactReminder, person: User, address: str, summary: DueSummary) -> None:
    """Send the day's notice; a mail server that fails must not stop the others' notices."""
    language = getattr(getattr(person, "profile", None), "ui_language", settings.LANGUAGE_CODE)
    with translation.override(language):
        subject = _("Facts to check: %(number)s") % {"number": summary.total}
        body = render_to_string(
            "cms/facts/reminder.txt",
            {
                "summary": summary,
                "address": f"{settings.BASE_URL}{reverse('fact_desk')}",
            },
        )
    try:
        send_mail(subject, body, None, [address])
    except OSError:
        logger.warning("reminder of facts to person %s could not be mailed", person.pk)
        return
    notice.mailed_at = timezone.now()
    notice.save(update_fields=["mailed_at"])


def notice_of_today(user: User, today: dt.date | None = None) -> FactReminder | None:
    """The notice that a person got today, for the CMS' first screen."""
    today = today or timezone.localdate()
    return FactReminder.objects.filter(user=user, day=today).first()
