"""Films really prepared by the bundled tools, and what happens to bad ones."""

import datetime as dt
import json
import os
import re
import subprocess
import threading
import time
from pathlib import Path

import pytest
from django.db.models import F
from django.template import Context, Template
from django.utils import timezone

from media import processing, services
from media.enums import AssetKind, AssetState, RunStatus
from media.errors import Cancelled, WrongState
from media.models import Asset, Run
from media.pipeline import binaries
from media.pipeline.encode import measure_loudness
from media.services import create_asset
from tests.factories.media import AssetFactory, draw_clip, real_clip

pytestmark = pytest.mark.django_db
LINE = re.compile(r"#EXT-X-STREAM-INF:(.*)\n(\S+)")


@pytest.fixture
def prepare(django_capture_on_commit_callbacks):
    """Give a file to the worker and return the film as it is afterwards."""

    def run(path, **fields):
        with django_capture_on_commit_callbacks(execute=True):
            asset = create_asset(Path(path), title="Film", **fields)
        asset.refresh_from_db()
        return asset

    return run


def place(asset, name):
    return processing.output_folder(asset) / name


def streams(path):
    argv = [binaries.ffprobe(), "-v", "error", "-show_streams", "-of", "json", str(path)]
    found = json.loads(subprocess.run(argv, check=True, capture_output=True).stdout)
    return {stream["codec_type"]: stream for stream in found["streams"]}


def boxes(path):
    """The top boxes of an MP4 file, in order."""
    data, at, found = path.read_bytes(), 0, []
    while at < len(data):
        found.append(data[at + 4 : at + 8].decode())
        at += int.from_bytes(data[at : at + 4], "big")
    return found


def test_clip_becomes_a_film(prepare, tmp_path, editor):
    asset = prepare(draw_clip(tmp_path / "clip.mp4", seconds=5), owner=editor)
    assert (asset.state, asset.failure_code) == (AssetState.READY, "")
    assert asset.duration_seconds == pytest.approx(5, abs=0.1)
    master = place(asset, "master.m3u8").read_text()
    rungs = LINE.findall(master)
    # The first line is where a player begins.
    assert [re.search(r"RESOLUTION=(\S+?),", line)[1] for line, _uri in rungs] == [
        "640x360",
        "426x240",
    ]
    for line, uri in rungs:
        assert re.search(r'CODECS="avc1\.[0-9a-f]{6},mp4a\.40\.2"', line)
        bandwidth, average = (int(n) for n in re.findall(r"BANDWIDTH=(\d+)", line))
        assert 0 < average <= bandwidth
        assert place(asset, uri).exists()
    assert len({place(asset, uri).read_text().count("#EXTINF") for _line, uri in rungs}) == 1
    assert [film.lines for film in asset.progressive] == [240, 360]
    assert asset.light_bytes == asset.progressive[0].bytes > 10_000
    for film in asset.progressive:
        order = boxes(place(asset, Path(film.path).name))
        assert order.index("moov") < order.index("mdat")
        found = streams(place(asset, Path(film.path).name))
        assert found["video"]["pix_fmt"] == "yuv420p"
        assert found["audio"]["codec_name"] == "aac"
    assert asset.sound.bytes > 1000
    assert place(asset, "poster1.webp").read_bytes()[8:12] == b"WEBP"
    assert asset.poster_url == asset.posters[0].url
    run = asset.runs.get()
    assert (run.status, run.step, run.progress, run.attempts) == ("succeeded", "done", 1.0, 1)


@pytest.mark.parametrize("volume", ["-15dB", "0dB"])
def test_sound_is_evened(prepare, tmp_path, volume):
    noise = "anoisesrc=colour=pink:amplitude=0.5"
    clip = draw_clip(tmp_path / "clip.mp4", sound=noise, extra=["-af", f"volume={volume}"])
    asset = prepare(clip)
    for name in ("sound.m4a", "a64.mp4"):
        level = measure_loudness(place(asset, name), 4)
        assert level.lufs == pytest.approx(-16, abs=1)
        assert level.peak_dbtp <= -1


@pytest.mark.skipif(real_clip() is None, reason="requirements-samples.lock is not installed")
def test_film_that_nobody_here_made(prepare):
    asset = prepare(real_clip())
    assert asset.state == AssetState.READY
    assert asset.probe["audio_channels"] == 6
    master = place(asset, "master.m3u8").read_text()
    assert len(LINE.findall(master)) == 4
    assert streams(place(asset, "film240.mp4"))["audio"]["channels"] == 1
    level = measure_loudness(place(asset, "sound.m4a"), 5)
    assert level.lufs == pytest.approx(-16, abs=1)
    assert level.peak_dbtp <= -1


