"""How pages are shown, whether they helped, their PDF, and in which language they exist."""

from typing import Any
from uuid import UUID

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils.http import content_disposition_header, url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe
from wagtail.models import Page

from cms import queries as cms_queries
from cms.audience import limits, printing, queries, services
from cms.audience.errors import TooManyAnswers
from cms.audience.forms import UsefulForm
from cms.pdf import Busy, NoPdf
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


def public_page(pk: int) -> Any:
    """A live public page of ours by its number, or 404: home and shelves are not spoken of."""
    page = Page.objects.live().public().filter(pk=pk).specific().first()
    if page is None or getattr(page, "search_kind", None) is None or not page.url:
        raise Http404
    return page


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def useful(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask whether a page helped, and keep the answer."""
    page = public_page(pk)
    form = UsefulForm(
        request.POST if request.method == "POST" else None,
        initial={"answer": request.GET.get("answer")},
    )
    problem, status = "", 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                limits.count_answer(request, page.pk)
            except TooManyAnswers as refused:
                problem, status = str(refused.message), refused.status
            else:
                answer = form.cleaned_data
                services.answer_useful(
                    page,
                    useful=answer["answer"] == "yes",
                    reason=answer["reason"],
                    text=answer["text"],
                )
                return redirect("content:useful_thanks", pk=page.pk)
    context = {"about": page, "form": form, "problem": problem}
    return render(request, "cms/audience/useful.html", context, status=status)


@never_cache
@require_safe
def useful_thanks(request: HttpRequest, pk: int) -> HttpResponse:
    return render(request, "cms/audience/thanks.html", {"about": public_page(pk)})


@require_safe
def as_pdf(request: HttpRequest, pk: int) -> HttpResponse:
    """A published page on paper."""
    page = public_page(pk)
    if page.locale.language_code != cms_queries.current_language():
        raise Http404
    try:
        content = printing.page_pdf(page, request)
    except (NoPdf, Busy) as refused:
        context = {"about": page, "problem": refused.message}
        return render(request, "cms/audience/no_pdf.html", context, status=refused.status)
    response = HttpResponse(content, content_type="application/pdf")
    name = str(content_disposition_header(False, f"{page.slug}.pdf"))
    response.headers["Content-Disposition"] = name or "inline"
    response.headers["X-Robots-Tag"] = "noindex"
    return response
