"""Prepare and serve the whole platform: web, worker and clock under one command."""

import socket
import sys
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from fadaa.core import prepare
from fadaa.core.supervisor import Child, Supervisor


class Command(BaseCommand):
    help = "Serve web, worker and clock together (PORT, HOST); prepares the site first."
    requires_migrations_checks = False

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--port", type=int, default=settings.PORT)
        parser.add_argument(
            "--no-prepare", action="store_true", help="do not migrate, collect or seed"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        host, port = options["host"], options["port"]
        _refuse_taken_port(host, port)
        if not options["no_prepare"]:
            prepare.prepare(self.stdout.write)
        self._say_where(port)
        python = [sys.executable, str(settings.BASE_DIR / "manage.py")]
        Supervisor(
            [
                Child("web", _daphne(host, port)),
                Child("worker", [*python, "db_worker", "--queue-name", "*", "--interval", "1"]),
                Child("clock", [*python, "tick", "--loop"]),
            ]
        ).run()
        self.stdout.write("Stopped.")

    def _say_where(self, port: int) -> None:
        base = f"http://localhost:{port}"
        self.stdout.write(f"\n  العربية   {base}/ar/\n  Français  {base}/fr/")
        self.stdout.write(f"  CMS       {base}/admin/\n")
        if settings.DEMO:
            call_command("demo_accounts", stdout=self.stdout)
        self.stdout.write("Stop with Ctrl-C.\n")
        self.stdout.flush()


def _daphne(host: str, port: int) -> list[str]:
    return [
        sys.executable,
        "-m",
        "daphne",
        *("-b", host, "-p", str(port)),
        # A chat frame is small: refuse what is larger before it is buffered.
        *("--websocket-max-message-size", "65536", "--websocket-max-frame-size", "65536"),
        *("--application-close-timeout", "3", "--verbosity", "0"),
        "fadaa.asgi:application",
    ]


def _refuse_taken_port(host: str, port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise CommandError(
                f"Port {port} is taken. Stop what uses it, or choose another: PORT=8010 make run"
            ) from error
