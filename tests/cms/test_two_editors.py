"""Two editors, one page, one weak link: nobody's words are lost unseen."""

import re

import pytest
from django.urls import reverse

from cms.models import GuidePage
from fadaa.accounts.models import Profile
from tests.cms.test_roles import form_for
from tests.factories.accounts import EditorFactory
from tests.factories.cms import draft_guide


@pytest.fixture
def page(site):
    return draft_guide(site["guides", "ar"], title="دليل مشترك")


def opened(client, page):
    """What the browser knows of the version that a person has opened."""
    html = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    return known(html)


def known(html):
    found = {}
    for name in ("loaded_revision_id", "loaded_revision_created_at"):
        field = re.search(rf'<input[^>]*name="{name}"[^>]*>', html).group(0)
        found[name] = re.search(r'value="([^"]*)"', field).group(1)
    return found


def save(client, page, title, version, **extra):
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    return client.post(address, form_for(page, title=title, **version), **extra)


def latest(page):
    return GuidePage.objects.get(pk=page.pk).get_latest_revision_as_object().title


def test_the_second_of_two_is_told_and_keeps_her_words(client, page, editor):
    other = EditorFactory(display_name="سلمى")
    client.force_login(editor)
    mine = opened(client, page)
    client.force_login(other)
    save(client, page, "عنوان سلمى", opened(client, page))

    client.force_login(editor)
    refused = save(client, page, "عنواني", mine)

    text = refused.content.decode()
    assert latest(page) == "عنوان سلمى"
    assert ("سلمى" in text, "عنواني" in text) == (True, True)
    assert "نسخة أحدث" in text
    # She has been told: saving again is her decision, and the other version stays in the history.
    save(client, page, "عنواني", known(text))
    assert latest(page) == "عنواني"
    titles = [revision.content["title"] for revision in page.revisions.order_by("pk")]
    assert titles == ["دليل مشترك", "عنوان سلمى", "عنواني"]


def test_saving_in_the_background_never_overwrites(client, page, editor):
    client.force_login(editor)
    mine = opened(client, page)
    save(client, page, "من نافذة أخرى", opened(client, page))
    answer = save(client, page, "قديم", mine, headers={"accept": "application/json"})
    assert (answer.status_code, answer.json()["error_code"]) == (400, "invalid_revision")
    assert latest(page) == "من نافذة أخرى"


def test_a_newer_version_does_not_break_the_preview(client, page, editor):
    client.force_login(editor)
    mine = opened(client, page)
    save(client, page, "أحدث", opened(client, page))
    address = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])
    assert client.post(address, form_for(page, **mine)).json()["is_valid"] is True


@pytest.mark.parametrize(("language", "words"), [("ar", "دليل"), ("fr", "guide")])
def test_the_cms_speaks_the_language_of_the_profile(client, page, editor, language, words):
    Profile.objects.filter(user=editor).update(ui_language=language)
    client.force_login(editor)
    html = client.get(
        reverse("wagtailadmin_pages:add_subpage", args=[page.get_parent().pk]),
        headers={"accept-language": "fr" if language == "ar" else "ar"},
    ).content.decode()
    assert f'lang="{language}"' in html
    assert f'dir="{"rtl" if language == "ar" else "ltr"}"' in html
    assert words in html


def test_the_side_bar_shows_a_name_and_no_number(client, site):
    person = EditorFactory(display_name="ياسين")
    client.force_login(person)
    html = client.get(reverse("wagtailadmin_home")).content.decode()
    assert person.phone not in html
    assert "\\u064a\\u0627\\u0633\\u064a\\u0646" in html or "ياسين" in html


def test_a_phone_comes_first_in_previews(page):
    assert [size["device_width"] for size in page.preview_sizes] == [360, 768, 1280]
    assert page.default_preview_size == "phone"
