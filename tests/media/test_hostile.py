"""Bytes that are meant to harm: refused with a reason, or contained within fixed limits.

Each attack is drawn here; the report of 2026-11-22 measured them on unguarded decoders.
"""

import resource
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from django.utils import translation
from PIL import Image

from media import processing
from media.enums import AssetState, RunStatus
from media.errors import BrokenTiming, EncodingFailed, TooLong
from media.pipeline import binaries, isolation, sandbox
from media.pipeline.encode import Exhausted, encode
from media.pipeline.plan import encode_plan
from media.pipeline.probe import Probe, probe
from media.services import create_asset
from tests.factories.media import draw_clip

EVERYTHING = isolation.Reach(reads=(Path("/"),))


@pytest.fixture
def prepare(django_capture_on_commit_callbacks, db):
    def run(path):
        with django_capture_on_commit_callbacks(execute=True):
            asset = create_asset(Path(path), title="Film")
        asset.refresh_from_db()
        return asset

    return run


def refused(asset, *codes):
    """Failed with a reason in both languages of editors, and nothing is left of it."""
    assert asset.state == AssetState.FAILED
    assert asset.failure_code in codes
    for language in ("ar", "fr"):
        with translation.override(language):
            assert asset.failure_sentence not in {"", asset.failure_code}
    assert asset.renditions.count() == 0
    assert asset.runs.get().status == RunStatus.FAILED
    assert not processing.output_folder(asset).exists()
    assert list(processing.output_folder(asset).parent.glob(".work-*")) == []


def bomb(path, hole_seconds):
    """Fifty pictures with a hole in the middle: a small file that claims a long film."""
    hole = f"setpts='PTS+gte(N,25)*{hole_seconds}/TB'"
    extra = ["-vf", hole, "-fps_mode", "passthrough"]
    draw_clip(path, seconds=2, size="160x120", sound="", extra=extra)
    assert path.stat().st_size < 200_000
    return path


# --- files that say they are longer or larger than they are -------------------------------


@pytest.mark.parametrize("hole", [72_000, 1_200], ids=["twenty hours", "within the limit"])
def test_timestamp_bomb_is_refused(prepare, tmp_path, hole):
    refused(prepare(bomb(tmp_path / "bomb.mp4", hole)), TooLong.code, BrokenTiming.code)


def test_timestamp_bomb_that_passes_the_probe_writes_no_more_than_it_stated(tmp_path):
    """What the file says is believed up to its word, and not a second more."""
    source = bomb(tmp_path / "bomb.mp4", 72_000)
    facts = Probe(3.0, 160, 120, 25.0, True, False, False, False, None, 0)
    out = tmp_path / "out"
    out.mkdir()
    plan = encode_plan(source, out, facts, settings={}, ffmpeg_path=binaries.ffmpeg())
    before = time.monotonic()
    encode(plan, lambda part: True)
    assert time.monotonic() - before < 60
    assert sum(file.stat().st_size for file in out.iterdir()) < 1_000_000


def picture_bomb(path, side):
    """A film of one still that is small as a file and a gigabyte when unpacked."""
    still = path.with_suffix(".jpg")
    Image.new("L", (side, side), 90).save(still, quality=5)
    argv = [binaries.ffmpeg(), "-v", "error", "-f", "image2pipe", "-c:v", "mjpeg", "-i", str(still)]
    subprocess.run([*argv, "-c", "copy", "-f", "matroska", str(path)], check=True)
    return path


def test_picture_bomb_is_refused_before_it_is_unpacked(prepare, tmp_path):
    path = picture_bomb(tmp_path / "bomb.mkv", 15_360)
    assert path.stat().st_size < 4_000_000
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    refused(prepare(path), "media.too_many_pixels", "media.broken_timing")
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before < 20


def test_too_many_pixels_are_refused(prepare, tmp_path):
    path = draw_clip(tmp_path / "wide.mp4", seconds=0.2, size="5000x2600", rate=5, sound="")
    refused(prepare(path), "media.too_many_pixels")


