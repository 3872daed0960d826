"""Processor time of the whole preparation, against other ways to the same films, in one run."""

import subprocess
from pathlib import Path

from bench.media.clips import Ladder, cpu_seconds
from media.pipeline import binaries

# A run for each rung, as platforms do that start a task for each (MediaCMS, docs/transcoding.md).
RUNGS = (144, 240, 360, 480, 720)
OF_SINGLE, OF_BARE = 0.5, 1.10
# The recommended command alone: four rungs and two sounds in one process, nothing measured.
BARE_RUNGS = ((720, "veryfast", 24, 1300), (480, "veryfast", 25, 700))
BARE_RUNGS += ((360, "medium", 26, 350), (240, "slow", 28, 130))


def run(ladder: Ladder) -> list[str]:
    """Print the table; return what is over a limit."""
    source, place = ladder.source, ladder.place
    bare = cpu_seconds(lambda: _bare(source, place))
    single = cpu_seconds(lambda: [_single(source, place, lines) for lines in RUNGS])
    ours = ladder.seconds
    print("\nProcessor seconds for a minute of film (1280×720)")
    for name, value in (("ours, everything", ours), ("one ffmpeg, bare", bare)):
        print(f"{name:<34}{value:>8.1f}")
    print(f"{'five ffmpeg, one rung each, medium':<34}{single:>8.1f}")
    print(f"ours ÷ five: {ours / single:.2f} (limit {OF_SINGLE})")
    print(f"ours ÷ bare: {ours / bare:.2f} (limit {OF_BARE})")
    size = sum(file.stat().st_size for file in ladder.folder.iterdir()) / 1e6
    print(f"files: {size:.1f} MB")
    broken = []
    if ours / single > OF_SINGLE:
        broken.append(f"cost: {ours / single:.2f} of five runs > {OF_SINGLE}")
    if ours / bare > OF_BARE:
        broken.append(f"cost: {ours / bare:.2f} of the bare command > {OF_BARE}")
    return broken


def _single(source: Path, place: Path, lines: int) -> None:
    argv = [binaries.ffmpeg(), "-v", "error", "-y", "-i", str(source), "-vf", f"scale=-2:{lines}"]
    argv += ["-c:v", "libx264", "-preset", "medium", "-crf", "23", "-pix_fmt", "yuv420p"]
    argv += ["-g", "50", "-keyint_min", "50", "-c:a", "aac", "-b:a", "128k"]
    subprocess.run([*argv, "-movflags", "+faststart", str(place / f"s{lines}.mp4")], check=True)


def _bare(source: Path, place: Path) -> None:
    folder = place / "bare"
    folder.mkdir()
    labels = [f"v{number}" for number in range(len(BARE_RUNGS))]
    graph = f"[0:V:0]fps=25,split={len(labels)}" + "".join(f"[i{label}]" for label in labels)
    for label, (lines, *_rest) in zip(labels, BARE_RUNGS, strict=True):
        graph += f";[i{label}]scale=-2:{lines},setsar=1,format=yuv420p[{label}]"
    graph += ";[0:a:0]aresample=48000,volume=0dB,alimiter=limit=0.84:level=false,asplit=2[a0][a1]"
    argv = [binaries.ffmpeg(), "-v", "error", "-threads", "2", "-i", str(source)]
    argv += ["-filter_complex", graph]
    for label in (*labels, "a0", "a1"):
        argv += ["-map", f"[{label}]"]
    argv += ["-c:v", "libx264", "-profile:v", "main", "-sc_threshold", "0"]
    argv += ["-g", "50", "-keyint_min", "50"]
    for number, (_lines, preset, crf, kbps) in enumerate(BARE_RUNGS):
        argv += [f"-preset:v:{number}", preset, f"-crf:v:{number}", str(crf)]
        argv += [f"-maxrate:v:{number}", f"{kbps}k", f"-bufsize:v:{number}", f"{2 * kbps}k"]
    argv += ["-c:a", "aac", "-ac:a:0", "2", "-b:a:0", "64k", "-ac:a:1", "1", "-b:a:1", "32k"]
    argv += ["-f", "hls", "-hls_time", "4", "-hls_playlist_type", "vod"]
    argv += ["-hls_segment_type", "fmp4", "-hls_flags", "independent_segments+single_file"]
    argv += ["-hls_segment_filename", str(folder / "%v.mp4")]
    streams = " ".join([*(f"v:{n}" for n in range(len(labels))), "a:0", "a:1"])
    subprocess.run([*argv, "-var_stream_map", streams, str(folder / "%v.m3u8")], check=True)
