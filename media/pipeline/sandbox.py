"""Run a decoder on untrusted bytes: bounded in time, memory, disk and words.

ffmpeg catches SIGTERM and may go on (measured on a timestamp bomb), so that a run that must
end is killed with its whole group.
"""

import ctypes
import os
import resource
import signal
import subprocess
import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from media.pipeline.isolation import Cage, Reach, entering

GIB = 1024**3
# prctl(2), <linux/prctl.h>. Loaded here: a forked child must not load anything.
PR_SET_PDEATHSIG = 1
_LIBC = ctypes.CDLL(None)
STDERR_LINES = 60
STDERR_LINE_BYTES = 500
# One raw poster, or the facts of a file with very many streams.
STDOUT_BYTES = 32 * 1024**2
STALL_SECONDS = 90.0


@dataclass(frozen=True)
class Limits:
    cpu_seconds: int
    memory_bytes: int = 4 * GIB
    file_bytes: int = 2 * GIB
    wall_seconds: float = 3600.0


@dataclass(frozen=True)
class Outcome:
    returncode: int
    stderr: str
    stdout: bytes = b""
    stalled: bool = False
    cancelled: bool = False


def _set_limits(limits: Limits) -> Callable[[], None]:
    def apply() -> None:
        # A worker that is killed must not leave a decoder behind, or two would run at once.
        _LIBC.prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
        resource.setrlimit(resource.RLIMIT_CPU, (limits.cpu_seconds, limits.cpu_seconds + 2))
        resource.setrlimit(resource.RLIMIT_AS, (limits.memory_bytes, limits.memory_bytes))
        resource.setrlimit(resource.RLIMIT_FSIZE, (limits.file_bytes, limits.file_bytes))
        resource.setrlimit(resource.RLIMIT_NOFILE, (256, 256))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        os.nice(10)

    return apply


def run_quiet(argv: Sequence[str], limits: Limits, reach: Reach) -> Outcome:
    """Run to the end and return what it printed; killed at the wall limit."""
    process = _start(argv, limits, reach)
    words: deque[bytes] = deque(maxlen=STDERR_LINES)
    reader = threading.Thread(target=_drain, args=(process, words), daemon=True)
    reader.start()
    watch = _Watch(process, limits.wall_seconds, stall_seconds=limits.wall_seconds)
    assert process.stdout is not None
    try:
        stdout = process.stdout.read(STDOUT_BYTES)
        if process.stdout.read(1):
            kill(process)
        returncode = process.wait()
    finally:
        _end(process, watch, reader)
    return Outcome(returncode, _tail(b"".join(words)), stdout, stalled=watch.killed)


def run_with_progress(
    argv: Sequence[str],
    limits: Limits,
    reach: Reach,
    on_progress: Callable[[float], bool],
) -> Outcome:
    """Run ffmpeg with ``-progress pipe:1``; ``on_progress(seconds)`` returns False to cancel.

    A run whose output time does not advance for ``STALL_SECONDS`` is killed.
    """
    process = _start(argv, limits, reach)
    words: deque[bytes] = deque(maxlen=STDERR_LINES)
    reader = threading.Thread(target=_drain, args=(process, words), daemon=True)
    reader.start()
    watch = _Watch(process, limits.wall_seconds, stall_seconds=STALL_SECONDS)
    cancelled = False
    assert process.stdout is not None
    try:
        for line in process.stdout:
            if line.startswith(b"out_time_us=") and (seconds := _seconds(line)) is not None:
                watch.advanced(seconds)
                if not on_progress(seconds):
                    cancelled = True
                    kill(process)
                    break
        returncode = process.wait()
    finally:
        _end(process, watch, reader)
    return Outcome(returncode, _tail(b"".join(words)), stalled=watch.killed, cancelled=cancelled)


def _start(argv: Sequence[str], limits: Limits, reach: Reach) -> "subprocess.Popen[bytes]":
    cage = Cage(argv[0], reach)
    try:
        return subprocess.Popen(  # noqa: S603  an argument list of ours, never a shell
            argv,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
            preexec_fn=entering(cage, _set_limits(limits)),  # noqa: PLW1509  system calls only
            env={"PATH": "/usr/bin:/bin", "LC_ALL": "C"},
        )
    finally:
        cage.close()


def _end(process: "subprocess.Popen[bytes]", watch: "_Watch", reader: threading.Thread) -> None:
    """Leave nothing behind, also when the caller broke in the middle."""
    if process.poll() is None:
        kill(process)
        process.wait()
    watch.stop()
    reader.join(timeout=5)


def kill(process: "subprocess.Popen[bytes]") -> None:
    """End a process and whatever it started, at once."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        return


class _Watch:
    """Kills a process that stands still or outlives its wall limit."""

    def __init__(
        self, process: "subprocess.Popen[bytes]", wall_seconds: float, *, stall_seconds: float
    ) -> None:
        self.process = process
        self.stall_seconds = stall_seconds
        self.killed = False
        self._deadline = time.monotonic() + wall_seconds
        self._moved = time.monotonic()
        self._at = -1.0
        self._done = threading.Event()
        threading.Thread(target=self._watch, daemon=True).start()

    def advanced(self, seconds: float) -> None:
        if seconds > self._at:
            self._at = seconds
            self._moved = time.monotonic()

    def stop(self) -> None:
        self._done.set()

    def _watch(self) -> None:
        while not self._done.wait(1.0):
            now = time.monotonic()
            if now > self._deadline or now - self._moved > self.stall_seconds:
                self.killed = True
                kill(self.process)
                return


def _drain(process: "subprocess.Popen[bytes]", words: "deque[bytes]") -> None:
    """Keep the last lines only: a hostile file can make ffmpeg talk without end."""
    assert process.stderr is not None
    while line := process.stderr.readline(STDERR_LINE_BYTES):
        words.append(line)


def _seconds(line: bytes) -> float | None:
    try:
        return int(line.split(b"=", 1)[1]) / 1_000_000
    except ValueError:  # "N/A" before the first frame
        return None


def _tail(text: bytes) -> str:
    return text.decode("utf-8", "replace")[-4000:]
