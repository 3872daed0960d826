"""The health of mentoring: nobody waits unheard."""

import datetime as dt

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from fadaa.core.health import Level, Reading
from mentoring.models import Request

PATIENCE = dt.timedelta(hours=72)


def waiting() -> float:
    """Requests that no advisor has taken yet."""
    return float(Request.objects.untaken().count())


def check_waiting() -> Reading:
    late = Request.objects.untaken().filter(created_at__lt=timezone.now() - PATIENCE).count()
    if late:
        text = ngettext(
            "%(count)d request waits for more than three days.",
            "%(count)d requests wait for more than three days.",
            late,
        )
        return Reading(Level.WARNING, text % {"count": late})
    return Reading(Level.OK, _("No request waits for more than three days."))
