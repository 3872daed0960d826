"""Series: order, following, the podcast, the capsule on other sites."""

import xml.etree.ElementTree as ET

import pytest
from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify

from cms.capsules import queries, services
from cms.models import CapsulePage, CapsuleSeriesPage, GuidePage, SeriesFollow
from media.enums import RenditionRole, Visibility
from media.models import Track, WatchPosition
from tests.factories.accounts import LearnerFactory
from tests.factories.cms import fresh, publish
from tests.factories.media import AssetFactory, RenditionFactory

ITUNES = "{http://www.itunes.com/dtds/podcast-1.0.dtd}"
PODCAST = "{https://podcastindex.org/namespace/1.0}"
HOST = "http://testserver"


@pytest.fixture
def learner(db):
    return LearnerFactory()


@pytest.fixture
def series(site):
    page = CapsuleSeriesPage(title="Vendre <juste>", slug="vendre", summary="Prix & colis")
    return publish(page, fresh(site["capsules", "fr"]))


def episode(series, title, *, sound=True, season=1, number=None, **fields):
    asset = AssetFactory(title=title, duration_seconds=65.4, **fields)
    RenditionFactory(asset=asset, width=426, height=240)
    RenditionFactory(
        asset=asset,
        role=RenditionRole.POSTER,
        width=640,
        height=360,
        path=f"renditions/{title}.webp",
    )
    if sound:
        RenditionFactory(
            asset=asset,
            role=RenditionRole.AUDIO,
            width=None,
            height=None,
            bytes=520_123,
            path=f"renditions/{title}.m4a",
        )
    page = CapsulePage(
        title=title,
        slug=slugify(title),
        asset=asset,
        synopsis="…",
        season=season,
        episode=number,
        no_captions_reason="—",
    )
    return publish(page, fresh(series))


def titles(pages):
    return [page.title for page in pages]


def test_episodes_stand_by_season_and_number(series):
    for title, season, number in (("C", 2, None), ("B", 1, 2), ("D", 1, None), ("A", 1, 1)):
        episode(series, title, season=season, number=number)
    found = list(queries.episodes(series))
    assert titles(found) == ["A", "B", "D", "C"]
    seasons = [
        (one.number, [(number, page.title) for number, page in one.episodes])
        for one in queries.seasons_of(found)
    ]
    assert seasons == [(1, [(1, "A"), (2, "B"), (3, "D")]), (2, [(1, "C")])]


def test_a_capsule_knows_its_neighbours(series):
    first, second = episode(series, "Un"), episode(series, "Deux")
    place = queries.series_around(second)
    assert (place.number, place.preceding, place.following) == (2, first, None)
    assert queries.series_around(first).preceding is None


@pytest.mark.parametrize("count", [1, 3])
def test_reading_a_series_costs_the_same(series, count, django_assert_num_queries):
    for number in range(count):
        episode(series, f"E{number}")
    with django_assert_num_queries(4):
        for page in queries.episodes(series):
            assert page.asset.poster_url


def test_the_series_page_shows_seasons_and_feeds(client, series):
    episode(series, "Un")
    assert "Saison" not in client.get(series.url).content.decode()
    episode(series, "Deux", season=2)
    html = client.get(series.url).content.decode()
    assert "Saison 2" in html
    assert reverse_in("fr", "content:series_podcast", series.translation_key) in html
    assert "csrfmiddlewaretoken" not in html


def test_the_shelf_shows_the_poster_of_a_series(client, site, series):
    episode(series, "Un")
    html = client.get(site["capsules", "fr"].url).content.decode()
    assert "renditions/Un.webp" in html
    assert "1 capsule" in html


def test_a_capsule_shows_its_series(client, series):
    first, second = episode(series, "Un"), episode(series, "Deux")
    html = client.get(first.url).content.decode()
    assert f'class="player__word player__word--strong" href="{second.url}"' in html
    assert 'rel="prev"' not in html
    assert f'href="{first.url}" rel="prev"' in client.get(second.url).content.decode()


def reverse_in(language, name, *args):
    from django.utils import translation

    with translation.override(language):
        return reverse(name, args=args)


def follow(client, series, action="follow"):
    return client.post(reverse_in("fr", "content:series_follow", series.pk), {"action": action})


def space_of(client):
    return client.get(reverse_in("fr", "accounts:home")).content.decode()


def test_a_new_episode_is_told_to_who_follows(client, series, learner):
    episode(series, "Ancien")
    client.force_login(learner)
    assert follow(client, series)["Location"] == series.url
    assert "Pas encore de nouvel" in space_of(client)
    new = episode(series, "Tout-neuf")
    shown = space_of(client)
    assert "Nouveau : Tout-neuf" in shown
    assert f'href="{new.url}"' in shown


