"""What the clock does for editors: publish what is due, remind who is late."""

from django.core.management import call_command

from cms.editing import services
from fadaa.core import clock

MINUTE = 60
HOUR = 60 * MINUTE


def register_jobs() -> None:
    clock.register("cms.publish_scheduled", MINUTE, publish_due)
    clock.register("cms.remind_reviewers", HOUR, remind)


def publish_due() -> None:
    """Put live and take down what editors scheduled."""
    call_command("publish_scheduled", verbosity=0)


def remind() -> None:
    services.remind_reviewers()
