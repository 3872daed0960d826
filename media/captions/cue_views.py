"""Where the editor in the browser saves: cues as JSON, answered cue by cue."""

import json
from typing import Any
from uuid import UUID

from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from fadaa.core.errors import DomainError
from fadaa.core.templatetags.formats import moment
from media.captions import presenting, services
from media.captions.admin_views import film_for
from media.captions.errors import BadCue, BadCues, TrackConflict
from media.captions.forms import cues_of
from media.models import Track


@require_POST
@never_cache
def cues(request: HttpRequest, public_id: UUID, kind: str, lang: str) -> JsonResponse:
    """Save ``{loaded, cues: [{start, end, text}, …]}``.

    200 ``{loaded, state}``; 422 ``{message, cues: {index: sentence}}``; 409 ``{message, by,
    at, loaded, cues}`` with what another person saved.
    """
    film = film_for(request, public_id, changing=True)
    try:
        loaded, rows = _read(request)
        saved = services.save_draft(
            film, kind=kind, lang=lang, cues=cues_of(rows), by=request.user, loaded=loaded
        )
    except TrackConflict as error:
        return JsonResponse(_other(error), status=error.status)
    except BadCues as error:
        return JsonResponse({**error.as_dict(), "cues": error.cues}, status=error.status)
    except DomainError as error:
        return JsonResponse({**error.as_dict(), "cues": {}}, status=error.status)
    return JsonResponse({"loaded": saved.number, "state": saved.get_review_display()})


def _read(request: HttpRequest) -> tuple[int, Any]:
    """The number of the version that was changed, and the rows. Raises BadCue."""
    try:
        body = json.loads(request.body)
        loaded = body["loaded"]
        rows = body["cues"]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise BadCue("times") from error
    if not isinstance(loaded, int):
        raise BadCue("times")
    return loaded, rows


def _other(error: TrackConflict) -> dict[str, Any]:
    """What the other person saved: an empty list when the track was taken away."""
    track: Track | None = error.track
    return {
        **error.as_dict(),
        "by": str(track.updated_by or "") if track else "",
        "at": moment(track.updated_at) if track else "",
        "loaded": track.number if track else 0,
        "cues": [cue.as_dict() for cue in presenting.working_cues(track)],
    }
