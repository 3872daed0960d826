"""Speech from espeak-ng, its loudness for the mouths, and the mix of a whole capsule."""

import array
import math
import random
import shutil
import subprocess
import tempfile
import wave
from dataclasses import dataclass
from pathlib import Path

from capsules.story import Story, Voice

RATE = 22_050
FRAMES_PER_SECOND = 25
TITLE_SECONDS = 2.0
END_SECONDS = 3.2
PAUSE_SECONDS = 0.3


def has_voice() -> bool:
    return shutil.which("espeak-ng") is not None


@dataclass(frozen=True)
class Turn:
    """A spoken line in time; ``samples`` are 16-bit, mono."""

    start: float
    end: float
    samples: array.array


def speak(text: str, voice: Voice, language: str = "ar") -> array.array:
    """Say a sentence; silence at both ends is cut so that captions start with the voice."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "line.wav"
        subprocess.run(
            [
                "espeak-ng",
                *(
                    "-v",
                    f"{language}+{voice.variant}",
                    "-p",
                    str(voice.pitch),
                    "-s",
                    str(voice.speed),
                ),
                *("-a", "120", "-g", "1", "-w", str(path), text),
            ],
            check=True,
            capture_output=True,
        )
        with wave.open(str(path)) as recording:
            samples = array.array("h", recording.readframes(recording.getnframes()))
    loud = [index for index, value in enumerate(samples) if abs(value) > 250]
    return samples[loud[0] : loud[-1] + RATE // 25]


def turns_of(story: Story) -> list[Turn]:
    """Every line of a story with its place in time, after the title card."""
    turns, clock = [], TITLE_SECONDS
    for line in story.lines:
        samples = speak(line.spoken, story.people[line.who].voice)
        length = len(samples) / RATE
        turns.append(Turn(clock, clock + length, samples))
        clock += length + PAUSE_SECONDS
    return turns


def length_of(turns: list[Turn]) -> float:
    """Seconds from the title card to the last frame of the end card."""
    return turns[-1].end + 0.5 + END_SECONDS


def mouth_of(turns: list[Turn]) -> list[float]:
    """How open the speaking mouth is in each frame, from 0 to 1."""
    openings = [0.0] * math.ceil(length_of(turns) * FRAMES_PER_SECOND)
    window = RATE // FRAMES_PER_SECOND
    for turn in turns:
        first = round(turn.start * FRAMES_PER_SECOND)
        powers = [
            _power(turn.samples[at : at + window]) for at in range(0, len(turn.samples), window)
        ]
        loudest = max(powers)
        for offset, power in enumerate(powers):
            openings[first + offset] = min(1.0, (power / loudest) ** 0.7 * 1.15)
    return [
        (openings[max(0, at - 1)] + 2 * value + openings[min(len(openings) - 1, at + 1)]) / 4
        for at, value in enumerate(openings)
    ]


def _power(samples: array.array) -> float:
    return math.sqrt(sum(value * value for value in samples) / max(1, len(samples)))


def pluck(frequency: float, seconds: float, seed: int) -> list[float]:
    """A plucked string after Karplus and Strong (1983): the oud of the title cards."""
    noise = random.Random(seed)
    string = [noise.uniform(-1, 1) for _ in range(round(RATE / frequency))]
    sound = []
    for at in range(round(seconds * RATE)):
        here = at % len(string)
        sound.append(string[here])
        string[here] = 0.498 * (string[here] + string[(here + 1) % len(string)])
    return sound


def mix(turns: list[Turn], path: Path) -> None:
    """Write voices, two plucked phrases and a soft room tone as one wave file."""
    track = [0.0] * math.ceil(length_of(turns) * RATE)
    air, level = random.Random(7), 0.0
    for at in range(len(track)):
        level += 0.02 * (air.uniform(-1, 1) - level)
        track[at] = level * 900
    # D, F, G, A: the opening of a folk scale, up at the title and home at the end.
    up = ((0.15, 146.8), (0.5, 174.6), (0.85, 196.0), (1.2, 220.0))
    home = ((0.2, 220.0), (0.55, 196.0), (0.9, 174.6), (1.25, 146.8))
    for start, phrase in ((0.0, up), (turns[-1].end + 0.5, home)):
        for number, (offset, frequency) in enumerate(phrase):
            _add(track, start + offset, pluck(frequency, 1.6, number), 7000)
    for turn in turns:
        # Equal power, not equal peaks: voices differ in how sharp their peaks are.
        power = _power(turn.samples)
        _add(track, turn.start, [value / power for value in turn.samples], 4600)
    limit = 30_000
    samples = array.array("h", (round(max(-limit, min(limit, value))) for value in track))
    with wave.open(str(path), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(samples.tobytes())


def _add(track: list[float], start: float, sound: list[float], gain: float) -> None:
    first = round(start * RATE)
    for offset, value in enumerate(sound[: len(track) - first]):
        track[first + offset] += value * gain
