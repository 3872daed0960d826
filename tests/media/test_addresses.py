"""Private files by signed addresses that expire; public ones by addresses that never change."""

import re

import pytest

from media import addresses
from media.enums import RenditionRole, Visibility
from tests.factories.media import AssetFactory, RenditionFactory

BYTES = bytes(range(256))


@pytest.fixture
def film(db, media_root):
    """A private film whose playlist names the file beside it."""
    folder = media_root / "renditions" / "secret"
    folder.mkdir(parents=True)
    (folder / "v240.mp4").write_bytes(BYTES)
    (folder / "v240.m3u8").write_text("#EXTM3U\nv240.mp4\n")
    (folder / "master.m3u8").write_text(
        '#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=9,AUDIO="lo"\nv240.m3u8\n'
    )
    film = AssetFactory(visibility=Visibility.PRIVATE)
    RenditionFactory(asset=film, path="renditions/secret/v240.mp4")
    RenditionFactory(asset=film, path="renditions/secret/v240.m3u8", role=RenditionRole.HLS)
    RenditionFactory(asset=film, path="renditions/secret/master.m3u8", role=RenditionRole.MASTER)
    return film


def body(response):
    return b"".join(response.streaming_content)


def test_private_file_opens_by_its_signed_address_alone(client, film):
    bare = "/files/renditions/secret/v240.mp4"
    assert client.get(bare).status_code == 404
    url = film.progressive[0].url
    assert url != bare
    response = client.get(url, headers={"Range": "bytes=0-9"})
    assert (response.status_code, body(response)) == (206, BYTES[:10])
    kept = re.fullmatch(r"private, max-age=(\d+)", response.headers["Cache-Control"])
    assert 0 < int(kept[1]) <= addresses.VALID_SECONDS + addresses.SAME_SECONDS
    # The same address for a while, so that a page loaded again finds the bytes in its cache.
    assert film.progressive[0].url == url


def test_playlist_and_what_it_names_open_with_one_proof(client, film):
    master = client.get(film.hls_url).content.decode()
    media = master.splitlines()[-1]
    assert media.startswith("/files/signed/")
    assert client.get(media).status_code == 200
    beside = media.rpartition("/")[0] + "/v240.mp4"
    assert body(client.get(beside)) == BYTES


def test_captions_of_a_private_film_open_by_their_signed_address(client, film):
    track = film.tracks.create(lang="ar", vtt="WEBVTT\n\n00:01.000 --> 00:02.000\nسلام\n")
    assert client.get(track.url).status_code == 200
    assert client.get(track.url.replace("t=", "t=f")).status_code == 404
    master = client.get(film.hls_url).content.decode()
    listed = re.search(r'TYPE=SUBTITLES.*URI="([^"]+)"', master)[1]
    assert client.get(listed).status_code == 200


def test_address_is_over_after_its_time(client, film, monkeypatch):
    url = film.progressive[0].url
    now = addresses.time.time()
    monkeypatch.setattr(addresses.time, "time", lambda: now + 24 * 3600)
    response = client.get(url)
    assert (response.status_code, response.headers["Cache-Control"]) == (410, "no-store")


@pytest.mark.parametrize(
    "forge",
    [
        lambda url: url.replace("/signed/", "/signed/f"),
        lambda url: re.sub(r"signed/[^/]+", "signed/ffffffff-0000", url),
        lambda url: re.sub(r"signed/[^/]+", "signed/nonsense", url),
        # A proof of one folder opens no other, and never an original.
        lambda url: url.replace("secret", "other"),
        lambda url: url.replace("renditions/secret", "renditions/secret/../../private/x"),
        lambda url: url.replace("renditions/secret/v240.mp4", "private/x/original"),
    ],
)
def test_forged_address_opens_nothing(client, film, media_root, forge):
    for place in ("renditions/other/v240.mp4", "private/x/original"):
        path = media_root / place
        path.parent.mkdir(parents=True)
        path.write_bytes(BYTES)
    response = client.get(forge(film.progressive[0].url))
    assert response.status_code in {302, 404}
    assert not response.streaming


def test_public_film_has_addresses_for_ever(film):
    film.visibility = Visibility.PUBLIC
    film.save()
    assert film.progressive[0].url == "/files/renditions/secret/v240.mp4"
    assert "?" not in film.hls_url
