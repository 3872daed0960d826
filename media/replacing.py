"""A new source for a film: prepared beside it, and put in its place when it is ready.

Pages point at the film, captions belong to the film, so that neither notices. Until the new
version is ready the old files play; when it fails, they stay.
"""

import logging
from functools import partial
from pathlib import Path
from typing import Any

from django.db import transaction

from media import processing, services
from media.enums import LIBRARY_KINDS, AssetKind, AssetState
from media.errors import WrongState
from media.models import Asset, Rendition, Upload
from media.signals import asset_ready

logger = logging.getLogger(__name__)

# What describes the bytes goes over; title, captions, owner and visibility stay.
CARRIED = (
    "original",
    "original_bytes",
    "source_sha256",
    "probe",
    "findings",
    "missing",
    "duration_seconds",
    "kind",
)


def offer(
    asset: Asset, source: Path, *, by: Any, move: bool = False, upload: Upload | None = None
) -> Asset:
    """Prepare another source for a film; an earlier offer that is not in place yet is dropped.

    Raises WrongState for what is itself an offer, or belongs to a person.
    """
    if asset.replaces_id is not None or asset.kind not in LIBRARY_KINDS:
        raise WrongState
    withdraw(asset)
    if asset.is_busy:
        # What would be made of the old source is not wanted any more.
        services.cancel(asset)
    return services.create_asset(
        source,
        title=asset.title,
        kind=AssetKind(asset.kind),
        owner=by,
        move=move,
        replaces=asset,
        upload=upload,
    )


def withdraw(asset: Asset) -> None:
    """Drop the version on its way, with its files."""
    for candidate in Asset.objects.filter(replaces=asset):
        services.delete_asset(candidate)


def adopt(candidate: Asset) -> bool:
    """Put a ready version in the place of the old one; False while it has to wait.

    1. lock both rows; 2. move what was made and the history of its making; 3. carry the facts
    over; 4. forget the candidate; 5. after the commit, tell other rooms and delete old files.
    """
    with transaction.atomic():
        rows = Asset.objects.select_for_update()
        found = rows.filter(pk=candidate.pk, state=AssetState.READY).first()
        if found is None or found.replaces_id is None:
            return False
        asset = rows.get(pk=found.replaces_id)
        if asset.runs.filter(status__in=services.OPEN).exists():
            return False
        old = Asset(
            kind=asset.kind, source_sha256=asset.source_sha256, original=asset.original.name
        )
        folders = processing.folders_of(asset) - {processing.posters_folder(asset)}
        # A poster that an editor sent is hers, whatever the film shows now.
        own = f"{processing.posters_folder(asset)}/"
        asset.renditions.exclude(path__startswith=own).delete()
        Rendition.objects.filter(asset=found).update(asset=asset)
        found.runs.update(asset=asset)
        Upload.objects.filter(asset=found).delete()
        found.delete()
        for name in CARRIED:
            setattr(asset, name, getattr(found, name))
        if not asset.poster.startswith(own):
            asset.poster = ""
        asset.state, asset.failure_code = AssetState.READY, ""
        asset.save()
        transaction.on_commit(partial(asset_ready.send, sender=Asset, asset_id=asset.pk))
        transaction.on_commit(partial(processing.remove_files, old, folders))
    logger.info("film %s has a new source", asset.public_id)
    return True


def adopt_all() -> None:
    """Finish what a worker left between the last step and the change of place."""
    for candidate in Asset.objects.filter(state=AssetState.READY).exclude(replaces=None):
        adopt(candidate)
