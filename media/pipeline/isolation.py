"""What a decoder can reach: its own program, its input, its work folder, and no network.

Two locks of Linux that need no privilege: a network namespace of its own with nothing in it
(unshare(2)), and Landlock (landlock(7)) for files and, where namespaces are forbidden, for TCP.
A kernel without them leaves the protocol list of the command line as the only lock; the health
page says which locks hold. The child only makes system calls here: it must not allocate or load.
"""

import ctypes
import os
import struct
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_LIBC = ctypes.CDLL(None, use_errno=True)
CLONE_NEWNET, CLONE_NEWUSER = 0x40000000, 0x10000000
PR_SET_NO_NEW_PRIVS = 38
# landlock_create_ruleset, landlock_add_rule, landlock_restrict_self: the same on all machines.
CREATE, ADD_RULE, RESTRICT = 444, 445, 446
ABI_VERSION_FLAG = 1
RULE_PATH_BENEATH = 1
# <linux/landlock.h>: LANDLOCK_ACCESS_FS_*.
EXECUTE, WRITE_FILE, READ_FILE, READ_DIR = 1 << 0, 1 << 1, 1 << 2, 1 << 3
REMOVE_FILE, MAKE_REG, TRUNCATE = 1 << 5, 1 << 8, 1 << 14
# All rights that a version of the interface knows, which a ruleset then forbids by default.
FILE_RIGHTS = {1: (1 << 13) - 1, 2: (1 << 14) - 1, 3: (1 << 15) - 1}
NET_RIGHTS = 0b11
NET_SINCE, TRUNCATE_SINCE = 4, 3
DEVICES = ("/dev/null", "/dev/urandom")
# A build that is not static needs its libraries.
LIBRARIES = ("/lib", "/lib64", "/usr", "/etc/ld.so.cache")


@dataclass(frozen=True)
class Reach:
    """Paths that a program may read, and folders in which it may also write."""

    reads: tuple[Path, ...] = ()
    writes: tuple[Path, ...] = ()


@dataclass(frozen=True)
class Locks:
    """Which locks this machine has."""

    network: bool
    files: bool


class Cage:
    """The locks for one program, made before the fork and closed after it."""

    def __init__(self, program: str, reach: Reach) -> None:
        self._ruleset = _ruleset(program, reach)

    def enter(self) -> None:
        """Lock the calling process; only for a child that is about to exec."""
        # Root needs no user namespace; others get their network namespace inside one.
        if _LIBC.unshare(CLONE_NEWNET) != 0:
            _LIBC.unshare(CLONE_NEWUSER | CLONE_NEWNET)
        if self._ruleset >= 0:
            _LIBC.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
            _LIBC.syscall(RESTRICT, self._ruleset, 0)

    def close(self) -> None:
        if self._ruleset >= 0:
            os.close(self._ruleset)
            self._ruleset = -1


@cache
def _abi() -> int:
    """The version of Landlock, 0 when the kernel has none."""
    if not sys.platform.startswith("linux"):
        return 0
    return max(0, int(_LIBC.syscall(CREATE, None, 0, ABI_VERSION_FLAG)))


def _ruleset(program: str, reach: Reach) -> int:
    """A descriptor of the rules, or -1 where Landlock is missing."""
    abi = _abi()
    if abi < 1:
        return -1
    handled = FILE_RIGHTS.get(abi, FILE_RIGHTS[TRUNCATE_SINCE])
    attributes = struct.pack("QQ", handled, NET_RIGHTS if abi >= NET_SINCE else 0)
    size = len(attributes) if abi >= NET_SINCE else 8
    ruleset = int(_LIBC.syscall(CREATE, attributes, size, 0))
    if ruleset < 0:
        return -1
    read = READ_FILE | READ_DIR
    write = read | WRITE_FILE | REMOVE_FILE | MAKE_REG | (TRUNCATE if abi >= TRUNCATE_SINCE else 0)
    _allow(ruleset, Path(program), EXECUTE | READ_FILE)
    for library in LIBRARIES:
        _allow(ruleset, Path(library), EXECUTE | read)
    for device in DEVICES:
        _allow(ruleset, Path(device), READ_FILE | WRITE_FILE)
    for path in reach.reads:
        _allow(ruleset, path, read | EXECUTE)
    for path in reach.writes:
        _allow(ruleset, path, write)
    return ruleset


def _allow(ruleset: int, path: Path, rights: int) -> None:
    """Add one rule; a path that is missing on this machine allows nothing."""
    try:
        place = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except OSError:
        return
    if not path.is_dir():
        rights &= EXECUTE | WRITE_FILE | READ_FILE | TRUNCATE
    rule = struct.pack("=Qi", rights, place)
    _LIBC.syscall(ADD_RULE, ruleset, RULE_PATH_BENEATH, rule, 0)
    os.close(place)


@cache
def locks() -> Locks:
    """Try each lock in a child and see whether it holds: once for each process."""
    here = Path(sys.executable)
    reach = Reach(reads=(here.parent.parent, Path(sys.base_prefix)))
    code = (
        "import socket, sys\n"
        "try:\n open('/etc/hostname').read(); files = 0\n"
        "except PermissionError: files = 1\n"
        "except OSError: files = 0\n"
        "net = int(len(socket.if_nameindex()) <= 1)\n"
        "print(files, net)"
    )
    cage = Cage(str(here), reach)
    try:
        ended = subprocess.run(  # noqa: S603  a fixed line of ours
            [str(here), "-I", "-S", "-c", code],
            capture_output=True,
            text=True,
            timeout=20,
            check=False,
            preexec_fn=cage.enter,
        )
    finally:
        cage.close()
    words = ended.stdout.split()
    if len(words) != 2:
        return Locks(network=False, files=False)
    return Locks(network=words[1] == "1", files=words[0] == "1")


def entering(cage: Cage, limits: Callable[[], None]) -> Callable[[], None]:
    """What a child does before exec: limits first, then the locks."""

    def apply() -> None:
        limits()
        cage.enter()

    return apply
