"""Words in the picture: the title, the panel that fills, the end."""

import math

from PIL import Image

from capsules.pen import HEIGHT, WIDTH, Pen, mixed
from capsules.places import tile_line
from capsules.story import Row, Story

OUT = 2
INK, SOFT, GREEN, DEEP, SAFFRON, CLAY, PAPER, CARD, LINE = (
    "#20302c",
    "#56655f",
    "#17624a",
    "#0e4535",
    "#e0992b",
    "#a8452d",
    "#fbf6ec",
    "#fffdf8",
    "#e7dcc7",
)
TONES = {"green": GREEN, "saffron": "#8a5a08", "clay": CLAY, "ink": INK}
PLATFORM_AR = "فضاء المتعاونين"
PLATFORM_FR = "Fadaa Al Moutaawine"


def _blank(colour: str) -> tuple[Image.Image, Pen]:
    image = Image.new("RGB", (WIDTH * OUT, HEIGHT * OUT), colour)
    return image, Pen.on(image, OUT)


def mark(pen: Pen, x: float, y: float, reach: float) -> None:
    """The platform's sign: an eight-point star that holds five circles."""
    for turn in (0, math.pi / 4):
        square = pen.at(x, y, tilt=turn)
        side = reach * 0.72
        square.box(-side, -side, side * 2, side * 2, SAFFRON)
    pen.oval(x, y, reach * 0.62, reach * 0.62, DEEP)
    for number in range(5):
        angle = number * math.tau / 5 - math.pi / 2
        pen.oval(
            x + reach * 0.36 * math.cos(angle),
            y + reach * 0.36 * math.sin(angle),
            reach * 0.13,
            reach * 0.13,
            PAPER,
        )


def title_card(story: Story) -> Image.Image:
    image, pen = _blank(DEEP)
    tile_line(pen, 22)
    tile_line(pen, HEIGHT - 22)
    mark(pen, 320, 100, 38)
    pen.text(320, 186, story.title_ar, 42, PAPER)
    pen.text(320, 240, story.title_fr, 21, mixed(PAPER, SAFFRON, 0.35), 500)
    pen.text(320, 296, PLATFORM_AR, 17, mixed(PAPER, DEEP, 0.25), 500)
    return image


def end_card(story: Story) -> Image.Image:
    image, pen = _blank(PAPER)
    tile_line(pen, 22)
    tile_line(pen, HEIGHT - 22)
    mark(pen, 320, 92, 34)
    pen.text(320, 162, PLATFORM_AR, 34, DEEP)
    pen.text(320, 202, PLATFORM_FR, 19, GREEN, 600)
    pen.text(320, 254, "الأشخاص من الخيال والصوت مصنوع بالحاسوب", 16, SOFT, 500)
    pen.text(320, 284, "Personnages inventés, voix de synthèse", 15, SOFT, 500)
    return image


def panel(
    image: Image.Image,
    story: Story,
    rows: list[tuple[Row, float]],
    *,
    shot: str,
) -> None:
    """A sheet that keeps what was said; each row slides in and stays."""
    if not rows or shot == "group":
        return
    pen = Pen.on(image, OUT)
    wide, row_tall = 176, 27
    left, top = 320 - wide / 2 + (36 if shot.startswith("jar") else 0), 40
    opening = rows[0][1]
    shown = sum(share for _row, share in rows)
    tall = (34 + shown * row_tall + 8) * opening
    _sheet(pen, left, top, wide, tall)
    if opening < 0.6:
        return
    pen.text(left + wide / 2, top + 17, story.panel_title, 14, SOFT, 600)
    for number, (row, share) in enumerate(rows):
        if share < 0.9:  # the sheet has not opened for it yet
            continue
        y = top + 34 + (number + 0.5) * row_tall
        _row(pen, left, y, wide, row)


def _sheet(pen: Pen, left: float, top: float, wide: float, tall: float) -> None:
    pen.canvas.rounded_rectangle(
        (*pen.place((left + 2, top + 3)), *pen.place((left + wide + 2, top + tall + 3))),
        radius=14 * OUT,
        fill="#d9c9a8",
    )
    pen.canvas.rounded_rectangle(
        (*pen.place((left, top)), *pen.place((left + wide, top + tall))),
        radius=14 * OUT,
        fill=CARD,
        outline=LINE,
        width=OUT,
    )


def _row(pen: Pen, left: float, y: float, wide: float, row: Row) -> None:
    """The label at the start of the line (the right), the value at its end."""
    pen.line([(left + 12, y - 13), (left + wide - 12, y - 13)], 1, LINE)
    pen.text(left + wide - 14 - _half(pen, row.label, 15), y, row.label, 15, INK, 600)
    pen.text(left + 14 + _half(pen, row.value, 18), y, row.value, 18, TONES[row.tone], 800)


def _half(pen: Pen, words: str, size: float) -> float:
    return pen.width_of(words, size) / 2
