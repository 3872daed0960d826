"""Voice notes and photos of people: sent by anyone signed in, made light, seen by nobody else."""

import io
import subprocess

import pytest
from django.test import Client
from PIL import Image

from media import kinds
from media.enums import AssetKind, AssetState, RenditionRole, Visibility
from media.models import Asset
from media.pipeline import binaries
from media.pipeline.photo import make_photo
from media.rules import can_watch
from media.services import create_asset
from tests.factories.media import AssetFactory, draw_clip
from tests.media.test_uploads import create, send


@pytest.fixture
def client(learner):
    client = Client()
    client.force_login(learner)
    return client


def speak(path, *, seconds=3, codec="libopus", extra=()):
    """A sound that grows; WebM to a pipe has no length in its header, as Chromium writes it."""
    argv = [binaries.ffmpeg(), "-v", "error", "-f", "lavfi"]
    argv += ["-i", f"aevalsrc='{seconds - 1}*0.3*t*sin(2000*t)/{seconds}^2':d={seconds}"]
    argv += ["-c:a", codec, "-ac", "1", *extra]
    argv += ["-f", {"webm": "webm", "ogg": "ogg", "m4a": "ipod"}[path.suffix[1:]]]
    if path.suffix == ".webm":
        argv += ["-live", "1", "pipe:1"]
        path.write_bytes(subprocess.run(argv, check=True, capture_output=True).stdout)
    else:
        subprocess.run([*argv, "-y", str(path)], check=True, capture_output=True)
    return path


def upload(client, content, kind, capture):
    url = create(client, len(content), kind=kind, filename="x").headers["Location"]
    with capture(execute=True):
        response = send(client, url, content)
    assert response.status_code == 204, response.content
    return Asset.objects.get(public_id=response.headers["Upload-Asset"])


