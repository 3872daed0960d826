"""The numbers of the platform itself: tasks, disk, backups, the clock."""

import shutil
from datetime import timedelta

from django.conf import settings
from django.db.models import Count, Min
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from fadaa.core import clock, measures
from fadaa.core.backups import services as backups


def tasks() -> dict[str, float]:
    """Background tasks by state, ``failed`` within the last day."""
    from django_tasks_db.models import DBTaskResult

    counts = {"waiting": 0.0, "running": 0.0, "failed": 0.0}
    names = {"READY": "waiting", "RUNNING": "running", "FAILED": "failed"}
    rows = DBTaskResult.objects.filter(status__in=names)
    day = timezone.now() - timedelta(days=1)
    rows = rows.exclude(status="FAILED", finished_at__lt=day)
    for status, number in rows.order_by().values_list("status").annotate(Count("pk")):
        counts[names[status]] = float(number)
    return counts


def oldest_task() -> float:
    """Seconds that the oldest task which may run has waited; 0 when none waits."""
    from django_tasks_db.models import DBTaskResult

    ready = DBTaskResult.objects.ready().order_by()
    oldest = ready.aggregate(oldest=Min("enqueued_at"))["oldest"]
    return max(0.0, (timezone.now() - oldest).total_seconds()) if oldest else 0.0


def backup_age() -> dict[str, float]:
    """Seconds since the newest backup; nothing while there is none."""
    age = backups.age()
    return {} if age is None else {"": age.total_seconds()}


def clock_age() -> dict[str, float]:
    """Seconds since the clock last looked for work; nothing before it first did."""
    seen = clock.last_seen()
    return {} if seen is None else {"": (timezone.now() - seen).total_seconds()}


def free_disk() -> float:
    return float(shutil.disk_usage(settings.VAR_DIR).free)


measures.register("fadaa_tasks", _("Background tasks by state"), tasks, label="state")
measures.register("fadaa_oldest_task_seconds", _("Age of the oldest waiting task"), oldest_task)
measures.register("fadaa_disk_free_bytes", _("Free disk"), free_disk)
measures.register("fadaa_backup_age_seconds", _("Age of the newest backup"), backup_age)
measures.register("fadaa_clock_age_seconds", _("Since the clock last looked for work"), clock_age)
