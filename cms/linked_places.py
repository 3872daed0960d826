"""Labels, offices, events and series described for machines (schema.org). Pure."""

from collections.abc import Callable
from typing import Any

from wagtail.models import Page

from cms.enums import Duty, EventStatus
from cms.models import CapsuleSeriesPage, EventPage, LabelPage, OfficePage

Absolute = Callable[[str], str]
COUNTRY = "MA"


def describe_place(page: Page, common: dict[str, Any]) -> dict[str, Any] | None:
    """The description of a page of these types, beginning with what all pages share."""
    if isinstance(page, LabelPage):
        return _label(page, common)
    if isinstance(page, OfficePage):
        return _office(page, common)
    if isinstance(page, EventPage):
        return _event(page, common)
    if isinstance(page, CapsuleSeriesPage):
        return {"@type": "CreativeWorkSeries", **common}
    return None


def _label(page: LabelPage, common: dict[str, Any]) -> dict[str, Any]:
    kind = "GovernmentPermit" if page.duty == Duty.COMPULSORY else "Certification"
    return {
        "@type": kind,
        **common,
        "issuedBy": {"@type": "Organization", "name": page.giver},
        "about": page.products,
    }


def _office(page: OfficePage, common: dict[str, Any]) -> dict[str, Any]:
    """What nobody has confirmed is not told to machines: no street, phone or e-mail."""
    address = {"@type": "PostalAddress", "addressLocality": page.city, "addressCountry": COUNTRY}
    if page.region_label:
        address["addressRegion"] = page.region_label
    described = {"@type": "GovernmentOffice", **common, "address": address}
    if page.region_label:
        described["areaServed"] = page.region_label
    if page.contact_checked_on:
        if page.address:
            address["streetAddress"] = page.address
        if phones := [str(block.value) for block in page.phones]:
            described["telephone"] = phones
        if page.email:
            described["email"] = page.email
    return described


def _event(page: EventPage, common: dict[str, Any]) -> dict[str, Any] | None:
    """An event without a first day has no description: the standard asks for one."""
    when = page.when
    if when.first_day is None or when.starts is None or when.ends is None:
        return None
    timed = when.opens_at is not None
    final_day = when.final_day or when.first_day
    cancelled = page.status() == EventStatus.CANCELLED
    address = {"@type": "PostalAddress", "addressCountry": COUNTRY}
    if page.region_label:
        address["addressRegion"] = page.region_label
    return {
        "@type": "Event",
        **common,
        "startDate": when.starts.isoformat() if timed else when.first_day.isoformat(),
        "endDate": when.ends.isoformat() if when.closes_at else final_day.isoformat(),
        "eventStatus": f"https://schema.org/Event{'Cancelled' if cancelled else 'Scheduled'}",
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "location": {"@type": "Place", "name": page.place, "address": address},
        "organizer": {"@type": "Organization", "name": page.organiser},
    }
