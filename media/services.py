"""What can be done with films."""

import hashlib
import logging
from functools import partial
from pathlib import Path
from typing import Any

from django.core.files import File
from django.db import IntegrityError, transaction
from django.utils import timezone

from media import processing
from media.enums import AssetKind, AssetState, RunStatus
from media.errors import Cancelled, EncodingFailed, MediaError, WrongState
from media.models import Asset, Run

logger = logging.getLogger(__name__)

MAX_ATTEMPTS = 3


class _MovableFile(File):
    """A file that the storage may rename into place."""

    def temporary_file_path(self) -> str:
        return str(self.name)


def create_asset(
    source: Path,
    *,
    title: str,
    kind: AssetKind = AssetKind.VIDEO,
    owner: Any = None,
    seed_key: str | None = None,
    move: bool = False,
) -> Asset:
    """Store an original under a name of ours and ask a worker to prepare it.

    ``move`` takes the file itself instead of a copy. Reads the whole file.
    """
    digest = hashlib.sha256()
    with source.open("rb") as file:
        for piece in iter(lambda: file.read(1024 * 1024), b""):
            digest.update(piece)
    asset = Asset(
        title=title.strip()[:200] or str(timezone.localdate()),
        kind=kind,
        owner=owner,
        seed_key=seed_key,
        source_sha256=digest.hexdigest(),
        original_bytes=source.stat().st_size,
    )
    with source.open("rb") as file:
        content = _MovableFile(file) if move else File(file)
        asset.original.save("original", content, save=False)
    with transaction.atomic():
        asset.save()
        request_processing(asset)
    return asset


def request_processing(asset: Asset) -> Run:
    """Open a run and queue it after the commit; a run that is already open is returned."""
    from media.tasks import process_asset

    try:
        with transaction.atomic():
            run = Run.objects.create(asset=asset, status=RunStatus.WAITING)
    except IntegrityError:
        return asset.runs.get(status__in=[RunStatus.WAITING, RunStatus.RUNNING])
    Asset.objects.filter(pk=asset.pk).update(state=AssetState.RECEIVED, failure_code="")
    transaction.on_commit(partial(process_asset.enqueue, run.pk))
    return run


def process(run_id: int) -> None:
    """Claim a run and carry it out; a run that another worker holds is left alone."""
    claimed = Run.objects.filter(pk=run_id, status=RunStatus.WAITING).update(
        status=RunStatus.RUNNING, heartbeat=timezone.now()
    )
    if not claimed:
        return
    run = Run.objects.select_related("asset").get(pk=run_id)
    run.attempts += 1
    run.save(update_fields=["attempts"])
    asset = run.asset
    Asset.objects.filter(pk=asset.pk).update(state=AssetState.PROBING)
    try:
        processing.run_asset(asset, run)
    except Cancelled as error:
        _fail(asset, run, error, AssetState.CANCELLED, RunStatus.CANCELLED)
    except MediaError as error:
        _fail(asset, run, error, AssetState.FAILED, RunStatus.FAILED)
    except Exception:
        # Whatever broke, the editor must not look at a bar that stands still.
        logger.exception("run %s broke", run.pk)
        _fail(asset, run, EncodingFailed(), AssetState.FAILED, RunStatus.FAILED)
        raise
    else:
        processing.end_run(run, RunStatus.SUCCEEDED)


def _fail(asset: Asset, run: Run, error: MediaError, state: AssetState, status: RunStatus) -> None:
    processing.end_run(run, status, error)
    Asset.objects.filter(pk=asset.pk).update(state=state, failure_code=error.code)


def retry(asset: Asset) -> Run:
    """Prepare again what failed or was cancelled. Raises WrongState otherwise."""
    if not asset.can_retry:
        raise WrongState
    return request_processing(asset)


def cancel(asset: Asset) -> None:
    """Stop a preparation; the worker hears of it within a second. Raises WrongState."""
    stopped = asset.runs.filter(status__in=[RunStatus.WAITING, RunStatus.RUNNING]).update(
        status=RunStatus.CANCELLED, finished_at=timezone.now()
    )
    if not stopped:
        raise WrongState
    Asset.objects.filter(pk=asset.pk).update(
        state=AssetState.CANCELLED, failure_code=Cancelled.code
    )


def delete_asset(asset: Asset) -> None:
    """Delete a film and its files. Raises ProtectedError when a page shows it."""
    pk = asset.pk
    with transaction.atomic():
        asset.delete()
    asset.pk = pk
    processing.remove_files(asset)


def give_back_stale_runs() -> None:
    """Runs whose worker died are opened again; after three attempts they count as failed."""
    now = timezone.now()
    for run in Run.objects.filter(status=RunStatus.RUNNING).select_related("asset"):
        if not run.is_stale(now):
            continue
        with transaction.atomic():
            taken = Run.objects.filter(
                pk=run.pk, status=RunStatus.RUNNING, heartbeat=run.heartbeat
            ).update(status=RunStatus.ABANDONED, finished_at=now)
            if not taken:
                continue
            if run.asset.runs.filter(status=RunStatus.ABANDONED).count() >= MAX_ATTEMPTS:
                Asset.objects.filter(pk=run.asset_id).update(
                    state=AssetState.FAILED, failure_code=EncodingFailed.code
                )
            else:
                request_processing(run.asset)


def failure_sentence(code: str) -> str:
    """The sentence of a stored failure code, in the current language."""
    known = {error.code: error for error in _all_errors(MediaError)}
    return str(known[code].message) if code in known else ""


def _all_errors(root: type[MediaError]) -> list[type[MediaError]]:
    return [root, *(sub for child in root.__subclasses__() for sub in _all_errors(child))]
