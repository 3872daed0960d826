"""Several processes that live and die together."""

import logging
import os
import signal
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from types import FrameType

logger = logging.getLogger(__name__)

STOP_SECONDS = 8.0
RESTART_SECONDS = 1.0


@dataclass
class Child:
    name: str
    command: Sequence[str]
    process: subprocess.Popen[bytes] | None = field(default=None, init=False)

    def start(self) -> None:
        # A group of its own: Ctrl-C reaches the supervisor alone, which then stops the
        # children in order, with what they started.
        self.process = subprocess.Popen(self.command, start_new_session=True)  # noqa: S603

    def running(self) -> bool:
        return self.process is not None and self.process.poll() is None

    def send(self, signum: int) -> None:
        if self.process is not None and self.running():
            try:
                os.killpg(self.process.pid, signum)
            except ProcessLookupError:
                return


class Supervisor:
    """Start children, restart one that dies, and stop all of them at a signal."""

    def __init__(self, children: Sequence[Child]) -> None:
        self.children = children
        self._stopping = False

    def run(self) -> None:
        """Block until a signal, then stop every child; kill what does not stop in time."""
        for signum in (signal.SIGINT, signal.SIGTERM):
            signal.signal(signum, self._stop)
        for child in self.children:
            child.start()
        try:
            while not self._stopping:
                time.sleep(0.2)
                self._restart_dead()
        finally:
            self._stop_all()

    def _stop(self, signum: int, frame: FrameType | None) -> None:
        self._stopping = True

    def _restart_dead(self) -> None:
        for child in self.children:
            if not self._stopping and not child.running():
                logger.warning("%s stopped; starting it again", child.name)
                time.sleep(RESTART_SECONDS)
                child.start()

    def _stop_all(self) -> None:
        for child in self.children:
            child.send(signal.SIGTERM)
        deadline = time.monotonic() + STOP_SECONDS
        while time.monotonic() < deadline and any(child.running() for child in self.children):
            time.sleep(0.1)
        for child in self.children:
            child.send(signal.SIGKILL)
