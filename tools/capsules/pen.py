"""Drawing in calm flat shapes: a pen with a place, a size and a tilt of its own.

Coordinates are those of the 640 × 360 picture. The canvas is larger, and shrinking it
smooths the edges.
"""

import math
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

WIDTH, HEIGHT = 640, 360
SUPER = 3
FONTS = Path(__file__).parents[2] / "node_modules/@fontsource-variable/vazirmatn/files"

Point = tuple[float, float]
Matrix = tuple[float, float, float, float, float, float]


def mixed(first: str, second: str, share: float) -> str:
    """A colour between two hexadecimal ones; ``share`` is how much of the second."""
    pairs = [(int(first[at : at + 2], 16), int(second[at : at + 2], 16)) for at in (1, 3, 5)]
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def darker(colour: str, share: float = 0.18) -> str:
    return mixed(colour, "#20302c", share)


def lighter(colour: str, share: float = 0.25) -> str:
    return mixed(colour, "#fffdf8", share)


def smooth(share: float) -> float:
    """Ease in and out between 0 and 1."""
    share = min(1.0, max(0.0, share))
    return share * share * (3 - 2 * share)


def rounded(points: list[Point], steps: int = 7) -> list[Point]:
    """A closed Catmull-Rom curve through the points."""
    curve = []
    count = len(points)
    for at in range(count):
        p0, p1, p2, p3 = (points[(at + shift - 1) % count] for shift in range(4))
        for step in range(steps):
            t = step / steps
            curve.append(
                tuple(
                    0.5
                    * (
                        2 * b
                        + (c - a) * t
                        + (2 * a - 5 * b + 4 * c - d) * t * t
                        + (3 * b - a - 3 * c + d) * t**3
                    )
                    for a, b, c, d in zip(p0, p1, p2, p3, strict=True)
                )
            )
    return curve


@cache
def font(script: str, size: int, weight: int) -> ImageFont.FreeTypeFont:
    face = ImageFont.truetype(str(FONTS / f"vazirmatn-{script}-wght-normal.woff2"), size)
    face.set_variation_by_axes([weight])
    return face


@dataclass(frozen=True)
class Pen:
    """Draws on a canvas through a matrix; ``at`` gives a pen that stands elsewhere."""

    canvas: ImageDraw.ImageDraw
    matrix: Matrix = (SUPER, 0, 0, SUPER, 0, 0)

    @classmethod
    def on(cls, image: Image.Image, factor: float = SUPER) -> "Pen":
        return cls(ImageDraw.Draw(image), (factor, 0, 0, factor, 0, 0))

    def at(self, x: float, y: float, size: float = 1, tilt: float = 0, flip: bool = False) -> "Pen":
        a, b, c, d, _e, _f = self.matrix
        cos, sin = math.cos(tilt) * size, math.sin(tilt) * size
        across = -1 if flip else 1
        x, y = self.place((x, y))
        turned = (
            (a * cos + c * sin) * across,
            (b * cos + d * sin) * across,
            a * -sin + c * cos,
            b * -sin + d * cos,
        )
        return Pen(self.canvas, (*turned, x, y))

    def place(self, point: Point) -> Point:
        a, b, c, d, e, f = self.matrix
        x, y = point
        return a * x + c * y + e, b * x + d * y + f

    @property
    def size(self) -> float:
        return math.hypot(self.matrix[2], self.matrix[3])

    def poly(self, points: list[Point], fill: str) -> None:
        self.canvas.polygon([self.place(point) for point in points], fill=fill)

    def shape(self, points: list[Point], fill: str) -> None:
        self.poly(rounded(points), fill)

    def box(self, x: float, y: float, width: float, height: float, fill: str) -> None:
        self.poly([(x, y), (x + width, y), (x + width, y + height), (x, y + height)], fill)

    def oval(self, x: float, y: float, across: float, down: float, fill: str) -> None:
        steps = [at * math.tau / 36 for at in range(36)]
        self.poly([(x + across * math.cos(at), y + down * math.sin(at)) for at in steps], fill)

    def line(self, points: list[Point], width: float, fill: str) -> None:
        """A line with round ends and joints."""
        places = [self.place(point) for point in points]
        thick = width * self.size
        self.canvas.line(places, fill=fill, width=max(1, round(thick)), joint="curve")
        reach = thick / 2
        for x, y in (places[0], places[-1]):
            self.canvas.ellipse((x - reach, y - reach, x + reach, y + reach), fill=fill)

    def arc(  # noqa: PLR0917  a drawing call: place, size, then how
        self, x: float, y: float, across: float, down: float, turn: Point, width: float, fill: str
    ) -> None:
        """Part of an oval's edge between two angles in degrees, clockwise from the right."""
        first, last = (math.radians(angle) for angle in turn)
        angles = [first + (last - first) * at / 12 for at in range(13)]
        points = [(x + across * math.cos(at), y + down * math.sin(at)) for at in angles]
        self.line(points, width, fill)

    def width_of(self, words: str, size: float, weight: int = 700) -> float:
        """How wide words stand, in the pen's own units."""
        face, how = self._face(words, size, weight)
        return face.getlength(words, **how) / self.size

    def _face(self, words: str, size: float, weight: int) -> tuple[ImageFont.FreeTypeFont, dict]:
        arabic = any("؀" <= letter <= "ۿ" for letter in words)
        face = font("arabic" if arabic else "latin", max(1, round(size * self.size)), weight)
        return face, {"direction": "rtl", "language": "ar"} if arabic else {}

    def text(  # noqa: PLR0917  as arc
        self, x: float, y: float, words: str, size: float, fill: str, weight: int = 700
    ) -> None:
        """Words centred on a point; Arabic letters are joined and set right to left."""
        face, how = self._face(words, size, weight)
        self.canvas.text(self.place((x, y)), words, font=face, fill=fill, anchor="mm", **how)
