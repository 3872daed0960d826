"""The platform's files in a bucket of a real server, from the upload to the last byte."""

import time
from pathlib import Path

import pytest
from django.conf import settings as platform
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from media import services
from media.enums import AssetKind, AssetState, RenditionRole, Visibility
from media.services import create_asset
from tests.factories.media import draw_clip
from tests.media import bucket
from tests.media.test_own import draw_photo

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    with bucket.serving(tmp_path_factory.mktemp("bucket")) as address:
        yield address


@pytest.fixture(autouse=True)
def files(server, settings):
    settings.S3_PUBLIC_ENDPOINT_URL = server
    settings.STORAGES = platform.STORAGES | {
        "default": {
            "BACKEND": "media.buckets.BucketStorage",
            "OPTIONS": {
                "bucket_name": bucket.NAME,
                "endpoint_url": server,
                "access_key": bucket.KEY,
                "secret_key": bucket.SECRET,
                "region_name": "us-east-1",
                "addressing_style": "path",
                "signature_version": "s3v4",
                "file_overwrite": False,
            },
        }
    }
    return bucket.connect(server)


def names(files):
    listed = files.list_objects_v2(Bucket=bucket.NAME).get("Contents", [])
    return {entry["Key"] for entry in listed} - {"ready"}


@pytest.fixture
def prepare(django_capture_on_commit_callbacks):
    def run(path, **fields):
        with django_capture_on_commit_callbacks(execute=True):
            asset = create_asset(Path(path), title="Film", **fields)
        asset.refresh_from_db()
        return asset

    return run


def test_film_lives_in_the_bucket_and_leaves_it(
    prepare, files, client, tmp_path, media_root, django_capture_on_commit_callbacks
):
    clip = draw_clip(tmp_path / "clip.mp4", seconds=2, size="160x120")
    sent = clip.read_bytes()
    film = prepare(clip, move=True)
    assert film.state == AssetState.READY, film.failure_code
    # Nothing stays on this machine: no original, no result, no work folder.
    assert not clip.exists()
    assert [path for path in media_root.rglob("*") if path.is_file()] == []
    kept = names(files)
    assert {film.original.name, *film.renditions.values_list("path", flat=True)} <= kept

    whole = film.progressive[0]
    head = files.head_object(Bucket=bucket.NAME, Key=whole.path)
    assert head["CacheControl"] == "public, max-age=31536000, immutable"
    assert (head["ContentType"], head["ContentLength"]) == ("video/mp4", whole.bytes)
    original = files.get_object(Bucket=bucket.NAME, Key=film.original.name)
    assert original["CacheControl"] == "private, no-store"
    assert original["Body"].read() == sent

    # Pages hold our address; it leads into the bucket, and nothing opens the bucket without us.
    assert whole.url == f"/files/{whole.path}"
    way = client.get(whole.url)
    assert way.status_code == 302
    assert way.headers["Cache-Control"].startswith("public, max-age=")
    direct = way.headers["Location"]
    assert client.get(whole.url).headers["Location"] == direct
    assert bucket.ask(direct.partition("?")[0])[0] == 403
    status, _headers, data = bucket.ask(direct)
    assert (status, len(data)) == (200, whole.bytes)

    # Playlists come from us, and what they name comes through us again.
    master = client.get(film.hls_url).content.decode()
    media = next(line for line in master.splitlines() if line and line[0] != "#")
    playlist = client.get(media)
    assert playlist.headers["Content-Type"] == "application/vnd.apple.mpegurl"
    assert playlist.content.startswith(b"#EXTM3U")

    with django_capture_on_commit_callbacks(execute=True):
        services.delete_asset(film)
    assert names(files) == set()


def test_bucket_answers_ranges_right(files, client):
    default_storage.save("images/film.mp4", ContentFile(bytes(range(256)) * 4))
    url = client.get("/files/images/film.mp4").headers["Location"]
    _status, headers, whole = bucket.ask(url)
    etag = headers["etag"]
    for wanted, status, told, part in (
        ("bytes=0-0", 206, "bytes 0-0/1024", whole[:1]),
        ("bytes=1000-", 206, "bytes 1000-1023/1024", whole[1000:]),
        ("bytes=-24", 206, "bytes 1000-1023/1024", whole[-24:]),
    ):
        answered, headers, body = bucket.ask(url, Range=wanted)
        assert (answered, headers["content-range"], body) == (status, told, part)
    assert bucket.ask(url, Range="bytes=5000-")[0] == 416
    assert bucket.ask(url, **{"If-None-Match": etag})[0] == 304
    files.delete_object(Bucket=bucket.NAME, Key="images/film.mp4")


def test_private_photo_opens_by_its_signed_address_until_it_expires(
    prepare, client, learner, tmp_path, django_capture_on_commit_callbacks
):
    photo = prepare(
        draw_photo(tmp_path / "p.jpg", size=(300, 200)), kind=AssetKind.PHOTO, owner=learner
    )
    assert (photo.state, photo.visibility) == (AssetState.READY, Visibility.PRIVATE)
    small = photo.photos[0]
    assert client.get(f"/files/{small.path}").status_code == 404
    way = client.get(small.url)
    assert way.status_code == 302
    assert way.headers["Cache-Control"].startswith("private, max-age=")
    status, _headers, data = bucket.ask(way.headers["Location"])
    assert (status, data[:4]) == (200, b"RIFF")
    soon = default_storage.direct_url(small.path, 1)
    time.sleep(2.5)
    assert bucket.ask(soon)[0] == 403
    with django_capture_on_commit_callbacks(execute=True):
        services.delete_asset(photo)


def test_twin_keeps_the_files_that_it_shares(
    prepare, files, learner, tmp_path, django_capture_on_commit_callbacks
):
    path = draw_photo(tmp_path / "p.jpg", size=(300, 200))
    first, second = (prepare(path, kind=AssetKind.PHOTO, owner=learner) for _ in range(2))
    shared = set(first.renditions.values_list("path", flat=True))
    assert shared == set(second.renditions.values_list("path", flat=True))
    with django_capture_on_commit_callbacks(execute=True):
        services.delete_asset(first)
    assert shared <= names(files)
    assert first.original.name not in names(files)
    assert second.renditions.filter(role=RenditionRole.PHOTO).exists()
    with django_capture_on_commit_callbacks(execute=True):
        services.delete_asset(second)
    assert names(files) == set()


def test_result_that_a_broken_worker_left_half_is_written_again(
    prepare, files, learner, tmp_path, django_capture_on_commit_callbacks
):
    path = draw_photo(tmp_path / "p.jpg", size=(300, 200))
    photo = prepare(path, kind=AssetKind.PHOTO, owner=learner)
    folder = photo.photos[0].path.rpartition("/")[0]
    files.delete_object(Bucket=bucket.NAME, Key=f"{folder}/files.tsv")
    files.put_object(Bucket=bucket.NAME, Key=photo.photos[0].path, Body=b"half")
    again = prepare(path, kind=AssetKind.PHOTO, owner=learner)
    assert again.photos[0].path == photo.photos[0].path
    assert default_storage.open(again.photos[0].path).read()[:4] == b"RIFF"
    with django_capture_on_commit_callbacks(execute=True):
        services.delete_asset(photo)
        services.delete_asset(again)
