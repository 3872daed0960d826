"""Reads of the editors' day."""

from typing import Any

from django.db.models import Count, Q, QuerySet
from wagtail.models import Page

from cms.models import LegalReviewState, PreviewLink, Remark


def links_of(page: Page) -> "QuerySet[PreviewLink]":
    """Links to the draft of a page, the newest first, with their number of remarks."""
    links = PreviewLink.objects.filter(page_id=page.pk).select_related("made_by")
    return links.annotate(remark_count=Count("remarks"))


def remarks_on(page: Page, *, open_only: bool = False) -> "QuerySet[Remark]":
    """What experts wrote about a page, what is open first."""
    remarks = Remark.objects.filter(link__page_id=page.pk).select_related("link", "settled_by")
    return remarks.filter(settled_at__isnull=True) if open_only else remarks


def review_of(page: Page) -> LegalReviewState | None:
    """The reading that is under way for a page, or None; one query."""
    return (
        LegalReviewState.objects.filter(_of_page(page), status=LegalReviewState.STATUS_IN_PROGRESS)
        .select_related("task", "workflow_state__requested_by")
        .first()
    )


def last_refusal(page: Page) -> LegalReviewState | None:
    """Why the page was sent back, while it waits for its writer; one query."""
    return (
        LegalReviewState.objects.filter(
            _of_page(page),
            status=LegalReviewState.STATUS_REJECTED,
            workflow_state__status="needs_changes",
        )
        .select_related("finished_by")
        .order_by("-finished_at")
        .first()
    )


def _of_page(page: Page) -> Q:
    content_type: Any = page.get_base_content_type()
    return Q(workflow_state__base_content_type=content_type, workflow_state__object_id=str(page.pk))
