"""From facts to arguments: pure functions, nothing is run or read here.

One ffmpeg process makes every rung: decoding and scaling once saves a quarter of the work
(measured). The graph is written with ffmpeg-python, the options by hand, because their
order matters to ``-var_stream_map``.
"""

from dataclasses import dataclass
from pathlib import Path

import ffmpeg

from media.pipeline.probe import INPUT_GUARD, Probe

MAX_FRAME_RATE = 30.0
GOP_SECONDS = 2
SEGMENT_SECONDS = 4
MAX_GAIN_DB = 20.0
TARGET_LUFS = -16.0
PEAK_CEILING_DBTP = -1.5
SILENCE_LUFS = -60.0
# What the limiter may take off a loud peak so that the rest is heard on a phone.
LIMITER_ROOM_DB = 10.0


@dataclass(frozen=True)
class Rung:
    """One picture size, named by its short side."""

    lines: int
    preset: str
    crf: int
    max_kbps: int
    profile: str
    audio: str


LADDER = (
    Rung(720, "veryfast", 24, 1300, "high", "hi"),
    Rung(480, "veryfast", 25, 700, "main", "hi"),
    Rung(360, "medium", 26, 350, "main", "hi"),
    Rung(240, "slow", 28, 130, "main", "lo"),
)


@dataclass(frozen=True)
class Output:
    """A rung as planned for one film."""

    rung: Rung
    width: int
    height: int
    max_kbps: int

    @property
    def name(self) -> str:
        return f"v{self.rung.lines}"


@dataclass(frozen=True)
class Plan:
    source: Path
    folder: Path
    outputs: tuple[Output, ...]
    frame_rate: float
    gop_frames: int
    argv: tuple[str, ...]
    duration_seconds: float
    has_audio: bool


def even(value: float) -> int:
    return max(2, round(value / 2) * 2)


def choose_outputs(probe: Probe) -> tuple[Output, ...]:
    """The rungs at or below the source's short side; a smaller source gets one, its own size."""
    if not probe.has_video:
        return ()
    short = min(probe.width, probe.height)
    rungs = [rung for rung in LADDER if rung.lines <= short + 8]
    if not rungs:
        smallest = LADDER[-1]
        return (Output(smallest, even(probe.width), even(probe.height), _cap(smallest, probe)),)
    return tuple(
        Output(
            rung,
            even(probe.width * rung.lines / short) if rung.lines < short else even(probe.width),
            even(probe.height * rung.lines / short) if rung.lines < short else even(probe.height),
            _cap(rung, probe),
        )
        for rung in rungs
    )


def _cap(rung: Rung, probe: Probe) -> int:
    """Never spend more than the source did."""
    if not probe.video_kbps:
        return rung.max_kbps
    return max(40, min(rung.max_kbps, round(probe.video_kbps * 1.1)))


def choose_frame_rate(rate: float) -> float:
    """The source's rate, halved while it is above thirty."""
    while rate > MAX_FRAME_RATE + 0.5:
        rate /= 2
    return round(max(rate, 1.0), 3)


def choose_gop(duration_seconds: float, frame_rate: float) -> int:
    """Frames between key frames: about two seconds, stretched so that no rest under one
    second is left over at the end."""
    gop = max(1, round(GOP_SECONDS * frame_rate))
    frames = max(1, round(duration_seconds * frame_rate))
    while frames > gop and 0 < frames % gop < frame_rate:
        gop += 1
    return gop


def choose_gain(loudness_lufs: float | None, peak_dbtp: float | None) -> float:
    """One static gain towards -16 LUFS; a limiter holds the peaks."""
    if loudness_lufs is None or loudness_lufs < SILENCE_LUFS:
        return 0.0
    gain = TARGET_LUFS - loudness_lufs
    if peak_dbtp is not None:
        gain = min(gain, PEAK_CEILING_DBTP - peak_dbtp + LIMITER_ROOM_DB)
    return round(max(-MAX_GAIN_DB, min(MAX_GAIN_DB, gain)), 2)


def encode_plan(
    source: Path, folder: Path, probe: Probe, *, gain_db: float, ffmpeg_path: str
) -> Plan:
    """Everything in one process: rungs, two sound qualities, fMP4 HLS in single files."""
    outputs = choose_outputs(probe)
    rate = choose_frame_rate(probe.frame_rate) if probe.has_video else 0.0
    gop = choose_gop(probe.duration_seconds, rate) if probe.has_video else 0
    graph, labels = _graph(probe, outputs, rate, gain_db)
    argv = [
        ffmpeg_path,
        *("-nostdin", "-v", "error", "-progress", "pipe:1", "-stats_period", "0.5", "-xerror"),
        *INPUT_GUARD,
        *("-threads", "2", "-i", f"file:{source}"),
        *("-filter_complex", graph),
    ]
    for label in labels:
        argv += ["-map", f"[{label}]"]
    argv += ["-map_metadata", "-1", "-map_chapters", "-1"]
    # A file may lie about its length: never write more than it stated.
    argv += ["-t", f"{probe.duration_seconds + 1:.3f}"]
    if outputs:
        argv += _video_options(outputs, gop)
    if probe.has_audio:
        argv += ["-c:a", "aac", "-ac:a:0", "2", "-b:a:0", "64k", "-ac:a:1", "1", "-b:a:1", "32k"]
    argv += _hls_options(folder, outputs, probe.has_audio)
    return Plan(
        source=source,
        folder=folder,
        outputs=outputs,
        frame_rate=rate,
        gop_frames=gop,
        argv=tuple(argv),
        duration_seconds=probe.duration_seconds,
        has_audio=probe.has_audio,
    )


