"""Playlists as strangers read them: three parsers, and Apple's numbered rules.

Rules: HLS Authoring Specification for Apple Devices,
https://developer.apple.com/documentation/http-live-streaming/hls-authoring-specification-for-apple-devices
(read 2026-11-22).
"""

import json
import os
import shutil
import subprocess
from itertools import pairwise
from pathlib import Path

import m3u8
import pytest
from django.urls import reverse

from media.pipeline.segments import read_playlist
from media.services import create_asset
from tests.factories.media import draw_clip
from tests.media.making import key_frames, look, make, stream

ROOT = Path(__file__).parents[2]
# Node is the machine's own, or the one that set-up took from a Python package.
PLACES = f"{ROOT / '.venv' / 'bin'}{os.pathsep}{os.environ.get('PATH', '')}"
NODE = shutil.which("node", path=PLACES)
STRANGERS = """
const fs = require("fs");
const hls = require("hls-parser");
const { Parser } = require("m3u8-parser");
const [folder, ...names] = process.argv.slice(1);
const read = (name) => fs.readFileSync(`${folder}/${name}`, "utf-8");
const told = {};
for (const name of names) {
  const one = hls.parse(read(name));
  const parser = new Parser();
  parser.push(read(name));
  parser.end();
  const other = parser.manifest;
  told[name] = one.isMasterPlaylist
    ? {
        version: one.version,
        independent: one.independentSegments,
        hls: one.variants.filter((v) => !v.isIFrameOnly).map((v) => v.uri),
        keys: one.variants.filter((v) => v.isIFrameOnly).map((v) => v.uri),
        sounds: one.variants[0].audio.map((a) => [a.groupId, a.language, a.uri]),
        m3u8: other.playlists.map((p) => p.uri),
        groups: Object.keys(other.mediaGroups.AUDIO),
      }
    : {
        hls: one.segments.map((s) => [s.duration, s.byterange.length, s.byterange.offset]),
        m3u8: other.segments.map((s) => [s.duration, s.byterange.length, s.byterange.offset]),
        ended: [one.endlist, other.endList],
        only: [Boolean(one.isIFrame), Boolean(other.iFramesOnly)],
      };
}
console.log(JSON.stringify(told));
"""


@pytest.fixture(scope="module")
def film(tmp_path_factory):
    """Two rungs, thirteen seconds, a clip whose sound comes and goes."""
    place = tmp_path_factory.mktemp("hls")
    sound = "anoisesrc=colour=pink:amplitude=0.3"
    clip = draw_clip(place / "c.mp4", seconds=13.04, size="640x360", sound=sound)
    return make(clip, place / "out")


