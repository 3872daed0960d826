"""Bring content out and in as CSV or JSON, and write anew who quotes which facts."""

import sys
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from cms.exchange import files, services
from cms.exchange.enums import ExchangeKind, FileFormat
from cms.facts.services import rebuild_uses
from fadaa.core.errors import DomainError


class Command(BaseCommand):
    help = "Export and import facts, schemes and guides; rebuild the uses of facts."

    def add_arguments(self, parser: CommandParser) -> None:
        actions = parser.add_subparsers(dest="action", required=True)
        out = actions.add_parser("export", help="Write all rows of a kind to a file or to stdout.")
        into = actions.add_parser("import", help="Read rows of a kind; a bad row stops the file.")
        for one in (out, into):
            one.add_argument("--kind", choices=ExchangeKind.values, required=True)
            one.add_argument("--format", choices=FileFormat.values, default="csv")
            one.add_argument("--file", type=Path, required=one is into)
        into.add_argument("--dry-run", action="store_true", help="Say what would happen.")
        into.add_argument("--good-rows", action="store_true", help="Leave bad rows out.")
        actions.add_parser("uses", help="Note anew which pages quote which facts.")

    def handle(self, *args: Any, **options: Any) -> None:
        {"export": self._export, "import": self._import, "uses": self._uses}[options["action"]](
            options
        )

    def _export(self, options: dict[str, Any]) -> None:
        worker = services.KINDS[options["kind"]]()
        parts = files.write(worker.rows(), worker.columns, options["format"])
        if options["file"] is None:
            for part in parts:
                sys.stdout.buffer.write(part)
            return
        with options["file"].open("wb") as out:
            out.writelines(parts)

    def _import(self, options: dict[str, Any]) -> None:
        try:
            data = options["file"].read_bytes()
        except OSError as missing:
            raise CommandError(f"{options['file']}: {missing.strerror}") from missing
        columns = services.KINDS[options["kind"]].columns
        try:
            plan = services.plan_of(options["kind"], files.read(data, columns, options["format"]))
            self._tell(plan)
            if not options["dry_run"]:
                number = services.write(plan, good_only=options["good_rows"], user=None)
                self.stdout.write(f"written: {number}")
        except DomainError as refused:
            raise CommandError(str(refused.message)) from refused

    def _tell(self, plan: services.Plan) -> None:
        for item in plan.effective:
            changed = ", ".join(item.changed) if item.action == "change" else ""
            self.stdout.write(
                f"{item.number}\t{item.action}\t{item.key} {item.language}\t{changed}"
            )
        for item in plan.bad:
            for problem in item.problems:
                self.stderr.write(f"{item.number}\tbad\t{problem.column}\t{problem.reason}")
        self.stdout.write(", ".join(f"{name}: {number}" for name, number in plan.counts.items()))

    def _uses(self, options: dict[str, Any]) -> None:
        self.stdout.write(f"{rebuild_uses()} pages")
