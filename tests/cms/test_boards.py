"""The editors' desk: what waits, what is due, what is behind, what nobody answers."""

import datetime as dt
import time

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from cms.editing import services
from cms.editing.boards import BOARDS, translation_gaps
from cms.models import ContentStamp, LegalReviewState
from fadaa.accounts.enums import Role
from search.models import QueryLog
from tests.cms.test_editing import translate
from tests.factories.accounts import UserFactory
from tests.factories.cms import FactFactory, draft_guide, fresh, guide, locale


@pytest.fixture
def reviewer(db):
    return UserFactory(roles=[Role.REVIEWER])


def home(client, person):
    client.force_login(person)
    return client.get(reverse("wagtailadmin_home")).content.decode()


def test_a_review_waits_for_lawyers_with_its_day(site, client, editor, reviewer):
    page = draft_guide(site["guides", "ar"], title="دليل عند القانونيين")
    page.get_workflow().start(page, editor)
    LegalReviewState.objects.update(due_on=timezone.localdate() - dt.timedelta(days=2))
    assert 'data-late="2"' in home(client, reviewer)
    assert BOARDS["mine"].items(editor) == []


def test_what_was_sent_back_waits_for_its_writer(site, client, editor, reviewer):
    page = draft_guide(site["guides", "ar"], title="دليل مرجوع")
    page.get_workflow().start(page, editor)
    LegalReviewState.objects.get().reject(user=reviewer, comment="ناقص")
    assert "ناقص" in home(client, editor)
    assert BOARDS["mine"].items(reviewer) == []


def test_a_remark_waits_for_who_made_the_link(site, editor):
    page = draft_guide(site["guides", "ar"], title="دليل مقروء")
    link, _token = services.make_link(page, by=editor)
    remark = services.add_remark(link, text="انظروا المادة 3")
    assert [row.title for row in BOARDS["mine"].items(editor)] == ["دليل مقروء"]
    services.settle_remark(remark, by=editor)
    assert BOARDS["mine"].items(editor) == []


def test_facts_due_stand_on_the_home(site, client, editor):
    FactFactory(statement="عدد الأعضاء", review_by=timezone.localdate() - dt.timedelta(days=4))
    FactFactory(statement="غير مستعجل", review_by=timezone.localdate() + dt.timedelta(days=90))
    text = home(client, editor)
    assert ("عدد الأعضاء" in text, "غير مستعجل" in text) == (True, False)


def gaps():
    return {page.slug: (page.twin_id is not None, page.twin_live) for page in translation_gaps()}


def test_a_page_without_a_twin_is_a_gap(site):
    guide(site["guides", "ar"], slug="alone")
    assert gaps() == {"alone": (False, False)}


def test_a_twin_is_behind_only_when_words_changed(site, django_capture_on_commit_callbacks):
    page = guide(site["guides", "ar"], title="تأسيس", slug="founding")
    with django_capture_on_commit_callbacks(execute=True):
        translate(page, "fr", {"تأسيس": "Fonder"})
    assert gaps() == {}

    page.save_revision().publish()
    assert gaps() == {}, "the same words published again"

    page.title = "تأسيس تعاونية"
    page.save_revision().publish()
    assert gaps() == {"founding": (True, True)}

    twin = page.get_translation(locale("fr"))
    twin.save_revision().publish()
    assert gaps() == {}


def test_a_twin_that_is_a_draft_is_a_gap(site):
    page = guide(site["guides", "ar"], slug="one")
    twin = page.copy_for_translation(locale("fr"))
    assert twin.live is False
    assert gaps() == {"one": (True, False)}


def test_questions_without_a_page_come_from_search(site, client, editor):
    QueryLog.objects.create(
        query="بطاقة الصانع", language="ar", day=timezone.localdate(), times=7, results=0
    )
    QueryLog.objects.create(
        query="تأسيس", language="ar", day=timezone.localdate(), times=9, results=3
    )
    text = home(client, editor)
    assert ("بطاقة الصانع" in text, "7" in text) == (True, True)
    assert [question.words for question in BOARDS["questions"].items(editor)] == ["بطاقة الصانع"]


@pytest.mark.parametrize("name", ["mine", "facts", "translations", "questions"])
def test_each_board_is_a_report_too(site, client, editor, name):
    client.force_login(editor)
    assert client.get(reverse("editing_report", args=[name])).status_code == 200
    assert client.get(reverse("editing_report", args=[name]), {"p": "x"}).status_code == 200


def test_boards_are_for_people_who_write(site, client):
    lead = UserFactory(roles=[Role.LEAD])
    assert "data-board" not in home(client, lead)
    assert client.get(reverse("editing_report", args=["mine"])).status_code == 302
    assert client.get(reverse("editing_report", args=["unknown"])).status_code in {302, 404}


@pytest.mark.parametrize("number", [1, 3])
def test_the_boards_cost_the_same_for_one_and_three(
    site, editor, reviewer, django_assert_num_queries, number
):
    for count in range(number):
        page = draft_guide(site["guides", "ar"], slug=f"w{count}")
        page.get_workflow().start(page, editor)
        guide(site["guides", "ar"], slug=f"g{count}")
        FactFactory(status="to_verify", verified_on=None)
    person = type(reviewer).objects.get(pk=reviewer.pk)
    with django_assert_num_queries(8):
        board = BOARDS["mine"]
        assert len(board.rows(board.items(person))) == number
    for name in ("facts", "translations"):
        board = BOARDS[name]
        with django_assert_num_queries(1):
            assert len(board.rows(board.items(person))) == number


def test_five_thousand_pages_are_compared_in_a_second(site):
    shelf = fresh(site["guides", "ar"])
    base = guide(shelf, slug="first")
    pages = []
    for number in range(5000):
        page = Page(
            title=f"صفحة {number}",
            draft_title=f"صفحة {number}",
            slug=f"p{number}",
            path=f"{shelf.path}{number + 10:04X}",
            depth=shelf.depth + 1,
            url_path=f"{shelf.url_path}p{number}/",
            content_type=base.content_type,
            locale=shelf.locale,
            live=True,
        )
        pages.append(page)
    Page.objects.bulk_create(pages)
    ContentStamp.objects.bulk_create(
        ContentStamp(page_id=pk, digest="x")
        for pk in Page.objects.filter(title__startswith="صفحة").values_list("pk", flat=True)
    )
    began = time.perf_counter()
    found = translation_gaps()
    assert (found.count(), len(found[:50])) == (5001, 50)
    assert time.perf_counter() - began < 1
