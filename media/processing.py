"""One run from original to renditions, step by step, with a heartbeat in the database.

1. probe the bytes; 2. measure loudness; 3. encode everything in one process; 4. package;
5. check; 6. rename the finished folder into place; 7. point the rows at it.
"""

import hashlib
import logging
import shutil
import tempfile
import time
from collections.abc import Collection
from pathlib import Path

from django.conf import settings
from django.core.files.storage import default_storage
from django.db import transaction
from django.utils import timezone

from media import storage
from media.enums import AssetKind, AssetState, RunStatus, RunStep
from media.errors import Cancelled, MediaError
from media.models import Asset, Rendition, Run
from media.pipeline import binaries
from media.pipeline.encode import encode, measure_loudness
from media.pipeline.package import Made, package
from media.pipeline.photo import make_photo
from media.pipeline.plan import choose_gain, encode_plan
from media.pipeline.probe import probe
from media.pipeline.voice import make_voice
from media.signals import asset_ready

logger = logging.getLogger(__name__)

BEAT_SECONDS = 1.0
# A change of the recipe makes new files beside the old ones.
RECIPE = "1"
OWN_RECIPE = "1"
LEFTOVER_SECONDS = 24 * 3600


class Heart:
    """Writes progress and heartbeat at most once a second, and hears of cancellation."""

    def __init__(self, run: Run) -> None:
        self.run = run
        self._last = 0.0

    def step(self, step: RunStep, progress: float) -> None:
        """Enter a step. Raises Cancelled when someone cancelled meanwhile."""
        self.run.step = step
        if not self._write(progress):
            raise Cancelled

    def beat(self, progress: float) -> bool:
        """Report progress from 0 to 1; False when the run was cancelled."""
        if time.monotonic() - self._last < BEAT_SECONDS:
            return True
        return self._write(progress)

    def _write(self, progress: float) -> bool:
        self._last = time.monotonic()
        self.run.progress = progress
        self.run.heartbeat = timezone.now()
        alive = Run.objects.filter(pk=self.run.pk, status=RunStatus.RUNNING).update(
            step=self.run.step, progress=progress, heartbeat=self.run.heartbeat
        )
        return bool(alive)


def run_asset(asset: Asset, run: Run) -> None:
    """Carry out a claimed run. Raises MediaError; the caller writes the end of it."""
    heart = Heart(run)
    heart.step(RunStep.PROBE, 0.01)
    with storage.readable(asset.original.name) as source:
        if asset.is_personal:
            _prepare_own(asset, heart, source)
        else:
            _prepare(asset, run, heart, source)
    target = output_name(asset)
    _publish(asset, target, _read_manifest(target))


def _prepare(asset: Asset, run: Run, heart: Heart, source: Path) -> None:
    """Make the files, unless the same film was prepared before."""
    facts = probe(source)
    _note(asset, state=AssetState.ENCODING, probe=facts.as_dict(), seconds=facts.duration_seconds)
    if not storage.has_folder(output_name(asset)):
        heart.step(RunStep.LOUDNESS, 0.03)
        loudness = (
            measure_loudness(source, facts.duration_seconds) if facts.has_audio else (None, None)
        )
        with tempfile.TemporaryDirectory(
            prefix=storage.WORK_PREFIX, dir=storage.work_base()
        ) as place:
            folder = Path(place) / "out"
            folder.mkdir()
            plan = encode_plan(
                source,
                folder,
                facts,
                gain_db=choose_gain(*loudness),
                ffmpeg_path=binaries.ffmpeg(),
            )
            heart.step(RunStep.ENCODE, 0.05)
            run.log = encode(plan, lambda part: heart.beat(0.05 + 0.8 * part))
            heart.step(RunStep.PACKAGE, 0.88)
            made = package(plan, folder)
            _write_manifest(folder, made)
            heart.step(RunStep.CHECK, 0.97)
            storage.put_folder(folder, output_name(asset))


def _prepare_own(asset: Asset, heart: Heart, source: Path) -> None:
    """Make a person's voice note or photo light: a second or two, so never kept from before."""
    make = make_voice if asset.kind == AssetKind.VOICE else make_photo
    with tempfile.TemporaryDirectory(prefix=storage.WORK_PREFIX, dir=storage.work_base()) as place:
        folder = Path(place) / "out"
        folder.mkdir()
        heart.step(RunStep.ENCODE, 0.1)
        own = make(source, folder)
        _write_manifest(folder, own.made)
        heart.step(RunStep.CHECK, 0.97)
        Asset.objects.filter(pk=asset.pk).update(
            probe=own.facts, duration_seconds=own.duration_seconds, peaks=own.peaks
        )
        if not storage.has_folder(output_name(asset)):
            storage.put_folder(folder, output_name(asset))


