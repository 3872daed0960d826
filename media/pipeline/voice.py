"""A voice note: one small sound that every phone plays, and the wave that a player draws.

Browsers record without saying how long: WebM of Chromium has no duration in its header. So the
length is that of what was made of it.
"""

import array
import itertools
import json
import sys
from pathlib import Path
from typing import Any

from media.enums import RenditionRole
from media.errors import EncodingFailed, NotVoice, VoiceTooLong
from media.pipeline import binaries
from media.pipeline.isolation import Reach
from media.pipeline.own import Own
from media.pipeline.package import Made
from media.pipeline.probe import INPUT_GUARD
from media.pipeline.sandbox import Limits, run_quiet

MAX_SECONDS = 180
# A recorder stops a little after its clock says three minutes.
GRACE_SECONDS = 2
KBPS = 32
SAMPLE_RATE = 32_000
PEAKS = 64
PEAK_RATE = 4_000
FULL_SCALE = 32_768
LIMITS = Limits(cpu_seconds=60, wall_seconds=120, file_bytes=16 * 1024**2)


def make_voice(source: Path, folder: Path) -> Own:
    """Write ``voice.m4a``. Raises NotVoice, VoiceTooLong or EncodingFailed."""
    if not _has_sound(source):
        raise NotVoice
    target = folder / "voice.m4a"
    argv = [
        *(binaries.ffmpeg(), "-nostdin", "-v", "error", "-y", *INPUT_GUARD),
        *("-i", f"file:{source}"),
        *("-map", "0:a:0", "-map_metadata", "-1", "-map_chapters", "-1"),
        # One second more than allowed tells a note that is too long from one that just fits.
        *("-t", str(MAX_SECONDS + GRACE_SECONDS + 1)),
        *("-ac", "1", "-ar", str(SAMPLE_RATE), "-c:a", "aac", "-b:a", f"{KBPS}k"),
        *("-movflags", "+faststart", f"file:{target}"),
    ]
    outcome = run_quiet(argv, LIMITS, Reach(reads=(source,), writes=(folder,)))
    if outcome.returncode != 0 or not target.exists():
        raise NotVoice if "Invalid data" in outcome.stderr else EncodingFailed
    seconds = _seconds(target)
    if seconds > MAX_SECONDS + GRACE_SECONDS:
        raise VoiceTooLong
    made = Made(RenditionRole.AUDIO, target.name, "mp4a.40.2", kbps=KBPS)
    facts = {"has_video": False, "has_audio": True, "duration_seconds": seconds}
    return Own([made], facts, seconds, _peaks(target))


def _streams(path: Path) -> dict[str, Any]:
    argv = [
        *(binaries.ffprobe(), "-v", "error", *INPUT_GUARD),
        *("-show_format", "-show_streams", "-of", "json", f"file:{path}"),
    ]
    outcome = run_quiet(
        argv, Limits(cpu_seconds=20, wall_seconds=30, file_bytes=1024), Reach(reads=(path,))
    )
    found: dict[str, Any] = json.loads(outcome.stdout or b"{}") if not outcome.returncode else {}
    return found


def _has_sound(path: Path) -> bool:
    return any(s.get("codec_type") == "audio" for s in _streams(path).get("streams", []))


def _seconds(made: Path) -> float:
    """Raises EncodingFailed for a sound without a length."""
    seconds = float(_streams(made).get("format", {}).get("duration") or 0)
    if seconds <= 0:
        raise EncodingFailed
    return seconds


def _peaks(made: Path) -> list[int]:
    """The loudest sample of each of 64 parts of the note, from 0 to 100 of its loudest."""
    argv = [
        *(binaries.ffmpeg(), "-nostdin", "-v", "error", *INPUT_GUARD, "-i", f"file:{made}"),
        *("-ac", "1", "-ar", str(PEAK_RATE), "-f", "s16le", "pipe:1"),
    ]
    samples = array.array("h")
    raw = run_quiet(argv, LIMITS, Reach(reads=(made,))).stdout
    samples.frombytes(raw[: len(raw) // 2 * 2])
    if sys.byteorder == "big":
        samples.byteswap()
    if not samples:
        raise EncodingFailed
    edges = [len(samples) * part // PEAKS for part in range(PEAKS + 1)]
    heights = [
        max((abs(value) for value in samples[first:last]), default=0)
        for first, last in itertools.pairwise(edges)
    ]
    # A quiet recorder still draws a wave; silence stays flat.
    loudest = max(*heights, FULL_SCALE // 100)
    return [round(100 * height / loudest) for height in heights]