def test_what_was_begun_or_seen_is_not_new(series, learner):
    services.follow(series, user=learner)
    begun, waiting = episode(series, "Un"), episode(series, "Deux")
    WatchPosition.objects.create(user=learner, asset=begun.asset, updated_at=timezone.now())
    assert titles(queries.followed_by(learner)[0].new) == [waiting.title]
    services.mark_seen(series, user=learner)
    assert queries.followed_by(learner)[0].new == []


def test_following_twice_and_leaving(client, series, learner):
    client.force_login(learner)
    follow(client, series)
    follow(client, series)
    assert SeriesFollow.objects.get().user == learner
    follow(client, series, "nonsense")
    assert SeriesFollow.objects.count() == 1
    follow(client, series, "unfollow")
    assert SeriesFollow.objects.count() == 0


def test_strangers_are_led_to_the_entrance(client, series):
    assert "login" in follow(client, series)["Location"]
    assert SeriesFollow.objects.count() == 0
    assert "account" in client.get(series.url).content.decode()


@pytest.mark.parametrize("count", [1, 3])
def test_my_space_costs_the_same(site, learner, count, django_assert_num_queries):
    for number in range(count):
        page = CapsuleSeriesPage(title=f"S{number}", slug=f"s{number}")
        shelf = publish(page, fresh(site["capsules", "fr"]))
        services.follow(shelf, user=learner)
        episode(shelf, f"E{number}")
    with django_assert_num_queries(3):
        assert [len(one.new) for one in queries.followed_by(learner)] == [1] * count


def podcast_of(client, series):
    answer = client.get(reverse_in("fr", "content:series_podcast", series.translation_key))
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "application/rss+xml; charset=utf-8"
    return ET.fromstring(answer.content).find("channel")


def test_the_podcast_is_whole(client, series):
    episode(series, "Un", number=7)
    Track.objects.create(asset=CapsulePage.objects.get().asset, lang="fr", vtt="WEBVTT\n")
    channel = podcast_of(client, series)
    assert channel.findtext("title") == "Vendre <juste>"
    assert channel.findtext("description") == "Prix & colis"
    assert channel.findtext("language") == "fr"
    assert channel.find(f"{ITUNES}category").get("text") == "Education"
    assert channel.findtext(f"{ITUNES}explicit") == "false"
    cover = channel.find(f"{ITUNES}image").get("href")
    assert client.get(cover.removeprefix(HOST))["Content-Type"] == "image/png"
    item = channel.find("item")
    assert item.find("enclosure").attrib == {
        "url": f"{HOST}/files/renditions/Un.m4a",
        "length": "520123",
        "type": "audio/mp4",
    }
    assert item.findtext(f"{ITUNES}duration") == "65"
    assert item.findtext(f"{ITUNES}episode") == "7"
    assert item.find("guid").get("isPermaLink") == "false"
    assert item.find(f"{PODCAST}transcript").get("type") == "text/vtt"


def test_the_podcast_tells_only_what_can_be_heard_by_all(client, series):
    episode(series, "Un")
    episode(series, "Muet", sound=False)
    episode(series, "Prive", visibility=Visibility.PRIVATE)
    episode(series, "Deux")
    found = podcast_of(client, series).findall("item")
    assert [item.findtext("title") for item in found] == ["Deux", "Un"]


def test_news_of_a_series_as_atom(client, series):
    episode(series, "Un")
    address = reverse_in("fr", "content:series_feed", series.translation_key)
    feed = ET.fromstring(client.get(address).content)
    atom = "{http://www.w3.org/2005/Atom}"
    assert [one.findtext(f"{atom}title") for one in feed.findall(f"{atom}entry")] == ["Un"]


def test_feeds_of_another_language_do_not_exist(client, series):
    address = reverse_in("ar", "content:series_podcast", series.translation_key)
    assert client.get(address).status_code == 404


def ask(client, url, **query):
    return client.get("/oembed", {"url": url, **query})


def test_oembed_shows_the_player(client, series):
    page = episode(series, 'Un"<b>')
    told = ask(client, f"{HOST}{page.url}#t=12").json()
    assert (told["version"], told["type"], told["title"]) == ("1.0", "video", 'Un"<b>')
    assert (told["width"], told["thumbnail_width"], told["thumbnail_height"]) == (640, 640, 360)
    assert f"/embed/fr/{page.translation_key}" in told["html"]
    assert "<b>" not in told["html"]


def test_oembed_keeps_to_the_room_that_is_asked_for(client, series):
    page = episode(series, "Un")
    told = ask(client, f"{HOST}{page.url}", maxwidth=320).json()
    assert told["width"] == 320
    assert 'width="320"' in told["html"]
    assert "thumbnail_url" not in told
    assert ask(client, f"{HOST}{page.url}", maxheight=300).json()["height"] == 300


