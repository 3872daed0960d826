"""One file over HTTP: whole, a range, or a refusal (RFC 9110, sections 13 and 14)."""

import mimetypes
import os
import re
from collections.abc import AsyncIterator, Iterator
from typing import BinaryIO

from asgiref.sync import sync_to_async
from django.core.handlers.asgi import ASGIRequest
from django.http import HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.utils.http import http_date, parse_http_date_safe

CHUNK_BYTES = 64 * 1024
# Eighteen digits are more than any file has, and fewer than Python refuses to read.
RANGE = re.compile(r"^bytes=(\d{0,18})-(\d{0,18})$", re.ASCII)
PLAYLIST = ".m3u8"
TYPES = {
    ".m3u8": "application/vnd.apple.mpegurl",
    ".m4a": "audio/mp4",
    ".m4s": "video/iso.segment",
    ".mp4": "video/mp4",
    ".vtt": "text/vtt; charset=utf-8",
    ".webp": "image/webp",
    ".avif": "image/avif",
}


def file_response(request: HttpRequest, path: str) -> HttpResponseBase:
    """Answer 200, 206, 304 or 416. The names carry a hash, so the file never changes."""
    stat = os.stat(path)
    etag = f'"{stat.st_mtime_ns:x}-{stat.st_size:x}"'
    headers = {
        "Accept-Ranges": "bytes",
        "Cache-Control": "public, max-age=31536000, immutable",
        "ETag": etag,
        "Last-Modified": http_date(stat.st_mtime),
        "X-Content-Type-Options": "nosniff",
    }
    if _is_known(request, etag, stat.st_mtime):
        return HttpResponse(status=304, headers=headers)
    extension = os.path.splitext(path)[1].lower()
    kind = TYPES.get(extension) or mimetypes.guess_type(path)[0] or "application/octet-stream"
    wanted = _wanted_range(request, stat.st_size, etag, stat.st_mtime)
    if isinstance(wanted, str):
        headers["Content-Range"] = f"bytes */{stat.st_size}"
        return HttpResponse(status=416, headers=headers, content_type=kind)
    first, last = (0, stat.st_size - 1) if wanted is None else wanted
    headers["Content-Length"] = str(last - first + 1)
    if extension != PLAYLIST or wanted is not None:
        # A range counts bytes of the file itself, and films do not shrink: no gzip over them.
        request.META.pop("HTTP_ACCEPT_ENCODING", None)
    if wanted is not None:
        headers["Content-Range"] = f"bytes {first}-{last}/{stat.st_size}"
    status = 200 if wanted is None else 206
    if request.method == "HEAD":
        response: HttpResponseBase = HttpResponse(status=status, content_type=kind)
    else:
        response = StreamingHttpResponse(
            _body(request, path, first, last), status=status, content_type=kind
        )
    for name, value in headers.items():
        response.headers[name] = value
    return response


def _is_known(request: HttpRequest, etag: str, modified: float) -> bool:
    """Whether the browser has these bytes already (RFC 9110, 13.2.2)."""
    if known := request.headers.get("If-None-Match", ""):
        return known.strip() == "*" or etag in known
    since = parse_http_date_safe(request.headers.get("If-Modified-Since", ""))
    return since is not None and int(modified) <= since


def _wanted_range(
    request: HttpRequest, size: int, etag: str, modified: float
) -> tuple[int, int] | str | None:
    """The one range asked for, None for the whole file, or "unsatisfiable"."""
    # A range is a matter of GET alone.
    header = request.headers.get("Range", "") if request.method == "GET" else ""
    condition = request.headers.get("If-Range", "")
    if condition and condition != etag and parse_http_date_safe(condition) != int(modified):
        return None
    match = RANGE.match(header)
    # Several ranges, or a unit that we do not know, may be answered with the whole file.
    if match is None or match.groups() == ("", ""):
        return None
    start, end = match.groups()
    if not start:
        length = int(end)
        return (max(0, size - length), size - 1) if length and size else "unsatisfiable"
    first = int(start)
    last = min(int(end), size - 1) if end else size - 1
    if first >= size:
        return "unsatisfiable"
    return (first, last) if first <= last else None


def _body(
    request: HttpRequest, path: str, first: int, last: int
) -> Iterator[bytes] | AsyncIterator[bytes]:
    """The bytes in small pieces, in the form that the server at hand can stream."""
    if isinstance(request, ASGIRequest):
        return _read_async(path, first, last)
    return _read(path, first, last)


def _read(path: str, first: int, last: int) -> Iterator[bytes]:
    with open(path, "rb") as file:
        file.seek(first)
        left = last - first + 1
        while left > 0 and (piece := file.read(min(CHUNK_BYTES, left))):
            left -= len(piece)
            yield piece


def _open(path: str) -> BinaryIO:
    return open(path, "rb")


async def _read_async(path: str, first: int, last: int) -> AsyncIterator[bytes]:
    file: BinaryIO = await sync_to_async(_open, thread_sensitive=False)(path)
    try:
        file.seek(first)
        left = last - first + 1
        while left > 0:
            piece = await sync_to_async(file.read, thread_sensitive=False)(min(CHUNK_BYTES, left))
            if not piece:
                return
            left -= len(piece)
            yield piece
    finally:
        file.close()
