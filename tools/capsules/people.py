"""People of a capsule: a calm face, a robe, hands that speak too."""

import math
from dataclasses import dataclass

from capsules.pen import Pen, Point, darker, lighter, mixed, smooth
from capsules.story import Look

# Where the hands are in each gesture, from the middle of the shoulders: (near, far).
# "near" is the hand on the side of the other person.
GESTURES: dict[str, tuple[Point, Point]] = {
    "rest": ((24, 63), (-16, 65)),
    "open": ((62, 26), (-50, 48)),
    "five": ((66, -20), (-16, 65)),
    "one": ((64, -22), (-16, 65)),
    "count": ((40, 18), (12, 28)),
    "point": ((70, 6), (-16, 65)),
    "worry": ((22, 40), (-6, 46)),
    "jar": ((52, 44), (30, 48)),
    "raise": ((54, -75), (-16, 65)),
}
FINGERS_UP = {"five": 5, "one": 1, "count": 2, "raise": 5}
UPPER_ARM, LOWER_ARM = 42.0, 40.0


@dataclass(frozen=True)
class Pose:
    """One moment of a person; openings are between 0 and 1."""

    mouth: float = 0
    blink: float = 0
    nod: float = 0
    tilt: float = 0
    gesture: str = "rest"
    before: str = "rest"
    change: float = 1
    sway: float = 0
    worried: bool = False


def draw_person(pen: Pen, look: Look, pose: Pose, *, faces_start: bool = False) -> None:
    """Draw someone from the waist up, turned to the other person."""
    body = pen.at(0, 0, flip=faces_start)
    hands = [
        _between(GESTURES[pose.before][side], GESTURES[pose.gesture][side], smooth(pose.change))
        for side in (0, 1)
    ]
    hands[0] = (hands[0][0] + 1.5 * pose.sway, hands[0][1] + 2.5 * pose.sway)
    _arm(body, (-33, 4), hands[1], look, fingers=0, bend=-1)
    _robe(body, look)
    head = body.at(2, -30 + pose.nod, tilt=pose.tilt)
    if look.kind == "scarf":
        _scarf_behind(head, look)
    _neck(body, look)
    _head(head, look, pose)
    fingers = FINGERS_UP.get(pose.gesture, 0) if pose.change > 0.6 else 0
    _arm(body, (33, 4), hands[0], look, fingers=fingers, bend=1)


def draw_standing(pen: Pen, look: Look, pose: Pose) -> None:
    """Draw someone whole, facing us, for pictures of a group."""
    draw_person(pen, look, pose)


def _between(first: Point, second: Point, share: float) -> Point:
    return (
        first[0] + (second[0] - first[0]) * share,
        first[1] + (second[1] - first[1]) * share,
    )


def _robe(pen: Pen, look: Look) -> None:
    if look.kind == "hood":
        pen.shape(
            [(-30, -26), (-38, 6), (0, 22), (38, 6), (30, -26), (0, -40)], darker(look.robe, 0.1)
        )
    pen.shape(
        [
            (-12, -16),
            (-34, -8),
            (-47, 14),
            (-53, 70),
            (-62, 190),
            (62, 190),
            (53, 70),
            (47, 14),
            (34, -8),
            (12, -16),
        ],
        look.robe,
    )
    shade = darker(look.robe, 0.12)
    pen.shape([(47, 14), (53, 70), (62, 190), (34, 190), (38, 80)], shade)
    # The braid down the front, with its small knots.
    pen.poly([(-9, -14), (9, -14), (2, 20), (-2, 20)], look.trim)
    pen.line([(0, 16), (0, 180)], 2.6, look.trim)
    for row in range(7):
        pen.oval(0, 30 + row * 15, 2.8, 2.8, look.trim)


