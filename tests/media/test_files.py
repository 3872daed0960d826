"""Files over HTTP: ranges, caching, and what is never served."""

import os
import re
from pathlib import Path

import pytest
from django.core.files.storage import default_storage
from django.utils.http import http_date

from media.enums import RenditionRole, Visibility
from media.models import Asset
from tests.factories.media import AssetFactory, RenditionFactory

BYTES = bytes(range(256)) * 4
URL = "/files/renditions/abc/film.mp4"


@pytest.fixture(autouse=True)
def film(media_root, db):
    for place in ("renditions/abc/film.mp4", "private/abc/original"):
        path = media_root / place
        path.parent.mkdir(parents=True)
        path.write_bytes(BYTES)
    RenditionFactory(path="renditions/abc/film.mp4")
    return media_root / "renditions/abc/film.mp4"


def body(response):
    return b"".join(response.streaming_content)


def test_whole_file(client):
    response = client.get(URL)
    assert (response.status_code, response.headers["Content-Type"]) == (200, "video/mp4")
    assert response.headers["Accept-Ranges"] == "bytes"
    assert response.headers["Content-Length"] == "1024"
    assert body(response) == BYTES


@pytest.mark.parametrize(
    ("wanted", "answered", "part"),
    [
        ("bytes=0-0", "bytes 0-0/1024", BYTES[:1]),
        ("bytes=10-19", "bytes 10-19/1024", BYTES[10:20]),
        ("bytes=1000-", "bytes 1000-1023/1024", BYTES[1000:]),
        ("bytes=1000-9999", "bytes 1000-1023/1024", BYTES[1000:]),
        ("bytes=-24", "bytes 1000-1023/1024", BYTES[-24:]),
        ("bytes=-5000", "bytes 0-1023/1024", BYTES),
    ],
)
def test_one_range(client, wanted, answered, part):
    response = client.get(URL, headers={"Range": wanted})
    assert (response.status_code, response.headers["Content-Range"]) == (206, answered)
    assert response.headers["Content-Length"] == str(len(part))
    assert body(response) == part


@pytest.mark.parametrize("wanted", ["bytes=1024-", "bytes=5000-6000", "bytes=-0"])
def test_range_behind_the_end(client, wanted):
    response = client.get(URL, headers={"Range": wanted})
    assert (response.status_code, response.headers["Content-Range"]) == (416, "bytes */1024")


@pytest.mark.parametrize(
    "wanted", ["bytes=5-1", "bytes=-", "lines=1-2", "bytes=0-1,4-5", "bytes=x"]
)
def test_what_is_not_one_range_gets_the_whole(client, wanted):
    response = client.get(URL, headers={"Range": wanted})
    assert (response.status_code, body(response)) == (200, BYTES)


def test_head_has_the_headers_alone(client):
    """A range is a matter of GET alone."""
    response = client.head(URL, headers={"Range": "bytes=0-9"})
    assert (response.status_code, response.headers["Content-Length"]) == (200, "1024")
    assert response.content == b""


def test_unchanged_file_is_not_sent_again(client):
    etag = client.get(URL).headers["ETag"]
    assert client.get(URL, headers={"If-None-Match": etag}).status_code == 304
    assert client.get(URL, headers={"If-None-Match": '"other"'}).status_code == 200


def test_range_of_a_changed_file_gets_the_whole(client, film):
    etag = client.get(URL).headers["ETag"]
    modified = http_date(film.stat().st_mtime)
    for condition, status in ((etag, 206), (modified, 206), ('"other"', 200)):
        headers = {"Range": "bytes=0-9", "If-Range": condition}
        assert client.get(URL, headers=headers).status_code == status


@pytest.mark.parametrize(
    "path",
    [
        "private/abc/original",
        "renditions/../private/abc/original",
        "renditions/%2e%2e/private/abc/original",
        "renditions//etc/passwd",
        "renditions/abc",
        "renditions/abc/none.mp4",
        "../secret_key",
        "renditions/abc/film.mp4%00.txt",
    ],
)
def test_nothing_else_is_served(client, path):
    response = client.get(f"/files/{path}")
    # A path that could be a page's is asked for once more among the pages, which have none.
    assert response.status_code in {302, 404}
    assert not response.streaming


