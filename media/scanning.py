"""Ask a ClamAV daemon about a file, where one is set and answers.

The INSTREAM command of clamd: chunks with their length before them, an empty one at the end
(https://docs.clamav.net/manual/Usage/Scanning.html#clamd).
"""

import logging
import socket
import struct
from pathlib import Path

from django.conf import settings

logger = logging.getLogger(__name__)

TIMEOUT_SECONDS = 20
CHUNK_BYTES = 64 * 1024


def found_virus(path: Path) -> bool:
    """Whether clamd knows something bad in the file; False when nobody answers."""
    address = settings.MEDIA_CLAMD_ADDRESS
    if not address:
        return False
    try:
        answer = _ask(address, path)
    except OSError as error:
        # A document is not held back for a scanner that is away; the log says so.
        logger.error("clamd did not answer: %s", type(error).__name__)
        return False
    return answer.rstrip(b"\x00\n").endswith(b"FOUND")


def _ask(address: str, path: Path) -> bytes:
    with _connected(address) as line, path.open("rb") as file:
        line.sendall(b"zINSTREAM\x00")
        for piece in iter(lambda: file.read(CHUNK_BYTES), b""):
            line.sendall(struct.pack("!I", len(piece)) + piece)
        line.sendall(struct.pack("!I", 0))
        return line.recv(4096)


def _connected(address: str) -> socket.socket:
    """A connection to ``host:port`` or to a socket of this machine (``/run/…``)."""
    if address.startswith("/"):
        line = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        line.settimeout(TIMEOUT_SECONDS)
        line.connect(address)
        return line
    host, _colon, port = address.rpartition(":")
    return socket.create_connection((host, int(port)), timeout=TIMEOUT_SECONDS)
