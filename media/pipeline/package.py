"""From encoded streams to files that phones can play: playlists, whole films, poster, checks."""

import re
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageStat

from media.errors import EncodingFailed, Incomplete
from media.pipeline import binaries
from media.pipeline.encode import limits_for
from media.pipeline.isolation import Reach
from media.pipeline.plan import Plan, even, frame_argv, remux_argv
from media.pipeline.probe import probe
from media.pipeline.sandbox import run_quiet

PROGRESSIVE_LINES = (240, 360)
POSTER_WIDTH = 640
POSTER_MOMENTS = (0.15, 0.35, 0.5, 0.65, 0.85)
DURATION_TOLERANCE_SECONDS = 0.5
EXTINF = re.compile(r"#EXTINF:([\d.]+),")
BYTERANGE = re.compile(r"#EXT-X-BYTERANGE:(\d+)@(\d+)")
AUDIO_CODEC = "mp4a.40.2"


@dataclass(frozen=True)
class Made:
    """One file of the result, relative to its folder."""

    role: str
    name: str
    codec: str = ""
    width: int | None = None
    height: int | None = None
    kbps: int | None = None


@dataclass(frozen=True)
class Segments:
    """A media playlist, measured."""

    durations: tuple[float, ...]
    sizes: tuple[int, ...]

    @property
    def seconds(self) -> float:
        return sum(self.durations)

    @property
    def average_bps(self) -> int:
        return round(sum(self.sizes) * 8 / max(self.seconds, 0.001))

    @property
    def peak_bps(self) -> int:
        # A short rest at the end says nothing about the line that is needed.
        long = [
            size * 8 / seconds
            for size, seconds in zip(self.sizes, self.durations, strict=True)
            if seconds >= 1 or len(self.durations) == 1
        ]
        return round(max(long, default=0))


def read_playlist(path: Path) -> Segments:
    text = path.read_text(encoding="utf-8")
    durations = tuple(float(value) for value in EXTINF.findall(text))
    sizes = tuple(int(size) for size, _offset in BYTERANGE.findall(text))
    return Segments(durations, sizes)


def package(plan: Plan, folder: Path) -> list[Made]:
    """Write the master playlist, whole films, sound and poster into the folder.

    Raises Incomplete when the result is shorter than the source said, EncodingFailed when
    a stream is missing or the rungs are not aligned.
    """
    check_streams(plan, folder)
    made = _streams(plan, folder)
    (folder / "master.m3u8").write_text(master_playlist(plan, folder), encoding="utf-8")
    made.append(Made("hls_master", "master.m3u8"))
    made += _whole_films(plan, folder)
    if plan.has_audio:
        _remux(None, folder / "a32.mp4", folder / "sound.m4a", plan.duration_seconds)
        made.append(Made("audio", "sound.m4a", AUDIO_CODEC, kbps=32))
    if plan.outputs:
        made.append(_poster(plan, folder))
    return made


def check_streams(plan: Plan, folder: Path) -> None:
    """Every planned stream is there, long enough, and cut at the same moments."""
    names = [output.name for output in plan.outputs] + (["a64", "a32"] if plan.has_audio else [])
    cuts = set()
    for name in names:
        playlist = folder / f"{name}.m3u8"
        if not playlist.exists():
            raise EncodingFailed
        segments = read_playlist(playlist)
        if segments.seconds < plan.duration_seconds - _tolerance(plan.duration_seconds):
            raise Incomplete
        if name.startswith("v"):
            cuts.add(tuple(round(value, 2) for value in segments.durations))
    if len(cuts) > 1:
        raise EncodingFailed


def _tolerance(duration: float) -> float:
    return max(DURATION_TOLERANCE_SECONDS, duration * 0.01)


def _streams(plan: Plan, folder: Path) -> list[Made]:
    made = []
    for output in plan.outputs:
        kbps = round(read_playlist(folder / f"{output.name}.m3u8").average_bps / 1000)
        size = (output.width, output.height)
        made.append(Made("hls", f"{output.name}.mp4", "h264", *size, kbps))
        made.append(Made("hls", f"{output.name}.m3u8", "", *size, kbps))
    for name, kbps in (("a64", 64), ("a32", 32)) if plan.has_audio else ():
        made.append(Made("hls", f"{name}.mp4", AUDIO_CODEC, kbps=kbps))
        made.append(Made("hls", f"{name}.m3u8", "", kbps=kbps))
    return made