def output_name(asset: Asset) -> str:
    """Where the result lies in the storage: named by what went in and how it is made."""
    recipe = f"{asset.kind}{OWN_RECIPE}" if asset.is_personal else RECIPE
    name = hashlib.sha256(f"{asset.source_sha256}:{recipe}".encode()).hexdigest()[:32]
    return f"{storage.RENDITIONS}/{name}"


def output_folder(asset: Asset) -> Path:
    """The same as a path, for files of this machine."""
    return Path(settings.MEDIA_ROOT) / output_name(asset)


def _write_manifest(folder: Path, made: list[Made]) -> None:
    lines = [
        "\t".join(
            str(part if part is not None else "")
            for part in (m.role, m.name, m.codec, m.width, m.height, m.kbps)
        )
        for m in made
    ]
    (folder / storage.MANIFEST).write_text("\n".join(lines), encoding="utf-8")


def _read_manifest(folder: str) -> list[Made]:
    made = []
    for line in storage.read_text(f"{folder}/{storage.MANIFEST}").splitlines():
        role, name, codec, *numbers = line.split("\t")
        made.append(Made(role, name, codec, *(int(n) if n else None for n in numbers)))
    return made


def _publish(asset: Asset, folder: str, made: list[Made]) -> None:
    """Point the rows at the finished folder, in one transaction."""
    with transaction.atomic():
        asset.renditions.all().delete()
        Rendition.objects.bulk_create(
            Rendition(
                asset=asset,
                role=m.role,
                codec=m.codec,
                width=m.width,
                height=m.height,
                bitrate_kbps=m.kbps,
                bytes=default_storage.size(f"{folder}/{m.name}"),
                path=f"{folder}/{m.name}",
            )
            for m in made
        )
        Asset.objects.filter(pk=asset.pk).update(state=AssetState.READY, failure_code="")
        transaction.on_commit(lambda: asset_ready.send(sender=Asset, asset_id=asset.pk))


def _note(asset: Asset, *, state: AssetState, probe: dict[str, object], seconds: float) -> None:
    asset.state, asset.probe, asset.duration_seconds = state, probe, seconds
    asset.kind = AssetKind.VIDEO if probe["has_video"] else AssetKind.AUDIO
    Asset.objects.filter(pk=asset.pk).update(
        state=state, probe=probe, duration_seconds=seconds, kind=asset.kind
    )


def folders_of(asset: Asset) -> set[str]:
    """Where the files lie that were made of an asset, by older recipes too."""
    made = {path.rsplit("/", 1)[0] for path in asset.renditions.values_list("path", flat=True)}
    return made | ({output_name(asset)} if asset.source_sha256 else set())


def remove_files(asset: Asset, folders: Collection[str] | None = None) -> None:
    """Delete the original of an asset that is gone, and its folders unless another shares them.

    Without ``folders`` only the one of today's recipe is looked at.
    """
    if asset.original:
        storage.remove_folder(asset.original.name.rsplit("/", 1)[0])
    today = output_name(asset) if asset.source_sha256 else ""
    # A twin may be on its way: it has no files yet and counts on these.
    twins = Asset.objects.filter(source_sha256=asset.source_sha256).exclude(pk=asset.pk)
    twins = twins.filter(kind=asset.kind) if asset.is_personal else twins.in_library()
    for folder in {today} - {""} if folders is None else folders:
        shared = folder == today and twins.exists()
        if not shared and not Rendition.objects.filter(path__startswith=f"{folder}/").exists():
            storage.remove_folder(folder)


def end_run(run: Run, status: RunStatus, error: MediaError | None = None) -> bool:
    """Write how a run ended; False when it was cancelled or given to another meanwhile."""
    if status == RunStatus.SUCCEEDED:
        run.step, run.progress = RunStep.DONE, 1.0
    if error is not None:
        run.log = f"{error.code}\n{run.log}"[:4000]
    ended = Run.objects.filter(pk=run.pk, status=RunStatus.RUNNING).update(
        status=status,
        finished_at=timezone.now(),
        step=run.step,
        progress=run.progress,
        log=run.log,
    )
    return bool(ended)


def remove_leftovers() -> None:
    """Clear away work folders of workers that died; nothing is touched while one works."""
    base = Path(settings.MEDIA_ROOT) / "renditions"
    yesterday = time.time() - LEFTOVER_SECONDS
    if Run.objects.filter(status=RunStatus.RUNNING).exists():
        return
    for folder in base.glob(f"{storage.WORK_PREFIX}*"):
        if folder.stat().st_mtime < yesterday:
            shutil.rmtree(folder, ignore_errors=True)
