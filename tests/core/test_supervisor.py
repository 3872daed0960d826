import os
import signal
import subprocess
import sys
import time
from pathlib import Path

SCRIPT = """
import sys
from fadaa.core.supervisor import Child, Supervisor
code = (
    "import os, sys, time;"
    "open(sys.argv[1], 'a').write(str(os.getpid()) + '\\\\n');"
    "time.sleep(600)"
)
Supervisor([Child("one", [sys.executable, "-c", code, sys.argv[1]]),
            Child("two", [sys.executable, "-c", code, sys.argv[1]])]).run()
"""


def start(tmp_path, count=2):
    pids = tmp_path / "pids"
    process = subprocess.Popen([sys.executable, "-c", SCRIPT, str(pids)], cwd=Path.cwd())
    return process, pids, wait_for(pids, count)


def wait_for(pids, count):
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        lines = pids.read_text().split() if pids.exists() else []
        if len(lines) >= count:
            return [int(line) for line in lines]
        time.sleep(0.05)
    raise AssertionError("the children did not start")


def alive(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_a_signal_stops_every_child(tmp_path):
    process, _pids, children = start(tmp_path)
    process.send_signal(signal.SIGINT)
    assert process.wait(timeout=20) == 0
    assert [alive(pid) for pid in children] == [False, False]


def test_a_dead_child_is_started_again(tmp_path):
    process, pids, children = start(tmp_path)
    try:
        os.kill(children[0], signal.SIGKILL)
        assert len(wait_for(pids, 3)) == 3
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=20)
