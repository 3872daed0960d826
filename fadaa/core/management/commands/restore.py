"""Bring a backup back, in place of what is configured now."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from fadaa.core.backups import services
from fadaa.core.backups.errors import BackupError


class Command(BaseCommand):
    help = "Restore a backup into the configured database and folder; stop the platform first."
    requires_migrations_checks = False

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("backup", type=Path)
        parser.add_argument("--force", action="store_true", help="replace what the database holds")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            manifest = services.restore(
                options["backup"], force=options["force"], log=self.stdout.write
            )
        except BackupError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(
            f"{sum(manifest.tables.values())} rows and {len(manifest.entries)} files of "
            f"{manifest.created_at} are back."
        )
        if manifest.bucket:
            self.stdout.write(f"Uploads lie in the bucket {manifest.bucket}; it was not touched.")
