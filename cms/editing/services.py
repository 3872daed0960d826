"""Verbs of the editors' day: links for experts, their remarks, reminders."""

import datetime as dt
import hashlib
import secrets
from typing import Any

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import Page

from cms.editing.errors import LinkNotFound, NotYourPage, TooManyRemarks
from cms.models import LegalReviewState, PreviewLink, Remark

TOKEN_BYTES = 32
REMARKS_PER_LINK_AND_DAY = 30


def digest_of(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def make_link(page: Page, *, by: Any, note: str = "") -> tuple[PreviewLink, str]:
    """Make a link to the draft; returns it with its token, which is shown once and not kept.

    Raises NotYourPage.
    """
    if not page.permissions_for_user(by).can_edit():
        raise NotYourPage
    token = secrets.token_urlsafe(TOKEN_BYTES)
    with transaction.atomic():
        link = PreviewLink.objects.create(
            page_id=page.pk, digest=digest_of(token), made_by=by, note=note
        )
        log(instance=page, action="cms.preview_link.make", user=by)
    return link, token


def revoke_link(link: PreviewLink, *, by: Any) -> None:
    """Withdraw a link; it shows nothing from now on. Raises NotYourPage."""
    if not link.page.specific.permissions_for_user(by).can_edit():
        raise NotYourPage
    if link.revoked_at is None:
        with transaction.atomic():
            link.revoked_at = timezone.now()
            link.save(update_fields=["revoked_at"])
            log(instance=link.page.specific, action="cms.preview_link.revoke", user=by)


def open_link(token: str) -> PreviewLink:
    """The link of a token while it shows its page. Raises LinkNotFound."""
    link = PreviewLink.objects.open().select_related("page").filter(digest=digest_of(token))
    if (found := link.first()) is None:
        raise LinkNotFound
    return found


def add_remark(link: PreviewLink, *, text: str) -> Remark:
    """Keep what an expert wrote. Raises TooManyRemarks; the same words twice are kept once."""
    text = text.strip()
    with transaction.atomic():
        # Lock the row, or two sends at once could pass the limit.
        PreviewLink.objects.select_for_update().get(pk=link.pk)
        if same := link.remarks.filter(text=text).first():
            return same
        since = timezone.now() - dt.timedelta(days=1)
        if link.remarks.filter(made_at__gt=since).count() >= REMARKS_PER_LINK_AND_DAY:
            raise TooManyRemarks
        return link.remarks.create(text=text)


def settle_remark(remark: Remark, *, by: Any) -> None:
    """Mark a remark as dealt with. Raises NotYourPage."""
    if not remark.link.page.specific.permissions_for_user(by).can_edit():
        raise NotYourPage
    if remark.settled_at is None:
        remark.settled_at, remark.settled_by = timezone.now(), by
        remark.save(update_fields=["settled_at", "settled_by"])


def remind_reviewers() -> int:
    """Note in the history of each page that its review is due or late; once a day and review.

    Returns how many were noted.
    """
    today = timezone.localdate()
    waiting = LegalReviewState.objects.filter(
        status=LegalReviewState.STATUS_IN_PROGRESS, due_on__lte=today
    ).exclude(reminded_on=today)
    noted = 0
    for state in waiting.select_related("revision"):
        page = state.revision.content_object
        if page is None:
            continue
        # Only one clock wins the day.
        taken = LegalReviewState.objects.filter(pk=state.pk).exclude(reminded_on=today)
        if taken.update(reminded_on=today):
            log(
                instance=page,
                action="cms.review.remind",
                data={"due_on": state.due_on.isoformat(), "days_late": state.days_late(today)},
            )
            noted += 1
    return noted
