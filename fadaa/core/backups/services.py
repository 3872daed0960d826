"""Make a backup, look whether one is whole, bring one back."""

import datetime as dt
import shutil
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

from django.conf import settings
from django.core.files.storage import FileSystemStorage, default_storage
from django.core.management import call_command
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.utils import timezone

from fadaa.core.backups import databases
from fadaa.core.backups.errors import BackupError
from fadaa.core.backups.manifest import Entry, Manifest, damaged, digest, read

Log = Callable[[str], object]

PREFIX = "fadaa-"
KEYS = ("secret_key", "push_key.pem")
# What is half written has no place in a backup.
LEFT_OUT = frozenset({"page-cache-stamp"})


def folder() -> Path:
    """Where backups lie when nothing else is said."""
    return Path(settings.BACKUP_DIR)


def existing(where: Path | None = None) -> list[Path]:
    """The whole backups of a folder, oldest first."""
    root = where or folder()
    return (
        sorted(path for path in root.glob(f"{PREFIX}*Z") if path.is_dir()) if root.is_dir() else []
    )


def age(where: Path | None = None) -> dt.timedelta | None:
    """How old the newest backup is; None when there is none."""
    made = existing(where)
    if not made:
        return None
    return timezone.now() - dt.datetime.fromisoformat(read(made[-1]).created_at)


def make(where: Path, *, keep: int = 0, log: Log = print) -> Path:
    """Copy database, files and keys into a new folder of ``where``; the folder.

    ``keep`` removes the oldest backups until so many are left; 0 removes none. A file that the
    backup before holds unchanged is linked, not copied: it takes no room twice. Raises
    BackupError when something cannot be copied; nothing half made keeps the final name.
    """
    now = timezone.now().astimezone(dt.UTC)
    where.mkdir(parents=True, exist_ok=True)
    former = existing(where)
    final = where / f"{PREFIX}{now:%Y%m%dT%H%M%SZ}"
    if final.exists():
        raise BackupError(f"{final} exists: two backups within one second.")
    partial = where / f".{final.name}.partial"
    partial.mkdir(mode=0o700)
    manifest = Manifest(created_at=now.isoformat(), release=release(), engine=connection.vendor)
    try:
        # The rows first: a file is written before a row names it.
        log("Copying the database …")
        copied, manifest.tables = databases.dump(partial)
        manifest.entries[copied.name] = digest(copied)
        manifest.migrations = sorted(".".join(key) for key in _applied())
        log("Copying keys and files …")
        _copy_keys(partial, manifest)
        _copy_files(partial, manifest, former[-1] if former else None)
        manifest.write(partial)
        partial.rename(final)
    except BaseException:
        shutil.rmtree(partial, ignore_errors=True)
        raise
    for old in existing(where)[:-keep] if keep else []:
        shutil.rmtree(old)
    return final


def restore(source: Path, *, force: bool = False, log: Log = print) -> Manifest:
    """Put a backup in place of what is configured now, and prove that it is all there.

    Raises BackupError before anything is touched when the backup is damaged, was made by a newer
    release or for another engine, or when the database holds tables and ``force`` is false;
    and afterwards when a table does not hold the rows that were copied.
    """
    manifest = read(source)
    log("Checking the backup …")
    if found := damaged(source, manifest):
        raise BackupError("The backup is damaged: " + "; ".join(found[:5]))
    _refuse_foreign(manifest)
    if not force and not databases.is_empty():
        raise BackupError("The database is not empty. Say --force to replace what it holds.")
    log("Putting the database back …")
    databases.load(source)
    counted = databases.rows()
    if wrong := [t for t, rows in manifest.tables.items() if counted.get(t) != rows]:
        raise BackupError(f"Tables do not hold what was copied: {', '.join(wrong[:5])}")
    log("Putting keys and files back …")
    _put_back(source, manifest)
    log("Applying migrations …")
    call_command("migrate", interactive=False, verbosity=0)
    log("Building the search index …")
    call_command("search", "rebuild")
    return manifest


def release() -> str:
    """The version of this code."""
    told = tomllib.loads((settings.BASE_DIR / "pyproject.toml").read_text(encoding="utf-8"))
    return str(told["project"]["version"])


def _applied() -> set[tuple[str, str]]:
    return set(MigrationLoader(connection).applied_migrations)


def _refuse_foreign(manifest: Manifest) -> None:
    if manifest.engine != connection.vendor:
        raise BackupError(
            f"The backup is of {manifest.engine}, the configured database is {connection.vendor}."
        )
    known = {".".join(key) for key in MigrationLoader(None).disk_migrations or {}}
    rooms = {name.split(".")[0] for name in known}
    if newer := [m for m in manifest.migrations if m.split(".")[0] in rooms and m not in known]:
        raise BackupError(
            f"The backup was made by a newer release ({manifest.release}, {newer[0]}): "
            "upgrade first."
        )


def _copy_keys(target: Path, manifest: Manifest) -> None:
    for name in KEYS:
        source = Path(settings.VAR_DIR) / name
        if source.is_file():
            (target / "keys").mkdir(mode=0o700, exist_ok=True)
            shutil.copy2(source, target / "keys" / name)
            manifest.entries[f"keys/{name}"] = digest(target / "keys" / name)


def _copy_files(target: Path, manifest: Manifest, former: Path | None) -> None:
    root = files_root()
    if root is None:
        manifest.bucket = str(settings.S3_BUCKET)
        return
    before = read(former).entries if former else {}
    for source in _files(root):
        name = f"files/{source.relative_to(root).as_posix()}"
        try:
            manifest.entries[name] = _copy(source, target / name, former, before.get(name), name)
        except FileNotFoundError:
            manifest.vanished.append(name)


def _copy(source: Path, target: Path, former: Path | None, entry: Entry | None, name: str) -> Entry:
    """Copy one file, or link it to the former copy when size and time are the same."""
    target.parent.mkdir(parents=True, exist_ok=True)
    now = source.stat()
    if former is not None and entry is not None and (former / name).is_file():
        then = (former / name).stat()
        if (then.st_size, then.st_mtime_ns) == (now.st_size, now.st_mtime_ns):
            target.hardlink_to(former / name)
            return entry
    shutil.copy2(source, target)
    return digest(target)


def _put_back(source: Path, manifest: Manifest) -> None:
    root = files_root()
    for name in manifest.entries:
        place, _, rest = name.partition("/")
        if place == "keys":
            target = Path(settings.VAR_DIR) / rest
            shutil.copyfile(source / name, target)
            target.chmod(0o600)
        elif place == "files" and root is not None:
            target = root / rest
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(source / name, target)


def files_root() -> Path | None:
    """The folder of uploads; None when they lie in a bucket."""
    storage = default_storage
    return Path(storage.location) if isinstance(storage, FileSystemStorage) else None


def _files(root: Path) -> Iterator[Path]:
    for path in sorted(root.rglob("*")):
        if path.is_file() and path.name not in LEFT_OUT:
            yield path