def test_captions_are_served_to_those_who_may_watch(client, learner, editor):
    asset = AssetFactory(owner=learner)
    track = asset.tracks.create(lang="ar", vtt="WEBVTT\n\n00:01.000 --> 00:02.000\nسلام\n")
    response = client.get(track.url)
    assert response.headers["Content-Type"] == "text/vtt; charset=utf-8"
    assert response.content.decode() == track.vtt
    assert response.headers["Cache-Control"] == "public, max-age=300"
    asset.visibility = Visibility.PRIVATE
    asset.save()
    bare = track.url.partition("?")[0]
    assert client.get(bare).status_code == 404
    for person in (learner, editor):
        client.force_login(person)
        response = client.get(bare)
        assert response.status_code == 200
        assert "private" in response.headers["Cache-Control"]


def test_private_film_is_served_to_its_owner_alone(client, learner, editor):
    RenditionFactory(path="renditions/own/film.mp4", asset__owner=learner)
    own = default_storage.path("renditions/own/film.mp4")
    os.makedirs(os.path.dirname(own))
    Path(own).write_bytes(BYTES)
    Asset.objects.update(visibility=Visibility.PRIVATE)
    url = "/files/renditions/own/film.mp4"
    assert client.get(url).status_code == 404
    for person in (learner, editor):
        client.force_login(person)
        response = client.get(url)
        assert (response.status_code, body(response)) == (200, BYTES)
        assert "private" in response.headers["Cache-Control"]
    # The same bytes in a public film are everybody's.
    client.logout()
    RenditionFactory(path="renditions/own/film.mp4")
    assert client.get(url).status_code == 200


def test_ranges_count_the_bytes_of_the_file_itself(client):
    """No compression over a range or over a film, whatever the browser accepts."""
    for wanted, status, length in ((None, 200, "1024"), ("bytes=0-999", 206, "1000")):
        headers = {"Accept-Encoding": "gzip"} | ({"Range": wanted} if wanted else {})
        response = client.get(URL, headers=headers)
        assert (response.status_code, response.headers["Content-Length"]) == (status, length)
        assert "Content-Encoding" not in response.headers


def test_range_of_absurd_length_gets_the_whole(client):
    response = client.get(URL, headers={"Range": "bytes=0-" + "9" * 5000})
    assert (response.status_code, body(response)) == (200, BYTES)


def test_master_lists_the_captions_of_today(client, media_root, learner):
    asset = AssetFactory(owner=learner)
    RenditionFactory(asset=asset, role=RenditionRole.MASTER, path="renditions/abc/master.m3u8")
    (media_root / "renditions/abc/master.m3u8").write_text(
        '#EXTM3U\n#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="lo",URI="a32.m3u8"\n'
        '#EXT-X-STREAM-INF:BANDWIDTH=9,AUDIO="lo"\nv240.m3u8\n'
    )
    plain = client.get(asset.hls_url).content.decode()
    assert 'URI="/files/renditions/abc/a32.m3u8"' in plain
    assert plain.splitlines()[-1] == "/files/renditions/abc/v240.m3u8"
    assert "SUBTITLES" not in plain
    track = asset.tracks.create(lang="ar", vtt="WEBVTT\n\n00:01.000 --> 00:02.000\nسلام\n")
    master = client.get(asset.hls_url)
    assert master.headers["Content-Type"] == "application/vnd.apple.mpegurl"
    assert master.content.decode().count('SUBTITLES="captions"') == 1
    uri = re.search(r'TYPE=SUBTITLES.*URI="([^"]+)"', master.content.decode())[1]
    listed = client.get(uri).content.decode()
    assert f"#EXTINF:65.000,\n{track.url}\n" in listed
    asset.visibility = Visibility.PRIVATE
    asset.save()
    bare = asset.hls_url.partition("?")[0]
    assert {client.get(address).status_code for address in (bare, uri)} == {404}
    client.force_login(learner)
    assert {client.get(address).status_code for address in (bare, uri)} == {200}
