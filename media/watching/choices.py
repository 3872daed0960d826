"""What a person can choose in the player: files by weight, captions, chapters."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from media.enums import RenditionRole, TrackKind
from media.models import Asset, Track

# The sound that goes with a stream of a playlist.
STREAM_SOUND_KBPS = 64


@dataclass(frozen=True)
class Quality:
    """One line of the menu; ``src`` is empty for what only a playlist has."""

    name: str
    lines: int = 0
    src: str = ""
    bytes: int | None = None


def qualities(asset: Asset) -> list[Quality]:
    """Whole files, the lightest first, then the finer streams, then what follows the line."""
    found = [
        Quality(str(film.lines), film.lines, film.url, film.bytes) for film in asset.progressive
    ]
    if asset.hls_url:
        finest = max((one.lines for one in found), default=0)
        sound = round((asset.duration_seconds or 0) * STREAM_SOUND_KBPS * 125)
        streams = [
            stream
            for stream in asset.renditions.all()
            if stream.role == RenditionRole.HLS and stream.codec and stream.lines > finest
        ]
        found += [
            Quality(str(one.lines), one.lines, "", one.bytes + (sound if asset.sound else 0))
            for one in sorted(streams, key=lambda stream: stream.lines)
        ]
        found.append(Quality("auto"))
    if asset.sound:
        found.append(Quality("sound", 0, asset.sound.url, asset.sound.bytes))
    return found


def captions(asset: Asset, language: str) -> list[dict[str, Any]]:
    """``[{track, default}]``: what has been read over; the page's own language is switched on."""
    return [
        {"track": track, "default": track.lang == language}
        for track in _tracks(asset, TrackKind.CAPTIONS)
    ]


def chapters(asset: Asset, language: str) -> list[dict[str, Any]]:
    """``[{start, title}]`` in the language of the page, else in any; times in seconds."""
    tracks = _tracks(asset, "chapters")
    own = [track for track in tracks if track.lang.startswith(language)]
    track = next(iter(own or tracks), None)
    if track is None:
        return []
    return [{"start": line["start"], "title": line["text"]} for line in track.lines()]


def _tracks(asset: Asset, kind: str) -> list[Track]:
    return [track for track in asset.tracks.all() if track.kind == kind and track.vtt]


def speeds() -> list[tuple[str, str]]:
    """``[(value, words)]``, the slowest first."""
    values = ("0.75", "1", "1.25", "1.5", "1.75", "2")
    return [(value, _("Normal") if value == "1" else f"×{value}") for value in values]
