"""What machines and other sites read: sitemap, feeds, Markdown, pictures of links."""

import uuid

from django.contrib.sitemaps.views import sitemap as django_sitemap
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import conditional_page, require_safe
from wagtail.models import Page

from cms.models import BasePage, HomePage
from cms.queries import current_language
from cms.syndication import card
from cms.syndication.api import api
from cms.syndication.feeds import KINDS
from cms.syndication.markdown import NoArticle, as_markdown
from cms.syndication.queries import live_pages, models_by_kind
from cms.syndication.sitemaps import PageSitemap

HOUR, DAY = 3600, 86400
LISTED = ("journey", "guide", "flow", "scheme", "label", "office", "event")


@require_safe
@cache_control(public=True, max_age=HOUR)
def sitemap(request: HttpRequest) -> HttpResponse:
    """``sitemap.xml`` in all languages; an index of parts when there are many pages."""
    pages = PageSitemap(request)
    parts = pages.paginator.num_pages
    if parts > 1 and "p" not in request.GET:
        address = request.build_absolute_uri(request.path)
        places = [{"location": f"{address}?p={number}"} for number in range(1, parts + 1)]
        template, context = "sitemap_index.xml", {"sitemaps": places}
        return render(request, template, context, content_type="application/xml")
    response: HttpResponse = django_sitemap(request, {"pages": pages})
    return response


@require_safe
@cache_control(public=True, max_age=HOUR)
@conditional_page
def markdown_twin(request: HttpRequest, language: str, path: str) -> HttpResponse:
    """The page of an address as Markdown: ``/ar/dalil/taasis.md`` for ``/ar/dalil/taasis/``."""
    home = get_object_or_404(HomePage.objects.live(), locale__language_code=language)
    found = Page.objects.live().public().filter(url_path=f"{home.url_path}{path}/").first()
    page = found.specific if found else None
    if not isinstance(page, BasePage):
        raise Http404(path)
    with translation.override(language):
        request.LANGUAGE_CODE = language
        try:
            text = as_markdown(page, request)
        except NoArticle:
            raise Http404(path) from None
    response = HttpResponse(text, content_type="text/markdown; charset=utf-8")
    response.headers["Link"] = f'<{request.build_absolute_uri(page.url)}>; rel="canonical"'
    response.headers["Content-Language"] = language
    return response


@require_safe
@cache_control(public=True, max_age=HOUR)
@conditional_page
def llms_txt(request: HttpRequest) -> HttpResponse:
    """What the site holds, for language models: https://llmstxt.org."""
    shelves = []
    for language in ("ar", "fr"):
        with translation.override(language):
            for kind in LISTED:
                model = models_by_kind().get(kind)
                if model is None:
                    continue
                pages = live_pages(kind, language).defer_streamfields()
                shelves.append(
                    {
                        "language": language,
                        "title": str(model._meta.verbose_name),
                        "pages": [_listed(page, request) for page in pages],
                    }
                )
    context = {"shelves": shelves, "base": request.build_absolute_uri("/").rstrip("/")}
    return render(request, "cms/syndication/llms.txt", context, "text/plain; charset=utf-8")


def _listed(page: BasePage, request: HttpRequest) -> dict[str, str]:
    address = request.build_absolute_uri(page.url or "/").rstrip("/")
    return {"title": page.title, "url": f"{address}.md", "summary": page.summary}


@require_safe
@cache_control(public=True, max_age=DAY)
@conditional_page
def social_card(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """The picture of a page in the language of the address."""
    page = get_object_or_404(
        Page.objects.live().public(),
        translation_key=key,
        locale__language_code=current_language(),
    )
    drawn = card.card_for(
        title=page.title,
        kind=str(page.specific_class._meta.verbose_name),
        site=_("Fadaa Al Moutaawine"),
        language=current_language(),
    )
    return HttpResponse(drawn, content_type="image/png")


def api_guide(request: HttpRequest) -> HttpResponse:
    """The reading interface in words, made from its own description."""
    schema = api.get_openapi_schema(path_prefix="/api/v1/")
    operations = [
        {"path": path, **description["get"]}
        for path, description in schema["paths"].items()
        if "get" in description
    ]
    context = {
        "operations": operations,
        "feeds": [(kind, label) for kind, (_kinds, label) in KINDS.items()],
    }
    return render(request, "cms/syndication/api.html", context)
