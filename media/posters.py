"""The still picture in front of a film: one of those we found, or one that an editor sends."""

import hashlib
import tempfile
from functools import partial
from pathlib import Path

from django.core.files import File
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction
from PIL import Image, ImageOps

from media import processing, storage
from media.enums import RenditionRole
from media.errors import WrongState
from media.models import Asset, Rendition
from media.pipeline.photo import decode
from media.pipeline.pictures import POSTER_SIDE
from media.signals import asset_ready

QUALITY = 60


def choose_poster(asset: Asset, *, path: str = "", picture: File | None = None) -> None:
    """Show one of the film's pictures, by its path, or a picture that an editor sends.

    Raises WrongState for a path that is not the film's, and NotPhoto, Incomplete or
    PhotoTooLarge for a file that is no picture.
    """
    if picture is not None:
        path = _keep_own(asset, picture)
    elif path not in {poster.path for poster in asset.posters}:
        raise WrongState
    Asset.objects.filter(pk=asset.pk).update(poster=path)
    # Rooms keep the address of the poster with their pages.
    transaction.on_commit(partial(asset_ready.send, sender=Asset, asset_id=asset.pk))


def _keep_own(asset: Asset, picture: File) -> str:
    """Store a picture in the film's shape and forget the one before; returns its path."""
    drawn = _in_shape(asset, picture)
    with tempfile.TemporaryDirectory() as place:
        file = Path(place) / "poster.webp"
        drawn.save(file, "webp", quality=QUALITY, method=4)
        data = file.read_bytes()
    folder = processing.posters_folder(asset)
    path = f"{folder}/{hashlib.sha256(data).hexdigest()[:16]}.webp"
    with transaction.atomic():
        before = asset.renditions.filter(path__startswith=f"{folder}/").exclude(path=path)
        old = list(before.values_list("path", flat=True))
        if not default_storage.exists(path):
            default_storage.save(path, ContentFile(data))
        before.delete()
        Rendition.objects.update_or_create(
            asset=asset,
            path=path,
            defaults={
                "role": RenditionRole.POSTER,
                "codec": "webp",
                "width": drawn.width,
                "height": drawn.height,
                "bytes": len(data),
            },
        )
        for gone in old:
            transaction.on_commit(partial(default_storage.delete, gone))
    return path


def _in_shape(asset: Asset, picture: File) -> Image.Image:
    """Cut to the shape of the film, so that nothing moves when it begins."""
    with tempfile.NamedTemporaryFile(prefix=storage.WORK_PREFIX) as copy:
        for piece in picture.chunks():
            copy.write(piece)
        copy.flush()
        photo = decode(Path(copy.name))
    share = POSTER_SIDE / max(asset.width, asset.height)
    size = (max(2, round(asset.width * share)), max(2, round(asset.height * share)))
    return ImageOps.fit(photo, size, Image.Resampling.LANCZOS)
