"""Identifiers that may stand in an address."""

import uuid

import uuid_utils


def uuid7() -> uuid.UUID:
    """A random identifier that sorts by time (RFC 9562, version 7)."""
    return uuid.UUID(bytes=uuid_utils.uuid7().bytes)
