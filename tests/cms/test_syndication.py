"""What machines and other sites read of us."""

import io
import uuid

import pytest
from django.contrib.sites.requests import RequestSite
from django.db import connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from PIL import Image
from wagtail.models import Page

from cms.menus.frame import frame_of
from cms.models import OfficePage, SectionPage
from cms.syndication import card
from cms.syndication.sitemaps import PageSitemap
from tests.factories.cms import FactFactory, guide, publish, scheme

PAIR = uuid.uuid5(uuid.NAMESPACE_OID, "pair")


@pytest.fixture
def twins(site):
    """The same guide in both languages, with a fact that nobody has checked."""
    fact = FactFactory(status="to_verify", verified_on=None)
    return [
        guide(
            site["guides", code],
            title,
            facts=[fact],
            steps=["نلتقي"],
            slug="found",
            translation_key=PAIR,
            summary=f"summary {code}",
            topics=["create.steps"],
        )
        for code, title in (("ar", "تأسيس تعاونية"), ("fr", "Fonder"))
    ]


def test_sitemap_names_the_twins_of_a_page(twins, client, django_assert_num_queries):
    shown = client.get("/sitemap.xml").content.decode()
    for page in twins:
        assert f'hreflang="{page.locale.language_code}" href="http://testserver{page.url}"' in shown
    with django_assert_num_queries(6):
        request = RequestFactory().get("/sitemap.xml")
        PageSitemap(request).get_urls(site=RequestSite(request))


def test_sitemap_of_many_pages_is_an_index_of_parts(twins, client, monkeypatch):
    monkeypatch.setattr(PageSitemap, "limit", 4)
    index = client.get("/sitemap.xml").content.decode()
    assert "<sitemapindex" in index
    assert "sitemap.xml?p=2</loc>" in index
    parts = "".join(client.get(f"/sitemap.xml?p={n}").content.decode() for n in (1, 2, 3))
    assert all(page.url in parts for page in twins)


@pytest.mark.parametrize("kind", ["all", "guides"])
def test_feed_gives_the_newest_pages_of_its_language(twins, client, kind):
    arabic, french = twins
    answer = client.get(f"/fr/content/feeds/{kind}/")
    assert answer.headers["Content-Type"].startswith("application/atom+xml")
    text = answer.content.decode()
    assert french.url in text
    assert arabic.url not in text


def test_feed_of_an_unknown_kind_is_not_found(site, client):
    assert client.get("/ar/content/feeds/nothing/").status_code == 404


def test_markdown_twin_holds_the_words_and_the_state_of_facts(twins, client):
    page = twins[0]
    answer = client.get(page.url.rstrip("/") + ".md")
    assert answer.headers["Content-Type"].startswith("text/markdown")
    text = answer.content.decode()
    assert text.startswith('---\ntitle: "تأسيس تعاونية"')
    assert "unverified_facts: 1" in text
    assert "# تأسيس تعاونية" in text
    assert "نلتقي" in text
    assert "يلزم خمسة أعضاء" in text
    assert "<" not in text.split("---", 2)[2].replace("<br", "")
    again = client.get(
        page.url.rstrip("/") + ".md", headers={"if-none-match": answer.headers["ETag"]}
    )
    assert again.status_code == 304


def test_page_leads_to_its_markdown_twin(twins, client):
    page = twins[1]
    assert (
        f'type="text/markdown" href="{page.url.rstrip("/")}.md"'
        in client.get(page.url).content.decode()
    )


def test_markdown_of_a_draft_a_shelf_or_nothing_is_not_found(twins, site, client):
    draft = twins[0]
    draft.unpublish()
    for path in (draft.url.rstrip("/"), site["guides", "ar"].url.rstrip("/"), "/ar/nowhere"):
        assert client.get(f"{path}.md").status_code == 404


def test_llms_txt_lists_pages_of_both_languages(twins, client):
    text = client.get("/llms.txt").content.decode()
    for page in twins:
        assert f"http://testserver{page.url.rstrip('/')}.md): summary" in text


def test_api_lists_guides_in_pages(twins, site, client):
    guide(site["guides", "ar"], "ثان")
    first = client.get("/api/v1/guides/?per_page=1").json()
    assert first["count"] == 2
    assert len(first["results"]) == 1
    assert first["results"][0]["title"] == "تأسيس تعاونية"
    second = client.get(first["next"]).json()
    assert second["results"][0]["title"] == "ثان"
    assert second["next"] is None


def test_api_gives_a_guide_with_its_facts_in_the_language_asked(twins, client):
    answer = client.get(f"/api/v1/guides/{PAIR}/?lang=fr")
    one = answer.json()
    assert one["title"] == "Fonder"
    assert one["facts"][0]["status"] == "to_verify"
    assert one["unverified_facts"] == 1
    assert one["steps"][0]["title"] == "نلتقي"
    assert "max-age=300" in answer.headers["Cache-Control"]
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    kept = client.get(
        f"/api/v1/guides/{PAIR}/?lang=fr", headers={"if-none-match": answer.headers["ETag"]}
    )
    assert kept.status_code == 304


def test_api_gives_the_computed_state_of_a_scheme(site, client):
    page = scheme(site["financing", "ar"], period_over=True)
    assert client.get("/api/v1/schemes/").json()["results"][0]["status"] == "closed"
    one = client.get(f"/api/v1/schemes/{page.translation_key}/").json()
    assert one["status_reason"] == "انتهى البرنامج."


