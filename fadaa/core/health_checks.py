"""The checks of the platform itself: database, cache, migrations, tasks, disk."""

import shutil
from datetime import timedelta

from django.conf import settings
from django.core.cache import cache
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fadaa.core import clock
from fadaa.core.backups.checks import check_backups
from fadaa.core.health import Level, Reading, register
from fadaa.core.ids import uuid7

LOW_DISK_BYTES = 1 * 1024**3
QUEUE_WARNING = timedelta(minutes=5)
CLOCK_WARNING = timedelta(minutes=5)


def check_database() -> Reading:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return Reading(Level.OK, connection.vendor)


def check_migrations() -> Reading:
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if plan:
        return Reading(Level.FAILED, _("%(count)d migrations wait.") % {"count": len(plan)})
    return Reading(Level.OK, _("All migrations are applied."))


def check_cache() -> Reading:
    value = str(uuid7())
    cache.set("health", value, 10)
    if cache.get("health") != value:
        return Reading(Level.FAILED, _("The cache does not keep what it is given."))
    return Reading(Level.OK, settings.CACHES["default"]["BACKEND"].rsplit(".", 1)[-1])


def check_tasks() -> Reading:
    from django_tasks_db.models import DBTaskResult

    waiting = DBTaskResult.objects.ready().order_by("enqueued_at").first()
    if waiting and timezone.now() - waiting.enqueued_at > QUEUE_WARNING:
        return Reading(Level.WARNING, _("The oldest task waits for more than five minutes."))
    return Reading(Level.OK, _("No task waits too long."))


def check_clock() -> Reading:
    """Whether the periodic work comes round; a site without a clock sends no reminders."""
    seen = clock.last_seen()
    if seen is None:
        return Reading(Level.WARNING, _("The clock never ran: manage.py tick --loop"))
    if timezone.now() - seen > CLOCK_WARNING:
        return Reading(Level.WARNING, _("The clock has been silent for more than five minutes."))
    return Reading(Level.OK, _("The clock runs."))


def check_disk() -> Reading:
    free = shutil.disk_usage(settings.VAR_DIR).free
    detail = _("%(gigabytes).1f GB are free.") % {"gigabytes": free / 1024**3}
    return Reading(Level.OK if free > LOW_DISK_BYTES else Level.WARNING, detail)


register("database", gettext_lazy("Database"), check_database)
register("migrations", gettext_lazy("Migrations"), check_migrations)
register("cache", gettext_lazy("Cache"), check_cache)
register("tasks", gettext_lazy("Task queue"), check_tasks)
register("clock", gettext_lazy("Clock"), check_clock)
register("disk", gettext_lazy("Disk"), check_disk)
register("backups", gettext_lazy("Backups"), check_backups)
