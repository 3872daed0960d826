"""Timed text: checked, kept as WebVTT, replaced, removed."""

import re
from io import StringIO
from typing import Any

import webvtt
from webvtt.errors import MalformedCaptionError, MalformedFileError

from media.enums import TrackKind
from media.errors import BadCaptions
from media.models import Asset, Track

STAMP = r"(?:\d{2,}:)?[0-5]\d:[0-5]\d[.,]\d{3}"
# Cue settings (position, align…) may follow the times.
TIMING = re.compile(rf"^\s*({STAMP})\s*-->\s*({STAMP})(?:\s.*)?$")


def attach_track(
    asset: Asset,
    *,
    lang: str,
    text: str,
    kind: TrackKind = TrackKind.CAPTIONS,
    origin: str = "editor",
    reviewed_by: Any = None,
) -> Track:
    """Keep WebVTT or SRT as WebVTT, in place of what was there. Raises BadCaptions."""
    track, _made = Track.objects.update_or_create(
        asset=asset,
        kind=kind,
        lang=lang,
        defaults={"vtt": checked_vtt(text), "origin": origin, "reviewed_by": reviewed_by},
    )
    return track


def remove_track(asset: Asset, *, lang: str, kind: TrackKind = TrackKind.CAPTIONS) -> None:
    asset.tracks.filter(lang=lang, kind=kind).delete()


def checked_vtt(text: str) -> str:
    """WebVTT from WebVTT or SRT. Raises BadCaptions with the line that is wrong."""
    text = text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
    text = text.strip() + "\n"
    _check_timings(text)
    is_vtt = text.startswith("WEBVTT")
    try:
        captions = webvtt.from_buffer(StringIO(text), format="vtt" if is_vtt else "srt")
    except (MalformedFileError, MalformedCaptionError, ValueError) as error:
        raise BadCaptions from error
    if not len(captions):
        raise BadCaptions
    return text if is_vtt else str(captions.content) + "\n"


def _check_timings(text: str) -> None:
    for number, line in enumerate(text.split("\n"), start=1):
        if "-->" not in line:
            continue
        match = TIMING.match(line)
        if match is None or _seconds(match[2]) <= _seconds(match[1]):
            raise BadCaptions(number)


def _seconds(stamp: str) -> float:
    whole = 0.0
    for part in stamp.replace(",", ".").split(":"):
        whole = whole * 60 + float(part)
    return whole
