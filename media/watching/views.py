"""What a player asks and tells: where the person stopped, and what was watched."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST

from fadaa.core.nobody import for_nobody
from media.enums import AssetState, Visibility
from media.errors import MediaError
from media.models import Asset, WatchPosition
from media.rules import can_watch
from media.watching import counting, positions
from media.watching.errors import NotSignedIn

OWN = ("same-origin", "none", "")


@never_cache
@require_http_methods(["GET", "POST"])
def position(request: HttpRequest, asset_id: UUID) -> JsonResponse:
    """``{seconds, at}`` of the person who asks, or nulls; POST keeps a newer place."""
    if not request.user.is_authenticated:
        return _refused(NotSignedIn())
    asset = get_object_or_404(Asset, public_id=asset_id)
    if not can_watch(request.user, asset):
        raise Http404
    kept: WatchPosition | None
    try:
        if request.method == "POST":
            place = positions.place_from(request.body, timezone.now())
            kept = positions.keep(request.user, asset, place)
        else:
            kept = positions.position_of(request.user, asset)
    except MediaError as error:
        return _refused(error)
    return JsonResponse(_as_json(kept))


def _as_json(kept: WatchPosition | None) -> dict[str, Any]:
    if kept is None:
        return {"seconds": None, "at": None}
    return {"seconds": kept.seconds, "at": round(kept.updated_at.timestamp() * 1000)}


@for_nobody
@csrf_exempt  # Kept pages carry no token, and no session is looked at.
@never_cache
@require_POST
def watched(request: HttpRequest, asset_id: UUID) -> HttpResponse:
    """Count what a player saw: no person, session or address is read here.

    A browser that asks not to be followed is not counted, and neither is another site.
    """
    if request.headers.get("Sec-Fetch-Site", "") not in OWN:
        return HttpResponse(status=403)
    if request.headers.get("Sec-GPC") == "1" or request.headers.get("DNT") == "1":
        return HttpResponse(status=204)
    asset = get_object_or_404(
        Asset, public_id=asset_id, state=AssetState.READY, visibility=Visibility.PUBLIC
    )
    try:
        counting.count(asset, counting.watched_from(request.body))
    except MediaError as error:
        return _refused(error)
    return HttpResponse(status=204)


def _refused(error: MediaError) -> JsonResponse:
    return JsonResponse({"error": error.as_dict()}, status=error.status)
