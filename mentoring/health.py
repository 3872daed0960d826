"""Whether people wait too long for a human."""

import datetime as dt

from django.utils import timezone
from django.utils.translation import ngettext
from django.utils.translation import gettext as _

from fadaa.core.health import Level, Reading
from mentoring.queries import waiting_longer_than

TOO_LONG = dt.timedelta(hours=72)


def check_waiting_requests() -> Reading:
    """Warn when a request has waited for more than three days."""
    count = waiting_longer_than(TOO_LONG, now=timezone.now())
    if not count:
        return Reading(Level.OK, _("No request waits longer than three days."))
    sentence = ngettext(
        "%(count)d request has waited for more than three days.",
        "%(count)d requests have waited for more than three days.",
        count,
    )
    return Reading(Level.WARNING, sentence % {"count": count})
