"""Work with films from a console."""

import json
import time
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import translation

from media.models import Asset, Rendition
from media.services import create_asset

LOOK_EVERY_SECONDS = 1.0


class Command(BaseCommand):
    help = "Take in films: manage.py media ingest FILE… [--wait] [--json]"

    def add_arguments(self, parser: ArgumentParser) -> None:
        verbs = parser.add_subparsers(dest="verb", required=True)
        ingest = verbs.add_parser("ingest", help="store files and ask the worker to prepare them")
        ingest.add_argument("files", nargs="+", type=Path, metavar="FILE")
        ingest.add_argument("--wait", action="store_true", help="until the worker has ended")
        ingest.add_argument("--json", action="store_true", help="one JSON object a line")

    def handle(self, *args: Any, **options: Any) -> None:
        missing = [str(path) for path in options["files"] if not path.is_file()]
        if missing:
            raise CommandError(f"no such file: {', '.join(missing)}")
        films = [create_asset(path, title=path.stem) for path in options["files"]]
        if options["wait"]:
            for film in films:
                self._wait(film)
        for film in films:
            self._tell(film, as_json=options["json"])
        if any(film.can_retry for film in films):
            raise CommandError("not every film is ready")

    def _wait(self, film: Asset) -> None:
        film.refresh_from_db()
        while film.is_busy:
            time.sleep(LOOK_EVERY_SECONDS)
            film.refresh_from_db()

    def _tell(self, film: Asset, *, as_json: bool) -> None:
        with translation.override("en"):
            reason = film.failure_sentence
        about = {
            "id": str(film.public_id),
            "title": film.title,
            "state": str(film.state),
            "reason": reason,
            "duration_seconds": film.duration_seconds,
            "missing_lines": film.missing,
            "renditions": [_about(one) for one in film.renditions.order_by("role", "path")],
        }
        if as_json:
            self.stdout.write(json.dumps(about, ensure_ascii=False))
        else:
            words = [about["id"], about["state"], film.title, reason]
            self.stdout.write("  ".join(str(word) for word in words if word))
            for one in about["renditions"]:
                self.stdout.write(_line(one))


def _about(rendition: Rendition) -> dict[str, Any]:
    return {
        "role": str(rendition.role),
        "path": rendition.path,
        "codec": rendition.codec,
        "bytes": rendition.bytes,
        "width": rendition.width,
        "height": rendition.height,
        "bitrate_kbps": rendition.bitrate_kbps,
    }


def _line(about: dict[str, Any]) -> str:
    """One file for eyes: role, size, picture, rate, path."""
    picture = f"{about['width']}x{about['height']}" if about["width"] else ""
    rate = f"{about['bitrate_kbps']} kbit/s" if about["bitrate_kbps"] else ""
    return f"  {about['role']:<12}{about['bytes']:>12,}  {picture:<11}{rate:<14}{about['path']}"
