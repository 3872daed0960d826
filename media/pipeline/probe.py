"""Facts about untrusted bytes, or a reason why they are refused."""

import json
from dataclasses import asdict, dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

from django.conf import settings

from media.errors import (
    BrokenTiming,
    Incomplete,
    NotMedia,
    TooLarge,
    TooLong,
    TooManyPixels,
)
from media.pipeline import binaries
from media.pipeline.isolation import Reach
from media.pipeline.sandbox import Limits, run_quiet

# Containers and codecs that we decode. Playlists and concat scripts are not among them: they
# could read other files or call out (CVE-2016-1897, CVE-2026-107697).
FORMATS = "mov,matroska,webm,mpegts,avi,mp3,wav,ogg"
CODECS = (
    "h264,hevc,vp8,vp9,av1,libdav1d,mpeg4,mpeg2video,mjpeg,png,"
    "aac,mp3,mp3float,mp2,opus,libopus,vorbis,flac,alac,ac3,eac3,amrnb,amrwb,"
    "pcm_s16le,pcm_s16be,pcm_s24le,pcm_f32le,pcm_u8,pcm_mulaw,pcm_alaw,"
    # ffprobe opens every stream: a film with its own subtitles must not be refused.
    "mov_text,subrip,srt,ass,ssa,webvtt"
)
MAX_PIXELS = 4096 * 2304
MIN_FRAME_RATE = 1
# What ffmpeg must be told before every untrusted input.
INPUT_GUARD = [
    *("-protocol_whitelist", "file"),
    *("-format_whitelist", FORMATS),
    *("-codec_whitelist", CODECS),
    *("-max_pixels", str(MAX_PIXELS)),
]


@dataclass(frozen=True)
class Probe:
    """What the planner needs to know. ``width`` and ``height`` are as displayed."""

    duration_seconds: float
    width: int
    height: int
    frame_rate: float
    has_video: bool
    has_audio: bool
    interlaced: bool
    hdr: bool
    video_kbps: int | None
    audio_channels: int

    def as_dict(self) -> dict[str, Any]:
        return asdict(self)


def probe(path: Path) -> Probe:
    """Read a file's streams. Raises a MediaError that names what is wrong."""
    if path.stat().st_size > settings.MEDIA_MAX_UPLOAD_BYTES:
        raise TooLarge
    found = _ffprobe(path)
    videos = [s for s in found.get("streams", []) if _is_moving_picture(s)]
    audios = [s for s in found.get("streams", []) if s.get("codec_type") == "audio"]
    if not videos and not audios:
        raise NotMedia
    duration = float(found.get("format", {}).get("duration") or 0)
    _check_duration(duration)
    if not videos:
        return Probe(duration, 0, 0, 0, False, True, False, False, None, _channels(audios))
    video = videos[0]
    width, height = _displayed_size(video)
    if width * height > MAX_PIXELS:
        raise TooManyPixels
    rate = _rate(video)
    if rate < MIN_FRAME_RATE:
        raise BrokenTiming
    bit_rate = video.get("bit_rate")
    return Probe(
        duration_seconds=duration,
        width=width,
        height=height,
        frame_rate=rate,
        has_video=True,
        has_audio=bool(audios),
        interlaced=video.get("field_order", "progressive") in {"tt", "bb", "tb", "bt"},
        hdr=video.get("color_transfer") in {"smpte2084", "arib-std-b67"},
        video_kbps=round(int(bit_rate) / 1000) if bit_rate else None,
        audio_channels=_channels(audios),
    )


def _ffprobe(path: Path) -> dict[str, Any]:
    argv = [
        binaries.ffprobe(),
        *("-v", "error", *INPUT_GUARD),
        *("-show_format", "-show_streams", "-of", "json"),
        f"file:{path}",
    ]
    limits = Limits(cpu_seconds=20, wall_seconds=30, file_bytes=1024)
    outcome = run_quiet(argv, limits, Reach(reads=(path,)))
    if outcome.returncode != 0:
        if "moov atom not found" in outcome.stderr:
            raise Incomplete
        if "max pixel" in outcome.stderr:
            raise TooManyPixels
        raise NotMedia
    found: dict[str, Any] = json.loads(outcome.stdout or b"{}")
    return found


def _check_duration(duration: float) -> None:
    if duration <= 0:
        raise BrokenTiming
    if duration > settings.MEDIA_MAX_DURATION_SECONDS:
        raise TooLong


def _is_moving_picture(stream: dict[str, Any]) -> bool:
    cover = stream.get("disposition", {}).get("attached_pic")
    return stream.get("codec_type") == "video" and not cover


def _displayed_size(stream: dict[str, Any]) -> tuple[int, int]:
    """Width and height after the phone's rotation."""
    width, height = int(stream.get("width") or 0), int(stream.get("height") or 0)
    for side in stream.get("side_data_list", []):
        if abs(int(side.get("rotation", 0))) % 180 == 90:
            return height, width
    return width, height


def _rate(stream: dict[str, Any]) -> float:
    for name in ("avg_frame_rate", "r_frame_rate"):
        try:
            rate = float(Fraction(stream.get(name) or "0/1"))
        except (ValueError, ZeroDivisionError):
            continue
        if rate > 0:
            return rate
    return 0.0


def _channels(audios: list[dict[str, Any]]) -> int:
    return int(audios[0].get("channels") or 0) if audios else 0