def test_silent_clip(prepare, tmp_path):
    asset = prepare(draw_clip(tmp_path / "clip.mp4", sound="", seconds=3, size="320x240"))
    assert asset.state == AssetState.READY
    assert asset.sound is None
    assert "AUDIO" not in place(asset, "master.m3u8").read_text()


def test_sound_alone(prepare, tmp_path):
    clip = draw_clip(tmp_path / "clip.mp4", seconds=3, size="320x240")
    sound = tmp_path / "voice.m4a"
    argv = [binaries.ffmpeg(), "-v", "error", "-i", str(clip), "-vn", "-c", "copy", str(sound)]
    subprocess.run(argv, check=True)
    asset = prepare(sound)
    assert asset.state == AssetState.READY
    assert asset.progressive == []
    assert asset.sound.bytes > 1000
    assert asset.kind == AssetKind.AUDIO
    player = Template("{% load media_tags %}{% player asset %}").render(Context({"asset": asset}))
    assert f'src="{asset.sound.url}"' in player
    assert "<audio" in player
    assert "<video" not in player


def test_film_with_subtitles_of_its_own(prepare, tmp_path):
    words = tmp_path / "words.srt"
    words.write_text("1\n00:00:00,000 --> 00:00:01,000\nBonjour\n")
    clip = draw_clip(tmp_path / "clip.mp4", seconds=2, size="320x240")
    film = tmp_path / "film.mp4"
    argv = [binaries.ffmpeg(), "-v", "error", "-i", str(clip), "-i", str(words)]
    subprocess.run([*argv, "-c", "copy", "-c:s", "mov_text", str(film)], check=True)
    assert prepare(film).state == AssetState.READY


def test_upright_clip_keeps_its_shape(prepare, tmp_path):
    asset = prepare(draw_clip(tmp_path / "clip.mp4", seconds=2, size="270x480"))
    assert [(film.width, film.height) for film in asset.progressive] == [(240, 426)]


def test_delete_keeps_files_that_a_twin_shares(
    prepare, tmp_path, media_root, django_capture_on_commit_callbacks
):
    clip = draw_clip(tmp_path / "clip.mp4", seconds=2, size="320x240")
    first, second = prepare(clip), prepare(clip)
    originals = [Path(asset.original.path) for asset in (first, second)]
    master = place(first, "master.m3u8")
    with django_capture_on_commit_callbacks(execute=True):
        services.delete_asset(first)
    assert (originals[0].exists(), originals[1].exists(), master.exists()) == (False, True, True)
    with django_capture_on_commit_callbacks(execute=True):
        services.delete_asset(second)
    assert (originals[1].exists(), master.exists()) == (False, False)
    assert Asset.objects.count() == 0


def test_retry_after_a_failure(prepare, tmp_path, settings, django_capture_on_commit_callbacks):
    settings.MEDIA_MAX_DURATION_SECONDS = 1
    asset = prepare(draw_clip(tmp_path / "clip.mp4", seconds=2, size="320x240"))
    assert asset.failure_code == "media.too_long"
    settings.MEDIA_MAX_DURATION_SECONDS = 60
    with django_capture_on_commit_callbacks(execute=True):
        services.retry(asset)
    asset.refresh_from_db()
    assert (asset.state, asset.failure_code, asset.runs.count()) == (AssetState.READY, "", 2)
    with pytest.raises(WrongState):
        services.retry(asset)


def test_run_of_a_dead_worker_is_taken_again(tmp_path, django_capture_on_commit_callbacks):
    asset = create_asset(draw_clip(tmp_path / "c.mp4", seconds=2, size="320x240"), title="Film")
    long_ago = timezone.now() - dt.timedelta(minutes=5)
    asset.runs.update(status=RunStatus.RUNNING, heartbeat=long_ago)
    with django_capture_on_commit_callbacks(execute=True):
        services.give_back_stale_runs()
    asset.refresh_from_db()
    assert asset.state == AssetState.READY
    assert [run.status for run in asset.runs.all()] == [RunStatus.SUCCEEDED, RunStatus.ABANDONED]


def test_worker_that_beats_keeps_its_run(tmp_path):
    asset = create_asset(draw_clip(tmp_path / "c.mp4", seconds=1, size="160x120"), title="Film")
    asset.runs.update(status=RunStatus.RUNNING, heartbeat=timezone.now())
    services.give_back_stale_runs()
    assert asset.runs.get().status == RunStatus.RUNNING


