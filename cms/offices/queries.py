"""Reads around an office: the map of its shelf, what its region offers."""

from typing import TYPE_CHECKING

from wagtail.models import Page

from cms.enums import CriterionKind, EventStatus, SchemeStatus
from cms.offices import chart

if TYPE_CHECKING:
    from cms.models import EventPage, SchemePage


def map_of(shelf: Page, *, current: str = "") -> list[chart.Area]:
    """The map of the offices that stand on a shelf. Two queries: what is private, the offices."""
    from cms.models import OfficePage

    offices = OfficePage.objects.child_of(shelf).live().public()
    return chart.draw(offices.defer_streamfields().order_by("path"), current=current)


def schemes_of_region(region: str, locale_id: int, *, limit: int = 4) -> list["SchemePage"]:
    """Schemes that name a region and are not over. Four queries."""
    from cms.models import SchemeCriterion, SchemePage

    naming = SchemeCriterion.objects.filter(kind=CriterionKind.REGION).values("page")
    schemes = (
        SchemePage.objects.live()
        .public()
        .filter(locale_id=locale_id, pk__in=naming)
        .defer_streamfields()
        .prefetch_related("windows", "criteria")
        .order_by("path")
    )
    bound = [page for page in schemes if region in page.regions]
    return [page for page in bound if page.status() != SchemeStatus.CLOSED][:limit]


def events_of_region(region: str, locale_id: int, *, limit: int = 4) -> list["EventPage"]:
    """Events of a region that are not over. Two queries."""
    from cms.models import EventPage

    events = EventPage.objects.live().public().filter(locale_id=locale_id, region=region)
    listed = events.defer_streamfields().order_by("first_day", "path")
    gone = {EventStatus.OVER, EventStatus.CANCELLED}
    return [page for page in listed if page.status() not in gone][:limit]
