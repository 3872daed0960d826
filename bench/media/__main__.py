"""What films cost, how they look, how fast they begin, and whether they outlive their workers.

Run: ``.venv/bin/python -m bench.media [cost] [quality] [start] [kills]``; with no word, all of
them. The command fails when a limit is broken.
"""

import os
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PARTS = ("cost", "quality", "start", "kills")


def main(parts: list[str]) -> int:
    unknown = set(parts) - set(PARTS)
    if unknown:
        print(f"unknown: {', '.join(sorted(unknown))}; known: {', '.join(PARTS)}", file=sys.stderr)
        return 2
    chosen = parts or list(PARTS)
    broken: list[str] = []
    with tempfile.TemporaryDirectory() as var:
        os.environ["FADAA_VAR"] = var
        os.environ["DJANGO_SETTINGS_MODULE"] = "fadaa.settings"
        import django

        django.setup()
        from bench.media import cost, kills, quality, start
        from bench.media.clips import Ladder

        ladder = Ladder(Path(var) / "bench")
        if "cost" in chosen:
            broken += cost.run(ladder)
        if "quality" in chosen:
            broken += quality.run(ladder)
        if "start" in chosen:
            broken += start.run(Path(var) / "start")
        if "kills" in chosen:
            broken += kills.run(Path(var) / "kills")
    for line in broken:
        print(f"over the limit: {line}", file=sys.stderr)
    return int(bool(broken))


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    raise SystemExit(main(sys.argv[1:]))
