"""Resumable uploads as a client sees them."""

import base64
import datetime as dt
import hashlib
import os

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.users.models import UserProfile

from media import uploads
from media.enums import AssetState
from media.models import Asset, Upload
from tests.factories.media import draw_clip

URL = "/media/uploads/"
TUS = {"Tus-Resumable": "1.0.0"}
PART = "application/offset+octet-stream"


@pytest.fixture
def client(editor):
    client = Client()
    client.force_login(editor)
    return client


def metadata(**fields):
    return ",".join(
        f"{name} {base64.b64encode(value.encode()).decode()}" for name, value in fields.items()
    )


def create(client, length, **fields):
    headers = TUS | {"Upload-Length": str(length), "Upload-Metadata": metadata(**fields)}
    return client.post(URL, headers=headers)


def send(client, url, body, offset=0, content_type=PART, **headers):
    return client.patch(
        url,
        data=body,
        content_type=content_type,
        headers=TUS | {"Upload-Offset": str(offset)} | headers,
    )


def begun(client, length=1000):
    return create(client, length, title="Film", filename="film.mp4").headers["Location"]


MP4_HEAD = b"\x00\x00\x00\x20ftypisom" + bytes(600)


def test_options_tells_what_the_server_can(client):
    response = client.options(URL)
    assert response.status_code == 204
    assert response.headers["Tus-Extension"] == "creation,termination,expiration,checksum"
    assert response.headers["Tus-Checksum-Algorithm"] == "sha1,sha256"
    assert response.headers["Tus-Max-Size"].isdigit()


def test_film_in_two_parts_becomes_an_asset(
    client, editor, tmp_path, media_root, django_capture_on_commit_callbacks
):
    clip = draw_clip(tmp_path / "clip.mp4", seconds=2, size="320x240").read_bytes()
    response = create(client, len(clip), title="بيع العسل", filename="../../x.mp4")
    assert response.status_code == 201
    url = response.headers["Location"]
    half = len(clip) // 2

    first = send(client, url, clip[:half])
    assert (first.status_code, first.headers["Upload-Offset"]) == (204, str(half))
    head = client.head(url, headers=TUS)
    assert (head.status_code, head.headers["Upload-Offset"]) == (200, str(half))
    assert "Upload-Asset" not in head.headers

    with django_capture_on_commit_callbacks(execute=True):
        last = send(client, url, clip[half:], offset=half)
    assert last.status_code == 204
    asset = Asset.objects.get(public_id=last.headers["Upload-Asset"])
    assert (asset.title, asset.owner, asset.state) == ("بيع العسل", editor, AssetState.READY)
    assert asset.original.read() == clip
    assert list((media_root / "private" / "uploads").iterdir()) == []
    # A client that lost the last answer asks again and learns the same.
    assert client.head(url, headers=TUS).headers["Upload-Asset"] == str(asset.public_id)
    assert send(client, url, b"more", offset=half).status_code == 409
    assert Asset.objects.count() == 1


def test_wrong_offset_is_a_conflict_and_changes_nothing(client):
    url = begun(client)
    assert send(client, url, MP4_HEAD, offset=5).status_code == 409
    assert client.head(url, headers=TUS).headers["Upload-Offset"] == "0"


def test_what_a_broken_request_left_behind_is_cut(client):
    url = begun(client)
    send(client, url, MP4_HEAD)
    upload = Upload.objects.get()
    with uploads.partial_file(upload).open("ab") as file:
        file.write(b"torn")
    send(client, url, b"next", offset=len(MP4_HEAD))
    assert uploads.partial_file(upload).read_bytes() == MP4_HEAD + b"next"


@pytest.mark.parametrize("algorithm", ["sha1", "sha256"])
def test_checksum_is_compared(client, algorithm):
    url = begun(client)
    wrong = base64.b64encode(hashlib.new(algorithm, b"other").digest()).decode()
    answer = send(client, url, MP4_HEAD, **{"Upload-Checksum": f"{algorithm} {wrong}"})
    assert answer.status_code == 460
    assert client.head(url, headers=TUS).headers["Upload-Offset"] == "0"
    right = base64.b64encode(hashlib.new(algorithm, MP4_HEAD).digest()).decode()
    answer = send(client, url, MP4_HEAD, **{"Upload-Checksum": f"{algorithm} {right}"})
    assert answer.headers["Upload-Offset"] == str(len(MP4_HEAD))


@pytest.mark.parametrize("checksum", ["md5 abc=", "sha1", "sha1 ***"])
def test_unreadable_checksum_is_refused(client, checksum):
    assert send(client, begun(client), MP4_HEAD, **{"Upload-Checksum": checksum}).status_code == 400


def test_expired_upload_is_gone_and_cleared_away(client):
    url = begun(client)
    Upload.objects.update(expires_at=timezone.now() - dt.timedelta(seconds=1))
    path = uploads.partial_file(Upload.objects.get())
    response = client.head(url, headers=TUS)
    assert response.status_code == 410
    assert "Upload-Offset" not in response.headers
    assert send(client, url, b"x").status_code == 410
    uploads.remove_expired()
    uploads.remove_expired()
    assert (path.exists(), Upload.objects.count()) == (False, 0)


