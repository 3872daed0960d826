"""Still pictures of a film: small ones for scrubbing, and posters chosen by what they show."""

import math
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageFilter, ImageStat

from media.pipeline import binaries
from media.pipeline.encode import limits_for
from media.pipeline.isolation import Reach
from media.pipeline.ladder import Output, even
from media.pipeline.plan import Plan, frame_argv, frames_argv
from media.pipeline.sandbox import run_quiet

TILE_SIDE = 160
TILES = 100
COLUMNS = 10
POSTER_SIDE = 640
POSTER_MOMENTS = (0.15, 0.5, 0.85)
DARK, BRIGHT, FLAT = 26, 232, 9


@dataclass(frozen=True)
class Tile:
    """A small picture and the second of the film at which it stands."""

    at_seconds: float
    picture: Image.Image


def tiles_of(plan: Plan, output: Output, folder: Path) -> list[Tile]:
    """Key frames of the lightest rung, at most a hundred, evenly over the film."""
    gop = plan.gop_frames / plan.frame_rate
    every = max(1, math.ceil(plan.picture_seconds / gop / TILES))
    size = size_within(output, TILE_SIDE)
    argv = frames_argv(
        binaries.ffmpeg(), folder / f"{output.name}.mp4", size, every=every, most=TILES
    )
    raw = run_quiet(argv, limits_for(plan.duration_seconds), Reach(reads=(folder,))).stdout
    length = size[0] * size[1] * 3
    return [
        Tile(number * every * gop, Image.frombytes("RGB", size, raw[start : start + length]))
        for number, start in enumerate(range(0, len(raw) - length + 1, length))
    ]


def write_storyboard(tiles: list[Tile], seconds: float, folder: Path) -> tuple[int, int]:
    """Write ``storyboard.webp`` and ``storyboard.vtt``, whose cues name a part of the picture
    (Media Fragments: #xywh); returns the size of the picture."""
    width, height = tiles[0].picture.size
    columns = min(COLUMNS, len(tiles))
    size = (columns * width, math.ceil(len(tiles) / columns) * height)
    sheet = Image.new("RGB", size)
    cues = ["WEBVTT", ""]
    for number, tile in enumerate(tiles):
        x, y = number % columns * width, number // columns * height
        sheet.paste(tile.picture, (x, y))
        last = number + 1 == len(tiles)
        end = max(seconds, tile.at_seconds + 0.001) if last else tiles[number + 1].at_seconds
        cues += [
            f"{_clock(tile.at_seconds)} --> {_clock(end)}",
            f"storyboard.webp#xywh={x},{y},{width},{height}",
            "",
        ]
    sheet.save(folder / "storyboard.webp", quality=35, method=4)
    (folder / "storyboard.vtt").write_text("\n".join(cues), encoding="utf-8")
    return size


def write_posters(plan: Plan, output: Output, tiles: list[Tile], folder: Path) -> list[Path]:
    """Up to three posters, ``poster1.webp`` the best: one from each third of the film."""
    size = size_within(output, POSTER_SIDE)
    source = folder / f"{output.name}.mp4"
    found = []
    for at in _moments(plan, tiles):
        argv = frame_argv(binaries.ffmpeg(), source, at, size)
        raw = run_quiet(argv, limits_for(plan.duration_seconds), Reach(reads=(folder,))).stdout
        if len(raw) == size[0] * size[1] * 3:
            found.append(Image.frombytes("RGB", size, raw))
    worth = [picture for picture in found if not is_empty(picture)] or found[:1]
    posters = []
    for number, picture in enumerate(sorted(worth, key=liveliness, reverse=True), 1):
        posters.append(folder / f"poster{number}.webp")
        picture.save(posters[-1], quality=55, method=4)
    return posters


def _moments(plan: Plan, tiles: list[Tile]) -> list[float]:
    """The liveliest key frame of each third; fixed moments for a film with few of them."""
    # The first key frame is often a title that comes up from black.
    later = tiles[1:]
    if len(later) < 2 * len(POSTER_MOMENTS):
        return [part * plan.picture_seconds for part in POSTER_MOMENTS]
    third = math.ceil(len(later) / 3)
    groups = [later[start : start + third] for start in range(0, len(later), third)]
    return [max(group, key=lambda tile: liveliness(tile.picture)).at_seconds for group in groups]


def liveliness(picture: Image.Image) -> float:
    """How much there is to see: many tones and edges; nothing for black, white and blank."""
    if is_empty(picture):
        return 0.0
    grey = picture.convert("L")
    edges = ImageStat.Stat(grey.filter(ImageFilter.FIND_EDGES)).stddev[0]
    return grey.entropy() + edges / 32 + ImageStat.Stat(picture.convert("HSV")).mean[1] / 128


def is_empty(picture: Image.Image) -> bool:
    stat = ImageStat.Stat(picture.convert("L"))
    return not DARK < stat.mean[0] < BRIGHT or stat.stddev[0] < FLAT


def size_within(output: Output, side: int) -> tuple[int, int]:
    """The size of a picture whose long side is given."""
    longest = max(output.width, output.height)
    return even(output.width * side / longest), even(output.height * side / longest)


def _clock(seconds: float) -> str:
    thousandths = round(seconds * 1000)
    minutes, rest = divmod(thousandths, 60_000)
    return f"{minutes // 60:02d}:{minutes % 60:02d}:{rest // 1000:02d}.{rest % 1000:03d}"