@pytest.mark.parametrize("query", ["page=0", "per_page=101", "lang=en", "page=x"])
def test_api_refuses_a_bad_question_and_says_where(site, client, query):
    answer = client.get(f"/api/v1/guides/?{query}")
    assert answer.status_code == 422
    assert answer.json()["detail"][0]["loc"][-1] == query.split("=")[0]


def test_api_hides_drafts_and_cannot_be_written(twins, client):
    twins[0].unpublish()
    assert client.get(f"/api/v1/guides/{PAIR}/").status_code == 404
    assert client.post("/api/v1/guides/", {}).status_code == 405


def test_api_describes_itself(site, client):
    described = client.get("/api/v1/openapi.json").json()
    assert described["openapi"].startswith("3.")
    for path in described["paths"]:
        assert set(described["paths"][path]) == {"get"}
    words = client.get("/fr/content/open-data/").content.decode()
    assert all(path in words for path in described["paths"])


def test_lists_ask_the_same_number_of_queries(twins, site, client):
    for number in range(4):
        scheme(site["financing", "ar"], f"s{number}")
    for _warm in range(2):
        client.get("/api/v1/schemes/?per_page=2")
    counts = []
    for size in (2, 4):
        with CaptureQueriesContext(connection) as caught:
            client.get(f"/api/v1/schemes/?per_page={size}")
        counts.append(len(caught))
    assert counts == [5, 5]


def test_shared_link_shows_a_picture_of_its_own(twins, client, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    answer = client.get(f"/ar/content/card/{PAIR}.png")
    picture = Image.open(io.BytesIO(answer.content))
    assert picture.size == card.SIZE
    assert len(answer.content) < 60_000
    assert client.get(f"/ar/content/card/{PAIR}.png").content == answer.content
    head = client.get(twins[0].url).content.decode()
    assert f'property="og:image" content="http://testserver/ar/content/card/{PAIR}.png"' in head
    assert client.get(f"/ar/content/card/{uuid.uuid4()}.png").status_code == 404


def test_card_of_a_very_long_title_stays_on_the_card():
    drawn = card.draw(title="تعاونية " * 60, kind="دليل", site="x", right_to_left=True)
    assert Image.open(io.BytesIO(drawn)).size == card.SIZE
    assert len(card._wrap("تعاونية " * 60, card.TITLE_SIZE, 1040)) == card.MAX_LINES


def test_moved_page_leaves_a_redirect(twins, site, client, django_capture_on_commit_callbacks):
    page = twins[1]
    old = page.url
    page.slug = "fonder-ensemble"
    with django_capture_on_commit_callbacks(execute=True):
        page.save_revision().publish()
    answer = client.get(old)
    assert answer.status_code == 301
    assert answer.headers["Location"].endswith("/fonder-ensemble/")


def test_moved_branch_leaves_redirects_of_its_children(
    twins, site, client, django_capture_on_commit_callbacks
):
    old = twins[1].url
    shelf = Page.objects.get(pk=site["guides", "fr"].pk).specific
    shelf.slug = "savoirs"
    with django_capture_on_commit_callbacks(execute=True):
        shelf.save_revision().publish()
    answer = client.get(old)
    assert answer.status_code == 301
    assert "/savoirs/" in answer.headers["Location"]


def test_menu_door_and_notice_are_what_editors_wrote(site, twins, client):
    from datetime import timedelta

    from django.utils import timezone

    home = site["guides", "fr"].get_parent().specific
    link = {"label": "Nous demander", "page": None, "place": "ask", "url": ""}
    draft = {"label": "Fonder", "page": twins[1], "place": "", "url": ""}
    home.menu = [("link", link), ("link", draft)]
    home.doors = [("door", draft | {"text": "À cinq", "icon": "people"})]
    home.notice = "Bureau fermé le 18 novembre"
    home.notice_until = timezone.localdate()
    home.save_revision().publish()
    shown = client.get("/fr/").content.decode()
    assert "Nous demander" in shown
    assert "À cinq" in shown
    assert "Bureau fermé" in client.get(twins[1].url).content.decode()
    tomorrow = timezone.localdate() + timedelta(days=1)
    assert frame_of(home, "fr").notice_on(tomorrow) == ""
    twins[1].unpublish()
    assert "À cinq" not in client.get("/fr/").content.decode()


@pytest.mark.parametrize(
    "targets", [{}, {"place": "ask", "url": "https://example.org/"}], ids=["none", "two"]
)
def test_menu_link_needs_exactly_one_target(db, targets):
    from wagtail.blocks import StructBlockValidationError

    from cms.menus.blocks import TargetBlock

    block = TargetBlock()
    value = block.to_python({"label": "x", "page": None, "place": "", "url": ""} | targets)
    with pytest.raises(StructBlockValidationError) as caught:
        block.clean(value)
    assert set(caught.value.block_errors) <= {"page", "url"}


def test_api_gives_offices_with_the_day_their_address_was_checked(site, client):
    about = publish(
        SectionPage(title="قريب", slug="near", kind="offices"),
        Page.objects.get(pk=site["guides", "ar"].get_parent().pk).specific,
    )
    page = publish(
        OfficePage(title="مندوبية فاس", slug="fes", region="MA-03", city="فاس"),
        SectionPage.objects.get(pk=about.pk),
    )
    line = client.get("/api/v1/offices/").json()["results"][0]
    assert (line["region"], line["contact_checked_on"]) == ("MA-03", None)
    assert client.get(f"/api/v1/offices/{page.translation_key}/").json()["city"] == "فاس"
