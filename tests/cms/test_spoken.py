"""What capsules say: the rule before publishing, transcripts, and search in them."""

import datetime as dt

import pytest
from django.core.cache import cache
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page, PageLogEntry, PageViewRestriction

from cms.editing.clock import publish_due
from cms.models import CapsulePage, CapsuleSeriesPage
from cms.spoken.marking import marked
from cms.spoken.rules import CaptionsMissing
from media.captions import services
from media.enums import RenditionRole, TrackKind
from tests.cms.test_editing import add_url, capsule_form
from tests.factories.cms import capsule, draft_guide, fresh, publish
from tests.factories.media import AssetFactory, RenditionFactory, TrackFactory

WORDS = """WEBVTT

00:00:01.000 --> 00:00:04.000
<v مليكة>كم ثمن الزيت؟

00:01:02.500 --> 00:01:05.000
<v إدريس>ثمن الزيت &lt;ثمانون&gt; درهما.
"""


@pytest.fixture
def film(db):
    film = AssetFactory()
    RenditionFactory(asset=film)
    services.attach_track(film, lang="ar", text=WORDS)
    return film


@pytest.fixture
def page(site, film):
    return capsule(site["capsules", "ar"], asset=film, title="ثمن الزيت", no_captions_reason="")


@pytest.fixture
def cms(client, editor):
    client.force_login(editor)
    return client


def words_url(page, lang="ar", code="ar"):
    return f"/{code}/content/capsules/{page.pk}/words/{lang}/"


def edit(client, page, **posted):
    form = capsule_form(page.asset, slug=page.slug, **posted)
    return client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), form)


def draft(shelf, film, **fields):
    page = CapsulePage(
        title="مسودة", slug="draft-capsule", asset=film, synopsis="…", live=False, **fields
    )
    page.locale = shelf.locale
    fresh(shelf).add_child(instance=page)
    page.save_revision()
    return page


@pytest.mark.parametrize(
    ("lang", "shelf", "published"),
    [
        ("ar", "ar", True),
        ("ar-MA", "ar", True),
        ("fr", "ar", False),
        ("ar", "fr", False),
        ("fr", "fr", True),
        (None, "ar", False),
    ],
)
def test_capsule_needs_captions_in_its_language(site, cms, lang, shelf, published):
    film = AssetFactory()
    if lang:
        TrackFactory(asset=film, lang=lang)
    form = capsule_form(film, **{"action-publish": "1"})
    response = cms.post(add_url(CapsulePage, site["capsules", shelf]), form)
    assert CapsulePage.objects.filter(live=True).exists() is published
    if not published:
        assert list(response.context["form"].errors) == ["no_captions_reason"]


def test_a_draft_of_captions_and_chapters_do_not_count(site, cms):
    film = AssetFactory()
    TrackFactory(asset=film, vtt="", draft=WORDS)
    TrackFactory(asset=film, kind=TrackKind.CHAPTERS)
    form = capsule_form(film, **{"action-publish": "1"})
    cms.post(add_url(CapsulePage, site["capsules", "ar"]), form)
    assert CapsulePage.objects.count() == 0


def test_a_reason_stands_in_for_captions_and_is_read_by_people(site, cms, client):
    form = capsule_form(
        AssetFactory(), **{"action-publish": "1", "no_captions_reason": "فيلم بلا كلام"}
    )
    cms.post(add_url(CapsulePage, site["capsules", "ar"]), form)
    page = CapsulePage.objects.get()
    assert page.live
    client.logout()
    assert "فيلم بلا كلام" in client.get(page.url).content.decode()


def test_a_draft_without_captions_is_kept(site, cms):
    cms.post(add_url(CapsulePage, site["capsules", "ar"]), capsule_form(AssetFactory()))
    assert not CapsulePage.objects.get().live


def test_no_program_publishes_without_captions(site):
    page = draft(site["capsules", "ar"], AssetFactory())
    with pytest.raises(CaptionsMissing):
        page.get_latest_revision().publish()
    assert not CapsulePage.objects.get().live


def test_bulk_publishing_names_the_page(site, cms, editor):
    draft(site["capsules", "ar"], AssetFactory())
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    shelf = site["capsules", "ar"]
    editor.is_superuser = True
    editor.save()
    for chosen, more in ((CapsulePage.objects.get(), {}), (shelf, {"include_descendants": "on"})):
        answer = cms.post(f"{address}?id={chosen.pk}", more, follow=True)
        assert answer.status_code == 200
        assert "مسودة" in str(next(iter(answer.context["messages"])))
    assert not CapsulePage.objects.get().live


def test_clock_publishes_the_others_and_keeps_why(site, film):
    soon = timezone.now() + dt.timedelta(minutes=1)
    page = draft(site["capsules", "ar"], film, go_live_at=soon)
    page.get_latest_revision().publish()
    other = draft_guide(site["guides", "ar"], go_live_at=soon)
    other.get_latest_revision().publish()
    services.remove_track(film, lang="ar")
    page.revisions.update(approved_go_live_at=timezone.now() - dt.timedelta(minutes=2))
    other.revisions.update(approved_go_live_at=timezone.now() - dt.timedelta(minutes=1))
    Page.objects.filter(pk__in=[page.pk, other.pk]).update(go_live_at=None)
    for revision in [*page.revisions.all(), *other.revisions.all()]:
        revision.content = revision.content | {"go_live_at": None}
        revision.save()
    publish_due()
    assert not CapsulePage.objects.get().live
    assert type(other).objects.get(pk=other.pk).live
    assert PageLogEntry.objects.filter(page=page.pk, action="cms.publish_refused").count() == 1
    # It is not tried again each minute.
    publish_due()
    assert PageLogEntry.objects.filter(page=page.pk, action="cms.publish_refused").count() == 1


