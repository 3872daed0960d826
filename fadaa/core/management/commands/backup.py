"""Copy database, files and keys into a folder, while the platform runs."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from fadaa.core.backups import services
from fadaa.core.backups.errors import BackupError
from fadaa.core.backups.manifest import damaged, read


class Command(BaseCommand):
    help = "Make a backup; --verify looks whether one is whole."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--to", type=Path, default=None, help="folder of backups")
        parser.add_argument("--keep", type=int, default=0, help="keep so many, remove older ones")
        parser.add_argument("--verify", type=Path, metavar="BACKUP", help="check every hash of one")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["keep"] < 0:
            raise CommandError("--keep is a number of backups, 0 for all.")
        try:
            if options["verify"]:
                self._verify(options["verify"])
            else:
                self._make(options["to"] or services.folder(), options["keep"])
        except BackupError as error:
            raise CommandError(str(error)) from error

    def _make(self, where: Path, keep: int) -> None:
        made = services.make(where, keep=keep, log=self.stdout.write)
        manifest = read(made)
        rows = sum(manifest.tables.values())
        self.stdout.write(
            f"{made}\n{rows} rows, {len(manifest.entries)} files, {manifest.bytes / 1e6:.1f} MB"
        )
        if manifest.bucket:
            self.stdout.write(
                f"Uploads lie in the bucket {manifest.bucket}: copy it by its own means."
            )

    def _verify(self, source: Path) -> None:
        manifest = read(source)
        if found := damaged(source, manifest):
            raise CommandError("damaged: " + "; ".join(found))
        self.stdout.write(f"{len(manifest.entries)} files are what was copied.")
