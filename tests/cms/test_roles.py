"""Each role may do its part, and no more: one table for the whole editor's face."""

import pytest
from django.urls import reverse
from wagtail.models import Page

from cms.models import CapsulePage, CapsuleSeriesPage, GuidePage
from courses.models import ModulePage
from fadaa.accounts.enums import Role
from tests.factories.accounts import UserFactory
from tests.factories.cms import capsule, draft_guide, empty_rows, fresh, guide, publish

ABILITIES = (
    "see the CMS",
    "write a guide",
    "send to review",
    "publish a guide",
    "publish a capsule",
    "edit a fact",
    "approve a review",
    "manage people",
    "upload a film",
    "translate",
)
ROLES = {
    Role.MEMBER: set(),
    Role.ADVISOR: set(),
    # Leads keep the list of their advisors there.
    Role.LEAD: {"see the CMS"},
    Role.EDITOR: {
        "see the CMS",
        "write a guide",
        "send to review",
        "publish a capsule",
        "edit a fact",
        "upload a film",
        "translate",
    },
    Role.REVIEWER: {
        "see the CMS",
        "send to review",
        "publish a guide",
        "publish a capsule",
        "edit a fact",
        "approve a review",
    },
    Role.PRODUCER: {
        "see the CMS",
        "write a guide",
        "send to review",
        "publish a capsule",
        "upload a film",
    },
    Role.ADMINISTRATOR: set(ABILITIES),
}


def add_url(model, parent):
    return reverse("wagtailadmin_pages:add", args=["cms", model._meta.model_name, parent.pk])


def form_for(page, **fields):
    """What the browser posts for a guide, its lists of child rows empty."""
    return empty_rows(GuidePage) | {
        "title": page.title,
        "slug": page.slug,
        "summary": page.summary,
        "body-count": 0,
        "comments-TOTAL_FORMS": 0,
        "comments-INITIAL_FORMS": 0,
        **fields,
    }


@pytest.mark.parametrize("role", Role)
def test_each_role_does_its_part(site, client, role):
    person = UserFactory(roles=[role])
    client.force_login(person)
    draft = draft_guide(site["guides", "ar"])
    film = capsule(site["capsules", "ar"])
    waiting = draft_guide(site["guides", "ar"], title="عند المراجعة", slug="waiting")
    waiting.get_workflow().start(waiting, user=None)
    edit = reverse("wagtailadmin_pages:edit", args=[draft.pk])

    def submits():
        client.post(edit, form_for(draft, **{"action-submit": "1"}))
        return GuidePage.objects.get(pk=draft.pk).workflow_in_progress

    def publishes():
        page = draft_guide(site["guides", "ar"], slug="to-publish")
        address = reverse("wagtailadmin_pages:edit", args=[page.pk])
        client.post(address, form_for(page, **{"action-publish": "1"}))
        return GuidePage.objects.get(pk=page.pk).live

    task = waiting.current_workflow_task
    able = {
        "see the CMS": client.get(reverse("wagtailadmin_home")).status_code == 200,
        "write a guide": client.get(add_url(GuidePage, site["guides", "ar"])).status_code == 200,
        "send to review": submits(),
        "publish a guide": publishes(),
        "publish a capsule": film.permissions_for_user(person).can_publish(),
        "edit a fact": person.has_perm("cms.change_fact"),
        "approve a review": bool(task.get_actions(waiting, person)),
        "manage people": person.has_perm("accounts.change_user"),
        "upload a film": person.has_perm("media.add_asset"),
        "translate": person.has_perm("wagtail_localize.submit_translation"),
    }

    assert {name for name, can in able.items() if can} == ROLES[role]


@pytest.mark.parametrize("shelf", ["guides", "capsules"])
def test_an_editor_cannot_make_and_publish_a_guide_in_one_go(site, client, editor, shelf):
    client.force_login(editor)
    form = form_for(GuidePage(title="دليل", slug="dalil"), **{"action-publish": "1"})
    client.post(add_url(GuidePage, fresh(site[shelf, "ar"])), form)
    assert not GuidePage.objects.live().exists()


def test_an_editor_takes_no_live_guide_down(site, client, editor):
    client.force_login(editor)
    page = guide(site["guides", "ar"])
    client.post(reverse("wagtailadmin_pages:unpublish", args=[page.pk]))
    client.post(reverse("wagtailadmin_pages:delete", args=[page.pk]))
    assert GuidePage.objects.live().filter(pk=page.pk).exists()


def test_an_editor_publishes_no_guide_in_bulk(site, client, editor):
    client.force_login(editor)
    page = draft_guide(site["guides", "ar"])
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    client.post(f"{address}?id={page.pk}")
    assert not GuidePage.objects.live().exists()


def test_a_copied_guide_is_not_published_by_an_editor(site, client, editor):
    client.force_login(editor)
    page = guide(site["guides", "ar"], slug="one")
    form = {
        "new_title": "نسخة",
        "new_slug": "two",
        "new_parent_page": site["guides", "ar"].pk,
        "publish_copies": "on",
        "copy_subpages": "",
        "alias": "",
    }
    client.post(reverse("wagtailadmin_pages:copy", args=[page.pk]), form)
    assert list(GuidePage.objects.live().values_list("slug", flat=True)) == ["one"]


def test_editors_publish_home_sections_series_and_modules_themselves(site, editor):
    series = publish(CapsuleSeriesPage(title="سلسلة", slug="series"), fresh(site["capsules", "ar"]))
    home = Page.objects.get(pk=site["guides", "ar"].get_parent().pk).specific
    for page in (home, site["guides", "ar"], series):
        assert page.permissions_for_user(editor).can_publish() is True, page
    module = ModulePage(title="وحدة", slug="module", depth=5, path="00010001000100010001")
    assert module.permissions_for_user(editor).can_publish() is True


def test_a_producer_publishes_films_and_nothing_else(site):
    person = UserFactory(roles=[Role.PRODUCER])
    shelf = site["capsules", "ar"]
    assert shelf.permissions_for_user(person).can_publish_subpage() is True
    assert shelf.permissions_for_user(person).can_publish() is False
    film = capsule(shelf)
    assert film.permissions_for_user(person).can_publish() is True
    assert site["guides", "ar"].permissions_for_user(person).can_publish_subpage() is False


def test_capsules_need_no_lawyer(site):
    assert capsule(site["capsules", "ar"]).get_workflow() is None
    assert guide(site["guides", "ar"]).get_workflow() is not None
    assert CapsulePage.objects.count() == 1
