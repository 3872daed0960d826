"""A week in the life of the desks, and whether every promise was kept.

Run: ``.venv/bin/python -m bench.mentoring [people] [advisors] [kills]``; 300, 20 and 5 when
nothing is said. The days are simulated, the services, the database and the kills are real: the
process that lives the week is killed at random moments and goes on where it stopped. SQLite in
a folder of its own, or ``DATABASE_URL`` (an empty database). The command fails when a promise
is broken.
"""

import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
SEED = 20_261_123
# Between two kills; the process needs some seconds to come up.
LIVES_SECONDS = (9.0, 22.0)


def set_up(var: str) -> None:
    """Bring Django up over a folder of its own."""
    os.environ["FADAA_VAR"] = var
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "fadaa.settings")
    os.environ.setdefault("SMS_GATEWAY", "null")
    import django

    django.setup()


def live(var: str) -> int:
    """The child: live the week from wherever it stands."""
    set_up(var)
    from bench.mentoring import life

    life.go_on(Path(var))
    return 0


def _run_with_kills(var: str, kills: int) -> tuple[int, float]:
    """Live the whole week; returns how many processes were killed, and the seconds it took."""
    chance = random.Random(SEED)
    began, killed = time.monotonic(), 0
    while True:
        child = subprocess.Popen([sys.executable, "-m", "bench.mentoring", "--live", var], cwd=ROOT)
        try:
            code = child.wait(chance.uniform(*LIVES_SECONDS) if killed < kills else None)
        except subprocess.TimeoutExpired:
            child.send_signal(signal.SIGKILL)
            child.wait()
            killed += 1
            continue
        if code:
            raise SystemExit(f"the week broke off with {code}")
        return killed, time.monotonic() - began


def main(words: list[str]) -> int:
    if words[:1] == ["--live"]:
        return live(words[1])
    people, advisors, kills = [int(word) for word in (words + ["300", "20", "5"][len(words) :])]
    with tempfile.TemporaryDirectory() as var:
        set_up(var)
        from django.core.management import call_command
        from django.db import connections

        from bench.mentoring import life, promises

        call_command("migrate", interactive=False, verbosity=0)
        life.begin(Path(var), people=people, advisors=advisors, seed=SEED)
        connections.close_all()
        killed, seconds = _run_with_kills(var, kills)
        broken = promises.check(Path(var))
        print(f"\n{people} people, {advisors} advisors, {killed} kills, {seconds:.0f} s")
    for line in broken:
        print(f"broken: {line}", file=sys.stderr)
    return int(bool(broken))


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    raise SystemExit(main(sys.argv[1:]))
