"""Films made by the pipeline alone, without rows, and what ffprobe says of them."""

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path

from media.pipeline import binaries
from media.pipeline.encode import encode_what_can_be, even_out, measure_mixes
from media.pipeline.ladder import choose_setting
from media.pipeline.package import Made, good_outputs, package
from media.pipeline.plan import Plan, encode_plan
from media.pipeline.probe import probe


@dataclass
class Result:
    plan: Plan
    folder: Path
    made: list[Made]

    def names(self, role: str) -> list[str]:
        return [one.name for one in self.made if one.role == role]

    @property
    def sizes(self) -> list[tuple[int, int]]:
        return [(output.width, output.height) for output in self.plan.outputs]


def make(source: Path, folder: Path) -> Result:
    """What ``media.processing`` does between the probe and the rename."""
    folder.mkdir()
    plan = encode_plan(source, folder, probe(source), settings={}, ffmpeg_path=binaries.ffmpeg())
    levels = measure_mixes(plan) if plan.has_audio else {}
    plan = plan.at({name: choose_setting(level) for name, level in levels.items()})
    encode_what_can_be(plan, lambda part: True)
    even_out(plan)
    good = good_outputs(plan, folder)
    assert good == plan.outputs
    return Result(plan, folder, package(plan, good, folder))


def look(path: Path, *wanted: str) -> dict:
    """ffprobe's JSON; ``wanted`` are further options."""
    argv = [binaries.ffprobe(), "-v", "error", *wanted, "-of", "json", str(path)]
    return json.loads(subprocess.run(argv, check=True, capture_output=True).stdout)


def stream(path: Path, kind: str) -> dict:
    found = look(path, "-show_streams")["streams"]
    return next(one for one in found if one["codec_type"] == kind)


def key_frames(path: Path) -> list[float]:
    wanted = ("-select_streams", "v", "-skip_frame", "nokey", "-show_entries", "frame=pts_time")
    return [round(float(one["pts_time"]), 3) for one in look(path, *wanted)["frames"]]
