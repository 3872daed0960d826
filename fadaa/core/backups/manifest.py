"""The list of what a backup holds."""

import hashlib
import json
from dataclasses import asdict, dataclass, field
from pathlib import Path

from fadaa.core.backups.errors import BackupError

NAME = "manifest.json"
VERSION = 1
CHUNK_BYTES = 1024 * 1024


@dataclass(frozen=True)
class Entry:
    """One file: its size in bytes and its SHA-256."""

    bytes: int
    sha256: str


@dataclass
class Manifest:
    """What lies in a backup.

    ``created_at`` is ISO 8601 in UTC; ``tables`` holds ``{table: rows}`` as of the copy;
    ``migrations`` the applied ones as ``room.name``; ``bucket`` names where uploads lie when they
    are not in the folder.
    """

    created_at: str
    release: str
    engine: str
    tables: dict[str, int] = field(default_factory=dict)
    migrations: list[str] = field(default_factory=list)
    entries: dict[str, Entry] = field(default_factory=dict)
    bucket: str = ""
    # Files that went away while they were copied: their rows went with them.
    vanished: list[str] = field(default_factory=list)
    version: int = VERSION

    def write(self, folder: Path) -> None:
        text = json.dumps(asdict(self), ensure_ascii=False, indent=1, sort_keys=True)
        (folder / NAME).write_text(text, encoding="utf-8")

    @property
    def bytes(self) -> int:
        return sum(entry.bytes for entry in self.entries.values())


def read(folder: Path) -> Manifest:
    """The manifest of a backup. Raises BackupError when there is none or it cannot be read."""
    try:
        told = json.loads((folder / NAME).read_text(encoding="utf-8"))
        entries = {name: Entry(**entry) for name, entry in told.pop("entries").items()}
        manifest = Manifest(**told, entries=entries)
    except FileNotFoundError:
        raise BackupError(
            f"{folder} holds no {NAME}: it is no backup, or not a whole one."
        ) from None
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise BackupError(f"{folder / NAME} cannot be read: {error}") from error
    if manifest.version > VERSION:
        raise BackupError("The backup was made by a newer release: upgrade first, then restore.")
    return manifest


def digest(path: Path) -> Entry:
    """Size and hash of a file."""
    total, sha = 0, hashlib.sha256()
    with path.open("rb") as stream:
        while chunk := stream.read(CHUNK_BYTES):
            total += len(chunk)
            sha.update(chunk)
    return Entry(total, sha.hexdigest())


def damaged(folder: Path, manifest: Manifest) -> list[str]:
    """Sentences on every file that is missing or not what it was; empty when all is well."""
    found = []
    for name, entry in manifest.entries.items():
        path = folder / name
        if not path.is_file():
            found.append(f"{name} is missing")
        elif digest(path) != entry:
            found.append(f"{name} is not what was copied")
    return found
