"""Editor, legal review, publication: with a day, with a reason, by the clock."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageLogEntry, TaskState, WorkflowState

from cms.editing import clock as editing_clock
from cms.editing import services
from cms.models import GuidePage, LegalReviewState, LegalReviewTask
from fadaa.accounts.enums import Role
from fadaa.core import clock
from tests.factories.accounts import UserFactory
from tests.factories.cms import draft_guide, guide


@pytest.fixture
def reviewer(db):
    return UserFactory(roles=[Role.REVIEWER], display_name="القاضية")


@pytest.fixture
def waiting(site, editor):
    """A guide that an editor has sent to the legal review."""
    page = draft_guide(site["guides", "ar"], title="دليل ينتظر")
    page.get_workflow().start(page, editor)
    return page


def state_of(page):
    return LegalReviewState.objects.get(workflow_state__object_id=str(page.pk))


def make_late(page, days):
    LegalReviewState.objects.filter(pk=state_of(page).pk).update(
        due_on=timezone.localdate() - dt.timedelta(days=days)
    )


def let_the_day_come(page):
    """Move the date of the scheduled version into the past."""
    moment = timezone.now() - dt.timedelta(minutes=1)
    revision = page.revisions.get(approved_go_live_at__isnull=False)
    revision.content["go_live_at"] = moment.isoformat()
    revision.approved_go_live_at = moment
    revision.save()


def act(client, page, action, **words):
    address = reverse(
        "wagtailadmin_pages:workflow_action", args=[page.pk, action, state_of(page).pk]
    )
    return client.post(address, words)


def test_the_day_is_promised_when_the_review_begins(waiting):
    today = timezone.localdate()
    assert state_of(waiting).due_on == today + dt.timedelta(days=5)
    LegalReviewTask.objects.update(days=30)
    assert state_of(waiting).due_on == today + dt.timedelta(days=5)
    assert state_of(waiting).days_late(today + dt.timedelta(days=7)) == 2


def test_approval_publishes(client, reviewer, waiting):
    client.force_login(reviewer)
    act(client, waiting, "approve")
    assert GuidePage.objects.get(pk=waiting.pk).live is True
    assert state_of(waiting).finished_by == reviewer


def test_sending_back_needs_a_reason(client, reviewer, editor, waiting):
    client.force_login(reviewer)
    act(client, waiting, "reject", comment="  ")
    assert state_of(waiting).status == TaskState.STATUS_IN_PROGRESS

    act(client, waiting, "reject", comment="المادة 12 وليست 21.")

    assert state_of(waiting).status == TaskState.STATUS_REJECTED
    assert WorkflowState.objects.get().status == WorkflowState.STATUS_NEEDS_CHANGES
    client.force_login(editor)
    screen = client.get(reverse("wagtailadmin_pages:edit", args=[waiting.pk])).content.decode()
    assert "المادة 12 وليست 21." in screen


def test_an_editor_does_not_answer_her_own_review(client, editor, waiting):
    client.force_login(editor)
    act(client, waiting, "approve")
    assert GuidePage.objects.get(pk=waiting.pk).live is False


def test_the_edit_screen_says_the_day_and_the_delay(client, reviewer, waiting):
    client.force_login(reviewer)
    edit = reverse("wagtailadmin_pages:edit", args=[waiting.pk])
    assert f'data-review-due="{state_of(waiting).due_on:%Y-%m-%d}"' in (
        client.get(edit).content.decode()
    )
    make_late(waiting, 3)
    assert "تأخر بـ3 أيام" in client.get(edit).content.decode()


def test_approval_with_a_date_publishes_later(client, reviewer, waiting):
    page = GuidePage.objects.get(pk=waiting.pk)
    page.go_live_at = timezone.now() + dt.timedelta(days=1)
    revision = page.save_revision()
    LegalReviewState.objects.update(revision=revision)
    client.force_login(reviewer)

    act(client, waiting, "approve")

    editing_clock.publish_due()
    page.refresh_from_db()
    assert page.live is False
    let_the_day_come(page)
    editing_clock.publish_due()
    page.refresh_from_db()
    assert page.live is True


def test_the_clock_publishes_and_takes_down_and_kept_pages_are_emptied(
    site, client, settings, editor
):
    settings.PAGE_CACHE_SECONDS = 300
    page = guide(site["guides", "ar"], title="له نهاية")
    assert client.get(page.url).headers["X-Page-Cache"] == "miss"
    assert client.get(page.url).headers["X-Page-Cache"] == "hit"
    GuidePage.objects.filter(pk=page.pk).update(expire_at=timezone.now() - dt.timedelta(minutes=1))

    assert "cms.publish_scheduled" in clock.run_due()

    assert client.get(page.url).status_code == 404


def test_another_process_empties_kept_pages(site, client, settings):
    """The clock has a memory of its own when no cache is shared."""
    from fadaa.core import page_cache

    settings.PAGE_CACHE_SECONDS = 300
    page = guide(site["guides", "ar"])
    client.get(page.url)
    assert client.get(page.url).headers["X-Page-Cache"] == "hit"
    page_cache._stamp().write_text("from another process")
    assert client.get(page.url).headers["X-Page-Cache"] == "miss"


def test_reminders_come_once_a_day(waiting):
    assert services.remind_reviewers() == 0
    make_late(waiting, 2)
    assert (services.remind_reviewers(), services.remind_reviewers()) == (1, 0)
    LegalReviewState.objects.update(reminded_on=timezone.localdate() - dt.timedelta(days=1))
    assert services.remind_reviewers() == 1
    entries = PageLogEntry.objects.filter(page=waiting.pk, action="cms.review.remind")
    assert entries.latest("timestamp").data["days_late"] == 2
