"""The planner: facts in, arguments out, nothing is run."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from media.pipeline.ladder import (
    Level,
    Setting,
    choose_frame_rate,
    choose_gop,
    choose_outputs,
    choose_segment,
    choose_setting,
    choose_sound_segment,
    correct_setting,
    rate_words,
)
from media.pipeline.plan import encode_plan
from media.pipeline.probe import Probe
from media.pipeline.sniff import looks_like_media


def facts(**changes):
    about = {
        "duration_seconds": 30.0,
        "width": 1280,
        "height": 720,
        "frame_rate": 25.0,
        "has_video": True,
        "has_audio": True,
        "interlaced": False,
        "hdr": False,
        "video_kbps": None,
        "audio_channels": 2,
    }
    return Probe(**(about | changes))


def sizes(probe):
    return [(output.width, output.height) for output in choose_outputs(probe)]


def argv(probe):
    plan = encode_plan(Path("/in/original"), Path("/out"), probe, settings={}, ffmpeg_path="ffmpeg")
    return list(plan.argv)


def test_wide_film_gets_every_rung_below_it():
    assert sizes(facts()) == [(1280, 720), (854, 480), (640, 360), (426, 240)]


def test_film_of_a_phone_held_upright_keeps_its_shape():
    assert sizes(facts(width=1080, height=1920)) == [
        (720, 1280),
        (480, 854),
        (360, 640),
        (240, 426),
    ]


def test_nothing_is_enlarged():
    assert sizes(facts(width=640, height=360)) == [(640, 360), (426, 240)]
    assert sizes(facts(width=176, height=144)) == [(176, 144)]


def test_sound_alone_has_no_picture():
    probe = facts(has_video=False, width=0, height=0, frame_rate=0)
    assert choose_outputs(probe) == ()
    assert "-c:v" not in argv(probe)


def test_rungs_never_spend_more_than_the_source():
    caps = [output.max_kbps for output in choose_outputs(facts(video_kbps=200))]
    assert caps == [220, 220, 220, 130]


@given(
    width=st.integers(2, 4096),
    height=st.integers(2, 2304),
)
def test_sizes_are_even_and_not_enlarged(width, height):
    for wide, high in sizes(facts(width=width, height=height)):
        assert wide % 2 == 0
        assert high % 2 == 0
        assert wide <= width + 1
        assert high <= height + 1


@pytest.mark.parametrize(
    ("source", "chosen"), [(25, 25), (29.97, 29.97), (50, 25), (60, 30), (120, 30), (0.4, 1)]
)
def test_frame_rate_is_halved_above_thirty(source, chosen):
    assert choose_frame_rate(source) == chosen


@given(duration=st.floats(1, 1800), rate=st.sampled_from([10.0, 23.976, 25.0, 29.97, 30.0]))
def test_no_rest_below_one_second_is_left_over(duration, rate):
    gop = choose_gop(duration, rate)
    frames = max(1, round(duration * rate))
    rest = frames % gop
    assert rest == 0 or rest >= rate or frames <= gop


@pytest.mark.parametrize(
    ("loudness", "peak", "gain"),
    [
        (-26.0, -12.0, 10.0),
        (-10.0, -0.1, -6.0),
        # A loud peak lets the limiter take ten decibels, not more.
        (-30.0, -1.0, 9.5),
        (-80.0, -70.0, 0.0),
        (None, None, 0.0),
        (-50.0, -40.0, 20.0),
    ],
)
def test_gain_leads_to_sixteen_below(loudness, peak, gain):
    assert choose_setting(Level(loudness, peak)).gain_db == gain


def test_sound_that_came_out_wrong_is_set_again():
    before = Setting(gain_db=3.0, limit_db=-1.5)
    after = correct_setting(before, Level(-15.0, 1.0))
    assert (after.gain_db, after.limit_db) == (2.6, -4.1)
    assert correct_setting(before, Level(-17.5, -3.0)) == Setting(5.1, -1.5)
    assert correct_setting(before, Level()) == before


@pytest.mark.parametrize(
    ("level", "fits"),
    [
        (Level(-16.9, -1.0), True),
        (Level(-14.9, -3.0), False),
        (Level(-16.0, -0.9), False),
        (Level(-70.0, -60.0), True),
        (Level(), True),
    ],
)
def test_what_counts_as_right(level, fits):
    assert level.fits is fits


@pytest.mark.parametrize(
    ("rate", "chosen"), [(23.1, 23.976), (28.3, 29.97), (11.0, 12.0), (7, 10.0)]
)
def test_changing_rate_becomes_a_usual_one(rate, chosen):
    assert choose_frame_rate(rate, steady=False) == chosen


def test_television_counts_in_fractions():
    assert rate_words(choose_frame_rate(60000 / 1001)) == "30000/1001"
    assert rate_words(25.0) == "25"


@given(duration=st.floats(0.5, 1800), rate=st.sampled_from([10.0, 23.976, 25.0, 29.97, 30.0]))
def test_last_piece_is_no_sliver(duration, rate):
    gop = choose_gop(duration, rate)
    frames = max(1, round(duration * rate))
    piece = round(choose_segment(gop, rate) * rate)
    rest = frames % piece
    assert rest == 0 or rest >= rate or frames < piece
    sound = choose_sound_segment(duration)
    last = duration - (max(1, round(duration / 4)) - 1) * sound
    assert min(duration, 2.5) - 0.001 <= last <= sound


def test_input_is_guarded_before_it_is_named():
    words = argv(facts())
    source = words.index("file:/in/original")
    for guard in ("-protocol_whitelist", "-format_whitelist", "-codec_whitelist", "-max_pixels"):
        assert words.index(guard) < source
    assert words[words.index("-t") + 1] == "31.000"


def test_interlaced_and_hdr_pictures_are_turned_into_plain_ones():
    graph = " ".join(argv(facts(interlaced=True, hdr=True)))
    assert "bwdif" in graph
    assert "bt709" in graph
    plain = " ".join(argv(facts()))
    assert "bwdif" not in plain
    assert "bt709" not in plain


@pytest.mark.parametrize(
    ("head", "answer"),
    [
        (b"\x00\x00\x00\x20ftypisom", True),
        (b"\x1a\x45\xdf\xa3" + bytes(20), True),
        (b"RIFF\x00\x00\x00\x00AVI LIST", True),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", False),
        (b"G" + bytes(187) + b"G" + bytes(187), True),
        (bytes(4) + b"G" + bytes(191) + b"G", True),
        (b"ID3\x04" + bytes(20), True),
        (b"\xff\xfb\x90\x00", True),
        (b"OggS" + bytes(20), True),
        (b"#EXTM3U\n#EXT-X-VERSION:3\n", False),
        (b"ffconcat version 1.0\nfile other.mp4\n", False),
        ("السلام عليكم".encode(), False),
        ("مرحبا".encode("utf-16"), False),
        (b"%PDF-1.7", False),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", False),
        (b"", False),
    ],
)
def test_first_look(head, answer):
    assert looks_like_media(head) is answer