def test_third_dead_worker_is_the_last(tmp_path):
    asset = create_asset(draw_clip(tmp_path / "c.mp4", seconds=1, size="160x120"), title="Film")
    long_ago = timezone.now() - dt.timedelta(minutes=5)
    for _attempt in range(3):
        Run.objects.filter(status=RunStatus.WAITING).update(
            status=RunStatus.RUNNING, heartbeat=long_ago, attempts=F("attempts") + 1
        )
        services.give_back_stale_runs()
    asset.refresh_from_db()
    assert (asset.state, asset.failure_code) == (AssetState.FAILED, "media.encoding_failed")


def test_attempts_are_counted_over_workers(tmp_path, django_capture_on_commit_callbacks):
    asset = create_asset(draw_clip(tmp_path / "c.mp4", seconds=1, size="160x120"), title="Film")
    long_ago = timezone.now() - dt.timedelta(minutes=5)
    asset.runs.update(status=RunStatus.RUNNING, heartbeat=long_ago, attempts=1)
    with django_capture_on_commit_callbacks(execute=True):
        services.give_back_stale_runs()
    assert [run.attempts for run in asset.runs.all()] == [2, 1]


def test_run_whose_task_was_lost_is_queued_again(tmp_path, django_capture_on_commit_callbacks):
    asset = create_asset(draw_clip(tmp_path / "c.mp4", seconds=1, size="160x120"), title="Film")
    asset.runs.update(started_at=timezone.now() - dt.timedelta(hours=1))
    with django_capture_on_commit_callbacks() as tasks:
        services.give_back_stale_runs()
        services.give_back_stale_runs()
    assert len(tasks) == 1


def test_worker_that_wakes_late_undoes_nothing(monkeypatch):
    """Its run was given to another worker meanwhile: neither row nor film is its own now."""
    asset = AssetFactory(state=AssetState.RECEIVED)
    run = Run.objects.create(asset=asset)

    def taken_away(film, run):
        Run.objects.filter(pk=run.pk).update(status=RunStatus.ABANDONED)
        Run.objects.create(asset=film, status=RunStatus.RUNNING)
        raise Cancelled

    monkeypatch.setattr(processing, "run_asset", taken_away)
    services.process(run.pk)
    asset.refresh_from_db()
    run.refresh_from_db()
    assert (asset.state, run.status) == (AssetState.PROBING, RunStatus.ABANDONED)


def test_film_may_be_deleted_while_it_is_prepared(monkeypatch, media_root):
    asset = AssetFactory(state=AssetState.RECEIVED, source_sha256="a" * 64)
    run = Run.objects.create(asset=asset)

    def deleted(film, run):
        services.delete_asset(Asset.objects.get(pk=film.pk))
        processing.output_folder(film).mkdir(parents=True)
        raise Cancelled

    monkeypatch.setattr(processing, "run_asset", deleted)
    services.process(run.pk)
    assert list((media_root / "renditions").iterdir()) == []


def test_leftovers_of_dead_workers_are_cleared_away(media_root):
    old, new = (media_root / "renditions" / name for name in (".work-old", ".work-new"))
    for folder in (old, new):
        (folder / "out").mkdir(parents=True)
    yesterday = time.time() - 2 * 24 * 3600
    os.utime(old, (yesterday, yesterday))
    processing.remove_leftovers()
    assert (old.exists(), new.exists()) == (False, True)


@pytest.mark.django_db(transaction=True)
def test_cancel_stops_the_encoder(tmp_path):
    """The worker hears of it while ffmpeg runs, and nothing half made is left."""
    clip = draw_clip(tmp_path / "clip.mp4", seconds=20)
    started = threading.Event()

    def cancel_soon():
        while not Run.objects.filter(step="encode", status=RunStatus.RUNNING).exists():
            started.wait(0.05)
        services.cancel(Asset.objects.get())

    other = threading.Thread(target=_with_own_connection, args=(cancel_soon,))
    other.start()
    asset = create_asset(clip, title="Film")
    other.join(timeout=60)
    asset.refresh_from_db()
    assert (asset.state, asset.failure_code) == (AssetState.CANCELLED, "media.cancelled")
    assert asset.runs.get().status == RunStatus.CANCELLED
    renditions = Path(processing.output_folder(asset)).parent
    assert list(renditions.iterdir()) == []


def _with_own_connection(work):
    from django.db import connection

    try:
        work()
    finally:
        connection.close()
