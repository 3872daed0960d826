"""The larger values of the settings; nothing here may need Django to be set up."""

from collections.abc import Sequence
from typing import Any

LEVELS = ["DEBUG", "INFO", "WARNING", "ERROR"]
SQLITE_OPTIONS = {
    # One writer at a time: taking the lock at BEGIN waits instead of failing midway.
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;",
}


def content_policy(origins: Sequence[str]) -> dict[str, Any]:
    """What a page may load: from here, and bytes of files from ``origins``."""
    return {
        "DIRECTIVES": {
            "default-src": ["'self'"],
            "img-src": ["'self'", "data:", "blob:", *origins],
            "media-src": ["'self'", "blob:", *origins],
            "worker-src": ["'self'", "blob:"],
            "connect-src": ["'self'", *origins],
            "object-src": ["'none'"],
            "base-uri": ["'none'"],
            "form-action": ["'self'"],
            "frame-ancestors": ["'self'"],
        }
    }


def logging_of(level: str, form: str) -> dict[str, Any]:
    """Everything to the console from ``level`` on, as ``plain`` lines or as ``json``."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "filters": {"identify": {"()": "fadaa.core.tracing.Identify"}},
        "formatters": {
            "plain": {
                "format": "{asctime} {levelname} {name} {request_id} {task_id} {message}",
                "style": "{",
            },
            "json": {
                "()": "pythonjsonlogger.json.JsonFormatter",
                "fmt": "{asctime}{levelname}{name}{request_id}{task_id}{message}",
                "style": "{",
                "rename_fields": {"asctime": "time", "levelname": "level", "name": "logger"},
                "json_ensure_ascii": False,
            },
        },
        "handlers": {
            # The level stands at the handler too: the task worker turns its own loggers up.
            "console": {
                "class": "logging.StreamHandler",
                "formatter": form,
                "filters": ["identify"],
                "level": level,
            }
        },
        "root": {"handlers": ["console"], "level": level},
    }