def _graph(
    probe: Probe, outputs: tuple[Output, ...], rate: float, gain_db: float
) -> tuple[str, list[str]]:
    """The filter graph as text, with the labels of its ends: v0 v1 … a0 a1."""
    source = ffmpeg.input("SOURCE")
    streams, labels = [], []
    if outputs:
        # Capital V leaves cover art out.
        video = source["V:0"]
        if probe.interlaced:
            video = video.filter("bwdif")
        if probe.hdr:
            video = video.filter(
                "scale",
                out_primaries="bt709",
                out_transfer="bt709",
                out_color_matrix="bt709",
                intent="perceptual",
            )
        video = video.filter("fps", fps=rate)
        copies = video.filter_multi_output("split", len(outputs)) if len(outputs) > 1 else None
        for number, output in enumerate(outputs):
            branch = copies[number] if copies is not None else video
            streams.append(
                branch.filter("scale", output.width, output.height)
                .filter("setsar", "1")
                .filter("format", "yuv420p")
            )
            labels.append(f"v{number}")
    if probe.has_audio:
        sound = source["a:0"].filter("aresample", 48000)
        sound = sound.filter("volume", f"{gain_db}dB")
        sound = sound.filter("alimiter", limit=0.84, level="false")
        pair = sound.filter_multi_output("asplit", 2)
        streams += [pair[0].filter("anull"), pair[1].filter("anull")]
        labels += ["a0", "a1"]
    return _compiled_graph(streams, labels), labels


def _compiled_graph(streams: list[object], labels: list[str]) -> str:
    """Let ffmpeg-python write the graph, then name its loose ends after our outputs."""
    sinks = [stream.output(f"SINK{number}") for number, stream in enumerate(streams)]  # type: ignore[attr-defined]
    argv = ffmpeg.merge_outputs(*sinks).get_args()
    graph: str = argv[argv.index("-filter_complex") + 1]
    ends = [argv[i + 1] for i, word in enumerate(argv) if word == "-map"]
    for end, label in zip(ends, labels, strict=True):
        graph = graph.replace(end, f"[{label}]")
    return graph


def _video_options(outputs: tuple[Output, ...], gop: int) -> list[str]:
    options = ["-c:v", "libx264", "-sc_threshold", "0"]
    options += ["-g", str(gop), "-keyint_min", str(gop)]
    options += ["-flags", "+cgop"]
    for number, output in enumerate(outputs):
        options += [
            *(f"-preset:v:{number}", output.rung.preset),
            *(f"-profile:v:{number}", output.rung.profile),
            *(f"-crf:v:{number}", str(output.rung.crf)),
            *(f"-maxrate:v:{number}", f"{output.max_kbps}k"),
            *(f"-bufsize:v:{number}", f"{output.max_kbps * 2}k"),
        ]
    return options


def _hls_options(folder: Path, outputs: tuple[Output, ...], has_audio: bool) -> list[str]:
    streams = [f"v:{n},name:{output.name}" for n, output in enumerate(outputs)]
    if has_audio:
        streams += ["a:0,name:a64", "a:1,name:a32"]
    return [
        *("-f", "hls", "-hls_time", str(SEGMENT_SECONDS), "-hls_playlist_type", "vod"),
        *("-hls_segment_type", "fmp4", "-hls_flags", "independent_segments+single_file"),
        *("-hls_segment_filename", str(folder / "%v.mp4")),
        *("-var_stream_map", " ".join(streams)),
        str(folder / "%v.m3u8"),
    ]


def remux_argv(
    ffmpeg_path: str, video: Path | None, audio: Path | None, target: Path
) -> tuple[str, ...]:
    """Join finished streams into one file whose index stands in front; nothing is encoded."""
    argv = [ffmpeg_path, "-nostdin", "-v", "error", "-y", "-protocol_whitelist", "file"]
    inputs = [path for path in (video, audio) if path is not None]
    for path in inputs:
        argv += ["-i", f"file:{path}"]
    for number in range(len(inputs)):
        argv += ["-map", str(number)]
    return (*argv, "-c", "copy", "-movflags", "+faststart", str(target))


def loudness_argv(ffmpeg_path: str, source: Path) -> tuple[str, ...]:
    """Measure loudness and true peak (EBU R 128) of the first sound, mixed for two speakers."""
    return (
        ffmpeg_path,
        *("-nostdin", "-hide_banner", "-nostats", *INPUT_GUARD, "-i", f"file:{source}"),
        *("-map", "0:a:0", "-af"),
        "aformat=channel_layouts=stereo,ebur128=peak=true:framelog=quiet",
        *("-f", "null", "-"),
    )


def frame_argv(
    ffmpeg_path: str, source: Path, at_seconds: float, size: tuple[int, int]
) -> tuple[str, ...]:
    """One frame near a moment of a rung of ours, as raw RGB on standard output.

    Raw, because the bundled build carries no picture encoder; Pillow writes the file.
    """
    return (
        ffmpeg_path,
        *("-nostdin", "-v", "error", "-protocol_whitelist", "file,pipe"),
        *("-ss", f"{at_seconds:.2f}", "-i", f"file:{source}"),
        *("-frames:v", "1", "-vf", f"scale={size[0]}:{size[1]},format=rgb24"),
        *("-f", "rawvideo", "pipe:1"),
    )