def test_truncated_films_are_refused(prepare, tmp_path):
    """An index in front still promises everything, and the plain tool ends with 0."""
    fast = draw_clip(tmp_path / "fast.mp4", extra=["-movflags", "+faststart"])
    late = draw_clip(tmp_path / "late.mp4", seconds=3)
    for path in (fast, late):
        data = path.read_bytes()
        path.write_bytes(data[: len(data) * 6 // 10])
    plain = [binaries.ffmpeg(), "-v", "quiet", "-i", str(fast), "-f", "null", "-"]
    assert subprocess.run(plain, check=False).returncode == 0
    assert probe(fast).duration_seconds == pytest.approx(4, abs=0.1)
    for path in (fast, late):
        refused(prepare(path), "media.incomplete")


# --- files that name other files, or addresses --------------------------------------------


@pytest.fixture
def listener():
    """A server of this machine that counts who calls."""
    calls = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.2)
        done = threading.Event()

        def listen():
            while not done.is_set():
                try:
                    caller, _address = server.accept()
                except TimeoutError:
                    continue
                calls.append(caller.recv(200))
                caller.close()

        thread = threading.Thread(target=listen)
        thread.start()
        yield server.getsockname()[1], calls
        done.set()
        thread.join()


PLAYLIST = "#EXTM3U\n#EXT-X-TARGETDURATION:5\n#EXTINF:5,\n{}\n#EXT-X-ENDLIST\n"
LISTS = {
    "text": "السلام عليكم\n",
    "concat, a neighbour": "ffconcat version 1.0\nfile neighbour.mp4\n",
    "concat, by its whole path": "ffconcat version 1.0\nfile '{folder}/neighbour.mp4'\n",
    "playlist, a neighbour": PLAYLIST.format("neighbour.mp4"),
    "playlist, by its whole path": PLAYLIST.format("{folder}/neighbour.mp4"),
    "playlist, file:": PLAYLIST.format("file://{folder}/neighbour.mp4"),
    "playlist, an address": PLAYLIST.format("http://127.0.0.1:{port}/x.ts"),
    "master, an address": "#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\nhttp://127.0.0.1:{port}/m.m3u8\n",
    "playlist, a key at an address": (
        "#EXTM3U\n#EXT-X-TARGETDURATION:5\n"
        '#EXT-X-KEY:METHOD=AES-128,URI="http://127.0.0.1:{port}/key"\n'
        "#EXTINF:5,\nneighbour.mp4\n#EXT-X-ENDLIST\n"
    ),
    "session description": (
        "v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\n"
        "m=video {port} RTP/AVP 96\na=rtpmap:96 H264/90000\n"
    ),
    "dash": (
        '<?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011" type="static" '
        'mediaPresentationDuration="PT5S"><Period><AdaptationSet mimeType="video/mp4">'
        '<Representation id="1" bandwidth="1"><BaseURL>http://127.0.0.1:{port}/x.mp4</BaseURL>'
        "</Representation></AdaptationSet></Period></MPD>"
    ),
}


@pytest.mark.parametrize("name", LISTS)
def test_list_named_mp4_reads_nothing_and_calls_nobody(prepare, tmp_path, listener, name):
    port, calls = listener
    draw_clip(tmp_path / "neighbour.mp4", seconds=1, size="160x120")
    path = tmp_path / "film.mp4"
    # Not by format(): the words of some lists hold braces.
    text = LISTS[name].replace("{folder}", str(tmp_path)).replace("{port}", str(port))
    path.write_text(text)
    refused(prepare(path), "media.not_media")
    assert calls == []


# --- decoders that do not end, do not stop, or fill the machine ----------------------------


def python(code, limits):
    return sandbox.run_quiet((sys.executable, "-c", code), limits, EVERYTHING)


def test_processor_time_is_limited():
    outcome = python("while True: pass", sandbox.Limits(cpu_seconds=1, wall_seconds=60))
    assert outcome.returncode < 0
    assert 0.5 < outcome.cpu_seconds < 10


def test_memory_is_limited():
    limits = sandbox.Limits(cpu_seconds=20, memory_bytes=512 * 1024**2, wall_seconds=60)
    outcome = python("bytearray(1024**3)", limits)
    assert outcome.returncode != 0
    assert "MemoryError" in outcome.stderr


def test_disk_is_limited(tmp_path):
    file = tmp_path / "large"
    code = "import signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_DFL)\n"
    code += f"file = open({str(file)!r}, 'wb')\nwhile True: file.write(bytes(100_000))"
    limits = sandbox.Limits(cpu_seconds=20, file_bytes=1_000_000, wall_seconds=60)
    reach = isolation.Reach(reads=(Path("/"),), writes=(tmp_path,))
    outcome = sandbox.run_quiet((sys.executable, "-c", code), limits, reach)
    assert outcome.returncode < 0
    assert file.stat().st_size <= 1_000_000


def test_who_ignores_the_polite_signal_is_killed():
    """ffmpeg catches SIGTERM and goes on; it is not asked."""
    code = (
        "import signal, time\n"
        "for one in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGXCPU):\n"
        "    signal.signal(one, signal.SIG_IGN)\n"
        "while True: time.sleep(1)"
    )
    outcome = python(code, sandbox.Limits(cpu_seconds=20, wall_seconds=2))
    assert outcome.stalled
    assert outcome.returncode == -9


def test_children_of_a_decoder_end_with_it():
    code = (
        "import subprocess, sys, time\n"
        "child = subprocess.Popen(['/bin/sleep', '86399'])\n"
        "print(child.pid, flush=True)\n"
        "time.sleep(60)"
    )
    outcome = python(code, sandbox.Limits(cpu_seconds=20, wall_seconds=2))
    child = Path(f"/proc/{int(outcome.stdout)}/stat")
    deadline = time.monotonic() + 10
    while child.exists() and " Z " not in child.read_text() and time.monotonic() < deadline:
        time.sleep(0.1)
    assert not child.exists() or " Z " in child.read_text()


def test_endless_words_on_both_channels_end():
    code = "import sys\nwhile True: sys.stdout.write('x' * 5000); sys.stderr.write('y' * 5000)"
    outcome = python(code, sandbox.Limits(cpu_seconds=10, wall_seconds=20))
    assert outcome.returncode != 0
    assert len(outcome.stdout) <= sandbox.STDOUT_BYTES
    assert len(outcome.stderr) <= 4000


def test_film_that_used_up_its_time_is_not_tried_rung_by_rung(tmp_path, monkeypatch):
    """The way around a broken rung is not a way to four times the cost."""
    from media.pipeline import encode as encoding

    source = draw_clip(tmp_path / "c.mp4", seconds=20)
    out = tmp_path / "out"
    out.mkdir()
    plan = encode_plan(source, out, probe(source), settings={}, ffmpeg_path=binaries.ffmpeg())
    monkeypatch.setattr(encoding, "limits_for", lambda seconds: sandbox.Limits(2, wall_seconds=120))
    with pytest.raises(Exhausted) as caught:
        encoding.encode_what_can_be(plan, lambda part: True)
    assert caught.value.code == EncodingFailed.code
