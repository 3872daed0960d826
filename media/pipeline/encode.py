"""Run a plan, listen to a source, and listen to what was made of it."""

import logging
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from media.errors import Cancelled, EncodingFailed, Incomplete
from media.pipeline import binaries
from media.pipeline.isolation import Reach
from media.pipeline.ladder import Level, Output, Setting, Sound, correct_setting
from media.pipeline.plan import Plan, Settings, loudness_argv
from media.pipeline.sandbox import Limits, run_quiet, run_with_progress

logger = logging.getLogger(__name__)

MEASURE = re.compile(r"\[ebur128@(\w+) @ \w+\] Summary:(.*?)(?=\[ebur128@|\Z)", re.DOTALL)
LOUDNESS = re.compile(r"^\s*I:\s*(-?[\d.]+) LUFS", re.MULTILINE)
PEAK = re.compile(r"^\s*Peak:\s*(-?[\d.]+) dBFS", re.MULTILINE)
CORRECTIONS = 2
Listener = Callable[[float], bool]


class Exhausted(EncodingFailed):
    """A film that used up all the time that its length allows; another attempt would too."""


def limits_for(duration_seconds: float) -> Limits:
    """Processor time in proportion to the film; a bomb ends long before it hurts."""
    return Limits(
        cpu_seconds=round(60 + 80 * duration_seconds),
        wall_seconds=120 + 120 * duration_seconds,
    )


def encode(plan: Plan, on_progress: Listener) -> str:
    """Run the one process of a plan; returns its words. ``on_progress`` gets 0 to 1.

    Raises Incomplete, Cancelled, Exhausted or EncodingFailed.
    """

    def moved(seconds: float) -> bool:
        return on_progress(min(1.0, max(0.0, seconds / plan.duration_seconds)))

    reach = Reach(reads=(plan.source,), writes=(plan.folder,))
    limits = limits_for(plan.duration_seconds)
    outcome = run_with_progress(plan.argv, limits, reach, moved)
    if outcome.cancelled:
        raise Cancelled
    if outcome.stalled or outcome.cpu_seconds >= limits.cpu_seconds - 1:
        raise Exhausted
    if outcome.returncode != 0:
        # -xerror stops at the first broken packet: a file cut off on its way.
        if "corrupt" in outcome.stderr or "Invalid data" in outcome.stderr:
            raise Incomplete
        raise EncodingFailed
    return outcome.stderr


def encode_what_can_be(plan: Plan, on_progress: Listener) -> str:
    """All rungs in one process; when that breaks, each alone, so that one that cannot be made
    does not take the others with it. What is missing afterwards shows in the folder.

    Raises what ``encode`` does when nothing can be made, or the sound cannot.
    """
    try:
        return encode(plan, on_progress)
    except (Exhausted, Incomplete):
        raise
    except EncodingFailed:
        if len(plan.outputs) < 2:
            raise
    parts: list[tuple[tuple[Output, ...], tuple[Sound, ...]]] = []
    if plan.sounds:
        parts.append(((), plan.sounds))
    parts += [((output,), ()) for output in reversed(plan.outputs)]
    words, made = "", 0
    for number, (outputs, sounds) in enumerate(parts):
        try:
            words += encode(
                plan.only(outputs, sounds),
                lambda part, done=number: on_progress((done + part) / len(parts)),  # type: ignore[misc]
            )
            made += len(outputs)
        except Exhausted:
            raise
        except EncodingFailed:
            if sounds:
                raise
            logger.warning("rung %s could not be made", outputs[0].name)
    if not made:
        raise EncodingFailed
    return words


def measure_mixes(plan: Plan) -> dict[str, Level]:
    """``{sound: Level}`` of a source as it will be mixed down for each quality."""
    layouts = tuple(sound.layout for sound in plan.sounds)
    heard = _listen(
        loudness_argv(
            plan.ffmpeg_path, plan.source, stream=plan.probe.audio_stream, layouts=layouts
        ),
        plan.source,
        plan.duration_seconds,
    )
    return {sound.name: heard.get(sound.layout, Level()) for sound in plan.sounds}


def measure_loudness(path: Path, duration_seconds: float) -> Level:
    """Integrated loudness and true peak of a sound of ours as it is."""
    argv = loudness_argv(binaries.ffmpeg(), path)
    return _listen(argv, path, duration_seconds).get("whole", Level())


def _listen(argv: tuple[str, ...], source: Path, duration_seconds: float) -> dict[str, Level]:
    outcome = run_quiet(argv, limits_for(duration_seconds), Reach(reads=(source,)))
    return dict(_levels(outcome.stderr))


def _levels(words: str) -> Iterator[tuple[str, Level]]:
    for name, text in MEASURE.findall(words):
        loudness, peak = LOUDNESS.search(text), PEAK.search(text)
        yield (
            name,
            Level(float(loudness[1]) if loudness else None, float(peak[1]) if peak else None),
        )


def even_out(plan: Plan) -> Settings:
    """Hear what was made, and make a sound again that is too loud, too quiet or clipped.

    Small encodings overshoot their limiter by up to three decibels (measured); a sound alone
    costs a fiftieth of the film. Returns the settings used in the end.
    """
    settings = dict(plan.settings)
    for _attempt in range(CORRECTIONS):
        wrong = {}
        for sound in plan.sounds:
            level = measure_loudness(plan.folder / f"{sound.name}.mp4", plan.duration_seconds)
            before = settings.get(sound.name, Setting())
            after = before if level.fits else correct_setting(before, level)
            if after != before:
                wrong[sound] = after
        if not wrong:
            break
        settings |= {sound.name: setting for sound, setting in wrong.items()}
        encode(plan.only((), tuple(wrong)).at(settings), lambda _part: True)
    return settings
