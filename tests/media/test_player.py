"""What the server writes for the player, and how heavy the player is."""

import gzip
import re
from pathlib import Path

import pytest
from django.contrib.auth.models import AnonymousUser
from django.template import Context, Template
from django.test import RequestFactory

from media.enums import RenditionRole, TrackKind
from media.models import Track
from tests.factories.media import AssetFactory, RenditionFactory

STATIC = Path(__file__).resolve().parents[2] / "media" / "static" / "media"
IMPORT = re.compile(r'^import .* from "(\./[\w./-]+)";$', re.MULTILINE)
VTT = "WEBVTT\n\n00:00:{:02d}.000 --> 00:00:{:02d}.000\n{}\n"


@pytest.fixture
def film(db):
    asset = AssetFactory(title="أرنب", duration_seconds=65.0)
    for lines, size in ((240, 1_300_000), (360, 3_100_000)):
        RenditionFactory(asset=asset, width=lines * 16 // 9, height=lines, bytes=size)
    RenditionFactory(asset=asset, role=RenditionRole.AUDIO, width=None, height=None, bytes=520_000)
    return asset


def draw(asset, user=None, tag="{% player asset %}", **cookies):
    request = RequestFactory().get("/ar/")
    request.COOKIES.update(cookies)
    request.user = user or AnonymousUser()
    template = Template("{% load media_tags %}" + tag)
    return template.render(Context({"asset": asset, "request": request, "csrf_token": "SECRET"}))


def opening_of(html, name):
    return re.search(rf"<{name}\b[^>]*>", html)[0]


def loaded_before_play(path=STATIC / "player.js"):
    """The module and all that it imports at its head."""
    found = {path}
    for other in IMPORT.findall(path.read_text(encoding="utf-8")):
        found |= loaded_before_play((path.parent / other).resolve())
    return found


def test_the_player_is_light():
    weights = {path.name: len(gzip.compress(path.read_bytes(), 9)) for path in loaded_before_play()}
    assert len(weights) >= 6
    assert sum(weights.values()) <= 10_000, weights


def test_a_film_plays_without_our_script(film):
    html = draw(film)
    video = opening_of(html, "video")
    assert 'preload="none"' in video
    assert "\ncontrols\n" in video
    assert "autoplay" not in html
    assert re.findall(r'<source[^>]*data-lines="(\d+)"', html) == ["360", "240"]


def test_who_saves_data_gets_the_lightest_file_first(film):
    html = draw(film, light="1")
    assert re.findall(r'<source[^>]*data-lines="(\d+)"', html) == ["240", "360"]
    assert "poster=" not in opening_of(html, "video")


def test_each_quality_says_its_weight(film):
    RenditionFactory(asset=film, role=RenditionRole.MASTER, width=None, height=None)
    stream = {"role": RenditionRole.HLS, "width": 1280, "height": 720, "bytes": 8_000_000}
    RenditionFactory(asset=film, codec="h264", **stream)
    RenditionFactory(asset=film, codec="", **stream)
    html = draw(film)
    options = re.findall(r'<option value="(\w+)" data-src="([^"]*)"[^>]*data-size="([^"]*)"', html)
    assert [(name, bool(src), size) for name, src, size in options] == [
        ("240", True, "1,3 ميغابايت"),
        ("360", True, "3,1 ميغابايت"),
        ("720", False, "8,5 ميغابايت"),
        ("auto", False, ""),
        ("sound", True, "0,5 ميغابايت"),
    ]


def test_only_captions_that_were_read_over_are_shown(film):
    Track.objects.create(asset=film, lang="ar", vtt=VTT.format(0, 2, "سلام"))
    Track.objects.create(asset=film, lang="fr", vtt="")
    html = draw(film)
    assert re.findall(r'<track[^>]*srclang="(\w+)"', html) == ["ar"]
    assert "default" in opening_of(html, "track")


def test_chapters_lead_to_their_second(film):
    text = VTT.format(0, 9, "الأول") + VTT.format(9, 30, "الثاني").removeprefix("WEBVTT\n")
    Track.objects.create(asset=film, kind=TrackKind.CHAPTERS, lang="ar", vtt=text)
    html = draw(film)
    assert re.findall(r'data-at="([\d.]+)" data-title="([^"]*)"', html) == [
        ("0.0", "الأول"),
        ("9.0", "الثاني"),
    ]


def test_only_people_who_signed_in_have_a_place_on_the_account(film, learner):
    assert 'data-position=""' in draw(film)
    assert "SECRET" not in draw(film)
    assert f'data-position="/media/films/{film.public_id}/position"' in draw(film, learner)
    assert 'data-csrf="SECRET"' in draw(film, learner)


def test_a_player_on_another_site_knows_nobody(film, learner):
    html = draw(film, learner, "{% player asset embedded=True %}")
    assert 'data-position=""' in html
    assert 'data-watched=""' in html
    assert "data-embedded" in opening_of(html, "fadaa-player")
    assert "SECRET" not in html


def test_the_words_of_an_editor_close_no_attribute(film):
    film.title = '"><script>alert(1)</script>'
    html = draw(film, tag='{% player asset share_url="https://x/?a=1&b=2" %}')
    assert "<script>alert" not in html
