"""Examine an installation and say what to do."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import translation

from fadaa.core.doctor import examine
from fadaa.core.health import Level

SIGNS = {Level.OK: "ok  ", Level.WARNING: "look", Level.FAILED: "FAIL"}


class Command(BaseCommand):
    help = "Examine the installation; ends with 1 when something fails."
    requires_migrations_checks = False

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--quiet", action="store_true", help="only what is not well")

    def handle(self, *args: Any, **options: Any) -> None:
        # The words of commands are English; those of the checks are for people in the CMS.
        with translation.override("en"):
            found = examine()
        for finding in found:
            if options["quiet"] and finding.level is Level.OK:
                continue
            self.stdout.write(f"{SIGNS[finding.level]}  {finding.what}")
            if finding.advice:
                self.stdout.write(f"      → {finding.advice}")
        failed = sum(finding.level is Level.FAILED for finding in found)
        looks = sum(finding.level is Level.WARNING for finding in found)
        self.stdout.write(f"{failed} failed, {looks} need a look, {len(found)} examined")
        if failed:
            raise SystemExit(1)
