"""What stands between a checkout and a running site; each step is skipped when done."""

import fcntl
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import IO

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import CommandError, call_command

Log = Callable[[str], object]

ROOMS = ("fadaa", "media", "cms", "courses", "chat", "mentoring", "search")


def prepare(log: Log) -> None:
    """Migrate, collect static files if they changed, and fill an empty demo site.

    Collecting needs no database, so it runs beside the rest, on the second processor. Of two
    starts from one checkout the second waits for what the first collects.
    """
    lock = _lock_file().open("w")
    is_first = _try_to_lock(lock)
    collecting = _collect() if is_first else None
    try:
        log("Applying migrations …")
        call_command("migrate", interactive=False, verbosity=0)
        if settings.DEMO and _wants_demo():
            _unfinished().touch()
            log("Filling the site with demo content …")
            call_command("seed_demo")
            log("Transcoding the capsules …")
            _finish(_manage("db_worker", "--queue-name", "*", "--batch", "-v", "0"))
            _unfinished().unlink()
        if not is_first:
            fcntl.flock(lock, fcntl.LOCK_EX)
            collecting = _collect()
        if collecting is not None:
            log("Collecting static files …")
            _finish(collecting)
            _stamp().touch()
    finally:
        if collecting is not None and collecting.poll() is None:
            collecting.kill()
        lock.close()


def _lock_file() -> Path:
    root = Path(settings.STATIC_ROOT)
    root.parent.mkdir(parents=True, exist_ok=True)
    return root.with_suffix(".lock")


def _try_to_lock(lock: IO[str]) -> bool:
    """Whether the folder of static files is ours until the lock is closed."""
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _collect() -> "subprocess.Popen[bytes] | None":
    """Begin to collect static files; None when the last collection still holds."""
    return _manage("collectstatic", "--noinput", "-v", "0") if _static_is_stale() else None


def _manage(*words: str) -> "subprocess.Popen[bytes]":
    """Start a management command of ours as a process of its own."""
    return subprocess.Popen([sys.executable, settings.BASE_DIR / "manage.py", *words])  # noqa: S603


def _finish(process: "subprocess.Popen[bytes]") -> None:
    """Wait for a command. Raises CommandError when it failed."""
    try:
        code = process.wait()
    except BaseException:  # Ctrl-C: the command must not outlive us
        process.kill()
        raise
    if code:
        raise CommandError(f"{process.args!r} ended with {code}")


def _unfinished() -> Path:
    """Marks a demo that was begun: a start that was stopped midway goes on next time."""
    return Path(settings.VAR_DIR) / "demo-unfinished"


def _wants_demo() -> bool:
    return _unfinished().exists() or not get_user_model().objects.exists()


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
