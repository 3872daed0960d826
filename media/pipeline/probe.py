"""Facts about untrusted bytes, or a reason why they are refused."""

import json
import re
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
OUT_TIME = re.compile(rb"^out_time_us=(\d+)", re.MULTILINE)
CLOCK = re.compile(r"(\d+):(\d\d):(\d\d(?:\.\d+)?)")
# What ffmpeg must be told before every untrusted input.
INPUT_GUARD = [
    *("-protocol_whitelist", "file"),
    *("-format_whitelist", FORMATS),
    *("-codec_whitelist", CODECS),
    *("-max_pixels", str(MAX_PIXELS)),
]


# What tags of sounds say (ISO 639-2), in the words of playlists (BCP 47).
LANGUAGES = {
    **{"ara": "ar", "ary": "ar-MA", "fra": "fr", "fre": "fr", "zgh": "zgh", "ber": "zgh"},
    **{"eng": "en", "spa": "es", "ar": "ar", "fr": "fr", "en": "en", "es": "es"},
}
# A rate that changes is one whose mean and whose finest step differ by more than this.
STEADY = 0.02
INTERLACED = {"tt", "bb", "tb", "bt"}
WIDE_TRANSFERS = {"smpte2084", "arib-std-b67"}


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
    # Lengths of the streams alone, where the file states them.
    video_seconds: float | None = None
    audio_seconds: float | None = None
    # Which sound is taken, among the sounds of the file, and what language its tag names.
    audio_stream: int = 0
    language: str = ""
    steady_rate: bool = True

    def as_dict(self) -> dict[str, Any]:
        return asdict(self)


def probe(path: Path) -> Probe:
    """Read a file's streams. Raises a MediaError that names what is wrong."""
    if path.stat().st_size > settings.MEDIA_MAX_UPLOAD_BYTES:
        raise TooLarge
    found = _ffprobe(path)
    streams = found.get("streams", [])
    videos = [s for s in streams if _is_moving_picture(s)]
    audios = [s for s in streams if s.get("codec_type") == "audio"]
    if not videos and not audios:
        raise NotMedia
    duration = _number(found.get("format", {}).get("duration")) or _measured(path)
    _check_duration(duration)
    chosen = _chosen_sound(audios)
    sound = audios[chosen] if audios else {}
    return Probe(
        duration_seconds=duration,
        has_audio=bool(audios),
        audio_channels=int(sound.get("channels") or 0),
        audio_seconds=_stream_seconds(sound),
        audio_stream=chosen,
        language=LANGUAGES.get(str(sound.get("tags", {}).get("language", "")).lower(), ""),
        **_picture(videos),
    )


def _picture(videos: list[dict[str, Any]]) -> dict[str, Any]:
    """What is known of the moving picture. Raises TooManyPixels or BrokenTiming."""
    if not videos:
        return {
            **{"has_video": False, "width": 0, "height": 0, "frame_rate": 0.0},
            **{"interlaced": False, "hdr": False, "video_kbps": None},
        }
    video = videos[0]
    if int(video.get("width") or 0) * int(video.get("height") or 0) > MAX_PIXELS:
        raise TooManyPixels
    width, height = _displayed_size(video)
    mean, finest = _rate(video.get("avg_frame_rate")), _rate(video.get("r_frame_rate"))
    rate = mean or finest
    if rate < MIN_FRAME_RATE or width < 1 or height < 1:
        raise BrokenTiming
    steady = bool(finest) and abs(rate - finest) <= STEADY * finest
    bit_rate = _number(video.get("bit_rate"))
    return {
        "has_video": True,
        "width": width,
        "height": height,
        "frame_rate": finest if steady else rate,
        "steady_rate": steady,
        "interlaced": video.get("field_order", "progressive") in INTERLACED,
        "hdr": video.get("color_transfer") in WIDE_TRANSFERS
        or video.get("color_primaries") == "bt2020",
        "video_kbps": round(bit_rate / 1000) if bit_rate else None,
        "video_seconds": _stream_seconds(video),
    }


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


def _measured(path: Path) -> float:
    """The length of a file that does not state it (recorders of browsers): packets are counted,
    nothing is decoded."""
    argv = [
        *(binaries.ffmpeg(), "-nostdin", "-v", "error", "-progress", "pipe:1", *INPUT_GUARD),
        *("-i", f"file:{path}", "-map", "0", "-c", "copy", "-f", "null", "-"),
    ]
    limits = Limits(cpu_seconds=60, wall_seconds=120, file_bytes=1024)
    outcome = run_quiet(argv, limits, Reach(reads=(path,)))
    times = [int(value) for value in OUT_TIME.findall(outcome.stdout)]
    return max(times, default=0) / 1_000_000


def _check_duration(duration: float) -> None:
    if duration <= 0:
        raise BrokenTiming
    if duration > settings.MEDIA_MAX_DURATION_SECONDS:
        raise TooLong


def _is_moving_picture(stream: dict[str, Any]) -> bool:
    cover = stream.get("disposition", {}).get("attached_pic")
    return stream.get("codec_type") == "video" and not cover


def _chosen_sound(audios: list[dict[str, Any]]) -> int:
    """The sound that the file itself puts first; a film may carry several languages."""
    for number, stream in enumerate(audios):
        if stream.get("disposition", {}).get("default"):
            return number
    return 0


def _displayed_size(stream: dict[str, Any]) -> tuple[int, int]:
    """Width and height as seen: square pixels, after the phone's rotation."""
    width, height = int(stream.get("width") or 0), int(stream.get("height") or 0)
    shape = _rate(str(stream.get("sample_aspect_ratio", "")).replace(":", "/"))
    if shape and 1 / 4 <= shape <= 4:
        width = round(width * shape)
    for side in stream.get("side_data_list", []):
        if abs(int(side.get("rotation", 0))) % 180 == 90:
            return height, width
    return width, height


def _rate(words: Any) -> float:
    try:
        return float(Fraction(words or "0/1"))
    except (ValueError, ZeroDivisionError):
        return 0.0


def _number(words: Any) -> float:
    try:
        return float(words or 0)
    except ValueError:
        return 0.0


def _stream_seconds(stream: dict[str, Any]) -> float | None:
    """What a stream says of its length: a field in MP4, a tag in Matroska."""
    if seconds := _number(stream.get("duration")):
        return seconds
    if found := CLOCK.match(str(stream.get("tags", {}).get("DURATION", ""))):
        hours, minutes, seconds_words = found.groups()
        return int(hours) * 3600 + int(minutes) * 60 + float(seconds_words)
    return None
