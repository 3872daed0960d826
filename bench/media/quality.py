"""How each rung looks on a phone: VMAF with its phone model, against the source.

The judge is the ffmpeg of imageio-ffmpeg, which carries libvmaf; ours does not.
"""

import json
import subprocess
from importlib import import_module
from pathlib import Path

from bench.media.clips import Ladder

# {lines: the least that is accepted}
FLOORS = {240: 60, 360: 85, 480: 92, 720: 97}
SECONDS = 5.2


def run(ladder: Ladder) -> list[str]:
    """Print the marks; return those below their floor."""
    judge = import_module("imageio_ffmpeg").get_ffmpeg_exe()
    print(f"\nPhone VMAF over {SECONDS} s, made in {ladder.seconds:.0f} processor seconds")
    broken = []
    for lines, floor in FLOORS.items():
        mark = _mark(judge, ladder.folder / f"v{lines}.mp4", ladder.source, ladder.place)
        print(f"{lines:>6}{mark:>8.1f}  (floor {floor})")
        if mark < floor:
            broken.append(f"quality: {lines} lines reach {mark:.1f} < {floor}")
    return broken


def _mark(judge: str, made: Path, source: Path, place: Path) -> float:
    log = place / "vmaf.json"
    model = "version=vmaf_v0.6.1\\\\:enable_transform=true"
    graph = (
        "[0:v]scale=1280:720:flags=bicubic,fps=25,setpts=PTS-STARTPTS[made];"
        "[1:v]fps=25,setpts=PTS-STARTPTS[source];"
        f"[made][source]libvmaf=model={model}:n_threads=2:log_fmt=json:log_path={log}"
    )
    argv = [judge, "-v", "error", "-t", str(SECONDS), "-i", str(made)]
    argv += ["-t", str(SECONDS), "-i", str(source), "-lavfi", graph, "-f", "null", "-"]
    subprocess.run(argv, check=True)
    return float(json.loads(log.read_text())["pooled_metrics"]["vmaf"]["mean"])
