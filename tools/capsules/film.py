"""From a story to its frames: who moves when, where the camera looks, what the cards say."""

import random
from dataclasses import dataclass

from PIL import Image

from capsules.cards import end_card, panel, title_card
from capsules.pen import HEIGHT, SUPER, WIDTH, Pen, smooth
from capsules.people import Pose, draw_person, draw_standing
from capsules.places import front_of, honey_jar, picture_of
from capsules.sound import END_SECONDS, FRAMES_PER_SECOND, TITLE_SECONDS, Turn, length_of, mouth_of
from capsules.story import Row, Story

OUT = 2  # the picture is composed at twice its size, then halved
FADE_SECONDS = 0.35
CHANGE_SECONDS = 0.45
WORRIED = frozenset({"worry"})
JAR_SHOTS = {"jar": 1, "jars": 2}


@dataclass(frozen=True)
class Camera:
    x: float
    y: float
    zoom: float

    def box(self) -> tuple[float, float, float, float]:
        """The part of the large picture it sees, kept inside its edges."""
        wide, tall = WIDTH / self.zoom, HEIGHT / self.zoom
        left = min(max(0, self.x - wide / 2), WIDTH - wide)
        top = min(max(0, self.y - tall / 2), HEIGHT - tall)
        return left * SUPER, top * SUPER, (left + wide) * SUPER, (top + tall) * SUPER


