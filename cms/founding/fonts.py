"""The font of the papers: Arabic and Latin letters in one file for each weight.

The pages load one file per script, and the browser chooses. In a PDF two files of one family
share their glyph numbers, and the Arabic file has no space: one whole font avoids both.
"""

import io
import logging
from functools import cache
from pathlib import Path

from django.conf import settings

SCRIPTS = ("latin", "arabic")
WEIGHTS = (400, 700)


def are_there() -> bool:
    """Whether the font files of the pages lie where set-up puts them."""
    return all(_source(script).exists() for script in SCRIPTS)


@cache
def paper_font(weight: int) -> bytes:
    """A TrueType font of one weight; about 0.5 s of processor, once in a process."""
    from fontTools.merge import Merger  # only who makes a PDF needs it
    from fontTools.ttLib import TTFont
    from fontTools.varLib.instancer import instantiateVariableFont

    # It tells each table that the two fonts do not share.
    logging.getLogger("fontTools").setLevel(logging.ERROR)
    files = []
    for script in SCRIPTS:
        font = TTFont(_source(script))
        font.flavor = None
        files.append(io.BytesIO())
        instantiateVariableFont(font, {"wght": weight}).save(files[-1])
        files[-1].seek(0)
    merged = io.BytesIO()
    Merger().merge(files).save(merged)
    return merged.getvalue()


def _source(script: str) -> Path:
    return Path(settings.VENDOR_DIR) / "vendor" / "fonts" / f"vazirmatn-{script}.woff2"
