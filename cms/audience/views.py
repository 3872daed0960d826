"""How pages are shown, and the note that a page exists in another language only."""

from uuid import UUID

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe
from wagtail.models import Page

from cms import queries as cms_queries
from cms.audience import queries
from fadaa.core import display


@csrf_exempt  # Kept pages carry no token, and nothing worth forging happens here.
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def show_as(request: HttpRequest) -> HttpResponse:
    """Remember how a person wants pages shown, and lead back to where they were."""
    if request.method != "POST":
        return render(request, "cms/audience/display.html")
    response = HttpResponseRedirect(own_address(request.POST.get("next", ""), request))
    chosen = display.changed(display.of(request), request.POST.dict())
    display.remember(response, chosen, secure=settings.SESSION_COOKIE_SECURE)
    return response


def own_address(address: str, request: HttpRequest) -> str:
    """A path of this site, or the home page of the language for anything else."""
    safe = address.startswith("/") and url_has_allowed_host_and_scheme(
        address, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return address if safe else f"/{cms_queries.current_language()}/"


@require_safe
def only_in(request: HttpRequest, key: UUID) -> HttpResponse:
    """Say in which languages a page exists; lead on when it exists in this one by now."""
    pages = list(
        Page.objects.live().public().filter(translation_key=key).select_related("locale").specific()
    )
    if not pages:
        raise Http404
    language = cms_queries.current_language()
    here = [p for p in pages if p.locale.language_code == language and p.alias_of_id is None]
    if here and here[0].url:
        return redirect(here[0].url)
    others = [p for p in pages if p.locale.language_code != language]
    if not others:
        raise Http404
    return render(
        request,
        "cms/audience/only_in.html",
        {
            "others": [
                {"page": p, "language": cms_queries.LANGUAGE_NAMES[p.locale.language_code]}
                for p in others
            ],
            "related": queries.related_in_language(others[0], language),
        },
    )
