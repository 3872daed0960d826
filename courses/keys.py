"""Keys that outlive edits, translations and releases."""

import uuid

from fadaa.core.ids import uuid7

# Demo content finds itself again by name: uuid5(NAMESPACE, "sell-online/price/q1").
NAMESPACE = uuid.UUID("6f1c6c1e-7b0a-5d0e-9f0e-2a6d3f1b8c47")


def named_key(*parts: str) -> uuid.UUID:
    """The key of something that has a stable name."""
    return uuid.uuid5(NAMESPACE, "/".join(parts))


def new_key() -> str:
    return str(uuid7())


def new_option_key() -> str:
    return uuid7().hex[-8:]


def as_uuid(text: object) -> uuid.UUID | None:
    """Read a key, or nothing when it is none."""
    try:
        return uuid.UUID(str(text))
    except ValueError:
        return None
