"""Pictures in pages: fixed sizes, drawn by a task, shown as they are by readers' requests."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from wagtail.images.models import Image

WIDTHS = (360, 720)
# Best first; a browser takes the first that it reads. White under what is transparent.
FORMATS = {
    "image/avif": "width-{width}|format-avif|avifquality-55",
    "image/webp": "width-{width}|format-webp|webpquality-70",
    "image/jpeg": "width-{width}|bgcolor-fff|format-jpeg|jpegquality-70",
}
SPECS = tuple(spec.format(width=width) for spec in FORMATS.values() for width in WIDTHS)


@dataclass(frozen=True)
class Source:
    """One ``<source>``: a type and its files by width."""

    mime: str
    srcset: str


@dataclass(frozen=True)
class Shown:
    """What the template draws; ``fallback`` is None while the task has not come round."""

    sources: tuple[Source, ...]
    fallback: Any
    width: int
    height: int


def make_renditions(image: Image) -> int:
    """Draw what is missing of a picture; returns how many sizes it has. Reads the file."""
    return len(image.get_renditions(*SPECS))


def shown(image: Image, renditions: Iterable[Any]) -> Shown:
    """Choose among drawn sizes; nothing is drawn here. No query."""
    drawn = {rendition.filter_spec: rendition for rendition in renditions}
    sources = []
    for mime, pattern in FORMATS.items():
        files = [drawn.get(pattern.format(width=width)) for width in WIDTHS]
        # A small original gives the same file twice.
        by_width = {file.width: file for file in files if file is not None}
        if by_width and mime != "image/jpeg":
            srcset = ", ".join(f"{file.url} {width}w" for width, file in by_width.items())
            sources.append(Source(mime, srcset))
    jpegs = [drawn.get(FORMATS["image/jpeg"].format(width=width)) for width in reversed(WIDTHS)]
    anything = sorted(drawn.values(), key=lambda rendition: rendition.width)
    fallback = next((file for file in [*jpegs, *anything] if file is not None), None)
    width = min(image.width, WIDTHS[-1])
    height = max(1, round(image.height * width / image.width)) if image.width else 1
    return Shown(tuple(sources), fallback, width, height)


def renditions_of(image_ids: Iterable[int]) -> dict[int, list[Any]]:
    """``{image id: [rendition]}`` of our sizes; one query."""
    found: dict[int, list[Any]] = {pk: [] for pk in image_ids}
    rows = Image.get_rendition_model().objects.filter(image_id__in=found, filter_spec__in=SPECS)
    for rendition in rows:
        found[rendition.image_id].append(rendition)
    return found


def pictures_in(stream: Any) -> list[Image]:
    """The pictures of a stream, wherever they stand in its blocks."""
    return list(_walk(stream)) if stream else []


def _walk(value: Any) -> Iterable[Image]:
    if isinstance(value, Image):
        yield value
    elif hasattr(value, "stream_block"):
        for block in value:
            yield from _walk(block.value)
    elif isinstance(value, dict):
        for child in value.values():
            yield from _walk(child)
    elif hasattr(value, "list_block"):
        for child in value:
            yield from _walk(child)


def pictures_of_page(page: Any) -> list[Image]:
    """Every picture in the streams of a page."""
    from wagtail.fields import StreamField

    streams = [f for f in page._meta.get_fields() if isinstance(f, StreamField)]
    return [image for f in streams for image in pictures_in(getattr(page, f.name))]
