"""The map of the twelve regions as SVG paths, each a way to its office. No third party."""

import itertools
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from django.utils.translation import get_language, override

from cms.enums import OfficeKind
from cms.offices.outline import LINES, MIDDLES, RINGS, STRAIGHT
from fadaa.core.vocabularies import Region

if TYPE_CHECKING:
    from cms.models import OfficePage

UNITS_PER_DEGREE = 40
WEST, NORTH = -17.35, 36.15
# A degree of longitude is shorter than one of latitude by the cosine of 29 degrees.
NARROWER = 0.875
WIDTH, HEIGHT = 582, 622

Spot = tuple[int, int]


@dataclass(frozen=True)
class Area:
    """A region on the map and in the list beside it."""

    code: str
    number: int
    path: str
    x: int
    y: int
    name: str
    other_name: str
    other_language: str
    office: "OfficePage | None"
    current: bool


def draw(offices: Iterable["OfficePage"], *, current: str = "") -> list[Area]:
    """The regions in the order of their codes, each with its office; no query of its own."""
    first: dict[str, OfficePage] = {}
    for office in offices:
        kept = first.get(office.region)
        if kept is None or office.kind == OfficeKind.ODCO_DELEGATION != kept.kind:
            first[office.region] = office
    other = "fr" if (get_language() or "ar").startswith("ar") else "ar"
    with override(other):
        other_names = {region.value: str(region.label) for region in Region}
    areas = []
    for number, region in enumerate(Region, start=1):
        x, y = _place(*MIDDLES[region.value])
        areas.append(
            Area(
                code=region.value,
                number=number,
                path=path_of(region.value),
                x=x,
                y=y,
                name=str(region.label),
                other_name=other_names[region.value],
                other_language=other,
                office=first.get(region.value),
                current=region.value == current,
            )
        )
    return areas


@cache
def path_of(code: str) -> str:
    """The outline of a region as the ``d`` of an SVG path, in smooth curves."""
    pieces: list[str] = []
    for name in RINGS[code]:
        spots, curves = _curves(name)
        if not pieces:
            pieces.append(f"M{spots[0][0]} {spots[0][1]}")
        pieces.extend(curves)
    return "".join(pieces) + "z"


def _place(longitude: float, latitude: float) -> Spot:
    x = (longitude - WEST) * NARROWER * UNITS_PER_DEGREE
    y = (NORTH - latitude) * UNITS_PER_DEGREE
    return round(x), round(y)


def _curves(name: str) -> tuple[list[Spot], list[str]]:
    """The spots of a line and the curve from each to the next (Catmull-Rom as Bézier)."""
    line = LINES[name.removeprefix("-")]
    spots = [_place(*point) for point in (reversed(line) if name.startswith("-") else line)]
    if name.removeprefix("-") in STRAIGHT:
        steps = itertools.pairwise(spots)
        return spots, [f"l{end[0] - start[0]} {end[1] - start[1]}" for start, end in steps]
    padded = [spots[0], *spots, spots[-1]]
    curves = []
    for before, start, end, after in zip(padded, padded[1:], padded[2:], padded[3:], strict=False):
        numbers = []
        for axis in (0, 1):
            near = (end[axis] - before[axis]) / 6
            far = end[axis] - start[axis] - (after[axis] - start[axis]) / 6
            numbers.append((round(near), round(far), end[axis] - start[axis]))
        (near_x, far_x, x), (near_y, far_y, y) = numbers
        curves.append(f"c{near_x} {near_y} {far_x} {far_y} {x} {y}")
    return spots, curves
