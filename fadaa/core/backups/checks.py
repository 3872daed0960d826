"""How old the newest backup is."""

from datetime import timedelta

from django.conf import settings
from django.utils.translation import gettext as _

from fadaa.core.backups import services
from fadaa.core.backups.errors import BackupError
from fadaa.core.health import Level, Reading

# A day, and two hours for a backup that takes long.
OLD = timedelta(hours=26)


def check_backups() -> Reading:
    """A warning when the newest backup is older than a day or cannot be read; none in the demo."""
    try:
        age = services.age()
    except BackupError:
        return Reading(Level.WARNING, _("The newest backup cannot be read."))
    if age is None:
        level = Level.OK if settings.DEMO else Level.WARNING
        return Reading(level, _("No backup was made yet: manage.py backup"))
    hours = int(age.total_seconds() // 3600)
    level = Level.WARNING if age > OLD and not settings.DEMO else Level.OK
    return Reading(level, _("The newest backup is %(hours)d hours old.") % {"hours": hours})
