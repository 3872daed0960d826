"""Fill an empty site with demo content, room by room; safe to run again."""

import random
from importlib import import_module, util
from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.management.base import BaseCommand

SEED = 112_12


class Command(BaseCommand):
    help = "Fill the site with demo content in Arabic and French (safe to run again)."

    def handle(self, *args: Any, **options: Any) -> None:
        random.seed(SEED)
        # INSTALLED_APPS lists the rooms in the order of their direction.
        for config in apps.get_app_configs():
            if not str(config.path).startswith(str(settings.BASE_DIR)):
                continue
            if ".venv" in str(config.path) or util.find_spec(f"{config.name}.seed") is None:
                continue
            self.stdout.write(f"{config.label}:")
            import_module(f"{config.name}.seed").seed(self._log)

    def _log(self, line: str) -> None:
        self.stdout.write(f"  {line}")
