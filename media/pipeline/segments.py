"""Media playlists as ffmpeg wrote them, measured; and the key frames inside the files."""

import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from media.errors import EncodingFailed

EXTINF = re.compile(r"#EXTINF:([\d.]+),")
BYTERANGE = re.compile(r"#EXT-X-BYTERANGE:(\d+)@(\d+)")
TARGET = re.compile(r"#EXT-X-TARGETDURATION:(\d+)")
MAP = re.compile(r'#EXT-X-MAP:URI="([^"]+)",BYTERANGE="(\d+)@(\d+)"')
# ISO/IEC 14496-12, track fragment header and run: which optional fields are there.
TFHD_BASE, TFHD_DESCRIPTION, TFHD_DURATION, TFHD_SIZE = 0x1, 0x2, 0x8, 0x10
TRUN_OFFSET, TRUN_FIRST_FLAGS, TRUN_DURATION, TRUN_SIZE = 0x1, 0x4, 0x100, 0x200
HEAD_BYTES = 64 * 1024


@dataclass(frozen=True)
class Segments:
    """A media playlist, measured."""

    durations: tuple[float, ...]
    sizes: tuple[int, ...]
    offsets: tuple[int, ...]
    target_seconds: int

    @property
    def seconds(self) -> float:
        return sum(self.durations)

    @property
    def average_bps(self) -> int:
        return round(sum(self.sizes) * 8 / max(self.seconds, 0.001))

    @property
    def peak_bps(self) -> int:
        """The largest rate of any neighbours that last between half and one and a half times
        the target duration (RFC 8216, 4.1)."""
        least, most = 0.5 * self.target_seconds, 1.5 * self.target_seconds
        peak = 0.0
        for first in range(len(self.durations)):
            seconds, size = 0.0, 0
            for seconds_one, size_one in zip(
                self.durations[first:], self.sizes[first:], strict=True
            ):
                seconds, size = seconds + seconds_one, size + size_one
                if seconds > most:
                    break
                if seconds >= least:
                    peak = max(peak, size * 8 / seconds)
        return round(peak) or self.average_bps


def read_playlist(path: Path) -> Segments:
    text = path.read_text(encoding="utf-8")
    ranges = BYTERANGE.findall(text)
    target = TARGET.search(text)
    return Segments(
        durations=tuple(float(value) for value in EXTINF.findall(text)),
        sizes=tuple(int(size) for size, _offset in ranges),
        offsets=tuple(int(offset) for _size, offset in ranges),
        target_seconds=int(target[1]) if target else 0,
    )


def video_codec(path: Path) -> str:
    """The RFC 6381 name, read from the decoder configuration (avcC) of the file."""
    with path.open("rb") as file:
        head = file.read(8192)
    at = head.find(b"avcC")
    if at < 0:
        raise EncodingFailed
    profile, compatibility, level = head[at + 5 : at + 8]
    return f"avc1.{profile:02x}{compatibility:02x}{level:02x}"


def key_frame_playlist(playlist: Path) -> tuple[str, Segments]:
    """A playlist of the first picture of each segment, for scrubbing (I-frames only), and its
    measures. The range begins at the fragment's header, which says how to read the picture.

    Raises EncodingFailed when the file is not built as ours are.
    """
    text = playlist.read_text(encoding="utf-8")
    segments, start = read_playlist(playlist), MAP.search(text)
    if start is None:
        raise EncodingFailed
    name, map_size, map_offset = start.groups()
    lines = [
        *("#EXTM3U", "#EXT-X-VERSION:7", f"#EXT-X-TARGETDURATION:{segments.target_seconds}"),
        *("#EXT-X-MEDIA-SEQUENCE:0", "#EXT-X-PLAYLIST-TYPE:VOD", "#EXT-X-I-FRAMES-ONLY"),
        f'#EXT-X-MAP:URI="{name}",BYTERANGE="{map_size}@{map_offset}"',
    ]
    sizes, offsets = [], []
    with (playlist.parent / name).open("rb") as file:
        for seconds, offset in zip(segments.durations, segments.offsets, strict=True):
            file.seek(offset)
            begin, size = _first_picture(file.read(HEAD_BYTES))
            sizes.append(size)
            offsets.append(offset + begin)
            lines += [f"#EXTINF:{seconds:.6f},", f"#EXT-X-BYTERANGE:{size}@{offset + begin}", name]
    measured = Segments(segments.durations, tuple(sizes), tuple(offsets), segments.target_seconds)
    return "\n".join([*lines, "#EXT-X-ENDLIST", ""]), measured


def _first_picture(head: bytes) -> tuple[int, int]:
    """Where the fragment begins in a segment, and how many bytes on its first sample ends."""
    for at, kind, _body in _boxes(head, 0, len(head)):
        if kind == b"moof":
            return at, _end_of_first_sample(head, at) - at
    raise EncodingFailed


def _end_of_first_sample(head: bytes, moof: int) -> int:
    size, data_at = 0, None
    for _at, kind, body in _inside(head, moof, b"traf"):
        flags = struct.unpack_from(">I", head, body)[0] & 0xFFFFFF
        at = body + 8
        if kind == b"tfhd":
            at += 8 * bool(flags & TFHD_BASE) + 4 * bool(flags & TFHD_DESCRIPTION)
            at += 4 * bool(flags & TFHD_DURATION)
            size = struct.unpack_from(">I", head, at)[0] if flags & TFHD_SIZE else 0
        elif kind == b"trun" and flags & TRUN_OFFSET:
            data_at = moof + struct.unpack_from(">i", head, at)[0]
            at += 4 + 4 * bool(flags & TRUN_FIRST_FLAGS) + 4 * bool(flags & TRUN_DURATION)
            if flags & TRUN_SIZE:
                size = struct.unpack_from(">I", head, at)[0]
            break
    if data_at is None or not size:
        raise EncodingFailed
    return data_at + size


def _inside(head: bytes, parent: int, kind: bytes) -> Iterator[tuple[int, bytes, int]]:
    """The boxes inside the first box of a kind inside another."""
    end = parent + struct.unpack_from(">I", head, parent)[0]
    for at, found, _body in _boxes(head, parent + 8, end):
        if found == kind:
            yield from _boxes(head, at + 8, at + struct.unpack_from(">I", head, at)[0])
            return


def _boxes(head: bytes, at: int, end: int) -> Iterator[tuple[int, bytes, int]]:
    """``(place, kind, place of what is inside)`` of each box between two places."""
    while at + 8 <= min(end, len(head)):
        size = struct.unpack_from(">I", head, at)[0]
        yield at, head[at + 4 : at + 8], at + 8
        if size < 8:
            return
        at += size
