"""Hand a stored file over: its bytes from a folder, or the way to them in a bucket."""

import os

from django.core.files.storage import default_storage
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase

from media import storage
from media.ranges import PLAYLIST, TYPES, file_response

# How long an address of the bucket is good, and how long a browser may keep the way to it.
BUCKET_SECONDS = 2 * 3600


def deliver(
    request: HttpRequest, path: str, *, private_seconds: int | None = None
) -> HttpResponseBase:
    """The answer for a file whose reader was let in.

    ``private_seconds`` is how long her browser alone may keep it; without, everyone for ever.
    """
    if not storage.is_local():
        return _from_bucket(path, private_seconds)
    place = default_storage.path(path)
    if not os.path.isfile(place):
        raise Http404
    response = file_response(request, place)
    if private_seconds is not None:
        response.headers["Cache-Control"] = f"private, max-age={private_seconds}"
    return response


def _from_bucket(path: str, private_seconds: int | None) -> HttpResponse:
    """A playlist itself, so that what it names is asked of us; else a way into the bucket."""
    from media.buckets import BucketStorage  # loads the client of S3, which few need

    assert isinstance(default_storage, BucketStorage)
    if path.endswith(PLAYLIST):
        try:
            text = storage.read_text(path)
        except FileNotFoundError as error:
            raise Http404 from error
        response = HttpResponse(text, content_type=TYPES[PLAYLIST])
        kept = "public, max-age=31536000, immutable"
    else:
        url = default_storage.direct_url(path, BUCKET_SECONDS)
        response = HttpResponse(status=302, headers={"Location": url})
        # Shorter than what is left of the address, which may be half over.
        kept = f"public, max-age={BUCKET_SECONDS // 4}"
    if private_seconds is not None:
        kept = f"private, max-age={min(private_seconds, BUCKET_SECONDS // 4)}"
    response.headers["Cache-Control"] = kept
    return response
