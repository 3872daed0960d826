"""Where the dialogues happen: a village court, a market stall, a workshop."""

from collections.abc import Callable

from PIL import Image

from capsules.pen import HEIGHT, SUPER, WIDTH, Pen, darker, lighter, mixed

GREEN, DEEP, SAFFRON, CLAY, INDIGO, PAPER, LINE = (
    "#17624a",
    "#0e4535",
    "#e0992b",
    "#a8452d",
    "#2c4a9a",
    "#fbf6ec",
    "#e7dcc7",
)


def picture_of(place: str) -> Image.Image:
    """The empty place, larger than the film; drawn once for a capsule."""
    image = Image.new("RGB", (WIDTH * SUPER, HEIGHT * SUPER), PAPER)
    PLACES[place](Pen.on(image))
    return image


def front_of(place: str, pen: Pen) -> None:
    """What stands before the people: the table and what lies on it."""
    FRONTS[place](pen)


def tile_line(pen: Pen, y: float, size: float = 1.0) -> None:
    """The platform's own border of saffron stars and small green points."""
    step = 26 * size
    for number in range(round(WIDTH / step) + 2):
        x = number * step
        star(pen, x, y, 6 * size, SAFFRON)
        pen.oval(x + step / 2, y, 1.7 * size, 1.7 * size, GREEN)


def star(pen: Pen, x: float, y: float, reach: float, colour: str) -> None:
    pen.poly(
        [
            (x, y - reach),
            (x + reach * 0.28, y - reach * 0.28),
            (x + reach, y),
            (x + reach * 0.28, y + reach * 0.28),
            (x, y + reach),
            (x - reach * 0.28, y + reach * 0.28),
            (x - reach, y),
            (x - reach * 0.28, y - reach * 0.28),
        ],
        colour,
    )


def _sky(pen: Pen, top: str, bottom: str, until: float) -> None:
    bands = 60
    for band in range(bands):
        pen.box(0, band * until / bands, WIDTH, until / bands + 1, mixed(top, bottom, band / bands))


def _village(pen: Pen) -> None:
    _sky(pen, "#bcd9d3", "#fbeed2", 230)
    pen.oval(246, 58, 24, 24, "#fbe7b8")
    pen.shape(
        [
            (-40, 190),
            (60, 104),
            (150, 142),
            (250, 86),
            (370, 140),
            (470, 98),
            (690, 178),
            (690, 260),
            (-40, 260),
        ],
        "#a9bfb4",
    )
    pen.poly([(226, 100), (250, 86), (274, 98), (262, 104), (250, 98), (240, 106)], "#f6f3ea")
    pen.shape(
        [
            (-40, 210),
            (90, 158),
            (230, 182),
            (380, 150),
            (540, 186),
            (690, 158),
            (690, 270),
            (-40, 270),
        ],
        "#8aa78f",
    )
    for x, y, wide, tall, tone in (
        (218, 156, 66, 84, 0.1),
        (284, 172, 52, 68, 0.0),
        (336, 148, 58, 92, 0.16),
        (394, 170, 48, 70, 0.05),
    ):
        _house(pen, x, y, wide, tall, mixed("#cf8f63", "#fbeed2", tone))
    pen.box(0, 232, WIDTH, 140, "#ecd9b5")
    pen.shape(
        [(-60, 258), (140, 236), (330, 246), (520, 234), (700, 256), (700, 420), (-60, 420)],
        "#e3cca2",
    )
    _wall_with_door(pen)
    _olive(pen, 596, 236)
    _jar_of_clay(pen, 556, 258, 1.0)
    _jar_of_clay(pen, 528, 266, 0.7)


def _house(  # noqa: PLR0917  a drawing call: place, size, then how
    pen: Pen, x: float, y: float, wide: float, tall: float, wall: str
) -> None:
    pen.box(x, y, wide, tall, wall)
    pen.box(x + wide * 0.72, y, wide * 0.28, tall, darker(wall, 0.1))
    for step in range(4):
        pen.poly(
            [
                (x + step * wide / 4, y),
                (x + (step + 0.5) * wide / 4, y - 7),
                (x + (step + 1) * wide / 4, y),
            ],
            wall,
        )
    for row in range(2):
        for column in range(2):
            pen.box(x + wide * (0.18 + 0.3 * column), y + 16 + row * 22, 8, 11, darker(wall, 0.55))


def _wall_with_door(pen: Pen) -> None:
    wall = "#d99f74"
    pen.poly([(-10, 66), (126, 82), (126, 276), (-10, 306)], wall)
    pen.poly([(-10, 60), (130, 78), (130, 86), (-10, 70)], darker(wall, 0.15))
    pen.shape([(22, 296), (22, 160), (34, 132), (58, 122), (80, 138), (90, 164), (90, 284)], PAPER)
    pen.shape([(30, 296), (30, 166), (40, 142), (57, 133), (74, 146), (82, 168), (82, 284)], GREEN)
    pen.line([(56, 136), (56, 288)], 1.6, DEEP)
    for row in range(4):
        for x in (42, 70):
            star(pen, x, 178 + row * 24, 5, SAFFRON)
    pen.oval(51, 226, 2.6, 2.6, SAFFRON)
    pen.oval(61, 226, 2.6, 2.6, SAFFRON)


