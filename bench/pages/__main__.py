"""Weight, scores and cost of public pages, and the CMS with many pages, as tables.

Run: ``.venv/bin/python -m bench.pages [weight] [lighthouse] [cost] [scale] [peer]``; with no
word, all of them. ``BAKERYDEMO`` names a checkout of wagtail/bakerydemo for ``peer``.
The command fails when a limit is broken.
"""

import os
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PARTS = ("weight", "lighthouse", "cost", "scale", "peer")


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
        # The browser's driver keeps a loop running; nothing here works beside another task.
        os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
        from tests.browser.running import Platform

        platform = Platform(Path(var))
        try:
            platform.wait_until_ready()
            import django

            django.setup()
            from bench.pages import cost, lighthouse, peer, scale, weight

            for name, part in (("weight", weight), ("lighthouse", lighthouse), ("peer", peer)):
                if name in chosen:
                    broken += part.run(platform.url)
        finally:
            platform.stop()
        # These work inside this process: the platform no longer shares the cores.
        for name, part in (("cost", cost), ("scale", scale)):
            if name in chosen:
                broken += part.run(platform.url)
    for line in broken:
        print(f"over the limit: {line}", file=sys.stderr)
    return int(bool(broken))


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    raise SystemExit(main(sys.argv[1:]))
