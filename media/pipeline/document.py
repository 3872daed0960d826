"""A PDF: kept as it is, once its content says that it is one and no virus is found in it."""

import shutil
from pathlib import Path

from media.enums import RenditionRole
from media.errors import Incomplete, InfectedFile, NotDocument
from media.pipeline.own import Own
from media.pipeline.package import Made
from media.pipeline.sniff import looks_like_document
from media.scanning import found_virus

TAIL_BYTES = 2048


def make_document(source: Path, folder: Path) -> Own:
    """Write ``document.pdf``. Raises NotDocument, Incomplete or InfectedFile."""
    with source.open("rb") as file:
        if not looks_like_document(file.read(TAIL_BYTES)):
            raise NotDocument
        file.seek(max(0, source.stat().st_size - TAIL_BYTES))
        # ISO 32000-1, 7.5.5: the last line marks the end; what broke off on the way lacks it.
        if b"%%EOF" not in file.read():
            raise Incomplete
    if found_virus(source):
        raise InfectedFile
    target = folder / "document.pdf"
    shutil.copyfile(source, target)
    return Own([Made(RenditionRole.DOCUMENT, target.name)], {})
