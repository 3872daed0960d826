"""One run from original to renditions, step by step, with a heartbeat in the database.

1. probe the bytes; 2. measure loudness; 3. encode everything in one process; 4. check each rung
and package the good ones; 5. check the whole films; 6. rename the finished folder into place;
7. point the rows at it. What a step found is kept, so that another worker need not repeat it.
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

from media import completing, manifest, storage, workshop
from media.enums import LIBRARY_KINDS, AssetKind, AssetState, RunStatus, RunStep
from media.errors import MediaError
from media.models import Asset, Rendition, Run
from media.pipeline import binaries
from media.pipeline.document import make_document
from media.pipeline.encode import encode_what_can_be, even_out, measure_mixes
from media.pipeline.ladder import Level, choose_setting
from media.pipeline.package import Made, good_outputs, keep_only, package
from media.pipeline.photo import make_photo
from media.pipeline.plan import Plan, encode_plan
from media.pipeline.probe import Probe, probe
from media.pipeline.sandbox import beating
from media.pipeline.voice import make_voice
from media.signals import asset_ready
from media.workshop import Heart

logger = logging.getLogger(__name__)

# A change of the recipe makes new files beside the old ones.
RECIPE = "3"
OWN_RECIPE = "1"
LEFTOVER_SECONDS = 24 * 3600


def run_asset(asset: Asset, run: Run) -> None:
    """Carry out a claimed run. Raises MediaError; the caller writes the end of it."""
    heart = Heart(run)
    with beating(heart.tick):
        heart.step(RunStep.PROBE, 0.01)
        with storage.readable(asset.original.name) as source:
            if asset.is_personal:
                _prepare_own(asset, heart, source)
            else:
                _prepare(asset, run, heart, source)
        target = output_name(asset)
        _publish(asset, target, *manifest.read(target))


def _prepare(asset: Asset, run: Run, heart: Heart, source: Path) -> None:
    """Make the files, or those that are missing, unless the same film was prepared before."""
    name = output_name(asset)
    facts = _facts(asset, source)
    _note(asset, facts)
    if not storage.has_folder(name):
        with workshop.opened(asset, run, name) as work:
            plan = encode_plan(source, work.out, facts, settings={}, ffmpeg_path=binaries.ffmpeg())
            _encode(asset, run, heart, plan, work)
            _package(heart, plan, work.out)
            _put(work.out, name, heart)
    elif asset.is_ready and manifest.read(name)[1]:
        with workshop.opened(asset, run, name) as work:
            plan = encode_plan(source, work.out, facts, settings={}, ffmpeg_path=binaries.ffmpeg())
            completing.encode_missing(name, plan, heart)
            _package(heart, plan, work.out)
            storage.add_to_folder(work.out, name, replaced=completing.REPLACED)


def _facts(asset: Asset, source: Path) -> Probe:
    """What the file says of itself, asked once for each source and recipe."""
    kept = asset.findings if asset.findings.get("of") == output_name(asset) else {}
    if "facts" in kept:
        return Probe(**kept["facts"])
    facts = probe(source)
    _keep(asset, facts=facts.as_dict())
    return facts


def _levels(asset: Asset, heart: Heart, plan: Plan) -> dict[str, Level]:
    """How loud the source is, heard once for each source and recipe."""
    if "levels" in asset.findings:
        return {name: Level(*values) for name, values in asset.findings["levels"].items()}
    heart.step(RunStep.LOUDNESS, 0.03)
    levels = measure_mixes(plan) if plan.has_audio else {}
    _keep(asset, levels={name: [one.lufs, one.peak_dbtp] for name, one in levels.items()})
    return levels


def _keep(asset: Asset, **found: object) -> None:
    """Write what a step found, so that the next worker need not look again."""
    before = asset.findings if asset.findings.get("of") == output_name(asset) else {}
    asset.findings = {**before, "of": output_name(asset), **found}
    Asset.objects.filter(pk=asset.pk).update(findings=asset.findings)


def _encode(asset: Asset, run: Run, heart: Heart, plan: Plan, work: workshop.Workshop) -> None:
    """Everything in one process, unless another worker finished this step before it died."""
    if (note := work.sealed()) is not None:
        run.log = note["log"]
        return
    levels = _levels(asset, heart, plan)
    plan = plan.at({name: choose_setting(level) for name, level in levels.items()})
    heart.step(RunStep.ENCODE, 0.05)
    run.log = encode_what_can_be(plan, lambda part: heart.beat(0.05 + 0.8 * part))
    even_out(plan)
    work.seal({"log": run.log})


def _package(heart: Heart, plan: Plan, folder: Path) -> None:
    """Check the rungs, make the other files of them, and list everything."""
    heart.step(RunStep.PACKAGE, 0.88)
    good = good_outputs(plan, folder)
    made = package(plan, good, folder)
    heart.step(RunStep.CHECK, 0.97)
    missing = [output.rung.lines for output in plan.outputs if output not in good]
    keep_only(folder, made)
    manifest.write(folder, made, missing)


def _put(folder: Path, name: str, heart: Heart) -> None:
    """Move the result into place; a twin of the film may have been quicker."""
    try:
        storage.put_folder(folder, name, beat=heart.tick)
    except OSError:
        if not storage.has_folder(name):
            raise


OWN_MAKERS = {
    AssetKind.VOICE: make_voice,
    AssetKind.PHOTO: make_photo,
    AssetKind.DOCUMENT: make_document,
}


def _prepare_own(asset: Asset, heart: Heart, source: Path) -> None:
    """Make a person's voice note or photo light: a second or two, so never kept from before."""
    make = OWN_MAKERS[AssetKind(asset.kind)]
    with tempfile.TemporaryDirectory(prefix=storage.WORK_PREFIX, dir=storage.work_base()) as place:
        folder = Path(place) / "out"
        folder.mkdir()
        heart.step(RunStep.ENCODE, 0.1)
        own = make(source, folder)
        manifest.write(folder, own.made)
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


def _publish(asset: Asset, folder: str, made: list[Made], missing: list[int]) -> None:
    """Point the rows at the finished folder, in one transaction."""
    with transaction.atomic():
        asset.renditions.exclude(path__startswith=f"{posters_folder(asset)}/").delete()
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
        Asset.objects.filter(pk=asset.pk).update(
            state=AssetState.READY, failure_code="", missing=missing
        )
        transaction.on_commit(lambda: asset_ready.send(sender=Asset, asset_id=asset.pk))


def _note(asset: Asset, facts: Probe) -> None:
    """Write what is known; a film that plays already goes on playing meanwhile."""
    asset.probe, asset.duration_seconds = facts.as_dict(), facts.duration_seconds
    asset.kind = AssetKind.VIDEO if facts.has_video else AssetKind.AUDIO
    films = Asset.objects.filter(pk=asset.pk)
    films.update(probe=asset.probe, duration_seconds=asset.duration_seconds, kind=asset.kind)
    films.exclude(state=AssetState.READY).update(state=AssetState.ENCODING)


def posters_folder(asset: Asset) -> str:
    """Where pictures lie that an editor sent: beside the results, for no other film."""
    return f"{storage.RENDITIONS}/poster-{asset.public_id}"


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
    twins = (
        twins.filter(kind=asset.kind) if asset.is_personal else twins.filter(kind__in=LIBRARY_KINDS)
    )
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
