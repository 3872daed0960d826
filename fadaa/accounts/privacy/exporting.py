"""Taking one's data along: a ZIP made by a task, kept a week, opened by its person alone."""

import json
import logging
import secrets
import shutil
import tempfile
import zipfile
from pathlib import PurePosixPath
from typing import IO

from django.core.files import File
from django.core.files.storage import default_storage
from django.db import IntegrityError, transaction
from django.utils import timezone, translation

from fadaa.accounts import trail
from fadaa.accounts.enums import AuditAction, ExportState
from fadaa.accounts.models import DataExport, User
from fadaa.accounts.models.privacy import EXPORT_KEPT
from fadaa.accounts.privacy import registry
from fadaa.accounts.privacy.registry import Piece

logger = logging.getLogger(__name__)

FOLDER = "exports"


def ask(user: User) -> DataExport:
    """Begin an export; while one is being made, asking again returns it."""
    from fadaa.accounts.tasks import build_export  # the task calls this module

    try:
        with transaction.atomic():
            export = DataExport.objects.create(user=user)
            transaction.on_commit(lambda: build_export.enqueue(export.pk))
    except IntegrityError:
        return DataExport.objects.get(
            user=user, state__in=[ExportState.WAITING, ExportState.RUNNING]
        )
    trail.note(AuditAction.EXPORTED, actor=user, on=export, subject=user)
    return export


def build(export_id: int) -> None:
    """Collect every room's pieces into one file; called by the task.

    A failure leaves the export failed and no file; the person can ask again.
    """
    mine = DataExport.objects.filter(pk=export_id, state=ExportState.WAITING)
    if not mine.update(state=ExportState.RUNNING):
        return
    export = DataExport.objects.select_related("user__profile").get(pk=export_id)
    try:
        with translation.override(export.user.profile.ui_language):
            _write(export)
    except Exception:
        DataExport.objects.filter(pk=export_id).update(state=ExportState.FAILED)
        raise


def _write(export: DataExport) -> None:
    rooms = registry.rooms()
    with tempfile.TemporaryFile() as whole:
        with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
            for done, room in enumerate(rooms):
                for piece in room.export(export.user):
                    _add(archive, room.key, piece)
                DataExport.objects.filter(pk=export.pk).update(progress=(done + 1) / len(rooms))
        size = whole.tell()
        whole.seek(0)
        # The name cannot be guessed either, should a bucket be opened by mistake.
        wanted = f"{FOLDER}/{export.public_id}-{secrets.token_urlsafe(16)}.zip"
        path = default_storage.save(wanted, File(whole))
    kept = DataExport.objects.filter(pk=export.pk, state=ExportState.RUNNING)
    if not kept.update(
        state=ExportState.READY, progress=1, path=path, bytes=size, ready_at=timezone.now()
    ):
        # The person was erased meanwhile.
        default_storage.delete(path)


def _add(archive: zipfile.ZipFile, room: str, piece: Piece) -> None:
    name = f"{room}/{PurePosixPath(piece.name)}"
    if piece.path:
        with default_storage.open(piece.path) as source, archive.open(name, "w") as target:
            _copy(source, target)
        return
    archive.writestr(name, json.dumps(piece.data, ensure_ascii=False, indent=1, default=str))


def _copy(source: "File[bytes] | IO[bytes]", target: IO[bytes]) -> None:
    shutil.copyfileobj(source, target, 1024 * 1024)  # type: ignore[arg-type]


def remove_old() -> int:
    """Delete exports after a week, and those that a dead worker left behind."""
    old = DataExport.objects.filter(asked_at__lt=timezone.now() - EXPORT_KEPT)
    for export in old:
        export.remove()
    return len(old)
