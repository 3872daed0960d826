"""A draft by machine, asked for and watched."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from media.captions import speech
from media.captions.admin_views import film_for
from media.captions.errors import NoRecogniser


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def draft(request: HttpRequest, public_id: UUID, kind: str, lang: str) -> HttpResponse:
    """POST asks for a draft; GET says how far it is: ``{open, failed, percent}``."""
    film = film_for(request, public_id, changing=request.method == "POST")
    if request.method != "POST":
        offer = speech.offer(film, kind, lang)
        job = offer.job if offer else None
        return JsonResponse(
            {
                "open": bool(offer and offer.is_listening),
                "failed": bool(offer and offer.has_failed),
                "percent": job.percent if job else 0,
            }
        )
    try:
        speech.ask(film, lang=lang, by=request.user)
    except NoRecogniser as error:
        messages.error(request, str(error.message))
    else:
        messages.success(request, _("The machine is listening. Its words will be a draft."))
    return redirect("media_admin_track", public_id=public_id, kind=kind, lang=lang)
