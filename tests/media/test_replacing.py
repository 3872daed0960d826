"""Another source for a film: the page and the captions stay, the old plays until the new can."""

import pytest
from django.core.files.storage import default_storage
from django.urls import reverse

from media import replacing, services
from media.enums import AssetKind, AssetState, RunStatus, Visibility
from media.errors import WrongState
from media.models import Asset, Run, Upload
from media.services import create_asset
from media.signals import asset_ready
from tests.factories.media import AssetFactory, RenditionFactory
from tests.media.test_own import speak
from tests.media.test_uploads import create, send

pytestmark = pytest.mark.django_db
VTT = "WEBVTT\n\n00:01.000 --> 00:02.000\nسلام\n"


@pytest.fixture
def film(tmp_path, editor, django_capture_on_commit_callbacks):
    """A recording, because a sound is prepared in a second; films go the same way."""
    with django_capture_on_commit_callbacks(execute=True):
        asset = create_asset(
            speak(tmp_path / "old.ogg", seconds=1), title="Film", kind=AssetKind.AUDIO, owner=editor
        )
    asset.refresh_from_db()
    assert asset.state == AssetState.READY
    asset.tracks.create(lang="ar", vtt=VTT)
    return asset


def files_of(asset):
    paths = list(asset.renditions.values_list("path", flat=True))
    return {asset.original.name, *paths}


def exist(names):
    return {default_storage.exists(name) for name in names}


@pytest.fixture
def told():
    """Films that other rooms were told of."""
    heard = []

    def listen(asset_id, **kwargs):
        heard.append(asset_id)

    asset_ready.connect(listen)
    yield heard
    asset_ready.disconnect(listen)


def test_new_source_takes_the_place_of_the_old(
    film, editor, told, tmp_path, django_capture_on_commit_callbacks
):
    old, source = files_of(film), speak(tmp_path / "new.ogg", seconds=3)
    with django_capture_on_commit_callbacks(execute=True):
        replacing.offer(film, source, by=editor)
    again = Asset.objects.get()
    assert (again.pk, again.public_id, again.title) == (film.pk, film.public_id, "Film")
    assert again.duration_seconds == pytest.approx(3, abs=0.15)
    assert again.original.read() == source.read_bytes()
    assert [track.lang for track in again.tracks.all()] == ["ar"]
    new = files_of(again)
    assert not new & old
    assert exist(new) == {True}
    assert exist(old) == {False}
    assert told[-1] == film.pk
    assert list(again.runs.values_list("status", flat=True)) == [RunStatus.SUCCEEDED] * 2


def test_old_plays_on_while_the_new_is_prepared(film, editor, tmp_path):
    old = files_of(film)
    candidate = replacing.offer(film, speak(tmp_path / "new.ogg", seconds=2), by=editor)
    film.refresh_from_db()
    assert (film.state, candidate.state) == (AssetState.READY, AssetState.RECEIVED)
    assert files_of(film) == old
    assert exist(old) == {True}
    assert film.sound.url
    assert list(Asset.objects.in_library()) == [film]


def test_old_stays_when_the_new_fails(film, editor, tmp_path, django_capture_on_commit_callbacks):
    old = files_of(film)
    broken = tmp_path / "broken.ogg"
    broken.write_bytes(b"OggS" + bytes(3000))
    with django_capture_on_commit_callbacks(execute=True):
        candidate = replacing.offer(film, broken, by=editor)
    candidate.refresh_from_db()
    film.refresh_from_db()
    assert (film.state, candidate.state) == (AssetState.READY, AssetState.FAILED)
    assert files_of(film) == old
    assert exist(old) == {True}


def test_page_of_the_film_tells_of_the_new_one_and_drops_it(
    client, film, editor, tmp_path, django_capture_on_commit_callbacks
):
    client.force_login(editor)
    candidate = replacing.offer(film, speak(tmp_path / "n.ogg", seconds=1), by=editor)
    services.cancel(candidate)
    page = reverse("media_admin_film", args=[film.public_id])
    assert str(candidate.public_id) in client.get(page).content.decode()
    # It has no page of its own.
    own = reverse("media_admin_film", args=[candidate.public_id])
    assert client.get(own, follow=True).status_code == 404
    url = reverse("media_admin_act", args=[candidate.public_id, "delete"])
    assert client.get(url).status_code == 200
    with django_capture_on_commit_callbacks(execute=True):
        assert client.post(url).headers["Location"] == page
    assert not Asset.objects.filter(pk=candidate.pk).exists()
    assert Asset.objects.filter(pk=film.pk).exists()
    assert not default_storage.exists(candidate.original.name)


