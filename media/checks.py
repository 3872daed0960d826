"""The health of media."""

from django.core.exceptions import ImproperlyConfigured
from django.db.models import Count
from django.utils import timezone
from django.utils.translation import gettext as _

from fadaa.core.health import Level, Reading
from media.enums import RunStatus
from media.models import Asset, Run
from media.pipeline import binaries, isolation


def films() -> dict[str, float]:
    """Films and recordings by state."""
    counted = Asset.objects.order_by().values_list("state").annotate(Count("pk"))
    return {str(state): float(number) for state, number in counted}


def check_ffmpeg() -> Reading:
    try:
        return Reading(Level.OK, f"ffmpeg {binaries.version()}")
    except (ImproperlyConfigured, OSError) as error:
        return Reading(Level.FAILED, str(error))


def check_locks() -> Reading:
    """Whether a decoder is kept from the network and from other files."""
    locks = isolation.locks()
    if locks.network and locks.files:
        return Reading(Level.OK, _("Decoders see their own folder and no network."))
    return Reading(
        Level.WARNING,
        _("This system cannot lock decoders in; only the list of allowed protocols protects it."),
    )


def check_runs() -> Reading:
    now = timezone.now()
    running = Run.objects.filter(status=RunStatus.RUNNING)
    stale = sum(run.is_stale(now) for run in running)
    if stale:
        return Reading(Level.WARNING, _("%(count)d runs lost their worker.") % {"count": stale})
    return Reading(Level.OK, _("%(count)d films are being prepared.") % {"count": len(running)})
