"""The picture that a shared link shows: title, mark and colours, drawn by us as PNG.

Letters are shaped by Raqm. The two fonts of the site hold one script each, so a line is cut
into runs of one script and the runs are laid in the direction of the language.
"""

import hashlib
import io
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from PIL import Image, ImageDraw, ImageFont

SIZE = (1200, 630)
MARGIN = 80
GREEN, DEEP, SAND, GOLD = "#14634a", "#0e4535", "#f7f3ea", "#e0a526"
TITLE_SIZE, SMALL_SIZE = 68, 34
MAX_LINES = 4
# Raise it when the drawing changes: kept pictures are then drawn again.
DESIGN = 1
MIRRORED = str.maketrans("()[]«»‹›", ")(][»«›‹")
ARABIC = re.compile(r"[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]")


def card_for(*, title: str, kind: str, site: str, language: str) -> bytes:
    """The PNG of a page, drawn once and kept under a name made from its words."""
    words = f"{DESIGN}|{title}|{kind}|{site}|{language}"
    name = f"cards/{hashlib.sha256(words.encode()).hexdigest()[:32]}.png"
    if default_storage.exists(name):
        with default_storage.open(name) as kept:
            return bytes(kept.read())
    drawn = draw(title=title, kind=kind, site=site, right_to_left=language == "ar")
    default_storage.save(name, ContentFile(drawn))
    return drawn


def draw(*, title: str, kind: str, site: str, right_to_left: bool) -> bytes:
    """A card of 1200 × 630 pixels; a long title ends with an ellipsis on its fourth line."""
    image = Image.new("RGB", SIZE, SAND)
    pen = ImageDraw.Draw(image)
    _frame(pen)
    lines = _wrap(title, TITLE_SIZE, SIZE[0] - 2 * MARGIN)
    top = 170 if len(lines) > 2 else 210
    texts = [(line, top + number * 92, TITLE_SIZE, DEEP) for number, line in enumerate(lines)]
    texts += [(kind, 84, SMALL_SIZE, GREEN), (site, SIZE[1] - 92, SMALL_SIZE, "#ffffff")]
    for text, line_top, size, colour in texts:
        for left, font, words, direction in _placed(text, size, right_to_left):
            # One base line for both scripts.
            place = (left, line_top + size)
            pen.text(place, words, colour, font, anchor="ls", direction=direction)
    out = io.BytesIO()
    image.quantize(64).save(out, "PNG", optimize=True)
    return out.getvalue()


def _frame(pen: ImageDraw.ImageDraw) -> None:
    """A green foot under a row of tiles: the line that every page has under its header."""
    foot = SIZE[1] - 120
    pen.rectangle((0, foot, *SIZE), fill=DEEP)
    for left in range(0, SIZE[0], 48):
        pen.polygon(
            [(left, foot), (left + 24, foot - 18), (left + 48, foot), (left + 24, foot + 18)],
            fill=GOLD if left // 48 % 2 else GREEN,
        )


@cache
def _font(script: str, size: int) -> ImageFont.FreeTypeFont:
    path = Path(settings.VENDOR_DIR) / "vendor" / "fonts" / f"vazirmatn-{script}.woff2"
    font = ImageFont.truetype(path, size, layout_engine=ImageFont.Layout.RAQM)
    font.set_variation_by_axes([700])
    return font


def _runs(text: str) -> list[tuple[str, str]]:
    """``[(script, characters)]`` in reading order.

    Signs and spaces between two Latin characters stay with them; any other sign is a run of
    its own, so that it falls on the side where the language puts it.
    """
    kinds = ["arabic" if ARABIC.match(c) else "latin" if c.isalnum() else "sign" for c in text]
    runs: list[tuple[str, str]] = []
    for place, (character, kind) in enumerate(zip(text, kinds, strict=True)):
        script = kind
        if kind == "sign" and runs and runs[-1][0] == "latin":
            following = next((k for k in kinds[place:] if k != "sign"), "sign")
            script = "latin" if following == "latin" else "sign"
        if runs and runs[-1][0] == script != "sign":
            runs[-1] = (script, runs[-1][1] + character)
        else:
            runs.append((script, character))
    return runs


def _run_font(script: str, size: int) -> ImageFont.FreeTypeFont:
    return _font("arabic" if script == "arabic" else "latin", size)


def _width(text: str, size: int) -> float:
    return sum(_run_font(script, size).getlength(words) for script, words in _runs(text))


def _wrap(text: str, size: int, width: int) -> list[str]:
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and _width(longer, size) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    if len(lines) > MAX_LINES:
        lines = [*lines[: MAX_LINES - 1], lines[MAX_LINES - 1] + " …"]
    return lines


def _placed(
    text: str, size: int, right_to_left: bool
) -> Iterator[tuple[float, ImageFont.FreeTypeFont, str, str]]:
    """``(left, font, words, direction)`` of each run, from the edge where reading begins."""
    edge = float(SIZE[0] - MARGIN if right_to_left else MARGIN)
    for script, words in _runs(text):
        font = _run_font(script, size)
        width = font.getlength(words)
        left = edge - width if right_to_left else edge
        drawn = words.translate(MIRRORED) if script == "sign" and right_to_left else words
        yield left, font, drawn, "rtl" if script == "arabic" else "ltr"
        edge += -width if right_to_left else width
