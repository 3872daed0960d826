"""What stands between a checkout and a running site; each step is skipped when done."""

from collections.abc import Callable
from pathlib import Path

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import call_command

Log = Callable[[str], object]

ROOMS = ("fadaa", "media", "cms", "courses", "chat", "mentoring", "search")


def prepare(log: Log) -> None:
    """Migrate, collect static files if they changed, and fill an empty demo site."""
    log("Applying migrations …")
    call_command("migrate", interactive=False, verbosity=0)
    if _static_is_stale():
        log("Collecting static files …")
        call_command("collectstatic", interactive=False, verbosity=0)
        _stamp().touch()
    if settings.DEMO and not get_user_model().objects.exists():
        log("Filling the site with demo content …")
        call_command("seed_demo")
        log("Transcoding the capsules …")
        call_command("db_worker", queue_name="*", batch=True, interval=0.2, verbosity=0)


def _stamp() -> Path:
    return Path(settings.STATIC_ROOT) / ".stamp"


def _static_is_stale() -> bool:
    """Whether any source is newer than the last collection; the lock file stands for packages."""
    if not _stamp().exists():
        return True
    collected = _stamp().stat().st_mtime
    sources = [settings.BASE_DIR / "requirements.lock", settings.VENDOR_DIR]
    for room in ROOMS:
        sources += (settings.BASE_DIR / room).rglob("static/**/*")
    return any(path.stat().st_mtime > collected for path in sources if path.exists())
