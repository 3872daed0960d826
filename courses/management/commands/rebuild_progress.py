"""Build derived progress again from the events, or only compare."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction

from courses import progress
from courses.models import Enrolment


class Command(BaseCommand):
    help = "Rebuild learners' progress from their events; --check only compares."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--check", action="store_true", help="compare and change nothing")

    def handle(self, *args: Any, check: bool = False, **options: Any) -> None:
        differing = 0
        total = 0
        for enrolment in Enrolment.objects.order_by("pk").iterator(chunk_size=500):
            total += 1
            if progress.written_form(enrolment) == progress.derived_form(enrolment):
                continue
            differing += 1
            if check:
                self.stdout.write(f"enrolment {enrolment.public_id} differs")
                continue
            with transaction.atomic():
                locked = Enrolment.objects.select_for_update().get(pk=enrolment.pk)
                progress.refresh(locked)
        if check and differing:
            raise CommandError(f"{differing} of {total} enrolments differ from their events.")
        self.stdout.write(f"{total} enrolments, {differing} {'differ' if check else 'rebuilt'}")
