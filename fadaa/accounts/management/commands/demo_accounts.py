"""Print who can sign in to the demo."""

from typing import Any

from django.core.management.base import BaseCommand

from fadaa.accounts.seed import demo_accounts


class Command(BaseCommand):
    help = "Print the demo accounts."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write("  Demo accounts: enter by phone; the code appears here. Or by password.")
        for title, phone, password in demo_accounts():
            self.stdout.write(f"    {title:<16} {phone}  {password}")
