"""From facts to arguments: pure functions, nothing is run or read here.

One ffmpeg process makes every rung: decoding and scaling once saves a quarter of the work
(measured). The graph is written with ffmpeg-python, the options by hand, because their
order matters to ``-var_stream_map``.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import ffmpeg

from media.pipeline.ladder import (
    SOUNDS,
    Output,
    Setting,
    Sound,
    choose_frame_rate,
    choose_gop,
    choose_outputs,
    choose_segment,
    choose_sound_segment,
    rate_words,
)
from media.pipeline.probe import INPUT_GUARD, Probe

SAMPLE_RATE = 48_000
DEFAULT_LANGUAGE = "ar"
Settings = Mapping[str, Setting]


@dataclass(frozen=True)
class Plan:
    """What one process makes. ``settings`` say how loud, by the name of a sound."""

    source: Path
    folder: Path
    probe: Probe
    outputs: tuple[Output, ...]
    sounds: tuple[Sound, ...]
    frame_rate: float
    gop_frames: int
    ffmpeg_path: str
    settings: Settings = field(default_factory=dict)

    @property
    def duration_seconds(self) -> float:
        return self.probe.duration_seconds

    @property
    def picture_seconds(self) -> float:
        return self.probe.video_seconds or self.duration_seconds

    @property
    def sound_seconds(self) -> float:
        return self.probe.audio_seconds or self.duration_seconds

    @property
    def has_audio(self) -> bool:
        return bool(self.sounds)

    @property
    def language(self) -> str:
        return self.probe.language or DEFAULT_LANGUAGE

    @property
    def argv(self) -> tuple[str, ...]:
        return _argv(self)

    def only(self, outputs: tuple[Output, ...], sounds: tuple[Sound, ...]) -> "Plan":
        """The same film, with some of its streams."""
        return replace(self, outputs=outputs, sounds=sounds)

    def at(self, settings: Settings) -> "Plan":
        """The same film, at other levels of sound."""
        return replace(self, settings=settings)


def encode_plan(
    source: Path, folder: Path, probe: Probe, *, settings: Settings, ffmpeg_path: str
) -> Plan:
    """Everything in one process: rungs, two sound qualities, fMP4 HLS in single files."""
    rate = 0.0
    if probe.has_video:
        rate = choose_frame_rate(probe.frame_rate, steady=probe.steady_rate)
    return Plan(
        source=source,
        folder=folder,
        probe=probe,
        outputs=choose_outputs(probe),
        sounds=SOUNDS if probe.has_audio else (),
        frame_rate=rate,
        gop_frames=choose_gop(probe.video_seconds or probe.duration_seconds, rate) if rate else 0,
        ffmpeg_path=ffmpeg_path,
        settings=settings,
    )


def _argv(plan: Plan) -> tuple[str, ...]:
    graph, labels = _graph(plan)
    argv = [
        plan.ffmpeg_path,
        *("-nostdin", "-v", "error", "-y", "-progress", "pipe:1", "-stats_period", "0.5"),
        *("-xerror", *INPUT_GUARD, "-threads", "2", "-i", f"file:{plan.source}"),
        *("-filter_complex", graph),
    ]
    pictures, sounds = labels[: len(plan.outputs)], labels[len(plan.outputs) :]
    if plan.outputs:
        argv += _maps(pictures, plan.duration_seconds)
        argv += _video_options(plan)
        names = [output.name for output in plan.outputs]
        argv += _hls_options(
            plan.folder, "v", names, choose_segment(plan.gop_frames, plan.frame_rate)
        )
    if plan.sounds:
        argv += _maps(sounds, plan.duration_seconds)
        argv += ["-c:a", "aac"]
        for number, sound in enumerate(plan.sounds):
            argv += [f"-b:a:{number}", f"{sound.kbps}k"]
        names = [sound.name for sound in plan.sounds]
        argv += _hls_options(plan.folder, "a", names, choose_sound_segment(plan.sound_seconds))
    return tuple(argv)


def _maps(labels: list[str], duration: float) -> list[str]:
    """The streams of one output, without what the sender's file says about itself."""
    argv = [word for label in labels for word in ("-map", f"[{label}]")]
    argv += ["-map_metadata", "-1", "-map_chapters", "-1"]
    # A file may lie about its length: never write more than it stated.
    return [*argv, "-t", f"{duration + 1:.3f}"]


def _graph(plan: Plan) -> tuple[str, list[str]]:
    """The filter graph as text, with the labels of its ends: v0 v1 … a0 a1."""
    source = ffmpeg.input("SOURCE")
    streams: list[Any] = []
    if plan.outputs:
        # Capital V leaves cover art out.
        video = _plain_picture(source["V:0"], plan)
        copies = _copies(video, "split", len(plan.outputs))
        streams += [
            branch.filter("scale", output.width, output.height)
            .filter("setsar", "1")
            .filter("format", "yuv420p")
            for branch, output in zip(copies, plan.outputs, strict=True)
        ]
    if plan.sounds:
        # Holes in the sound become silence, or it would run ahead of the picture.
        sound = source[f"a:{plan.probe.audio_stream}"].filter(
            "aresample", SAMPLE_RATE, **{"async": 1, "first_pts": 0}
        )
        copies = _copies(sound, "asplit", len(plan.sounds))
        streams += [
            _levelled(branch, one, plan.settings.get(one.name, Setting()))
            for branch, one in zip(copies, plan.sounds, strict=True)
        ]
    labels = [f"v{number}" for number in range(len(plan.outputs))]
    labels += [f"a{number}" for number in range(len(plan.sounds))]
    return _compiled_graph(streams, labels), labels


