"""Copy the scripts and fonts that pages load from npm packages to var/vendor.

Fonts are cut to the characters that we write (Arabic with Moroccan letters, French) and to
the weights that we use. Nothing that this makes is committed. Run by ``make``; it does
nothing when its output is newer than ``package-lock.json`` and itself.
"""

import re
import sys
from pathlib import Path

from fontTools import subset, ttLib
from fontTools.varLib import instancer

ROOT = Path(__file__).resolve().parent.parent
MODULES = ROOT / "node_modules"
TARGET = ROOT / "var" / "vendor" / "vendor"
STAMP = TARGET / ".stamp"

SCRIPTS = {
    "hls.js/dist/hls.min.js": "hls.min.js",
    "tus-js-client/dist/tus.min.js": "tus.min.js",
    "idb-keyval/dist/index.js": "idb-keyval.js",
}
SOURCE_MAP = re.compile(r"^//# sourceMappingURL=.*$", re.MULTILINE)
FONT = "@fontsource-variable/vazirmatn/files/vazirmatn-{}-wght-normal.woff2"
# Arabic letters and marks in use, with the Moroccan ڭ گ ڤ پ ڨ چ ژ ݣ; punctuation; joiners.
ARABIC = [
    *range(0x0600, 0x0660),
    *range(0x066A, 0x0671),
    *map(ord, "ڭگڤپڨچژݣٱ"),
    0x200C,
    0x200D,
    0x200E,
    0x200F,
    *range(0x2066, 0x206A),
]
# ASCII, Latin-1 letters, French ligatures, typographic signs that our texts use.
LATIN = [*range(0x20, 0x7F), *range(0xA0, 0x100), *map(ord, "ŒœŸ‐–—‘’“”•…‹›€→←✓−×")]


def cut_font(script: str, characters: list[int]) -> None:
    """Write vazirmatn-SCRIPT.woff2 with weights 400 to 700 and the given characters."""
    font = ttLib.TTFont(MODULES / FONT.format(script))
    options = subset.Options(layout_features=["*"], flavor="woff2", hinting=False)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=characters)
    cutter.subset(font)
    font = instancer.instantiateVariableFont(font, {"wght": (400, 700)})
    font.flavor = "woff2"
    target = TARGET / "fonts" / f"vazirmatn-{script}.woff2"
    target.parent.mkdir(parents=True, exist_ok=True)
    font.save(target)
    print(f"{target.name}: {target.stat().st_size:,} bytes")


def main() -> int:
    newest = max(path.stat().st_mtime for path in (ROOT / "package-lock.json", Path(__file__)))
    if STAMP.exists() and STAMP.stat().st_mtime > newest:
        return 0
    if not MODULES.exists():
        print("node_modules is missing: run make, or npm ci", file=sys.stderr)
        return 1
    TARGET.mkdir(parents=True, exist_ok=True)
    for source, name in SCRIPTS.items():
        text = (MODULES / source).read_text(encoding="utf-8")
        # The maps stay behind, and a reference to a missing file stops the collection.
        (TARGET / name).write_text(SOURCE_MAP.sub("", text), encoding="utf-8")
    cut_font("arabic", ARABIC)
    cut_font("latin", LATIN)
    STAMP.touch()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
