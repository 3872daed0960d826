"""Run the periodic work that is due; with --loop, keep doing so."""

import time
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.db import close_old_connections

from fadaa.core import clock


class Command(BaseCommand):
    help = "Run the periodic work that is due."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--loop", action="store_true", help="keep running, as a clock")
        parser.add_argument("--every", type=int, default=15, help="seconds between two looks")

    def handle(self, *args: Any, **options: Any) -> None:
        while True:
            for name in clock.run_due():
                if options["verbosity"] > 1:
                    self.stdout.write(f"ran {name}")
            if not options["loop"]:
                return
            close_old_connections()
            time.sleep(options["every"])