def _copies(stream: Any, split: str, count: int) -> list[Any]:
    if count == 1:
        return [stream]
    copies = stream.filter_multi_output(split, count)
    return [copies[number] for number in range(count)]


def _plain_picture(video: Any, plan: Plan) -> Any:
    """Whole frames at a steady rate in the colours of a plain screen."""
    if plan.probe.interlaced:
        video = video.filter("bwdif", mode="send_frame")
    if plan.probe.hdr:
        video = video.filter(
            "scale",
            out_primaries="bt709",
            out_transfer="bt709",
            out_color_matrix="bt709",
            out_range="tv",
            intent="perceptual",
        )
    return video.filter("fps", fps=rate_words(plan.frame_rate))


def _levelled(stream: Any, sound: Sound, setting: Setting) -> Any:
    """Mixed down first, for a mix may be louder than its parts; then gain and limiter."""
    limit = 10 ** (setting.limit_db / 20)
    return (
        stream.filter("aformat", channel_layouts=sound.layout)
        .filter("volume", f"{setting.gain_db}dB")
        .filter("alimiter", limit=f"{limit:.4f}", level="false")
    )


def _compiled_graph(streams: list[Any], labels: list[str]) -> str:
    """Let ffmpeg-python write the graph, then name its loose ends after our outputs."""
    sinks = [stream.output(f"SINK{number}") for number, stream in enumerate(streams)]
    argv = ffmpeg.merge_outputs(*sinks).get_args()
    graph: str = argv[argv.index("-filter_complex") + 1]
    ends = [argv[i + 1] for i, word in enumerate(argv) if word == "-map"]
    for end, label in zip(ends, labels, strict=True):
        graph = graph.replace(end, f"[{label}]")
    return graph


def _video_options(plan: Plan) -> list[str]:
    gop = str(plan.gop_frames)
    options = ["-c:v", "libx264", "-sc_threshold", "0", "-g", gop, "-keyint_min", gop]
    options += ["-flags", "+cgop"]
    for number, output in enumerate(plan.outputs):
        options += [
            *(f"-preset:v:{number}", output.rung.preset),
            # Main plays on every phone and costs less than High at these sizes.
            *(f"-profile:v:{number}", "main"),
            *(f"-crf:v:{number}", str(output.rung.crf)),
            *(f"-maxrate:v:{number}", f"{output.max_kbps}k"),
            *(f"-bufsize:v:{number}", f"{output.max_kbps * 2}k"),
        ]
    return options


def _hls_options(folder: Path, kind: str, names: list[str], seconds: float) -> list[str]:
    streams = [f"{kind}:{number},name:{name}" for number, name in enumerate(names)]
    return [
        # A little less than a piece: times are rounded, and a key frame must not be missed.
        *("-f", "hls", "-hls_time", f"{seconds - 0.01:.3f}", "-hls_playlist_type", "vod"),
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


def loudness_argv(
    ffmpeg_path: str, source: Path, *, stream: int = 0, layouts: tuple[str, ...] = ()
) -> tuple[str, ...]:
    """Measure loudness and true peak (EBU R 128) of a sound, as it is or mixed down to each of
    the layouts; a measure bears the name of its layout, or ``whole``."""
    copies = _copies(ffmpeg.input("SOURCE")[f"a:{stream}"], "asplit", max(1, len(layouts)))
    ends = []
    for branch, layout in zip(copies, layouts or ("",), strict=True):
        mixed = branch.filter("aformat", channel_layouts=layout) if layout else branch
        name = f"ebur128@{layout or 'whole'}"
        ends.append(mixed.filter(name, peak="true", framelog="quiet"))
    labels = [f"m{number}" for number in range(len(ends))]
    argv = [ffmpeg_path, "-nostdin", "-hide_banner", "-nostats", *INPUT_GUARD]
    argv += ["-i", f"file:{source}", "-filter_complex", _compiled_graph(ends, labels)]
    for label in labels:
        argv += ["-map", f"[{label}]"]
    return (*argv, "-f", "null", "-")


def frames_argv(
    ffmpeg_path: str, source: Path, size: tuple[int, int], *, every: int = 1, most: int = 100
) -> tuple[str, ...]:
    """Every so many key frames of a rung of ours, small, as raw RGB on standard output.

    Key frames alone cost a fifteenth of decoding all (measured).
    """
    pick = f"select=not(mod(n\\,{every})),scale={size[0]}:{size[1]},format=rgb24"
    return (
        ffmpeg_path,
        *("-nostdin", "-v", "error", "-protocol_whitelist", "file,pipe"),
        *("-skip_frame", "nokey", "-i", f"file:{source}", "-an", "-fps_mode", "passthrough"),
        *("-frames:v", str(most), "-vf", pick, "-f", "rawvideo", "pipe:1"),
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
