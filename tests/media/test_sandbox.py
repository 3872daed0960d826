"""Decoders are bounded in words and time, and never outlive who started them."""

import os
import resource
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from media.pipeline import binaries, isolation, sandbox

ROOT = Path(__file__).parents[2]
EVERYTHING = isolation.Reach(reads=(Path("/"),))


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
        sandbox.run_with_progress(endless_picture("one"), sandbox.Limits(60), EVERYTHING, broken)
    assert gone_within("one", 1)


def test_decoder_ends_with_its_worker():
    code = (
        "import os; os.environ['DJANGO_SETTINGS_MODULE'] = 'tests.settings'\n"
        "from pathlib import Path\nfrom media.pipeline import isolation, sandbox\n"
        "everything = isolation.Reach(reads=(Path('/'),))\n"
        f"sandbox.run_with_progress({endless_picture('two')!r}, sandbox.Limits(60), everything, "
        "lambda s: True)"
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
    outcome = sandbox.run_quiet((sys.executable, "-c", code), limits, EVERYTHING)
    assert outcome.returncode != 0
    assert len(outcome.stderr) <= 4000
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 50_000


def test_wall_limit_ends_a_sleeper():
    outcome = sandbox.run_quiet(("/bin/sleep", "30"), sandbox.Limits(5, wall_seconds=1), EVERYTHING)
    assert outcome.stalled
    assert outcome.returncode == -signal.SIGKILL


needs_locks = pytest.mark.skipif(
    not (isolation.locks().network and isolation.locks().files),
    reason="this kernel has no Landlock or allows no network namespace",
)


def python(code, *, reads=(), writes=()):
    """Run a line of Python locked in, with only its own libraries in reach."""
    own = (Path(sys.prefix), Path(sys.base_prefix))
    reach = isolation.Reach(reads=(*own, *reads), writes=tuple(writes))
    return sandbox.run_quiet((sys.executable, "-I", "-c", code), sandbox.Limits(20), reach)


@needs_locks
def test_decoder_reads_its_input_and_not_the_neighbour(tmp_path):
    mine, neighbour = tmp_path / "mine", tmp_path / "neighbour"
    mine.write_text("mine")
    neighbour.write_text("theirs")
    assert python(f"print(open({str(mine)!r}).read())", reads=[mine]).stdout.strip() == b"mine"
    refused = python(f"open({str(neighbour)!r})", reads=[mine])
    assert refused.returncode != 0
    assert "PermissionError" in refused.stderr


@needs_locks
def test_decoder_writes_in_its_folder_alone(tmp_path):
    folder, other = tmp_path / "work", tmp_path / "other"
    folder.mkdir()
    other.mkdir()
    assert python(f"open({str(folder / 'a')!r}, 'w')", writes=[folder]).returncode == 0
    assert python(f"open({str(other / 'a')!r}, 'w')", writes=[folder]).returncode != 0
    assert list(other.iterdir()) == []


@needs_locks
def test_decoder_has_no_network(tmp_path):
    """A listening neighbour on this very machine is out of reach."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        refused = python(f"import socket; socket.create_connection(('127.0.0.1', {port}), 3)")
    assert refused.returncode != 0
    assert "OSError" in refused.stderr or "PermissionError" in refused.stderr


@needs_locks
def test_ffmpeg_cannot_follow_a_list_of_files(tmp_path):
    """Even told to, the program itself is kept from what is not its input."""
    secret = tmp_path / "secret.txt"
    secret.write_text("secret")
    playlist = tmp_path / "in" / "list.ffconcat"
    playlist.parent.mkdir()
    playlist.write_text(f"ffconcat version 1.0\nfile '{secret}'\n")
    argv = (binaries.ffmpeg(), "-v", "error", "-safe", "0", "-f", "concat")
    argv += ("-i", str(playlist), "-f", "null", "-")
    reach = isolation.Reach(reads=(playlist,))
    outcome = sandbox.run_quiet(argv, sandbox.Limits(10), reach)
    assert outcome.returncode != 0
    assert "Permission denied" in outcome.stderr