def _neck(pen: Pen, look: Look) -> None:
    if look.kind == "scarf":
        drape = darker(look.head, 0.08)
        pen.shape(
            [(-27, -34), (-38, -6), (-24, 16), (2, 26), (28, 14), (38, -6), (27, -34)], look.head
        )
        pen.shape([(-20, -10), (-6, 12), (14, 18), (30, 4), (22, 20), (0, 25), (-22, 13)], drape)
        return
    pen.shape([(-9, -34), (-10, -12), (0, -5), (10, -12), (9, -34)], darker(look.skin, 0.14))
    if look.kind == "hood":
        pen.shape(
            [(-26, -22), (-14, -16), (0, -4), (14, -16), (26, -22), (20, 2), (0, 12), (-20, 2)],
            lighter(look.robe),
        )


def _scarf_behind(pen: Pen, look: Look) -> None:
    pen.shape(
        [
            (0, -68),
            (-24, -61),
            (-34, -38),
            (-33, -12),
            (-24, 8),
            (24, 8),
            (33, -12),
            (34, -38),
            (24, -61),
        ],
        look.head,
    )


def _head(pen: Pen, look: Look, pose: Pose) -> None:
    skin = look.skin
    if look.kind != "scarf":
        hair = look.beard or "#3a2c25"
        pen.oval(-23, -29, 4.5, 7, darker(skin, 0.1))
        pen.oval(0, -33, 25, 29, hair)
        pen.oval(23, -28, 4.5, 7, skin)
    pen.shape(
        [
            (0, -58),
            (-17, -52),
            (-23, -34),
            (-20, -14),
            (-9, -1),
            (0, 1.5),
            (9, -1),
            (20, -14),
            (23, -34),
            (17, -52),
        ],
        skin,
    )
    if look.kind == "scarf":
        _scarf_front(pen, look)
    elif look.kind == "cap":
        pen.shape(
            [(-25, -40), (-24, -56), (-12, -67), (12, -67), (24, -56), (25, -40), (0, -44)],
            look.head,
        )
        pen.line([(-23, -42), (0, -46), (23, -42)], 2.4, mixed(look.head, "#17624a", 0.7))
    else:
        pen.shape(
            [
                (-26, -34),
                (-27, -58),
                (-10, -74),
                (12, -73),
                (27, -56),
                (26, -34),
                (20, -50),
                (0, -57),
                (-20, -50),
            ],
            lighter(look.head, 0.15),
        )
    if look.beard:
        pen.shape(
            [
                (-23, -30),
                (-21, -10),
                (-11, 6),
                (0, 10),
                (11, 6),
                (21, -10),
                (23, -30),
                (15, -18),
                (0, -17),
                (-15, -18),
            ],
            look.beard,
        )
    _face(pen.at(3.5, 0), look, pose)


def _scarf_front(pen: Pen, look: Look) -> None:
    rim = darker(look.head, 0.16)
    pen.shape(
        [
            (0, -67),
            (-22, -60),
            (-29, -38),
            (-25, -34),
            (-18, -50),
            (0, -57),
            (18, -50),
            (25, -34),
            (29, -38),
            (22, -60),
        ],
        look.head,
    )
    pen.arc(0, -33, 21.5, 23.5, (200, 340), 1.6, rim)
    pen.arc(0, -34, 29, 31, (215, 300), 1.2, rim)


def _face(pen: Pen, look: Look, pose: Pose) -> None:
    line = darker(look.skin, 0.55)
    cheek = mixed(look.skin, "#d0604a", 0.28)
    pen.oval(-13, -19, 4.6, 3.2, cheek)
    pen.oval(13, -19, 4.6, 3.2, cheek)
    lift = 2.2 if pose.worried else 0.8 * pose.mouth
    brow = "#8b857b" if look.beard else "#3a2c25"
    for side in (-1, 1):
        inner, outer = (side * 4.8, -38.4 - lift), (side * 14, -37 - lift * 0.2)
        pen.line([inner, (side * 9.5, -40 - lift * 0.7), outer], 1.9, brow)
        _eye(pen, side * 9, pose.blink)
    pen.line([(1.5, -28), (4.2, -20.5), (0.8, -19)], 1.4, darker(look.skin, 0.3))
    _mouth(pen, line, pose)
    if look.glasses:
        for side in (-1, 1):
            pen.arc(side * 9, -29.5, 7, 6.2, (0, 360), 1.3, "#3d4a46")
        pen.line([(-2, -30), (2, -30)], 1.2, "#3d4a46")