def master_playlist(plan: Plan, folder: Path) -> str:
    """Our own master: measured rates, the start rung first (Apple HLS authoring rules
    8.10, 9.11, 9.15: INDEPENDENT-SEGMENTS, AVERAGE-BANDWIDTH, FRAME-RATE stated)."""
    lines = ["#EXTM3U", "#EXT-X-VERSION:7", "#EXT-X-INDEPENDENT-SEGMENTS"]
    sound = {}
    if plan.has_audio:
        for group, name, channels in (("hi", "a64", 2), ("lo", "a32", 1)):
            sound[group] = read_playlist(folder / f"{name}.m3u8")
            lines.append(
                f'#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="{group}",NAME="العربية",LANGUAGE="ar",'
                f'DEFAULT=YES,AUTOSELECT=YES,CHANNELS="{channels}",URI="{name}.m3u8"'
            )
    if not plan.outputs:
        segments = sound["lo"]
        lines.append(
            f"#EXT-X-STREAM-INF:BANDWIDTH={segments.peak_bps},"
            f'AVERAGE-BANDWIDTH={segments.average_bps},CODECS="{AUDIO_CODEC}",AUDIO="lo"'
        )
        lines.append("a32.m3u8")
    # A player begins with the first line: 360 starts well on most links.
    order = sorted(plan.outputs, key=lambda o: (o.rung.lines != 360, o.rung.lines))
    for output in order:
        segments = read_playlist(folder / f"{output.name}.m3u8")
        audio = sound.get(output.rung.audio)
        peak = segments.peak_bps + (audio.peak_bps if audio else 0)
        average = segments.average_bps + (audio.average_bps if audio else 0)
        codecs = video_codec(folder / f"{output.name}.mp4")
        if audio:
            codecs += f",{AUDIO_CODEC}"
        attributes = [
            f"BANDWIDTH={peak}",
            f"AVERAGE-BANDWIDTH={average}",
            f'CODECS="{codecs}"',
            f"RESOLUTION={output.width}x{output.height}",
            f"FRAME-RATE={plan.frame_rate:.3f}",
            "CLOSED-CAPTIONS=NONE",
        ]
        if audio:
            attributes.append(f'AUDIO="{output.rung.audio}"')
        lines.append("#EXT-X-STREAM-INF:" + ",".join(attributes))
        lines.append(f"{output.name}.m3u8")
    return "\n".join(lines) + "\n"


def video_codec(path: Path) -> str:
    """The RFC 6381 name, read from the decoder configuration (avcC) of the file."""
    head = path.read_bytes()[:8192]
    at = head.find(b"avcC")
    if at < 0:
        raise EncodingFailed
    profile, compatibility, level = head[at + 5 : at + 8]
    return f"avc1.{profile:02x}{compatibility:02x}{level:02x}"


def _whole_films(plan: Plan, folder: Path) -> list[Made]:
    """Progressive files for the light rungs; they start in half the time of HLS."""
    wanted = [o for o in plan.outputs if o.rung.lines in PROGRESSIVE_LINES] or plan.outputs[-1:]
    made = []
    for output in wanted:
        name = f"film{output.rung.lines}.mp4"
        audio = folder / "a32.mp4" if plan.has_audio else None
        _remux(folder / f"{output.name}.mp4", audio, folder / name, plan.duration_seconds)
        kbps = round((folder / name).stat().st_size * 8 / plan.duration_seconds / 1000)
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


def _poster(plan: Plan, folder: Path) -> Made:
    """The liveliest of a few frames: black and empty ones have little variance."""
    output = plan.outputs[0]
    size = (POSTER_WIDTH, even(POSTER_WIDTH * output.height / output.width))
    frames = []
    for moment in POSTER_MOMENTS:
        at = plan.duration_seconds * moment
        argv = frame_argv(binaries.ffmpeg(), folder / f"{output.name}.mp4", at, size)
        raw = run_quiet(argv, limits_for(plan.duration_seconds), Reach(reads=(folder,))).stdout
        if len(raw) == size[0] * size[1] * 3:
            frames.append(Image.frombytes("RGB", size, raw))
    if not frames:
        raise EncodingFailed
    best = max(frames, key=lambda frame: sum(ImageStat.Stat(frame).var))
    best.save(folder / "poster.webp", quality=55, method=6)
    return Made("poster", "poster.webp", "webp", *size)
