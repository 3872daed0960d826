"""Files with byte ranges, and timed text."""

import os
from uuid import UUID

from django.core.files.storage import default_storage
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from media import playlists
from media.enums import RenditionRole, Visibility
from media.models import Asset, Rendition, Track
from media.ranges import PLAYLIST, TYPES, file_response
from media.rules import can_watch

# What may be fetched by its address; originals under private/ never are.
RENDITIONS = "renditions/"
PUBLIC_PREFIXES = (RENDITIONS, "images/", "original_images/")


@require_safe
def stored_file(request: HttpRequest, path: str) -> HttpResponseBase:
    """A public file, whole or a range of it."""
    if not path.startswith(PUBLIC_PREFIXES) or ".." in path.split("/"):
        raise Http404
    place = default_storage.path(path)
    if "\x00" in path or not os.path.isfile(place):
        raise Http404
    if not path.startswith(RENDITIONS):
        return file_response(request, place)
    # Films with the same bytes share their files: it is enough that one may be watched.
    films = Asset.objects.filter(renditions__path=path)
    if any(film.visibility == Visibility.PUBLIC for film in films):
        return file_response(request, place)
    if not any(can_watch(request.user, film) for film in films):
        raise Http404
    response = file_response(request, place)
    response.headers["Cache-Control"] = "private, max-age=3600"
    return response


@require_safe
def track(request: HttpRequest, asset_id: UUID, kind: str, lang: str) -> HttpResponse:
    """Captions or chapters as WebVTT."""
    found = _track(request, asset_id, kind, lang)
    return _answer(found.asset, found.vtt, "text/vtt; charset=utf-8")


@require_safe
def track_playlist(request: HttpRequest, asset_id: UUID, kind: str, lang: str) -> HttpResponse:
    """The same captions for a player that follows playlists."""
    found = _track(request, asset_id, kind, lang)
    text = playlists.track_playlist(found, found.asset.duration_seconds or 1.0)
    return _answer(found.asset, text, TYPES[PLAYLIST])


@require_safe
def master(request: HttpRequest, asset_id: UUID) -> HttpResponse:
    """The master playlist of a film with the captions that it has today."""
    made = get_object_or_404(
        Rendition.objects.select_related("asset"),
        asset__public_id=asset_id,
        role=RenditionRole.MASTER,
    )
    if not can_watch(request.user, made.asset):
        raise Http404
    try:
        text = playlists.master_with_captions(made.asset, made.path)
    except FileNotFoundError as error:
        raise Http404 from error
    return _answer(made.asset, text, TYPES[PLAYLIST])


@require_safe
def storyboard(request: HttpRequest, asset_id: UUID) -> HttpResponse:
    """The times of the small pictures, with the address at which their sheet lies today."""
    made = Rendition.objects.select_related("asset").filter(asset__public_id=asset_id)
    times = get_object_or_404(made, role=RenditionRole.STORYBOARD_MAP)
    sheet = get_object_or_404(made, role=RenditionRole.STORYBOARD)
    if not can_watch(request.user, times.asset):
        raise Http404
    try:
        text = playlists.storyboard(times.path, sheet)
    except FileNotFoundError as error:
        raise Http404 from error
    return _answer(times.asset, text, "text/vtt; charset=utf-8")


def _track(request: HttpRequest, asset_id: UUID, kind: str, lang: str) -> Track:
    found = get_object_or_404(
        Track.objects.public().select_related("asset"),
        asset__public_id=asset_id,
        kind=kind,
        lang=lang,
    )
    if not can_watch(request.user, found.asset):
        raise Http404
    return found


def _answer(asset: Asset, text: str, content_type: str) -> HttpResponse:
    """Text that may be corrected tomorrow: kept for five minutes, or not at all if private."""
    response = HttpResponse(text, content_type=content_type)
    everyone = asset.visibility == Visibility.PUBLIC
    response.headers["Cache-Control"] = "public, max-age=300" if everyone else "private, no-store"
    return response