@pytest.fixture(scope="module")
def strangers(film):
    """What two parsers in JavaScript make of each playlist."""
    names = sorted(path.name for path in film.folder.glob("*.m3u8"))
    ended = subprocess.run(
        [NODE, "-e", STRANGERS, str(film.folder), *names],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    return json.loads(ended.stdout)


@pytest.fixture(scope="module")
def master(film):
    return m3u8.load(str(film.folder / "master.m3u8"))


def test_three_parsers_read_the_same_master(master, strangers):
    told = strangers["master.m3u8"]
    variants = [one.uri for one in master.playlists]
    assert variants == told["hls"] == told["m3u8"] == ["v360.m3u8", "v240.m3u8"]
    assert [one.uri for one in master.iframe_playlists] == told["keys"] == ["keys240.m3u8"]
    assert told["sounds"] == [["hi", "ar", "a64.m3u8"]]
    assert sorted(told["groups"]) == sorted(one.group_id for one in master.media) == ["hi", "lo"]


def test_three_parsers_read_the_same_segments(film, strangers):
    for name, told in strangers.items():
        if name == "master.m3u8":
            continue
        ours = read_playlist(film.folder / name)
        theirs = m3u8.load(str(film.folder / name))
        ranges = list(zip(ours.sizes, ours.offsets, strict=True))
        for found in (told["hls"], told["m3u8"]):
            assert [(size, offset) for _seconds, size, offset in found] == ranges
            assert [one[0] for one in found] == pytest.approx(ours.durations, abs=0.001)
        assert [one.byterange for one in theirs.segments] == [f"{s}@{o}" for s, o in ranges]
        assert told["ended"] == [True, True]
        assert told["only"] == [name.startswith("keys")] * 2


def variants_of(film, master):
    """Each variant with the measures of its picture and its sound."""
    sounds = {one.group_id: one.uri for one in master.media}
    for one in master.playlists:
        info = one.stream_info
        picture = read_playlist(film.folder / one.uri)
        yield one, info, picture, read_playlist(film.folder / sounds[info.audio])


def test_rates_are_those_of_the_files(film, master):
    """1.26, 1.27: BANDWIDTH and AVERAGE-BANDWIDTH within a tenth; 1.30: peak at most twice."""
    for _one, info, picture, sound in variants_of(film, master):
        average = (sum(picture.sizes) / picture.seconds + sum(sound.sizes) / sound.seconds) * 8
        assert info.average_bandwidth == pytest.approx(average, rel=0.1)
        highest = max(
            size * 8 / seconds
            for size, seconds in zip(picture.sizes, picture.durations, strict=True)
            if seconds >= picture.target_seconds / 2
        )
        assert info.bandwidth == pytest.approx(highest + sound.peak_bps, rel=0.1)
        assert info.average_bandwidth <= info.bandwidth <= 2 * info.average_bandwidth


def test_master_says_what_players_need(film, master):
    """9.x: CODECS, RESOLUTION, FRAME-RATE, AVERAGE-BANDWIDTH, CLOSED-CAPTIONS; 8.10, 9.15."""
    text = (film.folder / "master.m3u8").read_text()
    assert text.startswith("#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-INDEPENDENT-SEGMENTS\n")
    for one, info, _picture, _sound in variants_of(film, master):
        assert info.codecs.startswith("avc1.")
        assert info.codecs.endswith(",mp4a.40.2")
        video = stream(film.folder / one.uri.replace("m3u8", "mp4"), "video")
        assert info.resolution == (video["width"], video["height"])
        assert info.frame_rate == 25
        assert info.closed_captions == "NONE"
        # 1.11: no higher level than the picture needs; two hexadecimal digits of tenths.
        assert int(info.codecs[9:11], 16) == video["level"] <= 30


def test_first_variant_is_the_one_to_begin_with(master):
    """1.33: the first line is where a player begins; 360 lines, whatever else there is."""
    assert min(master.playlists[0].stream_info.resolution) == 360


def test_sounds_are_named(master):
    """8.x, 2.x: LANGUAGE, NAME, CHANNELS, DEFAULT and AUTOSELECT in each group; one default."""
    for one in master.media:
        assert (one.type, one.language, one.name) == ("AUDIO", "ar", "العربية")
        assert (one.default, one.autoselect) == ("YES", "YES")
    assert {one.group_id: one.channels for one in master.media} == {"hi": "2", "lo": "1"}


def test_key_frames_have_a_playlist_of_their_own(film, master):
    """6.1, 6.10: each range holds the fragment's header and one whole key frame."""
    (keys,) = master.iframe_playlists
    playlist = film.folder / keys.uri
    assert "#EXT-X-I-FRAMES-ONLY" in playlist.read_text()
    segments = read_playlist(playlist)
    # 6.8: its average rate is far below the picture's.
    assert keys.iframe_stream_info.average_bandwidth == segments.average_bps
    assert keys.iframe_stream_info.average_bandwidth < 100_000
    whole = read_playlist(film.folder / "v240.m3u8")
    assert segments.durations == whole.durations
    data = (film.folder / "v240.mp4").read_bytes()
    start = data[: whole.offsets[0]]
    for number, (size, offset) in enumerate(zip(segments.sizes, segments.offsets, strict=True)):
        alone = film.folder.parent / f"key{number}.mp4"
        alone.write_bytes(start + data[offset : offset + size])
        wanted = ("-select_streams", "v", "-show_entries", "frame=key_frame,pict_type")
        frames = look(alone, *wanted)["frames"]
        assert [(one["key_frame"], one["pict_type"]) for one in frames[:1]] == [(1, "I")]


def test_segments_are_even_and_begin_with_a_key_frame(film):
    """1.13: a key frame about every two seconds; 7.5: pieces of about four; 8.x: the same cuts."""
    cuts = {name: read_playlist(film.folder / name) for name in ("v360.m3u8", "v240.m3u8")}
    assert cuts["v360.m3u8"].durations == cuts["v240.m3u8"].durations
    for name, segments in cuts.items():
        found = key_frames(film.folder / name.replace("m3u8", "mp4"))
        gaps = [second - first for first, second in pairwise(found)]
        assert max(gaps) < 3
        begins, at = [], found[0]
        for seconds in segments.durations:
            begins.append(round(at, 2))
            at += seconds
        assert set(begins) <= {round(one, 2) for one in found}
        assert segments.durations[-1] >= 1
        # 8.2: no piece is longer than the target, rounded.
        assert max(segments.durations) < segments.target_seconds + 0.5


def test_media_playlists_are_whole(film):
    """8.1, 8.3, 9.1: version, type, end and independence stand in each; one file a stream."""
    for path in film.folder.glob("[va]*.m3u8"):
        text = path.read_text()
        for tag in ("#EXT-X-VERSION:7", "#EXT-X-PLAYLIST-TYPE:VOD", "#EXT-X-ENDLIST"):
            assert tag in text, path.name
        assert "#EXT-X-MAP:" in text
        last = read_playlist(path)
        size = path.with_suffix(".mp4").stat().st_size
        assert last.offsets[-1] + last.sizes[-1] == size


@pytest.mark.django_db
def test_playlists_are_served_as_they_should(tmp_path, client, django_capture_on_commit_callbacks):
    """10.4: their type; 10.1: compressed for who can read it; the served master parses too."""
    with django_capture_on_commit_callbacks(execute=True):
        asset = create_asset(draw_clip(tmp_path / "c.mp4", seconds=2, size="320x240"), title="Film")
    address = reverse("media:master", args=[asset.public_id])
    response = client.get(address, headers={"accept-encoding": "gzip"})
    assert response.headers["Content-Type"].split(";")[0] == "application/vnd.apple.mpegurl"
    assert response.headers.get("Content-Encoding") == "gzip"
    served = m3u8.loads(client.get(address).content.decode())
    assert [one.uri.rsplit("/", 1)[1] for one in served.playlists] == ["v240.m3u8"]
    playlist = client.get(served.playlists[0].uri)
    assert playlist.headers["Content-Type"].split(";")[0] == "application/vnd.apple.mpegurl"
