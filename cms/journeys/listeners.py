"""Publishing a journey, or a page of one, rewrites who belongs where."""

from typing import Any

from wagtail.models import Page
from wagtail.signals import page_published, page_unpublished

from cms.journeys import faces, reminders, services
from cms.models import JourneyPage
from fadaa.accounts import space
from fadaa.core import clock

MINUTES_15 = 15 * 60


def connect() -> None:
    """Listen to publishing, show journeys in "my space", send reminders by the clock."""
    space.register(faces.space_cards)
    clock.register("journeys.reminders", MINUTES_15, reminders.send_due)
    for name, signal in (("published", page_published), ("unpublished", page_unpublished)):
        signal.connect(_rewrite, sender=JourneyPage, dispatch_uid=f"journey-{name}")
    page_published.connect(_take_in, dispatch_uid="journey-member-published")


def _rewrite(sender: Any, instance: JourneyPage, **kwargs: Any) -> None:
    services.rewrite_members(instance)


def _take_in(sender: Any, instance: Page, **kwargs: Any) -> None:
    """A translation takes the place of the page that it translates."""
    waiting = JourneyPage.objects.live().filter(
        locale_id=instance.locale_id,
        members__page__translation_key=instance.translation_key,
    )
    for journey in waiting.exclude(members__page=instance).distinct():
        services.rewrite_members(journey)