def test_transcript_leads_from_each_line_to_its_second(page, client):
    response = client.get(words_url(page))
    html = response.content.decode()
    assert response.status_code == 200
    assert f'href="{page.url}?t=62"' in html
    assert 'id="s62"' in html
    assert "&lt;ثمانون&gt; درهما" in html
    assert "مليكة" in html
    # The capsule leads there, and says the same under its film.
    capsule_html = client.get(page.url).content.decode()
    assert words_url(page) in capsule_html
    assert 'data-jump="62.500"' in capsule_html


def test_transcript_is_searched_by_any_spelling(page, client):
    for query, found in (("الثَّمن", 2), ("درهم", 1), ("<b>", 0), ("؟", 2)):
        response = client.get(words_url(page), {"q": query})
        assert len(response.context["lines"]) == found
        assert "<b>" not in response.content.decode()
    assert "<mark>الزيت" in client.get(words_url(page), {"q": "زيت"}).content.decode()


def test_transcripts_are_of_live_public_reviewed_words(site, page, client, film):
    assert client.get(words_url(page, "fr")).status_code == 404
    assert client.get(words_url(page, code="fr")).status_code == 404
    services.save_draft(film, kind="captions", lang="fr", cues=services.parse(WORDS).cues)
    assert client.get(words_url(page, "fr")).status_code == 404
    services.mark_reviewed(film.tracks.get(lang="fr"))
    assert client.get(words_url(page, "fr")).status_code == 200
    restriction = PageViewRestriction.objects.create(page=page, restriction_type="login")
    assert client.get(words_url(page)).status_code == 404
    restriction.delete()
    film.visibility = "private"
    film.save()
    assert client.get(words_url(page)).status_code == 404
    page.unpublish()
    assert client.get(words_url(page)).status_code == 404


def test_corrected_words_reach_kept_pages(
    page, client, film, settings, django_capture_on_commit_callbacks
):
    settings.PAGE_CACHE_SECONDS = 60
    cache.clear()
    client.get(words_url(page))
    assert client.get(words_url(page)).headers["X-Page-Cache"] == "hit"
    with django_capture_on_commit_callbacks(execute=True):
        services.attach_track(film, lang="ar", text=WORDS.replace("ثمانون", "تسعون"))
    assert "تسعون" in client.get(words_url(page)).content.decode()


def test_word_is_found_in_a_series_and_in_all_films(site, client, film):
    shelf = site["capsules", "ar"]
    series = publish(CapsuleSeriesPage(title="البيع", slug="bay3"), fresh(shelf))
    inside = capsule(series, asset=film, title="داخل السلسلة")
    other = AssetFactory()
    services.attach_track(other, lang="ar", text=WORDS)
    outside = capsule(shelf, asset=other, title="خارجها")
    url = "/ar/content/capsules/said/"
    assert f'name="series" value="{series.pk}"' in client.get(series.url).content.decode()
    for query, pages in (
        ({"q": "زيت", "series": series.pk}, [inside]),
        ({"q": "زيت"}, [outside, inside]),
        ({"q": "ثمانون درهما", "series": "²"}, [outside, inside]),
        ({"q": "بترول"}, []),
        ({}, []),
    ):
        response = client.get(url, query)
        assert {one["page"] for one in response.context["found"]} == set(pages)
    html = client.get(url, {"q": "ثمانون"}).content.decode()
    assert f'href="{inside.url}?t=62"' in html
    assert "<mark>ثمانون</mark>" in html


def test_search_in_words_costs_the_same_for_one_and_three(site, client, django_assert_num_queries):
    def count(films):
        for _number in range(films):
            film = AssetFactory()
            services.attach_track(film, lang="ar", text=WORDS)
            capsule(site["capsules", "ar"], asset=film)
        client.get("/ar/content/capsules/said/", {"q": "زيت"})
        with django_assert_num_queries(SAID_QUERIES):
            client.get("/ar/content/capsules/said/", {"q": "زيت"})

    count(1)
    count(2)


# Site, capsules, their rows and posters; menu and foot are kept.
SAID_QUERIES = 4


def test_site_search_holds_what_is_said(page, film):
    assert "ثمن الزيت" in CapsulePage.objects.get().to_search()["body"]
    film.tracks.update(vtt="", draft=WORDS)
    assert "ثمن الزيت" not in CapsulePage.objects.get().to_search()["body"]


def test_chapters_and_described_sound_stand_under_the_film(page, client, film):
    services.attach_track(
        film,
        lang="ar",
        kind=TrackKind.CHAPTERS,
        text="WEBVTT\n\n00:00.000 --> 00:30.000\nالسؤال\n\n00:30.000 --> 01:05.000\nالجواب\n",
    )
    sound = AssetFactory(kind="audio")
    RenditionFactory(asset=sound, role=RenditionRole.AUDIO, path="renditions/d/sound.m4a")
    film.descriptions.create(lang="ar", sound=sound)
    html = client.get(page.url).content.decode()
    assert html.index("السؤال") < html.index("الجواب")
    assert 'href="?t=30"' in html
    assert "/files/renditions/d/sound.m4a" in html


@pytest.mark.parametrize(
    ("text", "query", "shown"),
    [
        ("<b>زيت</b>", "زيت", "&lt;b&gt;<mark>زيت</mark>&lt;/b&gt;"),
        ("L'été", "ete", "L&#x27;<mark>été</mark>"),
        ("بالزَّيت", "الزيت", "<mark>بالزَّيت</mark>"),
        ("زيت", "", "زيت"),
    ],
)
def test_marks_stand_around_whole_words(text, query, shown):
    assert marked(text, query) == shown
