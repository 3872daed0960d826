"""What lessons weigh, how fast answers come in, and whether progress is what they say.

Run: ``.venv/bin/python -m bench.courses [events] [learners]``; 20000 and 100 when nothing is
said. SQLite in a folder of its own, or ``DATABASE_URL`` (an empty database). The command fails
when a limit is passed: 100 KB a lesson, 25 KB of script, 1,000 events a second on SQLite (3,000
on PostgreSQL), a repeat slower than the first time, progress that differs after it is rebuilt.
"""

import os
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


def set_up(var: str) -> None:
    """Bring Django up over a folder of its own."""
    os.environ["FADAA_VAR"] = var
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "fadaa.settings")
    os.environ.setdefault("SMS_GATEWAY", "null")
    import django

    django.setup()


def main(words: list[str]) -> int:
    events, learners = [int(word) for word in (words + ["20000", "100"][len(words) :])]
    with tempfile.TemporaryDirectory() as var:
        set_up(var)
        from django.core.management import call_command

        from bench.courses import intake, weight

        call_command("migrate", interactive=False, verbosity=0)
        course = weight.course_of_the_demo()
        broken = weight.weigh(course)
        broken += intake.measure(course, events=events, learners=learners)
    for line in broken:
        print(f"broken: {line}", file=sys.stderr)
    return int(bool(broken))


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    raise SystemExit(main(sys.argv[1:]))
