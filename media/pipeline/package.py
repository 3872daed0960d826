"""From encoded streams to files that phones can play: playlists, whole films, pictures, checks."""

import logging
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from media.errors import EncodingFailed, Incomplete
from media.pipeline import binaries
from media.pipeline.encode import limits_for
from media.pipeline.isolation import Reach
from media.pipeline.ladder import Output
from media.pipeline.master import AUDIO_CODEC, write_playlists
from media.pipeline.pictures import (
    POSTER_SIDE,
    size_within,
    tiles_of,
    write_posters,
    write_storyboard,
)
from media.pipeline.plan import Plan, remux_argv
from media.pipeline.probe import probe
from media.pipeline.sandbox import run_quiet
from media.pipeline.segments import Segments, read_playlist, video_codec

logger = logging.getLogger(__name__)

PROGRESSIVE_LINES = (240, 360)
DURATION_TOLERANCE_SECONDS = 0.5
LIGHTEST_SOUND = "a32"


@dataclass(frozen=True)
class Made:
    """One file of the result, relative to its folder."""

    role: str
    name: str
    codec: str = ""
    width: int | None = None
    height: int | None = None
    kbps: int | None = None


def good_outputs(plan: Plan, folder: Path) -> tuple[Output, ...]:
    """The rungs that are there, whole, long enough and cut at the same moments as most.

    Raises Incomplete when everything is shorter than the source said, EncodingFailed when a
    sound is missing or no rung is good.
    """
    for sound in plan.sounds:
        segments = _segments(folder, sound.name)
        if segments is None:
            raise EncodingFailed
        if segments.seconds < plan.sound_seconds - _tolerance(plan.sound_seconds):
            raise Incomplete
    if not plan.outputs:
        return ()
    found = {output: _segments(folder, output.name) for output in plan.outputs}
    whole = {output: cut for output, cut in found.items() if cut is not None}
    least = plan.picture_seconds - _tolerance(plan.picture_seconds)
    long = {output: _cuts(cut) for output, cut in whole.items() if cut.seconds >= least}
    if whole and not long:
        raise Incomplete
    if not long:
        raise EncodingFailed
    usual, _times = Counter(long.values()).most_common(1)[0]
    return tuple(output for output in plan.outputs if long.get(output) == usual)


def _cuts(segments: Segments) -> tuple[float, ...]:
    return tuple(round(value, 2) for value in segments.durations)


def _segments(folder: Path, name: str) -> Segments | None:
    """The measured playlist of a stream; None when the stream is not as its playlist says."""
    playlist, file = folder / f"{name}.m3u8", folder / f"{name}.mp4"
    if not playlist.exists() or not file.exists():
        return None
    segments = read_playlist(playlist)
    ends = [offset + size for offset, size in zip(segments.offsets, segments.sizes, strict=True)]
    if not ends or max(ends) > file.stat().st_size:
        return None
    if name.startswith("v"):
        try:
            video_codec(file)
        except EncodingFailed:
            return None
    return segments


def package(plan: Plan, outputs: tuple[Output, ...], folder: Path) -> list[Made]:
    """Write playlists, whole films, sound, posters and storyboard into the folder.

    Raises Incomplete or EncodingFailed when a whole film is not what it should be.
    """
    made = _streams(plan, outputs, folder)
    master, *others = write_playlists(plan, outputs, folder)
    made.append(Made("hls_master", master))
    made += [Made("hls", name, "", outputs[-1].width, outputs[-1].height) for name in others]
    made += _whole_films(plan, outputs, folder)
    if plan.has_audio:
        _remux(None, folder / f"{LIGHTEST_SOUND}.mp4", folder / "sound.m4a", plan.sound_seconds)
        kbps = round((folder / "sound.m4a").stat().st_size * 8 / plan.sound_seconds / 1000)
        made.append(Made("audio", "sound.m4a", AUDIO_CODEC, kbps=kbps))
    if outputs:
        made += _pictures(plan, outputs, folder)
    return made


def keep_only(folder: Path, made: list[Made]) -> None:
    """Remove what a broken rung or an earlier attempt left."""
    names = {one.name for one in made}
    for file in folder.iterdir():
        if file.name not in names:
            file.unlink()


def _tolerance(duration: float) -> float:
    return max(DURATION_TOLERANCE_SECONDS, duration * 0.01)


def _streams(plan: Plan, outputs: tuple[Output, ...], folder: Path) -> list[Made]:
    made = []
    for output in outputs:
        kbps = round(read_playlist(folder / f"{output.name}.m3u8").average_bps / 1000)
        size = (output.width, output.height)
        made.append(Made("hls", f"{output.name}.mp4", "h264", *size, kbps))
        made.append(Made("hls", f"{output.name}.m3u8", "", *size, kbps))
    for sound in plan.sounds:
        made.append(Made("hls", f"{sound.name}.mp4", AUDIO_CODEC, kbps=sound.kbps))
        made.append(Made("hls", f"{sound.name}.m3u8", "", kbps=sound.kbps))
    return made


def _whole_films(plan: Plan, outputs: tuple[Output, ...], folder: Path) -> list[Made]:
    """Progressive files for the light rungs; they start in half the time of HLS."""
    wanted = [o for o in outputs if o.rung.lines in PROGRESSIVE_LINES] or list(outputs[-1:])
    made = []
    for output in wanted:
        name = f"film{output.rung.lines}.mp4"
        audio = folder / f"{LIGHTEST_SOUND}.mp4" if plan.has_audio else None
        length = max(plan.picture_seconds, plan.sound_seconds if audio else 0)
        _remux(folder / f"{output.name}.mp4", audio, folder / name, length)
        kbps = round((folder / name).stat().st_size * 8 / length / 1000)
        codec = "h264+aac" if audio else "h264"
        made.append(Made("progressive", name, codec, output.width, output.height, kbps))
    return made


def _remux(video: Path | None, audio: Path | None, target: Path, duration: float) -> None:
    argv = remux_argv(binaries.ffmpeg(), video, audio, target)
    outcome = run_quiet(argv, limits_for(duration), Reach(writes=(target.parent,)))
    if outcome.returncode != 0 or not target.exists():
        raise EncodingFailed
    if probe(target).duration_seconds < duration - _tolerance(duration):
        raise Incomplete


def _pictures(plan: Plan, outputs: tuple[Output, ...], folder: Path) -> list[Made]:
    """Posters and storyboard; a film without them is a film still."""
    tiles = tiles_of(plan, outputs[-1], folder)
    if not tiles:
        logger.warning("no pictures could be taken of %s", folder.name)
        return []
    width, height = write_storyboard(tiles, plan.picture_seconds, folder)
    made = [
        Made("storyboard", "storyboard.webp", "webp", width, height),
        Made("board_map", "storyboard.vtt", "vtt"),
    ]
    for poster in write_posters(plan, outputs[0], tiles, folder):
        size = size_within(outputs[0], POSTER_SIDE)
        made.append(Made("poster", poster.name, "webp", *size))
    return made