def test_files_that_a_twin_shares_stay(film, editor, tmp_path, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        twin = create_asset(tmp_path / "old.ogg", title="Twin", kind=AssetKind.AUDIO)
    shared = set(film.renditions.values_list("path", flat=True))
    assert shared == set(twin.renditions.values_list("path", flat=True))
    with django_capture_on_commit_callbacks(execute=True):
        replacing.offer(film, speak(tmp_path / "new.ogg", seconds=2), by=editor)
    assert exist(shared) == {True}
    with django_capture_on_commit_callbacks(execute=True):
        services.delete_asset(twin)
    assert exist(shared) == {False}


def test_same_file_again_keeps_its_files(
    film, editor, tmp_path, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        replacing.offer(film, tmp_path / "old.ogg", by=editor)
    again = Asset.objects.get()
    assert exist(files_of(again)) == {True}


def test_second_offer_drops_the_first(film, editor, tmp_path, django_capture_on_commit_callbacks):
    first = replacing.offer(film, speak(tmp_path / "a.ogg", seconds=1), by=editor)
    with django_capture_on_commit_callbacks(execute=True):
        replacing.offer(film, speak(tmp_path / "b.ogg", seconds=2), by=editor)
    assert not default_storage.exists(first.original.name)
    assert Asset.objects.get().duration_seconds == pytest.approx(2, abs=0.15)


def test_worker_that_died_before_the_change_is_made_good(film, editor, told):
    """The clock finds a version that is ready and puts it in place."""
    candidate = AssetFactory(replaces=film, kind=film.kind, duration_seconds=9, original="")
    RenditionFactory(asset=candidate, path="renditions/new/sound.m4a")
    run = Run.objects.create(asset=film, status=RunStatus.RUNNING)
    replacing.adopt_all()
    # Not while a worker still holds the old one.
    assert Asset.objects.count() == 2
    run.status = RunStatus.CANCELLED
    run.save()
    replacing.adopt_all()
    again = Asset.objects.get()
    assert (again.pk, again.duration_seconds) == (film.pk, 9)
    assert [one.path for one in again.renditions.all()] == ["renditions/new/sound.m4a"]


def test_offer_over_the_line_keeps_rights(
    client, film, editor, learner, tmp_path, django_capture_on_commit_callbacks
):
    content = speak(tmp_path / "new.ogg", seconds=2).read_bytes()
    about = {"replaces": str(film.public_id), "filename": "new.ogg"}
    for login, kind, status in (
        (None, "sound", 403),
        (learner, "sound", 403),
        (learner, "voice", 403),
        (editor, "sound", 201),
    ):
        if login:
            client.force_login(login)
        response = create(client, len(content), kind=kind, **about)
        assert response.status_code == status
    for wrong in (str(learner.pk), "00000000-0000-0000-0000-000000000000"):
        assert create(client, 10, kind="sound", replaces=wrong).status_code == 400
    with django_capture_on_commit_callbacks(execute=True):
        last = send(client, response.headers["Location"], content)
    assert last.headers["Upload-Asset"] == str(film.public_id)
    assert Asset.objects.get().duration_seconds == pytest.approx(2, abs=0.15)
    assert Upload.objects.count() == 0


def test_nothing_of_a_person_and_no_offer_is_replaced(film, editor, learner, tmp_path):
    note = AssetFactory(kind=AssetKind.VOICE, owner=learner, visibility=Visibility.PRIVATE)
    candidate = replacing.offer(film, speak(tmp_path / "a.ogg", seconds=1), by=editor)
    for asset in (note, candidate):
        with pytest.raises(WrongState):
            replacing.offer(asset, tmp_path / "a.ogg", by=editor)
