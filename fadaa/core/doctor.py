"""What a tired operator wants to know: what is wrong, and what to type."""

import os
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import DatabaseError, connection

from fadaa.core import health
from fadaa.core.health import Level

# What to do when a check of the health page is not well; rooms' checks explain themselves.
ADVICE = {
    "database": "Start the database, and look at DATABASE_URL: manage.py dbshell",
    "migrations": "Make a backup, then: manage.py migrate",
    "cache": "Start Redis, and look at REDIS_URL: redis-cli ping",
    "channels": "Start Redis, and look at REDIS_URL: without it chat waits for its heartbeat.",
    "tasks": "Is a worker running? manage.py db_worker --queue-name '*'",
    "clock": "Is a clock running? manage.py tick --loop",
    "disk": "Remove old backups or give the folder of data a larger disk.",
    "backups": "manage.py backup --keep 14, once a day from a timer",
    "search": "manage.py search rebuild",
    "media.ffmpeg": "Set up again: make run, or name the programs with MEDIA_FFMPEG, MEDIA_FFPROBE",
    "media.locks": "Use a kernel with Landlock, or a container that allows user namespaces.",
    "media.runs": "manage.py tick gives lost runs back within a minute.",
    "outbox": "Is a clock running, and does the gateway of SMS answer?",
}


@dataclass(frozen=True)
class Finding:
    """``what`` is wrong or well; ``advice`` says what to do, empty when nothing is."""

    level: Level
    what: str
    advice: str = ""


def examine() -> list[Finding]:
    """Look at the machine, the settings and every part; the worst first."""
    found = [*_machine(), *_settings(), *_people(), *_parts()]
    order = [Level.FAILED, Level.WARNING, Level.OK]
    return sorted(found, key=lambda finding: order.index(finding.level))


def _machine() -> Iterator[Finding]:
    version = ".".join(map(str, sys.version_info[:3]))
    yield Finding(Level.OK, f"Python {version}")
    yield from _folder(Path(settings.VAR_DIR))
    if not (Path(settings.STATIC_ROOT) / "staticfiles.json").exists():
        yield Finding(
            Level.FAILED, "Static files were not collected", "manage.py collectstatic --noinput"
        )
    catalogue = settings.BASE_DIR / "cms/locale/ar/LC_MESSAGES/django.mo"
    if not catalogue.exists():
        yield Finding(
            Level.FAILED, "Translations are not compiled", "python tools/compile_messages.py"
        )


def _folder(folder: Path) -> Iterator[Finding]:
    if not os.access(folder, os.W_OK):
        yield Finding(Level.FAILED, f"{folder} cannot be written", f"chown it to uid {os.getuid()}")
    key = folder / "secret_key"
    if key.exists() and key.stat().st_mode & 0o077:
        yield Finding(Level.FAILED, f"{key} can be read by others", f"chmod 600 {key}")


def _settings() -> Iterator[Finding]:
    if settings.DEBUG:
        yield Finding(Level.FAILED, "DEBUG shows the inside to strangers", "Unset DEBUG.")
    if settings.DEMO:
        yield Finding(
            Level.WARNING,
            "The demo prints login codes and knows demo people",
            "For real people set FADAA_DEMO=false before the first start.",
        )
        return
    host = urlsplit(settings.BASE_URL).hostname or ""
    if host not in settings.ALLOWED_HOSTS and "*" not in settings.ALLOWED_HOSTS:
        yield Finding(
            Level.FAILED, f"BASE_URL names {host}, ALLOWED_HOSTS does not", "Add it there."
        )
    if not settings.HTTPS:
        yield Finding(Level.FAILED, "Sessions travel in the clear", "Set HTTPS=true behind TLS.")
    elif not settings.ALLAUTH_TRUSTED_PROXY_COUNT:
        yield Finding(
            Level.WARNING,
            "Limits count the proxy's address, not people's",
            "Set TRUSTED_PROXY_COUNT=1 behind one proxy.",
        )
    if settings.SMS_GATEWAY != "http":
        yield Finding(
            Level.FAILED,
            f"SMS_GATEWAY={settings.SMS_GATEWAY}: nobody gets a code",
            "Set SMS_GATEWAY=http, SMS_HTTP_URL and SMS_HTTP_TOKEN.",
        )
    if settings.REDIS_URL == "" and connection.vendor == "postgresql":
        yield Finding(
            Level.WARNING,
            "Several web processes would not hear of each other's messages",
            "Set REDIS_URL, or keep to one web process.",
        )
    if connection.vendor == "postgresql" and shutil.which("pg_dump") is None:
        yield Finding(Level.WARNING, "pg_dump is missing", "apt install postgresql-client")


def _people() -> Iterator[Finding]:
    try:
        users = get_user_model().objects.filter(is_active=True)
        operators = users.filter(groups__name="administrator") | users.filter(is_superuser=True)
        if not operators.exists():
            yield Finding(Level.FAILED, "Nobody may administer", "manage.py createsuperuser")
    except DatabaseError:
        # The check of the database says so.
        return


def _parts() -> Iterator[Finding]:
    for result in health.run_all():
        what = f"{result.label}: {result.reading.detail}"
        well = result.reading.level is Level.OK
        advice = "" if well else ADVICE.get(result.name, "See Operations in the CMS and the log.")
        yield Finding(result.reading.level, what, advice)
