"""What phones, cameras and editing suites really send, made right."""

import subprocess
from fractions import Fraction

import pytest
from PIL import Image

from media.pipeline import binaries
from media.pipeline.encode import measure_loudness
from media.pipeline.segments import read_playlist
from tests.factories.media import draw_clip
from tests.media.making import key_frames, look, make, stream

NOISE = "anoisesrc=colour=pink:amplitude=0.4"
TEN_BITS = ("-pix_fmt", "yuv420p10le")
SMALL = {"seconds": 2, "size": "426x240", "sound": NOISE}


def ffmpeg(*words):
    subprocess.run([binaries.ffmpeg(), "-v", "error", "-y", *map(str, words)], check=True)


def plain(path, **changes):
    return draw_clip(path, **(SMALL | changes))


def rotated(path):
    upright = plain(path.with_name("flat.mp4"))
    ffmpeg("-display_rotation", "90", "-i", upright, "-c", "copy", path)
    return path


def changing_rate(path):
    """Ten pictures in the first second, thirty in the second, as phones record in the dark."""
    cut = ["-vf", "select='not(mod(n,3))+gte(n,30)'", "-fps_mode", "vfr"]
    return plain(path, rate=30, extra=cut)


def interlaced(path):
    weave = ["-vf", "tinterlace=interleave_top,setfield=tff", "-r", "25"]
    return plain(path, rate=50, extra=[*weave, "-flags", "+ilme+ildct", "-x264opts", "tff=1"])


def two_sounds(path):
    """Arabic first, French by default; the French one is the louder."""
    silent = plain(path.with_name("silent.mp4"), sound="")
    tones = ("-f", "lavfi", "-i", "sine=300:duration=2", "-f", "lavfi", "-i", "sine=900:duration=2")
    maps = ("-map", "0:v", "-map", "1:a", "-map", "2:a", "-c:v", "copy", "-c:a", "aac")
    words = ("-metadata:s:a:0", "language=ara", "-metadata:s:a:1", "language=fra")
    choice = ("-disposition:a:0", "0", "-disposition:a:1", "default")
    ffmpeg("-i", silent, *tones, *maps, *words, *choice, path)
    return path


def cover_art(path):
    cover = path.with_name("cover.jpg")
    Image.new("RGB", (600, 600), "red").save(cover)
    film = plain(path.with_name("film.mp4"))
    maps = ("-map", "1", "-map", "0", "-c", "copy", "-disposition:v:0", "attached_pic")
    ffmpeg("-i", film, "-i", cover, *maps, path)
    return path


def wide_colours(path):
    tags = "color_primaries=bt2020:color_trc=smpte2084:colorspace=bt2020nc:range=tv"
    return plain(path, extra=["-vf", f"format=yuv420p10le,setparams={tags}", *TEN_BITS])


def many_channels(layout):
    def draw(path):
        return plain(path, extra=["-af", f"aformat=channel_layouts={layout}", "-b:a", "256k"])

    return draw


# {name: (how it is drawn, sizes of the rungs, pictures a second, channels of the source)}
CASES = {
    "upright": (lambda path: plain(path, size="240x426"), [(240, 426)], 25, 1),
    "square": (lambda path: plain(path, size="360x360"), [(360, 360), (240, 240)], 25, 1),
    "wide": (lambda path: plain(path, size="640x360", rate=50), [(640, 360), (426, 240)], 25, 1),
    "television": (
        lambda path: plain(path, rate="30000/1001"),
        [(426, 240)],
        Fraction(30000, 1001),
        1,
    ),
    "rotated": (rotated, [(240, 426)], 25, 1),
    "changing rate": (changing_rate, [(426, 240)], 20, 1),
    "interlaced": (interlaced, [(426, 240)], 25, 1),
    "odd size": (
        lambda path: plain(path, size="427x241", extra=["-pix_fmt", "yuv444p"]),
        [(426, 240)],
        25,
        1,
    ),
    "silent": (lambda path: plain(path, sound=""), [(426, 240)], 25, 0),
    "six channels": (many_channels("5.1"), [(426, 240)], 25, 6),
    "eight channels": (many_channels("7.1"), [(426, 240)], 25, 8),
    "two sounds": (two_sounds, [(426, 240)], 25, 1),
    "cover art": (cover_art, [(426, 240)], 25, 1),
    "wide colours": (wide_colours, [(426, 240)], 25, 1),
    "loud": (lambda path: plain(path, extra=["-af", "volume=12dB"]), [(426, 240)], 25, 1),
    "a little over": (lambda path: plain(path, seconds=4.08), [(426, 240)], 25, 1),
}