class Film:
    """Draws any frame of a story by its number; the same number gives the same picture."""

    def __init__(self, story: Story, turns: list[Turn]) -> None:
        self.story = story
        self.turns = turns
        self.seconds = length_of(turns)
        self._mouth = mouth_of(turns)
        self.frames = len(self._mouth)
        self._place = picture_of(story.place)
        self._blinks = [_blinks(self.seconds, seed) for seed in range(5)]
        self._title = title_card(story)
        self._end = end_card(story)

    def frame(self, number: int) -> Image.Image:
        now = number / FRAMES_PER_SECOND
        end_at = self.seconds - END_SECONDS
        if now < TITLE_SECONDS - FADE_SECONDS:
            picture = self._title
        elif now < TITLE_SECONDS:
            picture = self._blend(self._title, self._scene(now), now, TITLE_SECONDS)
        elif now < end_at:
            picture = self._scene(now)
        elif now < end_at + FADE_SECONDS:
            picture = self._blend(self._scene(now), self._end, now, end_at + FADE_SECONDS)
        else:
            picture = self._end
        return picture.reduce(OUT)

    @staticmethod
    def _blend(first: Image.Image, second: Image.Image, now: float, done: float) -> Image.Image:
        return Image.blend(first, second, smooth(1 - (done - now) / FADE_SECONDS))

    def _turn_at(self, now: float) -> int:
        """The line being said, or the last one that was; 0 before the first."""
        return max((at for at, turn in enumerate(self.turns) if turn.start <= now), default=0)

    def _scene(self, now: float) -> Image.Image:
        at = self._turn_at(now)
        line = self.story.lines[at]
        picture = self._place.copy()
        pen = Pen.on(picture)
        if line.shot == "group":
            self._group(pen, now, at)
        elif line.shot in JAR_SHOTS:
            self._jar(pen, now, at)
        else:
            self._two(pen, now, at)
        box = self._camera(now, at).box()
        view = picture.resize((WIDTH * OUT, HEIGHT * OUT), Image.Resampling.BILINEAR, box=box)
        panel(view, self.story, self._rows(now), shot=line.shot)
        return view

    def _rows(self, now: float) -> list[tuple[Row, float]]:
        """The panel's rows so far, each with how far it has come in."""
        rows = []
        for line, turn in zip(self.story.lines, self.turns, strict=True):
            for number, row in enumerate(line.rows):
                share = 0.35 + 0.4 * number / len(line.rows)
                appears = turn.start + share * (turn.end - turn.start)
                if now >= appears:
                    rows.append((row, smooth((now - appears) / CHANGE_SECONDS)))
        return rows

    def _camera(self, now: float, at: int) -> Camera:
        """Drift slowly toward whoever speaks; a cut only when the picture changes."""
        line, turn = self.story.lines[at], self.turns[at]
        share = smooth((now - turn.start) / 1.4)
        if line.shot != "two":
            return Camera(320, 178, 1.0 + 0.05 * share)
        before = self.story.lines[at - 1] if at else None
        target = Camera(306 if line.who == 0 else 334, 186, 1.09)
        start = Camera(320, 180, 1.0)
        if before and before.shot == "two":
            start = Camera(306 if before.who == 0 else 334, 186, 1.09)
        return Camera(
            start.x + (target.x - start.x) * share,
            start.y + (target.y - start.y) * share,
            start.zoom + (target.zoom - start.zoom) * share,
        )

    def _pose(self, person: int, now: float, at: int) -> Pose:
        line, turn = self.story.lines[at], self.turns[at]
        speaks = line.who == person and turn.start <= now <= turn.end
        frame = min(round(now * FRAMES_PER_SECOND), self.frames - 1)
        opening = self._mouth[frame] if speaks else 0.0
        gesture, before, began = self._gesture(person, now, at)
        beat = _wave(now, 2.6 if speaks else 5.2, person)
        return Pose(
            mouth=opening,
            blink=self._blink(person, now),
            nod=(1.6 if speaks else 0.7) * beat,
            tilt=0.025 * _wave(now, 3.4, person + 2) + (0.03 if speaks else -0.01),
            gesture=gesture,
            before=before,
            change=(now - began) / CHANGE_SECONDS,
            sway=beat if speaks else 0.2 * beat,
            worried=gesture in WORRIED,
        )

    def _gesture(self, person: int, now: float, at: int) -> tuple[str, str, float]:
        """What the hands do, what they did, and when they changed; they rest when silent."""
        line, turn = self.story.lines[at], self.turns[at]
        if line.who == person:
            if now < turn.end:
                return line.gesture, "rest", turn.start
            return "rest", line.gesture, turn.end
        last = self.story.lines[at - 1] if at else None
        if last and last.who == person:
            return "rest", last.gesture, self.turns[at - 1].end
        return "rest", "rest", 0.0

    def _blink(self, person: int, now: float) -> float:
        for moment in self._blinks[person]:
            if abs(now - moment) < 0.09:
                return 1 - abs(now - moment) / 0.12
        return 0.0

    def _two(self, pen: Pen, now: float, at: int) -> None:
        first, second = self.story.people
        draw_person(pen.at(158, 204, 1.18), first.look, self._pose(0, now, at))
        draw_person(pen.at(482, 204, 1.18), second.look, self._pose(1, now, at), faces_start=True)
        front_of(self.story.place, pen)

    def _group(self, pen: Pen, now: float, at: int) -> None:
        """Everybody together; hands go up when the line is about voices."""
        first, second = self.story.people
        line, turn = self.story.lines[at], self.turns[at]
        raises = line.gesture in ("one", "raise")
        looks = [self.story.others[0], first.look, self.story.others[1], second.look]
        looks.append(self.story.others[2])
        for number in (0, 4, 1, 3, 2):
            pose = (
                self._pose({1: 0, 3: 1}.get(number, 2), now, at)
                if number in (1, 3)
                else Pose(blink=self._blink(number, now), nod=0.8 * _wave(now, 4.4, number))
            )
            delay = 0.18 * number
            if raises:
                pose = Pose(
                    mouth=pose.mouth,
                    blink=pose.blink,
                    nod=pose.nod,
                    gesture="raise",
                    change=(now - turn.start - delay) / CHANGE_SECONDS,
                )
            back = number in (0, 4)
            joins = smooth((now - turn.start - 0.2) / 0.7) if number == 2 and not raises else 1.0
            x = 92 + number * 114
            y = (206 if back else 222) + (1 - joins) * 190
            draw_standing(pen.at(x, y, 0.98), looks[number], pose)

    def _jar(self, pen: Pen, now: float, at: int) -> None:
        """A jar or two, large, between the two who look at them."""
        first, second = self.story.people
        draw_person(pen.at(96, 214, 1.22), first.look, self._pose(0, now, at))
        draw_person(pen.at(548, 214, 1.22), second.look, self._pose(1, now, at), faces_start=True)
        pen.box(0, 296, WIDTH, 70, "#0e4535")
        pen.box(0, 291, WIDTH, 7, "#b39272")
        for number in range(JAR_SHOTS[self.story.lines[at].shot]):
            honey_jar(pen.at(226 + 74 * number, 304, 1.9 + 0.03 * _wave(now, 3, 1 + number)))


def _wave(now: float, period: float, phase: int) -> float:
    """A slow swing between -1 and 1, rounded at both ends."""
    position = (now / period + phase * 0.37) % 1
    return smooth(position * 2) * 2 - 1 if position < 0.5 else 1 - smooth(position * 2 - 1) * 2


def _blinks(seconds: float, seed: int) -> list[float]:
    moments, chance, now = [], random.Random(f"blink {seed}"), 0.4 + 0.5 * seed
    while now < seconds:
        moments.append(now)
        now += chance.uniform(1.8, 4.2)
    return moments
