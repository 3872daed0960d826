"""Numbers of the protocol."""

from enum import IntEnum

VERSION = 1
FRAME_MAX_BYTES = 64 * 1024
CURSORS_MAX = 200
QUOTE_MAX = 120
SEQ_MAX = 2**63 - 1

Cursors = dict[str, int]


class Close(IntEnum):
    """Why we closed a socket."""

    TOO_BIG = 1009
    SESSION_ENDED = 4001
    NOT_ALLOWED = 4003
    TOO_SLOW = 4008
    TOO_MANY = 4009
    FLOOD = 4029
