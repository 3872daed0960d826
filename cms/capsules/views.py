"""A capsule on other sites, and who follows a series."""

from typing import Any
from uuid import UUID
from xml.sax.saxutils import escape

from csp.decorators import csp_replace
from django.contrib.auth.decorators import login_required
from django.db.models import prefetch_related_objects
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control, never_cache
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.http import require_POST, require_safe

from cms import queries
from cms.capsules import addresses, services
from cms.models import CapsulePage, CapsuleSeriesPage
from fadaa.core.nobody import for_nobody
from media.enums import RenditionRole

FIVE_MINUTES, DAY = 300, 86400
ACTIONS = {
    "follow": services.follow,
    "unfollow": services.unfollow,
    "seen": services.mark_seen,
}
MOST_PIXELS = 10_000


@for_nobody
@require_safe
@cache_control(public=True, max_age=FIVE_MINUTES)
@xframe_options_exempt
@csp_replace({"frame-ancestors": ["*"]})  # type: ignore[arg-type]  # takes any view
def embed(request: HttpRequest, language: str, key: UUID) -> HttpResponse:
    """The player alone, for a frame on any site: no cookie, no session, nobody else's address."""
    pages = CapsulePage.objects.live().public().select_related("asset", "locale")
    page = get_object_or_404(pages, translation_key=key, locale__language_code=language)
    if not addresses.is_open(page):
        raise Http404
    with translation.override(language):
        response = render(request, "cms/capsules/embed.html", {"page": page, "language": language})
    response.headers["Content-Language"] = language
    response.headers["Referrer-Policy"] = "no-referrer"
    response.headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()"
    return response


@require_safe
@cache_control(private=True, max_age=FIVE_MINUTES)
def player(request: HttpRequest, key: UUID) -> HttpResponse:
    """The player of a live capsule, for a text in which a reader opens it."""
    pages = CapsulePage.objects.live().public().select_related("asset", "locale")
    page = get_object_or_404(
        pages, translation_key=key, locale__language_code=queries.current_language()
    )
    prefetch_related_objects([page.asset], "renditions", "tracks")
    return render(request, "cms/capsules/player.html", {"page": page})


@require_safe
def oembed(request: HttpRequest) -> HttpResponse:
    """https://oembed.com: what to show for the address of a capsule."""
    url, form = request.GET.get("url", ""), request.GET.get("format", "json")
    if form not in ("json", "xml"):
        return HttpResponse(status=501)
    if not url:
        return HttpResponse("url", status=400, content_type="text/plain")
    try:
        width, height = (_pixels(request, name) for name in ("maxwidth", "maxheight"))
    except ValueError:
        return HttpResponse("maxwidth, maxheight", status=400, content_type="text/plain")
    page = addresses.capsule_at(url, request)
    if page is None:
        return HttpResponse(status=404)
    with translation.override(page.locale.language_code):
        told = _described(page, request, width, height)
    response: HttpResponse
    if form == "json":
        response = JsonResponse(told)
    else:
        rows = "".join(f"<{name}>{escape(str(value))}</{name}>" for name, value in told.items())
        text = f'<?xml version="1.0" encoding="utf-8" standalone="yes"?><oembed>{rows}</oembed>'
        response = HttpResponse(text, content_type="text/xml; charset=utf-8")
    response.headers["Cache-Control"] = f"public, max-age={FIVE_MINUTES}"
    # Sites ask from the reader's browser too; there is nothing here but what is public.
    response.headers["Access-Control-Allow-Origin"] = "*"
    return response


def _pixels(request: HttpRequest, name: str) -> int | None:
    text = request.GET.get(name, "")
    if not text:
        return None
    if not (text.isascii() and text.isdigit() and len(text) < 6):
        raise ValueError
    # Smaller than this, nothing could be pressed.
    return min(MOST_PIXELS, max(200, int(text)))


def _described(
    page: CapsulePage, request: HttpRequest, most_width: int | None, most_height: int | None
) -> dict[str, Any]:
    width, height = addresses.size_of(page, most_width, most_height)
    told: dict[str, Any] = {
        "version": "1.0",
        "type": "video",
        "title": page.title,
        "provider_name": _("Fadaa Al Moutaawine"),
        "provider_url": request.build_absolute_uri("/"),
        "cache_age": DAY,
        "width": width,
        "height": height,
        "html": addresses.embed_code(page, request, most_width, most_height),
    }
    poster = page.asset.renditions.filter(role=RenditionRole.POSTER).first()
    fits = (
        poster is not None
        and (poster.width or 0) <= (most_width or MOST_PIXELS)
        and (poster.height or 0) <= (most_height or MOST_PIXELS)
    )
    if poster is not None and fits:
        told["thumbnail_url"] = request.build_absolute_uri(poster.url)
        told["thumbnail_width"], told["thumbnail_height"] = poster.width, poster.height
    return told


@never_cache
@login_required
@require_POST
def follow(request: HttpRequest, pk: int) -> HttpResponse:
    """Follow a series, leave it, or take its news for seen; back to the series."""
    series = get_object_or_404(CapsuleSeriesPage.objects.live().public(), pk=pk)
    act = ACTIONS.get(request.POST.get("action", ""))
    if act is not None and request.user.is_authenticated:
        act(series, user=request.user)
    return redirect(series.url or reverse("accounts:home"))
