"""The home page of wagtail/bakerydemo beside ours, on the same machine in the same run.

``BAKERYDEMO`` names a checkout with its data loaded and ``BAKERYDEMO_PYTHON`` the Python that
has its requirements. Without them, the figures measured once before are printed.
"""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

from playwright.sync_api import sync_playwright

from bench.pages.weight import measure
from tests.browser.running import CHROMIUM, FLAGS, ROOT

REQUESTS = 60
KNOWN = "bakerydemo home as measured before: 251 KB, 43 queries, 37 to 60 ms CPU a request"
SETTINGS = "bakerydemo.settings.dev"


def run(base: str) -> list[str]:
    """Print both homes; nothing here is a limit."""
    print("\nBeside wagtail/bakerydemo (development server, one process, page cache off)")
    checkout, python = os.environ.get("BAKERYDEMO"), os.environ.get("BAKERYDEMO_PYTHON")
    if not checkout or not python:
        print(KNOWN)
        return []
    theirs = _measure([python, "manage.py"], Path(checkout), "/", {"DJANGO_DEBUG": "off"})
    ours = _measure(
        [sys.executable, "manage.py"], ROOT, "/ar/", {"PAGE_CACHE_SECONDS": "0", "DEBUG": "1"}
    )
    print(f"{'home':<14}{'all KB':>10}{'requests':>10}{'CPU ms':>10}")
    for name, row in (("bakerydemo", theirs), ("ours", ours)):
        print(f"{name:<14}{row['kb']:>10.1f}{row['requests']:>10.0f}{row['cpu']:>10.1f}")
    return []


def _measure(command: list[str], folder: Path, path: str, more: dict[str, str]) -> dict[str, float]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environment = os.environ | more
    if folder != ROOT:
        environment |= {"DJANGO_SETTINGS_MODULE": SETTINGS}
    server = subprocess.Popen(
        [*command, "runserver", "--noreload", "--insecure", f"127.0.0.1:{port}"],
        cwd=folder,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        url = f"http://127.0.0.1:{port}{path}"
        _wait(url)
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
            row = measure(browser, url)
            browser.close()
        before = _cpu_seconds(server.pid)
        for _ in range(REQUESTS):
            _get(url)
        spent = _cpu_seconds(server.pid) - before
        return {
            "kb": row["all"] / 1000,
            "requests": row["requests"],
            "cpu": spent / REQUESTS * 1000,
        }
    finally:
        server.terminate()
        server.wait(timeout=20)


def _get(url: str) -> None:
    request = urllib.request.Request(url, headers={"Accept-Encoding": "gzip"})
    with urllib.request.urlopen(request, timeout=60) as answer:
        answer.read()


def _wait(url: str) -> None:
    for _ in range(240):
        try:
            return _get(url)
        except OSError:
            time.sleep(0.5)
    raise RuntimeError(f"{url} did not answer")


def _cpu_seconds(pid: int) -> float:
    """User and system time of a process."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
