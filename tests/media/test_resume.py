"""Steps that are not repeated, and rungs that break alone."""

import datetime as dt
import json

import pytest
from django.urls import reverse
from django.utils import timezone

from media import completing, processing, services
from media.enums import AssetState, RunStatus
from media.errors import EncodingFailed, WrongState
from media.models import Run
from media.pipeline import encode as encoding
from media.services import create_asset
from tests.factories.media import draw_clip

pytestmark = pytest.mark.django_db


class Killed(BaseException):
    """As SIGKILL: nothing of the worker runs after it."""


@pytest.fixture
def execute(django_capture_on_commit_callbacks):
    """Let the worker do what a verb asked for."""

    def run(verb, *args, **fields):
        with django_capture_on_commit_callbacks(execute=True):
            return verb(*args, **fields)

    return run


@pytest.fixture
def killed_after_encoding(tmp_path, execute, monkeypatch):
    """A film whose worker died when everything was encoded, a minute ago."""

    def die(*args):
        raise Killed

    with monkeypatch.context() as patch:
        patch.setattr(processing, "package", die)
        asset = create_asset(draw_clip(tmp_path / "c.mp4", seconds=2, size="320x240"), title="Film")
        Run.objects.filter(asset=asset).update(status=RunStatus.WAITING)
        with pytest.raises(Killed):
            services.process(asset.runs.get().pk)
    minute_ago = timezone.now() - dt.timedelta(seconds=60)
    assert asset.runs.update(heartbeat=minute_ago) == 1
    asset.refresh_from_db()
    assert (asset.state, asset.runs.get().status) == (AssetState.ENCODING, RunStatus.RUNNING)
    return asset


def forbid(monkeypatch, *names):
    for name in names:
        monkeypatch.setattr(
            processing, name, lambda *args, told=name: pytest.fail(f"{told} was repeated")
        )


def test_next_worker_repeats_no_finished_step(killed_after_encoding, execute, monkeypatch):
    asset = killed_after_encoding
    forbid(monkeypatch, "probe", "measure_mixes", "encode_what_can_be", "even_out")
    execute(services.give_back_stale_runs)
    asset.refresh_from_db()
    assert (asset.state, asset.missing) == (AssetState.READY, [])
    assert [run.status for run in asset.runs.all()] == [RunStatus.SUCCEEDED, RunStatus.ABANDONED]
    renditions = processing.output_folder(asset).parent
    assert [place.name for place in renditions.iterdir()] == [processing.output_folder(asset).name]


def test_damaged_step_is_repeated(killed_after_encoding, execute, monkeypatch):
    asset = killed_after_encoding
    stream = next(processing.output_folder(asset).parent.glob(".work-*/out/v240.mp4"))
    data = bytearray(stream.read_bytes())
    data[len(data) // 2] ^= 0xFF
    stream.write_bytes(data)
    forbid(monkeypatch, "probe", "measure_mixes")
    execute(services.give_back_stale_runs)
    asset.refresh_from_db()
    assert asset.state == AssetState.READY
    assert (processing.output_folder(asset) / "v240.mp4").read_bytes() != bytes(data)


def test_other_source_is_read_anew(killed_after_encoding):
    asset = killed_after_encoding
    asset.source_sha256 = "0" * 64
    assert asset.findings["of"] != processing.output_name(asset)


@pytest.fixture
def one_rung_broken(tmp_path, execute, monkeypatch):
    """A film whose encoder lost the 360 rung on the way."""

    def lose_one(plan, on_progress):
        words = encoding.encode_what_can_be(plan, on_progress)
        (plan.folder / "v360.mp4").write_bytes(b"")
        return words

    with monkeypatch.context() as patch:
        patch.setattr(processing, "encode_what_can_be", lose_one)
        asset = execute(create_asset, draw_clip(tmp_path / "c.mp4", seconds=2), title="Film")
    asset.refresh_from_db()
    return asset


def test_broken_rung_hides_no_other(one_rung_broken, client, editor):
    asset = one_rung_broken
    assert (asset.state, asset.missing) == (AssetState.READY, [360])
    assert [film.lines for film in asset.progressive] == [240]
    assert not (processing.output_folder(asset) / "v360.mp4").exists()
    master = (processing.output_folder(asset) / "master.m3u8").read_text()
    assert "v240.m3u8" in master
    assert "v360" not in master
    client.force_login(editor)
    page = client.get(reverse("media_admin_film", args=[asset.public_id])).content.decode()
    assert "360" in page
    assert reverse("media_admin_act", args=[asset.public_id, "retry"]) in page


def test_missing_rung_is_tried_again(one_rung_broken, execute, monkeypatch):
    asset = one_rung_broken
    folder = processing.output_folder(asset)
    kept = {name: (folder / name).stat().st_ino for name in ("v240.mp4", "film240.mp4", "a32.mp4")}
    states = []
    monkeypatch.setattr(
        completing, "encode", lambda *args: states.append(state(asset)) or encoding.encode(*args)
    )
    execute(services.retry, asset)
    asset = type(asset).objects.get(pk=asset.pk)
    assert states == [AssetState.READY]
    assert (asset.state, asset.missing) == (AssetState.READY, [])
    assert [film.lines for film in asset.progressive] == [240, 360]
    assert "v360.m3u8" in (folder / "master.m3u8").read_text()
    assert {name: (folder / name).stat().st_ino for name in kept} == kept
    with pytest.raises(WrongState):
        services.retry(asset)


def state(asset):
    return type(asset).objects.values_list("state", flat=True).get(pk=asset.pk)


def test_film_plays_on_when_the_rung_fails_again(one_rung_broken, execute, monkeypatch):
    asset = one_rung_broken

    def fail(*args):
        raise EncodingFailed

    monkeypatch.setattr(completing, "encode", fail)
    execute(services.retry, asset)
    asset.refresh_from_db()
    assert (asset.state, asset.missing) == (AssetState.READY, [360])
    assert asset.runs.first().status == RunStatus.FAILED
    assert asset.renditions.exists()


def test_process_that_breaks_is_taken_apart(tmp_path, execute, monkeypatch):
    """All rungs at once are too much for this machine; each alone is not."""
    whole = encoding.encode

    def encode(plan, on_progress):
        if len(plan.outputs) > 1 or any(output.rung.lines == 360 for output in plan.outputs):
            raise EncodingFailed
        return whole(plan, on_progress)

    monkeypatch.setattr(encoding, "encode", encode)
    asset = execute(create_asset, draw_clip(tmp_path / "c.mp4", seconds=2), title="Film")
    asset.refresh_from_db()
    assert (asset.state, asset.missing) == (AssetState.READY, [360])
    assert asset.sound is not None


def test_killed_worker_is_missed_within_a_minute():
    from fadaa.core import clock
    from media.models import HEARTBEAT_LIMIT

    job = clock._jobs["media.stale_runs"]
    assert HEARTBEAT_LIMIT.total_seconds() + job.every_seconds < 55


def test_findings_are_plain_facts(killed_after_encoding):
    found = json.loads(json.dumps(killed_after_encoding.findings))
    assert set(found) == {"of", "facts", "levels"}
    assert set(found["levels"]) == {"a64", "a32"}
