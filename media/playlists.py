"""The master playlist as a player asks for it: what was encoded, and the captions of today.

Encoded files never change and are kept for a year; captions may be corrected an hour later.
So the stored master stays as it was made, and the captions join it when it is asked for.
"""

from django.urls import reverse

from media import addresses, storage
from media.captions.hls import described_lines
from media.enums import TrackKind
from media.models import Asset, Rendition, Track

SUBTITLES_GROUP = "captions"
STREAM = "#EXT-X-STREAM-INF:"
SPOKEN = "public.accessibility.transcribes-spoken-dialog"
SOUNDS = "public.accessibility.describes-music-and-sound"


def master_with_captions(asset: Asset, path: str) -> str:
    """The stored master with absolute addresses, described sound and captions by language."""
    stored = storage.read_text(path).splitlines()
    address = addresses.signed(path) if asset.is_private else addresses.open_to_all(path)
    folder = address.rpartition("/")[0]
    tracks = list(asset.tracks.public().filter(kind=TrackKind.CAPTIONS).order_by("lang"))
    lines = []
    for line in stored:
        if line.startswith(STREAM):
            lines.append(line + (f',SUBTITLES="{SUBTITLES_GROUP}"' if tracks else ""))
        elif line.startswith("#"):
            lines.append(line.replace('URI="', f'URI="{folder}/'))
        elif line:
            lines.append(f"{folder}/{line}")
    # Groups stand before the streams that name them.
    first = next(n for n, line in enumerate(lines) if line.startswith(STREAM))
    lines[first:first] = [
        *described_lines(asset, stored),
        *(_media_line(asset, track) for track in tracks),
    ]
    return "\n".join(lines) + "\n"


def storyboard(path: str, sheet: Rendition) -> str:
    """The stored times with the whole address of the sheet of pictures."""
    name = sheet.path.rpartition("/")[2]
    return storage.read_text(path).replace(f"\n{name}#", f"\n{sheet.url}#")


def _media_line(asset: Asset, track: Track) -> str:
    url = reverse("media:track_playlist", args=[asset.public_id, track.kind, track.lang])
    if asset.is_private:
        url = addresses.with_token(url, asset.public_id)
    return (
        f'#EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="{SUBTITLES_GROUP}",'
        f'NAME="{track.own_name}",LANGUAGE="{track.lang}",'
        f"DEFAULT=NO,AUTOSELECT=YES,FORCED=NO,"
        f'CHARACTERISTICS="{SPOKEN},{SOUNDS}",URI="{url}"'
    )


def track_playlist(track: Track, seconds: float) -> str:
    """A playlist of one segment: the whole WebVTT text."""
    return "\n".join(
        [
            "#EXTM3U",
            "#EXT-X-VERSION:7",
            f"#EXT-X-TARGETDURATION:{max(1, round(seconds + 0.5))}",
            "#EXT-X-MEDIA-SEQUENCE:0",
            "#EXT-X-PLAYLIST-TYPE:VOD",
            f"#EXTINF:{seconds:.3f},",
            track.url,
            "#EXT-X-ENDLIST",
            "",
        ]
    )
