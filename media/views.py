"""Files with byte ranges, and timed text."""

import os

from django.core.files.storage import default_storage
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from media.enums import Visibility
from media.models import Track
from media.ranges import file_response
from media.rules import can_watch

# What may be fetched by its address; originals under private/ never are.
PUBLIC_PREFIXES = ("renditions/", "images/", "original_images/")


@require_safe
def stored_file(request: HttpRequest, path: str) -> HttpResponseBase:
    """A public file, whole or a range of it."""
    if not path.startswith(PUBLIC_PREFIXES) or ".." in path.split("/"):
        raise Http404
    place = default_storage.path(path)
    if "\x00" in path or not os.path.isfile(place):
        raise Http404
    return file_response(request, place)


@require_safe
def track(request: HttpRequest, asset_id: str, kind: str, lang: str) -> HttpResponse:
    """Captions or chapters as WebVTT."""
    found = get_object_or_404(
        Track.objects.select_related("asset"), asset__public_id=asset_id, kind=kind, lang=lang
    )
    if not can_watch(request.user, found.asset):
        raise Http404
    response = HttpResponse(found.vtt, content_type="text/vtt; charset=utf-8")
    everyone = found.asset.visibility == Visibility.PUBLIC
    response.headers["Cache-Control"] = "public, max-age=300" if everyone else "private, no-store"
    return response
