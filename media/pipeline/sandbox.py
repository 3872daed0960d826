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
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from media.pipeline import binaries, slots
from media.pipeline.isolation import Cage, Reach, entering

GIB = 1024**3
# prctl(2), <linux/prctl.h>. Loaded here: a forked child must not load anything.
PR_SET_PDEATHSIG = 1
_LIBC = ctypes.CDLL(None)
STDERR_LINES = 60
STDERR_LINE_BYTES = 500
# One raw poster, or the facts of a file with very many streams.
STDOUT_BYTES = 32 * 1024**2
# A busy machine may leave a polite process without a turn for more than a minute (measured).
STALL_SECONDS = 240.0
BEAT_SECONDS = 1.0
# What a worker wants done while it waits for a decoder: a sign of life.
_tick: ContextVar[Callable[[], None] | None] = ContextVar("tick", default=None)


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
    cpu_seconds: float = 0.0


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


@contextmanager
def beating(tick: Callable[[], None]) -> Iterator[None]:
    """Have ``tick`` called about once a second while decoders run or wait, in this thread.

    What it raises ends the decoder and reaches the caller.
    """
    token = _tick.set(tick)
    try:
        yield
    finally:
        _tick.reset(token)


def run_quiet(argv: Sequence[str], limits: Limits, reach: Reach) -> Outcome:
    """Run to the end and return what it printed; killed at the wall limit."""
    with _Running(argv, limits, reach, stall_seconds=limits.wall_seconds) as running:
        printed: list[bytes] = []
        listener = threading.Thread(target=_listen, args=(running.process, printed), daemon=True)
        listener.start()
        running.wait()
        # Only what the decoder itself started could still hold the other end.
        listener.join(timeout=5)
        return running.outcome(stdout=b"".join(printed))


def run_with_progress(
    argv: Sequence[str],
    limits: Limits,
    reach: Reach,
    on_progress: Callable[[float], bool],
) -> Outcome:
    """Run ffmpeg with ``-progress pipe:1``; ``on_progress(seconds)`` returns False to cancel.

    A run whose output time does not advance for ``STALL_SECONDS`` is killed.
    """
    with _Running(argv, limits, reach, stall_seconds=STALL_SECONDS) as running:
        assert running.process.stdout is not None
        seconds = 0.0
        for line in running.process.stdout:
            if line.startswith(b"out_time_us="):
                if (at := _seconds(line)) is not None:
                    seconds = at
                    running.watch.advanced(at)
            elif line.startswith(b"progress=") and not on_progress(seconds):
                kill(running.process)
                running.process.wait()
                return running.outcome(cancelled=True)
        running.wait()
        return running.outcome()


class _Running:
    """A started program with its watch; leaves nothing behind, however the block ends."""

    def __init__(
        self, argv: Sequence[str], limits: Limits, reach: Reach, *, stall_seconds: float
    ) -> None:
        self.slot = slots.take(_tick.get()) if argv[0] == binaries.ffmpeg() else None
        self._cpu_before = _children_seconds()
        try:
            self.process = _start(argv, limits, reach, self.slot)
        except BaseException:
            self._free()
            raise
        self.words: deque[bytes] = deque(maxlen=STDERR_LINES)
        self.reader = threading.Thread(target=_drain, args=(self.process, self.words), daemon=True)
        self.reader.start()
        self.watch = _Watch(self.process, limits.wall_seconds, stall_seconds=stall_seconds)

    def __enter__(self) -> "_Running":
        return self

    def __exit__(self, *_error: object) -> None:
        if self.process.poll() is None:
            kill(self.process)
            self.process.wait()
        self.watch.stop()
        self.reader.join(timeout=5)
        self._free()

    def _free(self) -> None:
        if self.slot is not None:
            os.close(self.slot)
            self.slot = None

    def wait(self) -> None:
        """Until the program has ended, with a beat in each second."""
        while True:
            try:
                self.process.wait(timeout=BEAT_SECONDS)
            except subprocess.TimeoutExpired:
                if (tick := _tick.get()) is not None:
                    tick()
            else:
                return

    def outcome(self, *, stdout: bytes = b"", cancelled: bool = False) -> Outcome:
        self.reader.join(timeout=5)
        return Outcome(
            returncode=self.process.returncode,
            stderr=_tail(b"".join(self.words)),
            stdout=stdout,
            stalled=self.watch.killed,
            cancelled=cancelled,
            cpu_seconds=_children_seconds() - self._cpu_before,
        )


def _children_seconds() -> float:
    """Processor time of all children that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _start(
    argv: Sequence[str], limits: Limits, reach: Reach, slot: int | None
) -> "subprocess.Popen[bytes]":
    cage = Cage(argv[0], reach)
    try:
        return subprocess.Popen(  # noqa: S603  an argument list of ours, never a shell
            argv,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
            # The child holds its place too: a worker that dies does not free it before the child.
            pass_fds=() if slot is None else (slot,),
            preexec_fn=entering(cage, _set_limits(limits)),  # noqa: PLW1509  system calls only
            env={"PATH": "/usr/bin:/bin", "LC_ALL": "C"},
        )
    finally:
        cage.close()


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


def _listen(process: "subprocess.Popen[bytes]", printed: list[bytes]) -> None:
    """Keep what was printed; a program that prints more than it may is ended."""
    assert process.stdout is not None
    printed.append(process.stdout.read(STDOUT_BYTES))
    if process.stdout.read(1):
        kill(process)


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
