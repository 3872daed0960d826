"""A consistent copy of the database while people write, and its way back."""

import os
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.db import connection, transaction

from fadaa.core.backups.errors import BackupError

SQLITE_NAME = "database.sqlite3"
POSTGRES_NAME = "database.dump"


def dump(folder: Path) -> tuple[Path, dict[str, int]]:
    """Copy the database into a folder; the copy and the rows of each table in it."""
    if connection.vendor == "sqlite":
        return _dump_sqlite(folder / SQLITE_NAME)
    if connection.vendor == "postgresql":
        return _dump_postgres(folder / POSTGRES_NAME)
    raise BackupError(f"No way to copy a database of {connection.vendor}.")


def load(folder: Path) -> None:
    """Put a copy in place of the configured database, whatever was in it."""
    if connection.vendor == "sqlite":
        _load_sqlite(folder / SQLITE_NAME)
    else:
        _load_postgres(folder / POSTGRES_NAME)


def rows() -> dict[str, int]:
    """``{table: rows}`` of the configured database."""
    with connection.cursor() as cursor:
        return _count(cursor, connection.introspection.table_names(cursor))


def is_empty() -> bool:
    """Whether the configured database holds no tables at all."""
    with connection.cursor() as cursor:
        return not connection.introspection.table_names(cursor)


def _count(cursor: Any, tables: Iterable[str]) -> dict[str, int]:
    counted = {}
    for table in sorted(tables):
        # Names come from the database's own catalogue.
        cursor.execute(f"SELECT count(*) FROM {connection.ops.quote_name(table)}")  # noqa: S608
        counted[table] = int(cursor.fetchone()[0])
    return counted


def _dump_sqlite(target: Path) -> tuple[Path, dict[str, int]]:
    # A connection of its own: one that is in the middle of a change cannot copy.
    ours = connection.copy()
    try:
        with ours.cursor() as cursor:
            # One picture of the database; its log (WAL) lets people write meanwhile.
            cursor.execute("VACUUM INTO %s", [str(target)])
    finally:
        ours.close()
    copied = connection.copy()
    copied.settings_dict = copied.settings_dict | {"NAME": str(target)}
    try:
        with copied.cursor() as cursor:
            cursor.execute("PRAGMA journal_mode=DELETE")
            cursor.execute("PRAGMA quick_check")
            if (told := cursor.fetchone()[0]) != "ok":
                raise BackupError(f"The copy of the database is damaged: {told}")
            return target, _count(cursor, copied.introspection.table_names(cursor))
    finally:
        copied.close()


def _load_sqlite(source: Path) -> None:
    target = Path(str(connection.settings_dict["NAME"]))
    connection.close()
    target.parent.mkdir(parents=True, exist_ok=True)
    # What the former database had not yet written belongs to nobody now.
    for suffix in ("-wal", "-shm"):
        target.with_name(target.name + suffix).unlink(missing_ok=True)
    partial = target.with_name(target.name + ".partial")
    shutil.copyfile(source, partial)
    partial.replace(target)


def _dump_postgres(target: Path) -> tuple[Path, dict[str, int]]:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        cursor.execute("SELECT pg_export_snapshot()")
        (snapshot,) = cursor.fetchone()
        # The rows are counted in the same picture that pg_dump copies.
        counted = _count(cursor, connection.introspection.table_names(cursor))
        _run("pg_dump", "-Fc", f"--snapshot={snapshot}", f"--file={target}", *_where())
    return target, counted


def _load_postgres(source: Path) -> None:
    with connection.cursor() as cursor:
        cursor.execute("DROP SCHEMA public CASCADE")
        cursor.execute("CREATE SCHEMA public")
    connection.close()
    _run("pg_restore", "--no-owner", "--exit-on-error", *_where(), str(source))


def _where() -> list[str]:
    told = connection.settings_dict
    words = ["--no-password", f"--dbname={told['NAME']}"]
    words += [f"--host={told['HOST']}"] if told["HOST"] else []
    words += [f"--port={told['PORT']}"] if told["PORT"] else []
    return words + ([f"--username={told['USER']}"] if told["USER"] else [])


def _run(program: str, *words: str) -> None:
    path = shutil.which(program)
    if path is None:
        raise BackupError(f"{program} is not on this machine (Debian: postgresql-client).")
    # The password goes by the environment: a command line is for everyone to read.
    secrets = {"PGPASSWORD": str(connection.settings_dict["PASSWORD"] or "")}
    ended = subprocess.run(  # noqa: S603
        [path, *words], env=os.environ | secrets, capture_output=True, text=True, check=False
    )
    if ended.returncode:
        raise BackupError(f"{program} failed: {ended.stderr.strip()[-500:]}")
