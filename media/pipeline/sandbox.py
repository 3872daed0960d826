"""Run a decoder on untrusted bytes: bounded in time, memory, disk and words.

ffmpeg catches SIGTERM and may go on (measured on a timestamp bomb), so that a run that must
end is killed with its whole group.
"""

import os
import resource
import signal
import subprocess
import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass

GIB = 1024**3
STDERR_LINES = 60
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
        resource.setrlimit(resource.RLIMIT_CPU, (limits.cpu_seconds, limits.cpu_seconds + 2))
        resource.setrlimit(resource.RLIMIT_AS, (limits.memory_bytes, limits.memory_bytes))
        resource.setrlimit(resource.RLIMIT_FSIZE, (limits.file_bytes, limits.file_bytes))
        resource.setrlimit(resource.RLIMIT_NOFILE, (256, 256))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        os.nice(10)

    return apply


def run_quiet(argv: Sequence[str], limits: Limits) -> Outcome:
    """Run to the end and return what it printed; killed at the wall limit."""
    process = _start(argv, limits)
    try:
        stdout, stderr = process.communicate(timeout=limits.wall_seconds)
    except subprocess.TimeoutExpired:
        kill(process)
        stdout, stderr = process.communicate()
        return Outcome(-9, _tail(stderr), stdout, stalled=True)
    return Outcome(process.returncode, _tail(stderr), stdout)


def run_with_progress(
    argv: Sequence[str],
    limits: Limits,
    on_progress: Callable[[float], bool],
) -> Outcome:
    """Run ffmpeg with ``-progress pipe:1``; ``on_progress(seconds)`` returns False to cancel.

    A run whose output time does not advance for ``STALL_SECONDS`` is killed.
    """
    process = _start(argv, limits)
    words: deque[bytes] = deque(maxlen=STDERR_LINES)
    reader = threading.Thread(target=_drain, args=(process, words), daemon=True)
    reader.start()
    watch = _Watch(process, limits.wall_seconds)
    cancelled = False
    assert process.stdout is not None
    for line in process.stdout:
        if line.startswith(b"out_time_us=") and (seconds := _seconds(line)) is not None:
            watch.advanced(seconds)
            if not on_progress(seconds):
                cancelled = True
                kill(process)
                break
    returncode = process.wait()
    watch.stop()
    reader.join(timeout=5)
    return Outcome(returncode, _tail(b"".join(words)), stalled=watch.killed, cancelled=cancelled)


def _start(argv: Sequence[str], limits: Limits) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(  # noqa: S603  an argument list of ours, never a shell
        argv,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        preexec_fn=_set_limits(limits),  # noqa: PLW1509  only sets limits before exec
        env={"PATH": "/usr/bin:/bin", "LC_ALL": "C"},
    )


def kill(process: "subprocess.Popen[bytes]") -> None:
    """End a process and whatever it started, at once."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        return


class _Watch:
    """Kills a process that stands still or outlives its wall limit."""

    def __init__(self, process: "subprocess.Popen[bytes]", wall_seconds: float) -> None:
        self.process = process
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
            if now > self._deadline or now - self._moved > STALL_SECONDS:
                self.killed = True
                kill(self.process)
                return


def _drain(process: "subprocess.Popen[bytes]", words: "deque[bytes]") -> None:
    """Keep the last lines only: a hostile file can make ffmpeg talk without end."""
    assert process.stderr is not None
    for line in process.stderr:
        words.append(line[:500])


def _seconds(line: bytes) -> float | None:
    try:
        return int(line.split(b"=", 1)[1]) / 1_000_000
    except ValueError:  # "N/A" before the first frame
        return None


def _tail(text: bytes) -> str:
    return text.decode("utf-8", "replace")[-4000:]
