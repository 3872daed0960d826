"""Files with byte ranges, and timed text."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from media import addresses, delivery, playlists
from media.enums import RenditionRole
from media.models import Asset, Rendition, Track
from media.ranges import PLAYLIST, TYPES
from media.rules import can_watch

# What may be fetched by its address; originals under private/ never are.
RENDITIONS = "renditions/"
PRIVATE_SECONDS = 3600
PUBLIC_PREFIXES = (RENDITIONS, "images/", "original_images/")


@require_safe
def stored_file(request: HttpRequest, path: str) -> HttpResponseBase:
    """A public file, whole or a range of it; a private one for whoever may watch it."""
    if not path.startswith(PUBLIC_PREFIXES) or ".." in path.split("/") or "\x00" in path:
        raise Http404
    if not path.startswith(RENDITIONS):
        return delivery.deliver(request, path)
    # Films with the same bytes share their files: it is enough that one may be watched.
    films = Asset.objects.filter(renditions__path=path)
    if any(not film.is_private for film in films):
        return delivery.deliver(request, path)
    if not any(can_watch(request.user, film) for film in films):
        raise Http404
    return delivery.deliver(request, path, private_seconds=PRIVATE_SECONDS)


@require_safe
def signed_file(request: HttpRequest, token: str, path: str) -> HttpResponseBase:
    """A private file for whoever holds a signed address; 410 when its time is over."""
    if not path.startswith(RENDITIONS) or ".." in path.split("/") or "\x00" in path:
        raise Http404
    left = addresses.seconds_left(token, addresses.folder_of(path))
    if left is None:
        raise Http404
    if left <= 0:
        return HttpResponse(status=410, headers={"Cache-Control": "no-store"})
    return delivery.deliver(request, path, private_seconds=left)


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
    if not _may_read(request, made.asset):
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
    if not _may_read(request, times.asset):
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
    if not _may_read(request, found.asset):
        raise Http404
    return found


def _may_read(request: HttpRequest, asset: Asset) -> bool:
    proof = request.GET.get(addresses.PARAMETER, "")
    return can_watch(request.user, asset) or addresses.opens(
        proof, addresses.film_subject(asset.public_id)
    )


def _answer(asset: Asset, text: str, content_type: str) -> HttpResponse:
    """Text that may be corrected tomorrow: kept for five minutes, or not at all if private."""
    response = HttpResponse(text, content_type=content_type)
    everyone = not asset.is_private
    response.headers["Cache-Control"] = "public, max-age=300" if everyone else "private, no-store"
    return response