def draw_photo(path, size=(2000, 1000), **options):
    """Red on the left, blue on the right, with the place where it was taken."""
    picture = Image.new("RGB", size, (200, 0, 0))
    picture.paste((0, 0, 200), (size[0] // 2, 0, size[0], size[1]))
    exif = Image.Exif()
    exif[0x0112] = options.pop("orientation", 1)
    exif.get_ifd(0x8825)[1] = "N"
    picture.save(path, exif=exif, **options)
    return path


@pytest.mark.parametrize(
    ("name", "codec"), [("note.webm", "libopus"), ("note.ogg", "libopus"), ("note.m4a", "aac")]
)
def test_voice_note_of_each_browser(
    client, learner, tmp_path, name, codec, django_capture_on_commit_callbacks
):
    content = speak(tmp_path / name, codec=codec).read_bytes()
    note = upload(client, content, "voice", django_capture_on_commit_callbacks)
    assert (note.state, note.kind, note.owner) == (AssetState.READY, AssetKind.VOICE, learner)
    assert note.visibility == Visibility.PRIVATE
    assert note.duration_seconds == pytest.approx(3, abs=0.15)
    assert note.sound.path.endswith("voice.m4a")
    assert note.sound.bytes < 3 * 32_000 / 8 * 1.5 + 3000
    assert len(note.peaks) == 64
    assert max(note.peaks) == 100
    # The sound grows, and so does its wave.
    assert sum(note.peaks[:16]) < sum(note.peaks[-16:])


def test_voice_note_of_more_than_three_minutes_is_refused(
    client, tmp_path, django_capture_on_commit_callbacks
):
    long = speak(tmp_path / "long.ogg", seconds=190, extra=("-b:a", "8k")).read_bytes()
    note = upload(client, long, "voice", django_capture_on_commit_callbacks)
    assert (note.state, note.failure_code) == (AssetState.FAILED, "media.voice_too_long")


def test_silent_film_is_no_voice_note(client, tmp_path, django_capture_on_commit_callbacks):
    film = draw_clip(tmp_path / "film.mp4", seconds=1, size="64x64", sound="").read_bytes()
    note = upload(client, film, "voice", django_capture_on_commit_callbacks)
    assert (note.state, note.failure_code) == (AssetState.FAILED, "media.not_voice")


def test_photo_in_three_sizes_upright_without_place(
    client, tmp_path, media_root, django_capture_on_commit_callbacks
):
    path = draw_photo(
        tmp_path / "photo.jpg", orientation=6, comment="at home", xmp=b"<x>GPSLatitude</x>"
    )
    photo = upload(client, path.read_bytes(), "photo", django_capture_on_commit_callbacks)
    assert (photo.state, photo.kind) == (AssetState.READY, AssetKind.PHOTO)
    sizes = [(p.codec, p.width, p.height) for p in photo.photos]
    assert sizes == [
        (form, *size) for size in ((160, 320), (480, 960), (800, 1600)) for form in ("webp", "jpeg")
    ]
    for rendition in photo.photos:
        data = (media_root / rendition.path).read_bytes()
        assert rendition.bytes == len(data)
        assert b"GPS" not in data
        assert b"at home" not in data
        made = Image.open(io.BytesIO(data))
        assert dict(made.getexif()) == {}
        # Turned by a quarter: what was on the left is above.
        top, bottom = made.getpixel((40, 5)), made.getpixel((40, made.height - 5))
        assert top[0] > 150 > 60 > top[2]
        assert bottom[2] > 150 > 60 > bottom[0]


@pytest.mark.parametrize("form", ["png", "webp"])
def test_small_photo_is_not_made_larger(tmp_path, form):
    path = draw_photo(tmp_path / f"small.{form}", size=(400, 100))
    own = make_photo(path, tmp_path)
    assert [(m.name, m.width) for m in own.made] == [
        ("photo320.webp", 320),
        ("photo320.jpg", 320),
        ("photo960.webp", 400),
        ("photo960.jpg", 400),
    ]


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (lambda data: data[: len(data) // 2], "media.incomplete"),
        (lambda data: data[:200] + b"nonsense" * 50, "media.incomplete"),
    ],
)
def test_damaged_photo_fails_with_a_reason(
    client, tmp_path, spoil, code, django_capture_on_commit_callbacks
):
    data = spoil(draw_photo(tmp_path / "p.png").read_bytes())
    photo = upload(client, data, "photo", django_capture_on_commit_callbacks)
    assert (photo.state, photo.failure_code) == (AssetState.FAILED, code)


def test_bomb_of_points_is_refused_before_it_is_decoded(tmp_path, db):
    """A header that promises ten thousand million points, in fifty bytes."""
    path = tmp_path / "bomb.png"
    head = bytearray(draw_photo(tmp_path / "p.png", size=(8, 8)).read_bytes())
    head[16:24] = (100_000).to_bytes(4, "big") * 2
    import zlib

    head[29:33] = zlib.crc32(bytes(head[12:29])).to_bytes(4, "big")
    path.write_bytes(head)
    from media.errors import PhotoTooLarge

    with pytest.raises(PhotoTooLarge):
        make_photo(path, tmp_path)


HEIC = b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic" + bytes(600)


@pytest.mark.parametrize(
    ("kind", "content", "code"),
    [
        ("photo", HEIC, "media.heic_photo"),
        ("photo", b"<svg xmlns='http://www.w3.org/2000/svg'>" + b" " * 600, "media.not_photo"),
        ("photo", b"\x1a\x45\xdf\xa3" + bytes(600), "media.not_photo"),
        ("voice", b"\xff\xd8\xff" + bytes(600), "media.not_voice"),
        ("voice", b"#EXTM3U\nfile:///etc/passwd" + bytes(600), "media.not_voice"),
    ],
)
def test_other_bytes_are_refused_by_kind(client, kind, content, code):
    url = create(client, len(content), kind=kind).headers["Location"]
    response = send(client, url, content)
    assert (response.status_code, response.json()["code"]) == (415, code)


def test_members_send_their_own_and_no_films(client, editor):
    for kind, status in (("voice", 201), ("photo", 201), ("video", 403), ("sound", 403), ("", 403)):
        assert create(client, 100, kind=kind).status_code == status
    assert create(client, 100, kind="nonsense").status_code == 400
    assert create(client, 26 * 1024 * 1024, kind="photo").status_code == 413
    anonymous = Client()
    assert create(anonymous, 100, kind="voice").status_code == 403


def test_a_person_sends_so_many_a_day_and_so_many_at_once(client, learner, monkeypatch):
    monkeypatch.setattr(kinds, "OPEN_AT_ONCE", 3)
    assert [create(client, 100, kind="photo").status_code for _ in range(4)] == [201, 201, 201, 429]
    learner.uploads.all().delete()
    AssetFactory.create_batch(100, owner=learner, kind=AssetKind.PHOTO)
    response = create(client, 100, kind="photo")
    assert (response.status_code, response.json()["code"]) == (429, "media.too_many_sent")
    assert create(client, 100, kind="voice").status_code == 201


def test_nobody_else_sees_what_a_person_sent(client, learner, editor, tmp_path):
    note = create_asset(
        speak(tmp_path / "n.ogg", seconds=1), title="", kind=AssetKind.VOICE, owner=learner
    )
    assert can_watch(learner, note)
    assert not can_watch(editor, note)
    # Even were its row changed by mistake.
    note.visibility = Visibility.PUBLIC
    assert not can_watch(editor, note)
    assert not Asset.objects.in_library().exists()


def test_same_bytes_as_note_and_as_film_are_kept_apart(
    client, editor, tmp_path, media_root, django_capture_on_commit_callbacks
):
    content = speak(tmp_path / "n.ogg", seconds=2).read_bytes()
    note = upload(client, content, "voice", django_capture_on_commit_callbacks)
    client.force_login(editor)
    film = upload(client, content, "sound", django_capture_on_commit_callbacks)
    assert film.state == AssetState.READY
    assert (film.kind, film.visibility) == (AssetKind.AUDIO, Visibility.PUBLIC)
    assert note.sound.path.split("/")[1] != film.sound.path.split("/")[1]
    assert note.renditions.filter(role=RenditionRole.AUDIO).count() == 1
