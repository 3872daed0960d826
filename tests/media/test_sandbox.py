"""Decoders are bounded in words and time, and never outlive who started them."""

import os
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from media.pipeline import binaries, sandbox

ROOT = Path(__file__).parents[2]


def endless_picture(mark):
    """ffmpeg at real speed; ``mark`` finds it among the processes."""
    about = ("-nostdin", "-v", "error", "-progress", "pipe:1", "-stats_period", "0.2", "-re")
    picture = ("-f", "lavfi", "-i", f"testsrc=d=60:s=64x48:r=5,metadata=add:key=k:value={mark}")
    return (binaries.ffmpeg(), *about, *picture, "-f", "null", "-")


def alive(mark):
    found = []
    for place in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            line = place.read_bytes()
        except OSError:
            continue
        if f"value={mark}".encode() in line and b"ffmpeg" in line.split(b"\0")[0]:
            found.append(int(place.parent.name))
    return found


def gone_within(mark, seconds):
    deadline = time.monotonic() + seconds
    while alive(mark) and time.monotonic() < deadline:
        time.sleep(0.1)
    left = alive(mark)
    for pid in left:
        os.kill(pid, signal.SIGKILL)
    return left == []


def test_broken_listener_leaves_no_decoder():
    def broken(seconds):
        raise RuntimeError

    with pytest.raises(RuntimeError):
        sandbox.run_with_progress(endless_picture("one"), sandbox.Limits(60), broken)
    assert gone_within("one", 1)


def test_decoder_ends_with_its_worker():
    code = (
        "import os; os.environ['DJANGO_SETTINGS_MODULE'] = 'tests.settings'\n"
        "from media.pipeline import sandbox\n"
        f"sandbox.run_with_progress({endless_picture('two')!r}, sandbox.Limits(60), lambda s: True)"
    )
    worker = subprocess.Popen([sys.executable, "-c", code], cwd=ROOT)
    deadline = time.monotonic() + 30
    while not alive("two") and time.monotonic() < deadline:
        time.sleep(0.1)
    assert alive("two")
    worker.kill()
    worker.wait()
    assert gone_within("two", 5)


def test_endless_words_cost_no_memory():
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    code = "import sys\nwhile True: sys.stderr.write('x' * 5000)"
    limits = sandbox.Limits(cpu_seconds=3, wall_seconds=3)
    outcome = sandbox.run_quiet((sys.executable, "-c", code), limits)
    assert outcome.returncode != 0
    assert len(outcome.stderr) <= 4000
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 50_000


def test_wall_limit_ends_a_sleeper():
    outcome = sandbox.run_quiet(("/bin/sleep", "30"), sandbox.Limits(5, wall_seconds=1))
    assert outcome.stalled
    assert outcome.returncode == -signal.SIGKILL
