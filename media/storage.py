"""Where files lie: a folder of this machine, or a bucket that speaks S3.

Names are relative to the storage, with slashes. What was made of an asset lies in a folder whose
manifest is written last, so that a folder with a manifest is whole.
"""

import shutil
import tempfile
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.core.files import File
from django.core.files.storage import FileSystemStorage, default_storage

RENDITIONS = "renditions"
MANIFEST = "files.tsv"
# Work folders of all kinds begin so; the clock clears forgotten ones away.
WORK_PREFIX = ".work-"
COPY_BYTES = 1024 * 1024


def is_local() -> bool:
    return isinstance(default_storage, FileSystemStorage)


def work_base() -> Path:
    """Where work folders are made: beside the results, so that a rename moves them."""
    base = Path(settings.MEDIA_ROOT) / RENDITIONS
    base.mkdir(parents=True, exist_ok=True)
    return base


@contextmanager
def readable(name: str) -> Iterator[Path]:
    """A stored file as a path that a decoder can open; from a bucket it is copied first."""
    if is_local():
        yield Path(default_storage.path(name))
        return
    with tempfile.TemporaryDirectory(prefix=WORK_PREFIX, dir=work_base()) as place:
        copy = Path(place) / "source"
        copy_out(name, copy)
        yield copy


def has_folder(folder: str) -> bool:
    """Whether a finished result of this name lies there."""
    return default_storage.exists(f"{folder}/{MANIFEST}")


def put_folder(made: Path, folder: str, beat: Callable[[], None] | None = None) -> None:
    """Move a finished result into place: by one rename, or file by file, the manifest last.

    ``beat`` is called after each file.
    """
    if is_local():
        target = Path(default_storage.path(folder))
        target.parent.mkdir(parents=True, exist_ok=True)
        made.rename(target)
        return
    files = sorted(
        (file for file in made.rglob("*") if file.is_file()), key=lambda file: file.name == MANIFEST
    )
    for file in files:
        with file.open("rb") as opened:
            put_file(f"{folder}/{file.relative_to(made).as_posix()}", File(opened))
    shutil.rmtree(made, ignore_errors=True)


def put_file(name: str, content: File) -> None:
    """Write a file of a bucket under exactly this name."""
    from media.buckets import BucketStorage  # loads the client of S3, which few need

    assert isinstance(default_storage, BucketStorage)
    default_storage.put(name, content)


def add_to_folder(made: Path, folder: str, *, replaced: Collection[str]) -> None:
    """Put files beside those of a result; only those named ``replaced`` change, and last.

    Whoever reads meanwhile sees the old file or the new one, never half of one or none.
    """
    for file in sorted(made.iterdir(), key=lambda file: (file.name in replaced, file.name)):
        name = f"{folder}/{file.name}"
        if file.name not in replaced and default_storage.exists(name):
            continue
        if is_local():
            file.replace(default_storage.path(name))
        else:
            with file.open("rb") as opened:
                put_file(name, File(opened))


def copy_out(name: str, target: Path) -> None:
    """A stored file as a file of this machine."""
    with default_storage.open(name, "rb") as stored, target.open("wb") as file:
        shutil.copyfileobj(stored, file, COPY_BYTES)


def read_text(name: str) -> str:
    """A small stored text. Raises FileNotFoundError."""
    with default_storage.open(name, "rb") as file:
        return str(file.read().decode("utf-8"))


def remove_folder(folder: str) -> None:
    """Delete a folder and what lies in it; one that is not there is no mistake."""
    if is_local():
        shutil.rmtree(default_storage.path(folder), ignore_errors=True)
        return
    folders, files = default_storage.listdir(folder)
    # The manifest first: from then on the folder counts as gone.
    for file in sorted(files, key=lambda name: name != MANIFEST):
        default_storage.delete(f"{folder}/{file}")
    for inner in folders:
        remove_folder(f"{folder}/{inner}")
