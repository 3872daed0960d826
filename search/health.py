"""Whether the index can be read, what it holds, and whether changes wait too long."""

from datetime import timedelta

from django.utils import timezone
from django.utils.translation import gettext as _

from fadaa.core.health import Level, Reading
from search import engines
from search.models import Outbox

LONG_WAIT = timedelta(minutes=5)


def waiting() -> float:
    """Changes of pages that the index does not know yet."""
    return float(Outbox.objects.count())


def check_index() -> Reading:
    readings = {name: engine.health() for name, engine in engines.every().items()}
    embedded = readings[engines.FTS5]
    health = readings.get(engines.ELASTIC, embedded)
    if embedded.documents is None:
        return Reading(Level.WARNING, _("The index cannot be read; the next search makes it anew."))
    if health.documents is None:
        return Reading(
            Level.WARNING, _("The search server does not answer; the built-in search does.")
        )
    oldest = Outbox.objects.order_by("pk").first()
    if oldest and timezone.now() - oldest.created_at > LONG_WAIT:
        return Reading(Level.WARNING, _("Changes wait for the index for over five minutes."))
    if not health.documents:
        return Reading(Level.WARNING, _("The index is empty."))
    return Reading(
        Level.OK,
        _("%(count)d documents, %(detail)s.")
        % {"count": health.documents, "detail": health.detail},
    )
