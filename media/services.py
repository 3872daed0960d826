"""What can be done with films."""

import datetime as dt
import hashlib
import logging
from functools import partial
from pathlib import Path
from typing import Any

from django.core.files import File
from django.db import IntegrityError, transaction
from django.db.models import F
from django.db.models.functions import Coalesce
from django.utils import timezone

from media import processing
from media.enums import LIBRARY_KINDS, AssetKind, AssetState, RunStatus, Visibility
from media.errors import Cancelled, EncodingFailed, MediaError, WrongState
from media.models import HEARTBEAT_LIMIT, Asset, AssetQuerySet, Run, Upload
from media.signals import asset_failed

logger = logging.getLogger(__name__)

MAX_ATTEMPTS = 3
OPEN = (RunStatus.WAITING, RunStatus.RUNNING)
# Longer than a queue of films usually is; asking again costs one empty task.
WAITING_LIMIT = dt.timedelta(minutes=15)


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
    replaces: Asset | None = None,
    upload: Upload | None = None,
) -> Asset:
    """Store an original under a name of ours and ask a worker to prepare it.

    ``move`` takes the file itself instead of a copy. Reads the whole file. Voice notes and
    photos are private. ``upload`` is what brought the file, ``replaces`` is for
    ``media.replacing``.
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
        replaces=replaces,
        visibility=replaces.visibility if replaces else first_visibility(kind),
        source_sha256=digest.hexdigest(),
        original_bytes=source.stat().st_size,
    )
    with source.open("rb") as file:
        content = _MovableFile(file) if move else File(file)
        asset.original.save("original", content, save=False)
    if move:
        # A bucket took a copy.
        source.unlink(missing_ok=True)
    with transaction.atomic():
        asset.save()
        if upload is not None:
            # Before a worker hears of it: a quick one could be done sooner than this request.
            upload.asset = asset
            upload.save(update_fields=["asset"])
        request_processing(asset)
    return asset


def first_visibility(kind: AssetKind) -> Visibility:
    """What people send of their own is theirs until a room shows it."""
    return Visibility.PUBLIC if kind in LIBRARY_KINDS else Visibility.PRIVATE


def request_processing(asset: Asset, *, attempts: int = 0) -> Run:
    """Open a run and queue it after the commit; a run that is already open is returned.

    ``attempts`` are those of workers that died over this film before. A film that plays goes on
    playing meanwhile.
    """
    try:
        with transaction.atomic():
            run = Run.objects.create(asset=asset, attempts=attempts)
    except IntegrityError:
        return asset.runs.get(status__in=OPEN)
    _not_playing(asset).update(state=AssetState.RECEIVED, failure_code="")
    _enqueue(run)
    return run


def _not_playing(asset: Asset) -> AssetQuerySet:
    """The film, unless it is ready: a run that only adds to it never hides it."""
    return Asset.objects.filter(pk=asset.pk).exclude(state=AssetState.READY)


def _enqueue(run: Run) -> None:
    from media.tasks import process_asset

    transaction.on_commit(partial(process_asset.enqueue, run.pk))


def process(run_id: int) -> None:
    """Claim a run and carry it out; a run that another worker holds is left alone."""
    claimed = Run.objects.filter(pk=run_id, status=RunStatus.WAITING).update(
        status=RunStatus.RUNNING,
        heartbeat=timezone.now(),
        started_at=timezone.now(),
        attempts=F("attempts") + 1,
    )
    if not claimed:
        return
    run = Run.objects.select_related("asset").get(pk=run_id)
    asset = run.asset
    _not_playing(asset).update(state=AssetState.PROBING)
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
        if asset.replaces_id is not None:
            from media.replacing import adopt  # a film's replacement is made by these services

            adopt(asset)


def _fail(asset: Asset, run: Run, error: MediaError, state: AssetState, status: RunStatus) -> None:
    """Write how a run failed, unless it was taken from this worker and another goes on."""
    mine = processing.end_run(run, status, error)
    films = Asset.objects.filter(pk=asset.pk)
    if mine:
        _not_playing(asset).update(state=state, failure_code=error.code)
        transaction.on_commit(partial(asset_failed.send, sender=Asset, asset_id=asset.pk))
    elif not films.exists():
        # Deleted while it was being prepared: what was made since is nobody's.
        processing.remove_files(asset)
    elif not Run.objects.filter(asset=asset, status__in=OPEN).exists():
        _not_playing(asset).exclude(state=AssetState.FAILED).update(
            state=state, failure_code=error.code
        )


def retry(asset: Asset) -> Run:
    """Prepare again what failed or was cancelled, or the rungs that are missing.

    Raises WrongState when there is nothing to try again.
    """
    if not asset.can_retry and not asset.is_incomplete:
        raise WrongState
    return request_processing(asset)


def cancel(asset: Asset) -> None:
    """Stop a preparation; the worker hears of it within a second. Raises WrongState."""
    stopped = asset.runs.filter(status__in=OPEN).update(
        status=RunStatus.CANCELLED, finished_at=timezone.now()
    )
    if not stopped:
        raise WrongState
    _not_playing(asset).update(state=AssetState.CANCELLED, failure_code=Cancelled.code)


def delete_asset(asset: Asset) -> None:
    """Delete a film and its files, and a version of it on its way.

    Raises ProtectedError when a row of another room points at it; ``media.library`` looks at
    everything else that may.
    """
    gone = [*Asset.objects.filter(replaces=asset), asset]
    folders = {film.pk: processing.folders_of(film) for film in gone}
    with transaction.atomic():
        asset.delete()
        for pk, film in zip(folders, gone, strict=True):
            transaction.on_commit(partial(processing.remove_files, film, folders[pk]))


def give_back_stale_runs() -> None:
    """Runs whose worker died are opened again; after three attempts they count as failed.

    Runs that wait for long, or while nothing is prepared, are queued once more, for their task
    may have died with a worker before it claimed them; a task that comes too late finds nothing
    to claim.
    """
    now = timezone.now()
    idle = not Run.objects.filter(status=RunStatus.RUNNING).exists()
    limit = HEARTBEAT_LIMIT if idle else WAITING_LIMIT
    waiting = Run.objects.filter(status=RunStatus.WAITING).annotate(
        asked_at=Coalesce("heartbeat", "started_at")
    )
    for lost in waiting.filter(asked_at__lt=now - limit):
        Run.objects.filter(pk=lost.pk, status=RunStatus.WAITING).update(heartbeat=now)
        _enqueue(lost)
    for run in Run.objects.filter(status=RunStatus.RUNNING).select_related("asset"):
        if not run.is_stale(now):
            continue
        with transaction.atomic():
            taken = Run.objects.filter(
                pk=run.pk, status=RunStatus.RUNNING, heartbeat=run.heartbeat
            ).update(status=RunStatus.ABANDONED, finished_at=now)
            if not taken:
                continue
            if run.attempts >= MAX_ATTEMPTS:
                _not_playing(run.asset).update(
                    state=AssetState.FAILED, failure_code=EncodingFailed.code
                )
            else:
                request_processing(run.asset, attempts=run.attempts)


def failure_sentence(code: str) -> str:
    """The sentence of a stored failure code, in the current language."""
    known = {error.code: error for error in _all_errors(MediaError)}
    return str(known[code].message) if code in known else ""


def _all_errors(root: type[MediaError]) -> list[type[MediaError]]:
    return [root, *(sub for child in root.__subclasses__() for sub in _all_errors(child))]