def _eye(pen: Pen, x: float, blink: float) -> None:
    if blink > 0.7:
        pen.arc(x, -31, 3.6, 2.6, (20, 160), 1.5, "#2b211c")
        return
    pen.oval(x, -29.5, 3.9, 3.6 * (1 - blink), "#fffdf8")
    pen.oval(x + 0.9, -29.4, 2.7, 3.1 * (1 - blink), "#2b211c")
    pen.oval(x + 1.7, -30.6, 0.9, 0.9 * (1 - blink), "#fffdf8")
    pen.arc(x, -29.5, 4.1, 4.1, (200, 340), 1.3, "#2b211c")


def _mouth(pen: Pen, line: str, pose: Pose) -> None:
    opening = pose.mouth
    if opening < 0.1:
        if pose.worried:
            pen.arc(0.5, -6.5, 5, 3, (215, 325), 1.7, line)
        else:
            pen.arc(0.5, -13.5, 6.5, 4.2, (25, 155), 1.7, line)
        return
    across, down = 6.4 - 1.5 * opening, 1.4 + 4.6 * opening
    pen.oval(0.5, -10, across + 0.8, down + 0.9, mixed(line, "#a8452d", 0.35))
    pen.oval(0.5, -10, across, down, "#5a1f1a")
    if opening > 0.3:
        pen.oval(0.5, -10 - down * 0.62, across * 0.72, down * 0.26, "#fffdf8")
        pen.oval(0.5, -10 + down * 0.6, across * 0.55, down * 0.32, "#c4604f")


def _arm(pen: Pen, shoulder: Point, hand: Point, look: Look, *, fingers: int, bend: int) -> None:
    """An arm whose elbow is found from the shoulder and the hand."""
    reach_x, reach_y = hand[0] - shoulder[0], hand[1] - shoulder[1]
    distance = min(UPPER_ARM + LOWER_ARM - 0.5, max(14.0, math.hypot(reach_x, reach_y)))
    toward = math.atan2(reach_y, reach_x)
    cosine = (UPPER_ARM**2 + distance**2 - LOWER_ARM**2) / (2 * UPPER_ARM * distance)
    angle = toward + bend * math.acos(max(-1.0, min(1.0, cosine)))
    elbow = (shoulder[0] + UPPER_ARM * math.cos(angle), shoulder[1] + UPPER_ARM * math.sin(angle))
    hand = (shoulder[0] + distance * math.cos(toward), shoulder[1] + distance * math.sin(toward))
    sleeve = darker(look.robe, 0.07 if bend > 0 else 0.16)
    wrist = _between(elbow, hand, 0.84)
    pen.line([shoulder, elbow], 23, sleeve)
    pen.line([elbow, wrist], 19, sleeve)
    along = math.atan2(hand[1] - elbow[1], hand[0] - elbow[0])
    grip = pen.at(*hand, tilt=along)
    cuff = pen.at(*wrist, tilt=along)
    cuff.box(3, -10.5, 4, 21, look.trim)
    _hand(grip, look.skin, fingers)


def _hand(pen: Pen, skin: str, fingers: int) -> None:
    edge = darker(skin, 0.1)
    pen.oval(5, 0, 8.5, 7.5, skin)
    if not fingers:
        pen.line([(6, -5), (11, -7)], 4, edge)
        for row in range(3):
            pen.line([(9, -3 + row * 3), (14, -2.5 + row * 2.6)], 3.6, skin)
        return
    spread = {1: (0.0,), 2: (-0.22, 0.22), 5: (-0.62, -0.3, 0.0, 0.3, 0.95)}[fingers]
    for turn in spread:
        length = 15 if abs(turn) < 0.5 else 12
        start = (8 * math.cos(turn), 6 * math.sin(turn))
        tip = (6 + length * math.cos(turn), length * math.sin(turn))
        pen.line([start, tip], 4, skin)
