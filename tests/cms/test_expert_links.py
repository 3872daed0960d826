"""A draft, a stranger with a link, and nobody else."""

import datetime as dt
import re

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageLogEntry

from cms.editing import limits, services
from cms.editing.errors import LinkNotFound, TooManyRemarks
from cms.models import GuidePage, PreviewLink, Remark
from tests.factories.cms import draft_guide, guide


@pytest.fixture
def page(site):
    return draft_guide(site["guides", "ar"], title="مسودة سرية")


@pytest.fixture
def address(page, editor):
    _link, token = services.make_link(page, by=editor)
    return f"/ar/content/editing/draft/{token}/"


def test_an_editor_makes_a_link_and_sees_its_address_once(site, client, editor, page):
    client.force_login(editor)
    screen = reverse("editing_links", args=[page.pk])
    made = client.post(screen, {"note": "محامي الغرفة"}).content.decode()
    token = re.search(r"/ar/content/editing/draft/([\w-]+)/", made).group(1)
    link = PreviewLink.objects.get()
    assert (len(token) >= 43, token in link.digest) == (True, False)
    assert link.expires_at - timezone.now() > dt.timedelta(days=13)
    assert token not in client.get(screen).content.decode()
    assert PageLogEntry.objects.filter(page=page.pk, action="cms.preview_link.make").exists()


def test_who_may_not_write_the_page_makes_no_link(site, client, learner, page):
    client.force_login(learner)
    assert client.post(reverse("editing_links", args=[page.pk])).status_code == 302
    assert not PreviewLink.objects.exists()


def test_a_stranger_reads_the_newest_version(client, address, page):
    page.title = "مسودة سرية جدا"
    page.save_revision()
    response = client.get(address)
    text = response.content.decode()
    assert ("مسودة سرية جدا" in text, "draft-banner" in text) == (True, True)
    assert response.headers["Cache-Control"] == "private, no-store"
    assert "noindex" in response.headers["X-Robots-Tag"]
    assert response.headers["Referrer-Policy"] == "no-referrer"


def test_the_draft_does_not_get_into_the_page_cache(client, settings, site, editor):
    settings.PAGE_CACHE_SECONDS = 60
    page = guide(site["guides", "ar"], title="قديم")
    assert "قديم" in client.get(page.url).content.decode()
    page.title = "جديد"
    page.save_revision()
    _link, token = services.make_link(page, by=editor)
    assert "جديد" in client.get(f"/ar/content/editing/draft/{token}/").content.decode()
    live = client.get(page.url).content.decode()
    assert ("قديم" in live, "جديد" in live) == (True, False)


@pytest.mark.parametrize("end", ["expired", "revoked", "wrong"])
def test_an_ended_link_shows_nothing_and_says_so(client, address, editor, end):
    link = PreviewLink.objects.get()
    if end == "expired":
        PreviewLink.objects.update(expires_at=timezone.now() - dt.timedelta(seconds=1))
    elif end == "revoked":
        services.revoke_link(link, by=editor)
    else:
        address = "/ar/content/editing/draft/guessed/"
    response = client.get(address)
    assert response.status_code == 404
    assert "مسودة سرية" not in response.content.decode()
    assert "اطلبوا" in response.content.decode()


def test_guessing_is_cut_short(client, address):
    for _number in range(limits.WRONG):
        assert client.get("/ar/content/editing/draft/wrong/").status_code == 404
    # Even the right address is closed to whoever guesses.
    assert client.get(address).status_code == 429


def test_a_remark_reaches_the_editors(client, address, page, editor):
    response = client.post(address, {"text": "المادة 7 تغيرت."})
    assert response.status_code == 302
    assert "شكرا" in client.get(response.url.split("#")[0]).content.decode()
    client.force_login(editor)
    edit = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert "المادة 7 تغيرت." in edit
    client.post(reverse("editing_remark_settle", args=[Remark.objects.get().pk]))
    edit = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert "المادة 7 تغيرت." not in edit


def test_an_empty_remark_is_answered_at_its_place(client, address):
    response = client.post(address, {"text": "   "})
    assert response.status_code == 200
    assert "اكتبوا ملاحظتكم" in response.content.decode()
    assert not Remark.objects.exists()


def test_remarks_are_limited_and_a_double_click_counts_once(client, address):
    link = PreviewLink.objects.get()
    for _twice in range(2):
        services.add_remark(link, text="مرة واحدة")
    assert Remark.objects.count() == 1
    for number in range(services.REMARKS_PER_LINK_AND_DAY - 1):
        services.add_remark(link, text=f"{number}")
    with pytest.raises(TooManyRemarks):
        services.add_remark(link, text="كثير")


def test_a_script_in_a_remark_stays_text(client, address, page, editor):
    client.post(address, {"text": "<script>alert(1)</script>"})
    client.force_login(editor)
    edit = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert "<script>alert(1)" not in edit
    assert "&lt;script&gt;alert(1)" in edit


def test_links_are_made_for_each_page_alone(site, client, editor, address):
    other = draft_guide(site["guides", "ar"], title="أخرى")
    with pytest.raises(LinkNotFound):
        services.open_link("x")
    assert "أخرى" not in client.get(address).content.decode()
    assert GuidePage.objects.get(pk=other.pk).live is False


def test_a_draft_shows_its_own_text_and_leaves_the_kept_parts_alone(client, site, editor, learner):
    page = guide(site["guides", "ar"], steps=["خطوة معلنة"])
    client.force_login(learner)
    assert "خطوة معلنة" in client.get(page.url).content.decode()
    draft = page.get_latest_revision_as_object()
    draft.body = [("step", {"title": "خطوة سرية"})]
    draft.save_revision()
    _link, token = services.make_link(page, by=editor)
    shown = client.get(f"/ar/content/editing/draft/{token}/").content.decode()
    assert ("خطوة سرية" in shown, "خطوة معلنة" in shown) == (True, False)
    read = client.get(page.url).content.decode()
    assert ("خطوة سرية" in read, "خطوة معلنة" in read) == (False, True)
    draft.get_latest_revision().publish()
    assert "خطوة سرية" in client.get(page.url).content.decode()
