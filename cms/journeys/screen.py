"""What the page of a journey shows, ready for its template."""

from typing import Any

from django.http import HttpRequest

from cms.journeys import queries
from cms.models import JourneyPage


def journey_context(page: JourneyPage, request: HttpRequest) -> dict[str, Any]:
    return {"linked": queries.linked_pages(page)}