@pytest.mark.parametrize("name", CASES)
def test_film_comes_out_right(tmp_path, name):
    draw, sizes, rate, channels = CASES[name]
    source = draw(tmp_path / "source.mp4")
    result = make(source, tmp_path / "out")
    facts = result.plan.probe
    assert facts.audio_channels == channels
    assert result.sizes == sizes
    for output in result.plan.outputs:
        video = stream(result.folder / f"{output.name}.mp4", "video")
        assert (video["width"], video["height"], video["pix_fmt"]) == (
            output.width,
            output.height,
            "yuv420p",
        )
        assert Fraction(video["avg_frame_rate"]) == pytest.approx(Fraction(rate), rel=0.002)
        assert video.get("sample_aspect_ratio", "1:1") == "1:1"
        assert "side_data_list" not in video
        assert video.get("field_order", "progressive") == "progressive"
    pictures = [key_frames(result.folder / f"{one.name}.mp4") for one in result.plan.outputs]
    assert all(found == pictures[0] for found in pictures)
    _lengths_are_right(result, source, 1 / float(rate))
    _sound_is_right(result, channels)


def _lengths_are_right(result, source, frame):
    """Each stream as long as the source's within a frame, and no sliver at an end."""
    wanted = float(stream(source, "video")["duration"])
    film = result.folder / result.names("progressive")[0]
    assert float(stream(film, "video")["duration"]) == pytest.approx(wanted, abs=frame + 0.001)
    if result.plan.sounds:
        heard = float(stream(source, "audio")["duration"])
        assert float(stream(film, "audio")["duration"]) == pytest.approx(heard, abs=frame + 0.03)
    for playlist in result.folder.glob("[va]*.m3u8"):
        durations = read_playlist(playlist).durations
        assert len(durations) == 1 or durations[-1] >= 1


def _sound_is_right(result, channels):
    for name, layout, count in (("a64", "stereo", 2), ("a32", "mono", 1)):
        path = result.folder / f"{name}.mp4"
        assert path.exists() is bool(channels)
        if channels:
            sound = stream(path, "audio")
            about = (sound["channels"], sound["channel_layout"], sound["profile"])
            assert about == (count, layout, "LC")
            level = measure_loudness(path, 2)
            assert level.lufs == pytest.approx(-16, abs=1)
            assert level.peak_dbtp <= -1


def test_wide_colours_become_plain_ones(tmp_path):
    result = make(wide_colours(tmp_path / "source.mp4"), tmp_path / "out")
    assert result.plan.probe.hdr
    video = stream(result.folder / "v240.mp4", "video")
    tags = [video.get(f"color_{name}") for name in ("primaries", "transfer", "space")]
    assert tags == ["bt709"] * 3


def test_default_sound_is_taken_and_named(tmp_path):
    result = make(two_sounds(tmp_path / "source.mp4"), tmp_path / "out")
    assert (result.plan.probe.audio_stream, result.plan.language) == (1, "fr")
    master = (result.folder / "master.m3u8").read_text()
    assert 'LANGUAGE="fr"' in master
    assert "Français" in master


def test_interlaced_source_is_known_for_one(tmp_path):
    result = make(interlaced(tmp_path / "source.mp4"), tmp_path / "out")
    assert result.plan.probe.interlaced
    assert "bwdif" in " ".join(result.plan.argv)


def test_film_whose_sound_is_longer_than_its_picture(tmp_path):
    """Phones stop the picture before the sound: both keep their length."""
    picture = plain(tmp_path / "picture.mp4", sound="", seconds=2)
    long = ("-f", "lavfi", "-i", f"{NOISE}:duration=4", "-c:v", "copy", "-c:a", "aac")
    ffmpeg("-i", picture, *long, tmp_path / "source.mp4")
    result = make(tmp_path / "source.mp4", tmp_path / "out")
    film = result.folder / "film240.mp4"
    assert float(stream(film, "video")["duration"]) == pytest.approx(2, abs=0.05)
    assert float(stream(film, "audio")["duration"]) == pytest.approx(4, abs=0.05)


def test_recording_that_does_not_say_how_long_it_is(tmp_path):
    """Recorders in browsers write Matroska without a length."""
    clip = plain(tmp_path / "clip.mp4")
    live = tmp_path / "live.mkv"
    with live.open("wb") as file:
        argv = [binaries.ffmpeg(), "-v", "error", "-i", str(clip), "-c", "copy"]
        subprocess.run([*argv, "-f", "matroska", "-live", "1", "pipe:1"], stdout=file, check=True)
    assert "duration" not in look(live, "-show_format")["format"]
    result = make(live, tmp_path / "out")
    assert result.plan.duration_seconds == pytest.approx(2, abs=0.1)