def _olive(pen: Pen, x: float, y: float) -> None:
    pen.shape(
        [
            (x - 10, y + 16),
            (x - 6, y - 30),
            (x - 16, y - 66),
            (x + 2, y - 48),
            (x + 20, y - 72),
            (x + 8, y - 26),
            (x + 14, y + 18),
        ],
        "#7d5f45",
    )
    for dx, dy, reach, tone in (
        (-34, -96, 34, 0),
        (6, -122, 42, 0.06),
        (42, -92, 36, 0),
        (2, -84, 38, 0.14),
    ):
        pen.oval(x + dx, y + dy, reach, reach * 0.8, mixed("#5f8467", "#e3f0e8", tone))
    for dx, dy in (
        (-42, -88),
        (-22, -108),
        (-4, -126),
        (14, -96),
        (36, -104),
        (48, -80),
        (4, -70),
        (-14, -80),
    ):
        pen.oval(x + dx, y + dy, 3, 3.8, "#3b4f3f")


def _jar_of_clay(pen: Pen, x: float, y: float, size: float) -> None:
    jar = pen.at(x, y, size)
    jar.oval(2, 31, 22, 5, "#c9ae83")
    jar.shape(
        [(-9, -26), (-8, -16), (-20, 0), (-15, 28), (15, 28), (20, 0), (8, -16), (9, -26)],
        "#b65f3d",
    )
    jar.oval(0, -26, 10, 3, darker("#b65f3d", 0.3))
    jar.line([(-18, 0), (0, 4), (18, 0)], 2.4, PAPER)


def _market(pen: Pen) -> None:
    pen.box(0, 0, WIDTH, HEIGHT, "#f3dcae")
    pen.box(0, 60, WIDTH, 176, "#e8c791")
    for row, y in enumerate((116, 172)):
        pen.box(34, y, 572, 8, "#9a6a43")
        pen.box(34, y + 8, 572, 4, darker("#9a6a43", 0.3))
        for number in range(15):
            x = 58 + number * 37.5
            if 206 < x < 436:
                continue
            (honey_jar if (number + row) % 3 else _oil_bottle)(pen.at(x, y, 0.62))
    pen.box(0, 232, WIDTH, 130, "#dcb67d")
    _awning(pen)
    pen.line([(22, 40), (22, 240)], 8, "#8a5c3a")
    pen.line([(618, 40), (618, 240)], 8, "#8a5c3a")


def _awning(pen: Pen) -> None:
    pen.box(0, 0, WIDTH, 34, GREEN)
    wide = WIDTH / 16
    for number in range(16):
        colour = GREEN if number % 2 else PAPER
        pen.box(number * wide, 0, wide + 0.5, 42, colour)
        pen.oval((number + 0.5) * wide, 42, wide / 2, 13, colour)
    pen.box(0, 0, WIDTH, 6, DEEP)


def honey_jar(pen: Pen) -> None:
    """A jar of honey that stands on the pen's place."""
    pen.shape(
        [(-15, -40), (-19, -30), (-19, -6), (-14, 0), (14, 0), (19, -6), (19, -30), (15, -40)],
        SAFFRON,
    )
    pen.shape([(-13, -35), (-15, -28), (-15, -10), (-11, -6), (-9, -20)], lighter(SAFFRON, 0.5))
    pen.box(-15, -50, 30, 12, GREEN)
    pen.box(-15, -50, 30, 3, lighter(GREEN, 0.2))
    pen.box(-12, -29, 24, 16, PAPER)
    star(pen, 0, -21, 6, CLAY)


def _oil_bottle(pen: Pen) -> None:
    pen.shape(
        [
            (-6, -66),
            (-6, -50),
            (-13, -38),
            (-13, -4),
            (-9, 0),
            (9, 0),
            (13, -4),
            (13, -38),
            (6, -50),
            (6, -66),
        ],
        "#8a9a3c",
    )
    pen.box(-5, -73, 10, 9, "#5a4632")
    pen.box(-11, -32, 22, 18, PAPER)
    pen.oval(0, -23, 4, 6, "#5f7a35")


def _workshop(pen: Pen) -> None:
    pen.box(0, 0, WIDTH, HEIGHT, "#f1e2c6")
    pen.box(0, 238, WIDTH, 130, "#d7b78a")
    for row in range(5):
        pen.line([(0, 246 + row * 26), (WIDTH, 246 + row * 26)], 1, "#c7a475")
    pen.box(0, 196, WIDTH, 42, "#dfeae3")
    for number in range(28):
        star(pen, 12 + number * 23.5, 217, 9, GREEN if number % 2 else INDIGO)
        pen.oval(12 + number * 23.5, 217, 2.2, 2.2, PAPER)
    pen.box(0, 193, WIDTH, 4, SAFFRON)
    pen.box(0, 236, WIDTH, 3, SAFFRON)
    _window(pen, 320, 20)
    _carpet(pen, 52, 22, CLAY, INDIGO)
    _carpet(pen, 486, 22, INDIGO, SAFFRON)


