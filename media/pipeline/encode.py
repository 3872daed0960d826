"""Run a plan and listen to a source."""

import re
from collections.abc import Callable
from pathlib import Path

from media.errors import Cancelled, EncodingFailed, Incomplete
from media.pipeline import binaries
from media.pipeline.isolation import Reach
from media.pipeline.plan import Plan, loudness_argv
from media.pipeline.sandbox import Limits, run_quiet, run_with_progress

LOUDNESS = re.compile(r"^\s*I:\s*(-?[\d.]+) LUFS", re.MULTILINE)
PEAK = re.compile(r"^\s*Peak:\s*(-?[\d.]+|-inf) dBFS", re.MULTILINE)


def limits_for(duration_seconds: float) -> Limits:
    """Processor time in proportion to the film; a bomb ends long before it hurts."""
    return Limits(
        cpu_seconds=round(60 + 80 * duration_seconds),
        wall_seconds=120 + 120 * duration_seconds,
    )


def encode(plan: Plan, on_progress: Callable[[float], bool]) -> str:
    """Run the one process of a plan; returns its words. ``on_progress`` gets 0 to 1.

    Raises Incomplete, Cancelled or EncodingFailed.
    """

    def moved(seconds: float) -> bool:
        return on_progress(min(1.0, max(0.0, seconds / plan.duration_seconds)))

    reach = Reach(reads=(plan.source,), writes=(plan.folder,))
    outcome = run_with_progress(plan.argv, limits_for(plan.duration_seconds), reach, moved)
    if outcome.cancelled:
        raise Cancelled
    if outcome.returncode != 0:
        # -xerror stops at the first broken packet: a file cut off on its way.
        if "corrupt" in outcome.stderr or "Invalid data" in outcome.stderr:
            raise Incomplete
        raise EncodingFailed
    return outcome.stderr


def measure_loudness(source: Path, duration_seconds: float) -> tuple[float | None, float | None]:
    """Integrated loudness (LUFS) and true peak (dBTP); None where there is nothing to measure."""
    argv = loudness_argv(binaries.ffmpeg(), source)
    outcome = run_quiet(argv, limits_for(duration_seconds), Reach(reads=(source,)))
    loudness = LOUDNESS.findall(outcome.stderr)
    peak = PEAK.findall(outcome.stderr)
    return (
        float(loudness[-1]) if loudness else None,
        float(peak[-1]) if peak and peak[-1] != "-inf" else None,
    )
