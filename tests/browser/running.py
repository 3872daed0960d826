"""The running platform, filled with demo content, as a person starts it."""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
FLAGS = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    # A microphone that the browser makes up, for voice notes.
    "--use-fake-device-for-media-stream",
]
START_SECONDS = 900
PHONE = {"width": 360, "height": 740}
DESKTOP = {"width": 1280, "height": 800}
CODE = re.compile(r"\b(\d{6})\b")


class Platform:
    """``manage.py serve`` as a person starts it, with its console kept line by line."""

    def __init__(self, var: Path) -> None:
        self.port = _free_port()
        self.url = f"http://localhost:{self.port}"
        self.database = var / "fadaa.sqlite3"
        self.lines: list[str] = []
        environment = os.environ | {
            "FADAA_VAR": str(var),
            "DJANGO_SETTINGS_MODULE": "fadaa.settings",
            "PYTHONUNBUFFERED": "1",
            "PORT": str(self.port),
        }
        environment.pop("DATABASE_URL", None)
        environment.pop("REDIS_URL", None)
        self.process = subprocess.Popen(
            [sys.executable, "manage.py", "serve"],
            cwd=ROOT,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.lines.append(line.rstrip("\n"))

    def wait_until_ready(self) -> None:
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline:
            if self.process.poll() is not None:
                raise AssertionError("the platform ended:\n" + "\n".join(self.lines[-40:]))
            try:
                with urllib.request.urlopen(f"{self.url}/health/live", timeout=2):
                    return
            except OSError:
                time.sleep(0.3)
        raise AssertionError("the platform did not start:\n" + "\n".join(self.lines[-40:]))

    def code_sent_to(self, phone: str, after: int = 0) -> str:
        """The latest code on the console for a phone (E.164), among lines from ``after`` on."""
        deadline = time.monotonic() + 20
        while time.monotonic() < deadline:
            for line in reversed(self.lines[after:]):
                if phone in line and (match := CODE.search(line.split(phone, 1)[1])):
                    return match.group(1)
            time.sleep(0.1)
        raise AssertionError(f"no code for {phone}:\n" + "\n".join(self.lines[-20:]))

    def stop(self) -> int:
        self.process.send_signal(signal.SIGINT)
        try:
            return self.process.wait(timeout=30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
