"""The running platform, filled with demo content, as a person starts it."""

import contextlib
import os
import re
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import threading
import time
import urllib.request
from pathlib import Path

import psycopg

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


# Walk the shape of production instead: nginx, PostgreSQL, Redis, several processes.
STACK = bool(os.environ.get("TEST_STACK"))


class Platform:
    """``manage.py serve`` as a person starts it, with its console kept line by line.

    With ``TEST_STACK`` set, what ``make stack`` starts, on a database of its own.
    """

    def __init__(self, var: Path, *, stack: bool = False) -> None:
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
        self.server = ""
        if stack:
            environment |= _own_services(var)
            self.server = environment["DATABASE_URL"]
        self.process = subprocess.Popen(
            [sys.executable, *(["tools/stack.py"] if stack else ["manage.py", "serve"])],
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

    def rows(self, query: str, *values: object) -> list[tuple]:
        """What the database of the running platform answers; ``?`` stands for a value."""
        if self.server:
            with psycopg.connect(self.server) as connection:
                return connection.execute(query.replace("?", "%s"), values).fetchall()
        with contextlib.closing(
            sqlite3.connect(f"file:{self.database}?mode=ro", uri=True)
        ) as connection:
            return connection.execute(query, values).fetchall()

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


def _own_services(var: Path) -> dict[str, str]:
    """A database of this run's own on the server of TEST_DATABASE_URL, and a Redis database."""
    server, _, _name = os.environ["TEST_DATABASE_URL"].rpartition("/")
    name = f"stack_{var.name.replace('-', '_')}_{os.getpid()}"
    with psycopg.connect(f"{server}/postgres", autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    redis, _, _number = os.environ["TEST_REDIS_URL"].rpartition("/")
    return {"DATABASE_URL": f"{server}/{name}", "REDIS_URL": f"{redis}/15"}


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