def test_too_large_is_refused(client, settings):
    settings.MEDIA_MAX_UPLOAD_BYTES = 5000
    assert create(client, 5001).status_code == 413
    url = begun(client, 1000)
    assert send(client, url, MP4_HEAD + bytes(1000)).status_code == 413
    assert client.head(url, headers=TUS).headers["Upload-Offset"] == "0"


@pytest.mark.parametrize("length", ["", "-1", "ten", "9" * 30, "٣"])
def test_unreadable_length_is_refused(client, length):
    # Header values travel as Latin-1.
    raw = length.encode().decode("latin-1")
    assert client.post(URL, headers=TUS | {"Upload-Length": raw}).status_code == 400


def test_unreadable_metadata_is_refused(client):
    headers = TUS | {"Upload-Length": "10", "Upload-Metadata": "title ***"}
    assert client.post(URL, headers=headers).status_code == 400


def test_empty_file_is_refused(client):
    assert create(client, 0).status_code == 422


def test_other_content_type_is_refused(client):
    assert send(client, begun(client), b"x", content_type="video/mp4").status_code == 415


def test_other_protocol_version_is_refused(client):
    response = client.post(URL, headers={"Upload-Length": "10", "Tus-Resumable": "0.2.2"})
    assert (response.status_code, response.headers["Tus-Version"]) == (412, "1.0.0")


def test_termination_forgets_the_bytes(client):
    url = begun(client)
    path = uploads.partial_file(Upload.objects.get())
    assert client.delete(url, headers=TUS).status_code == 204
    assert not path.exists()
    assert client.head(url, headers=TUS).status_code == 410


@pytest.mark.parametrize(
    ("language", "words"), [("ar", "هذا الملف"), ("fr", "Ce fichier"), ("", "هذا الملف")]
)
def test_text_named_mp4_is_refused_in_the_editors_language(client, editor, language, words):
    profile = UserProfile.get_for_user(editor)
    profile.preferred_language = language
    profile.save()
    text = ("السلام عليكم\n" * 100).encode()
    url = create(client, len(text), filename="film.mp4").headers["Location"]
    response = send(client, url, text)
    assert response.status_code == 415
    assert response.json()["code"] == "media.not_media"
    assert response.json()["message"].startswith(words)
    assert (Upload.objects.count(), Asset.objects.count()) == (0, 0)


def test_only_the_owner_continues_an_upload(client, stranger):
    url = begun(client)
    client.force_login(stranger)
    assert client.head(url, headers=TUS).status_code == 410
    assert send(client, url, MP4_HEAD).status_code == 410
    assert client.delete(url, headers=TUS).status_code == 410


def test_anonymous_and_learner_may_not_upload(db, learner):
    client = Client()
    assert create(client, 10).status_code == 403
    client.force_login(learner)
    response = create(client, 10)
    assert (response.status_code, response.json()["code"]) == (403, "media.denied")


def test_upload_needs_the_token_of_the_page(editor):
    client = Client(enforce_csrf_checks=True)
    client.force_login(editor)
    assert create(client, 10).status_code == 403
    assert Upload.objects.count() == 0


def test_bytes_of_an_account_that_is_gone_are_cleared_away(client, editor):
    begun(client)
    path = uploads.partial_file(Upload.objects.get())
    going = uploads.folder() / "a-new-one"
    going.touch()
    editor.delete()
    old = (timezone.now() - uploads.LIFETIME).timestamp() - 60
    os.utime(path, (old, old))
    uploads.remove_expired()
    assert (path.exists(), going.exists()) == (False, True)


def test_method_may_travel_in_a_header(client):
    url = begun(client)
    plain = client.post(url, data=b"x", content_type=PART, headers=TUS)
    assert plain.status_code == 405
    headers = TUS | {"X-HTTP-Method-Override": "DELETE"}
    assert client.post(url, headers=headers).status_code == 204
    assert Upload.objects.count() == 0


def test_page_lists_what_this_person_began_and_keeps_its_title(client, stranger):
    created = create(client, 5000, title="عسل", filename="honey.mp4", head="a" * 64)
    upload = Upload.objects.get()
    page = client.get(reverse("media_admin_upload")).content.decode()
    assert created.headers["Location"] in page
    assert f'data-head="{"a" * 64}"' in page
    rename = reverse("media_admin_upload_title", args=[upload.public_id])
    assert client.post(rename, {"title": " عسل الجبل "}).status_code == 204
    upload.refresh_from_db()
    assert upload.title == "عسل الجبل"
    client.force_login(stranger)
    assert (
        created.headers["Location"]
        not in client.get(reverse("media_admin_upload")).content.decode()
    )
    assert client.post(rename, {"title": "x"}, follow=True).status_code == 404
    Upload.objects.update(expires_at=timezone.now())
    assert uploads.unfinished(upload.owner) == []
