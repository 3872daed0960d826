"""Posters chosen by what they show, and small pictures for scrubbing."""

import io
import re
import subprocess

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image

from media import posters, services
from media.errors import NotPhoto, WrongState
from media.models import Rendition
from media.pipeline import binaries
from media.pipeline.pictures import is_empty, liveliness
from media.services import create_asset
from tests.factories.media import AssetFactory, RenditionFactory, draw_clip
from tests.media.making import make

CUE = re.compile(r"(\S+) --> (\S+)\n(\S+)#xywh=(\d+),(\d+),(\d+),(\d+)")


def test_storyboard_follows_the_shape_of_the_film(tmp_path):
    clip = draw_clip(tmp_path / "c.mp4", seconds=6, size="240x426", sound="", rate=10)
    result = make(clip, tmp_path / "out")
    cues = CUE.findall((result.folder / "storyboard.vtt").read_text())
    assert [(start, *map(int, box)) for start, _end, _file, *box in cues] == [
        ("00:00:00.000", 0, 0, 90, 160),
        ("00:00:02.000", 90, 0, 90, 160),
        ("00:00:04.000", 180, 0, 90, 160),
    ]
    assert cues[-1][1] == "00:00:06.000"
    with Image.open(result.folder / "storyboard.webp") as sheet:
        assert (sheet.format, sheet.size) == ("WEBP", (270, 160))


def test_long_film_has_no_more_than_a_hundred_pictures(tmp_path):
    clip = draw_clip(tmp_path / "c.mp4", seconds=230, size="64x48", sound="", rate=1)
    result = make(clip, tmp_path / "out")
    cues = CUE.findall((result.folder / "storyboard.vtt").read_text())
    assert 50 <= len(cues) <= 100
    boxes = {tuple(map(int, box)) for _start, _end, _file, *box in cues}
    assert len(boxes) == len(cues)
    with Image.open(result.folder / "storyboard.webp") as sheet:
        assert all(x + w <= sheet.width and y + h <= sheet.height for x, y, w, h in boxes)


def test_black_makes_no_poster(tmp_path):
    """Five black seconds, then a picture: no candidate is black, and the best comes first."""
    dark, bright = "color=black:s=320x240:d=5:r=10", "testsrc2=s=320x240:d=5:r=10"
    argv = [binaries.ffmpeg(), "-v", "error", "-f", "lavfi", "-i", dark]
    argv += ["-f", "lavfi", "-i", bright, "-filter_complex", "concat=n=2", "-c:v", "libx264"]
    subprocess.run([*argv, str(tmp_path / "c.mp4")], check=True)
    result = make(tmp_path / "c.mp4", tmp_path / "out")
    names = result.names("poster")
    assert 1 <= len(names) <= 3
    pictures = [Image.open(result.folder / name) for name in names]
    assert not any(is_empty(picture) for picture in pictures)
    worth = [liveliness(picture) for picture in pictures]
    assert worth[0] >= max(worth) - 0.2


def test_film_that_is_black_all_over_still_has_a_poster(tmp_path):
    argv = [binaries.ffmpeg(), "-v", "error", "-f", "lavfi", "-i", "color=black:s=128x96:d=2"]
    subprocess.run([*argv, "-c:v", "libx264", str(tmp_path / "c.mp4")], check=True)
    assert make(tmp_path / "c.mp4", tmp_path / "out").names("poster") == ["poster1.webp"]


@pytest.fixture
def film(db):
    asset = AssetFactory()
    RenditionFactory(asset=asset)
    for number in (2, 1, 3):
        path = f"renditions/hash/poster{number}.webp"
        RenditionFactory(asset=asset, role="poster", codec="webp", path=path)
    return asset


def again(asset):
    return type(asset).objects.get(pk=asset.pk)


def photo(size=(800, 800), form="JPEG"):
    data = io.BytesIO()
    Image.effect_noise(size, 90).convert("RGB").save(data, form)
    return SimpleUploadedFile("me.jpg", data.getvalue(), content_type="image/jpeg")


def test_best_poster_stands_first_until_one_is_chosen(film):
    assert film.poster_url == "/files/renditions/hash/poster1.webp"
    posters.choose_poster(film, path="renditions/hash/poster3.webp")
    assert again(film).poster_url == "/files/renditions/hash/poster3.webp"
    with pytest.raises(WrongState):
        posters.choose_poster(film, path="renditions/other/poster1.webp")


def test_own_picture_takes_the_shape_of_the_film(film, media_root):
    posters.choose_poster(film, picture=photo())
    chosen = again(film).chosen_poster
    assert (chosen.width, chosen.height) == (640, 361)
    with Image.open(media_root / chosen.path) as drawn:
        assert (drawn.format, drawn.size) == ("WEBP", (640, 361))
    assert (film.width, again(film).width) == (426, 426)
    posters_before = len(again(film).posters)
    posters.choose_poster(again(film), picture=photo(form="PNG"))
    assert len(again(film).posters) == posters_before == 4


def test_own_picture_outlives_another_preparation(
    tmp_path, media_root, django_capture_on_commit_callbacks, db
):
    with django_capture_on_commit_callbacks(execute=True):
        asset = create_asset(
            draw_clip(tmp_path / "c.mp4", seconds=2, size="160x120", sound=""), title="Film"
        )
    posters.choose_poster(again(asset), picture=photo())
    with django_capture_on_commit_callbacks(execute=True):
        services.request_processing(again(asset))
    asset = again(asset)
    assert asset.chosen_poster.path == asset.poster
    assert str(asset.public_id) in asset.poster
    with django_capture_on_commit_callbacks(execute=True):
        services.delete_asset(asset)
    assert not Rendition.objects.exists()
    assert list((media_root / "renditions").iterdir()) == []


def test_what_is_no_picture_is_refused(film):
    playlist = SimpleUploadedFile("me.jpg", b"ffconcat version 1.0\nfile /etc/passwd\n")
    with pytest.raises(NotPhoto):
        posters.choose_poster(film, picture=playlist)
    assert len(again(film).posters) == 3


def test_editor_chooses_on_the_page_of_the_film(film, client, editor, learner):
    address = reverse("media_admin_poster", args=[film.public_id])
    choice = {"path": "renditions/hash/poster2.webp"}
    client.force_login(learner)
    assert client.post(address, choice).status_code in {302, 403}
    assert again(film).poster == ""
    client.force_login(editor)
    page = client.get(reverse("media_admin_film", args=[film.public_id])).content.decode()
    assert page.count('name="path"') == 3
    assert client.post(address, choice).status_code == 302
    assert again(film).poster == choice["path"]
    told = client.post(address, {}, follow=True).content.decode()
    assert "اختاروا صورة" in told
    client.post(address, {"picture": photo()})
    assert str(film.public_id) in again(film).poster


def test_times_name_the_sheet_by_its_whole_address(
    tmp_path, client, django_capture_on_commit_callbacks, db
):
    with django_capture_on_commit_callbacks(execute=True):
        asset = create_asset(
            draw_clip(tmp_path / "c.mp4", seconds=2, size="160x120", sound=""), title="Film"
        )
    asset = again(asset)
    response = client.get(asset.storyboard_url)
    assert response.headers["Content-Type"].startswith("text/vtt")
    (_start, _end, sheet, *_box) = CUE.findall(response.content.decode())[0]
    assert b"WEBP" in b"".join(client.get(sheet).streaming_content)[:16]
    asset.visibility = "private"
    asset.save()
    assert client.get(reverse("media:storyboard", args=[asset.public_id])).status_code == 404