def _window(pen: Pen, x: float, y: float) -> None:
    pen.shape(
        [
            (x - 66, y + 176),
            (x - 66, y + 58),
            (x - 40, y + 8),
            (x, y - 14),
            (x + 40, y + 8),
            (x + 66, y + 58),
            (x + 66, y + 176),
        ],
        lighter(CLAY, 0.35),
    )
    pen.shape(
        [
            (x - 56, y + 172),
            (x - 56, y + 62),
            (x - 34, y + 18),
            (x, y),
            (x + 34, y + 18),
            (x + 56, y + 62),
            (x + 56, y + 172),
        ],
        "#cfe4e2",
    )
    pen.shape(
        [
            (x - 56, y + 150),
            (x - 20, y + 112),
            (x + 16, y + 134),
            (x + 56, y + 104),
            (x + 56, y + 174),
            (x - 56, y + 174),
        ],
        "#93b39b",
    )
    pen.box(x - 2, y, 4, 174, PAPER)
    pen.box(x - 56, y + 84, 112, 4, PAPER)


def _carpet(pen: Pen, x: float, y: float, ground: str, figure: str) -> None:
    pen.box(x - 6, y - 8, 114, 6, "#8a5c3a")
    pen.box(x, y - 4, 102, 150, ground)
    pen.box(x + 7, y + 3, 88, 136, lighter(ground, 0.16))
    for row in range(5):
        for column in range(3):
            middle_x, middle_y = x + 22 + column * 29, y + 20 + row * 25
            pen.poly(
                [
                    (middle_x, middle_y - 11),
                    (middle_x + 12, middle_y),
                    (middle_x, middle_y + 11),
                    (middle_x - 12, middle_y),
                ],
                figure,
            )
            pen.poly(
                [
                    (middle_x, middle_y - 5),
                    (middle_x + 5, middle_y),
                    (middle_x, middle_y + 5),
                    (middle_x - 5, middle_y),
                ],
                PAPER,
            )
    for thread in range(18):
        pen.line([(x + 3 + thread * 5.7, y + 146), (x + 3 + thread * 5.7, y + 154)], 1.6, PAPER)


def _tea_table(pen: Pen) -> None:
    _table(pen, "#9a6a43")
    pen.oval(320, 301, 74, 15, "#b9bfba")
    pen.oval(320, 299, 70, 13, "#dfe3df")
    pot = pen.at(310, 288)
    pot.line([(18, -16), (34, -30)], 5, "#aab3ae")
    pot.arc(-20, -14, 10, 12, (90, 270), 3.4, "#aab3ae")
    pot.shape([(-18, -26), (-22, -8), (-14, 6), (14, 6), (22, -8), (18, -26)], "#c9d0cb")
    pot.shape([(-14, -27), (-6, -36), (0, -44), (6, -36), (14, -27)], "#aab3ae")
    pot.oval(0, -45, 3, 3, SAFFRON)
    for x, y in ((266, 296), (358, 294), (378, 302)):
        glass = pen.at(x, y)
        glass.poly([(-7, -18), (7, -18), (5, 4), (-5, 4)], "#e3efe6")
        glass.poly([(-6.4, -12), (6.4, -12), (5, 4), (-5, 4)], "#b98a3a")
        glass.line([(-6, -6), (6, -6)], 1.2, GREEN)


def _table(pen: Pen, wood: str) -> None:
    pen.box(0, 296, WIDTH, 70, wood)
    pen.box(0, 292, WIDTH, 7, lighter(wood, 0.25))
    tile_line(pen, 322)


def _stall(pen: Pen) -> None:
    pen.box(0, 296, WIDTH, 70, DEEP)
    pen.box(0, 291, WIDTH, 7, lighter("#9a6a43", 0.25))
    tile_line(pen, 326)
    for x, size in ((248, 0.8), (288, 0.92), (356, 0.92), (396, 0.8)):
        honey_jar(pen.at(x, 297, size))
    honey_jar(pen.at(322, 302, 1.1))


def _meeting_table(pen: Pen) -> None:
    _table(pen, "#7d5a3d")
    book = pen.at(320, 296)
    book.poly([(-58, 6), (-48, -12), (0, -8), (48, -12), (58, 6), (0, 10)], darker(GREEN, 0.2))
    book.poly([(-52, 3), (-44, -13), (0, -9), (0, 7)], PAPER)
    book.poly([(52, 3), (44, -13), (0, -9), (0, 7)], "#fffdf8")
    for row in range(4):
        book.line([(-38 + row, -8 + row * 3.2), (-8, -5.4 + row * 3)], 0.9, "#8a8069")
        book.line([(38 - row, -8 + row * 3.2), (8, -5.4 + row * 3)], 0.9, "#8a8069")
    book.line([(64, 2), (86, -10)], 3, CLAY)


PLACES: dict[str, Callable[[Pen], None]] = {
    "village": _village,
    "market": _market,
    "workshop": _workshop,
}
FRONTS: dict[str, Callable[[Pen], None]] = {
    "village": _tea_table,
    "market": _stall,
    "workshop": _meeting_table,
}