def test_oembed_as_xml(client, series):
    page = episode(series, "Un & deux")
    answer = ask(client, f"{HOST}{page.url}", format="xml")
    assert answer.headers["Content-Type"].startswith("text/xml")
    told = ET.fromstring(answer.content)
    assert (told.tag, told.findtext("title")) == ("oembed", "Un & deux")
    assert told.findtext("html").startswith("<iframe ")


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ({"format": "yaml"}, 501),
        ({"url": ""}, 400),
        ({"maxwidth": "-3"}, 400),
        ({"maxwidth": "٣"}, 400),
        ({"maxheight": "many"}, 400),
        ({"url": "http://elsewhere.ma/fr/capsules/un/"}, 404),
        ({"url": "http://testserver/fr/"}, 404),
        ({"url": "http://[::1"}, 404),
        ({"url": "javascript:alert(1)"}, 404),
        ({"url": "http://testserver/fr/\u0000/"}, 404),
    ],
)
def test_oembed_refuses(client, series, query, status):
    page = episode(series, "Un")
    answer = client.get("/oembed", {"url": f"{HOST}{page.url}", **query})
    assert answer.status_code == status


def test_oembed_does_not_show_what_is_not_public(client, series):
    page = episode(series, "Un", visibility=Visibility.PRIVATE)
    assert ask(client, f"{HOST}{page.url}").status_code == 404
    assert client.get(f"/embed/fr/{page.translation_key}").status_code == 404


def test_a_page_tells_other_sites_of_its_player(client, series):
    page = episode(series, "Un")
    head = client.get(page.url).content.decode().split("</head>")[0]
    frame = f"{HOST}/embed/fr/{page.translation_key}"
    assert f'<meta name="twitter:player" content="{frame}">' in head
    assert '<meta name="twitter:card" content="player">' in head
    assert '<meta property="og:type" content="video.other">' in head
    assert 'type="application/json+oembed"' in head
    assert 'type="text/xml+oembed"' in head
    assert f'content="{HOST}/files/renditions/Un.webp"' in head


def test_an_embedded_player_leaks_nothing(client, series, learner, settings):
    settings.PAGE_CACHE_SECONDS = 60
    page = episode(series, "Un")
    client.force_login(learner)
    for _again in range(2):
        answer = client.get(f"/embed/fr/{page.translation_key}")
        assert answer.status_code == 200
        assert not answer.cookies
        assert answer.wsgi_request.session.accessed is False
        assert "X-Frame-Options" not in answer.headers
        assert answer.headers["Referrer-Policy"] == "no-referrer"
        policy = answer.headers["Content-Security-Policy"].split("; ")
        assert "frame-ancestors *" in policy
        assert "default-src 'self'" in policy
    html = answer.content.decode()
    assert "csrf" not in html.replace('data-csrf=""', "")
    assert 'data-position=""' in html
    assert 'data-watched=""' in html
    assert "http://" not in html.replace(f"{HOST}/", "/").replace("http://localhost/", "/").replace(
        "http://www.w3.org/2000/svg", ""
    )


def test_other_pages_may_not_be_framed(client, series):
    page = episode(series, "Un")
    answer = client.get(page.url)
    assert answer.headers["X-Frame-Options"] == "SAMEORIGIN"
    assert "frame-ancestors 'self'" in answer.headers["Content-Security-Policy"]


def test_a_draft_is_not_embedded(client, series):
    page = episode(series, "Un")
    page.unpublish()
    assert client.get(f"/embed/fr/{page.translation_key}").status_code == 404


def test_the_code_for_other_sites_stands_in_the_page(client, series):
    page = episode(series, "Un")
    html = client.get(page.url).content.decode()
    assert "data-embed-code" in html
    assert "&lt;iframe src=&quot;" in html


def test_a_guide_plays_its_capsule_when_asked(client, site, series):
    page = episode(series, "Un")
    body = [{"type": "capsule", "value": {"capsule": page.pk}}]
    text = GuidePage(title="Guide", slug="guide", body=body)
    html = client.get(publish(text, fresh(site["guides", "fr"])).url).content.decode()
    film = html.split("data-player-later")[1].split("</details>")[0]
    # Without our element the browser's own player plays; nothing is fetched before.
    assert 'preload="none"' in film
    assert page.asset.progressive[0].url in film
    assert "media/player.js" not in html
    part = client.get(film.split('data-part="')[1].split('"')[0]).text
    assert f'data-key="{page.asset.public_id}"' in part
    assert f'data-share-url="{HOST}{page.url}"' in part


def test_the_player_of_a_draft_is_not_handed_out(client, series):
    page = episode(series, "Un")
    page.unpublish()
    assert client.get(f"/fr/capsule-player/{page.translation_key}/").status_code == 404
