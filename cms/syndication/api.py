"""The read-only interface: published guides, schemes and offices as JSON, with OpenAPI.

Answers are public and cacheable, carry an ETag and may be read from any site. Only what
readers see on the pages is given; nothing can be written here.
"""

from typing import Annotated, Any, Literal
from uuid import UUID

from django.db.models import prefetch_related_objects
from django.http import Http404, HttpRequest
from django.utils import translation
from django.views.decorators.cache import cache_control
from django.views.decorators.http import conditional_page
from ninja import NinjaAPI, Query
from ninja.decorators import decorate_view

from cms.models import BasePage, SchemePage
from cms.queries import prepare_for_cards
from cms.syndication import schemas
from cms.syndication.queries import live_pages

MINUTES_5 = 300
Language = Literal["ar", "fr"]

api = NinjaAPI(
    title="Fadaa Al Moutaawine",
    version="1",
    description=(
        "Published guides, financing schemes and offices for Moroccan cooperatives. "
        "Every fact names its source, its state and the date of its last check: show them."
    ),
    urls_namespace="api",
    docs_url=None,
)


def _for_everyone(view: Any) -> Any:
    """Cacheable for five minutes, with an ETag, readable from scripts of other sites."""

    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        response = view(request, *args, **kwargs)
        response.headers["Access-Control-Allow-Origin"] = "*"
        return response

    return cache_control(public=True, max_age=MINUTES_5)(conditional_page(answer))


class Paging(schemas.Plain):
    """Which part of a list: ``page`` from 1, ``per_page`` up to 100."""

    lang: Language = "ar"
    page: Annotated[int, schemas.Field(ge=1, le=100_000)] = 1
    per_page: Annotated[int, schemas.Field(ge=1, le=100)] = 20


def _part(kind: str, paging: Paging, request: HttpRequest, listed: Any) -> dict[str, Any]:
    """One page of a list with its count and the address of the next page."""
    pages = live_pages(kind, paging.lang)
    first = (paging.page - 1) * paging.per_page
    count = pages.count()
    with translation.override(paging.lang):
        shown = prepare_for_cards(pages[first : first + paging.per_page])
        prefetch_related_objects([p for p in shown if isinstance(p, SchemePage)], "criteria")
        results = [listed(page, request) for page in shown]
    following = None
    if first + paging.per_page < count:
        query = f"lang={paging.lang}&page={paging.page + 1}&per_page={paging.per_page}"
        following = request.build_absolute_uri(f"{request.path}?{query}")
    return {"count": count, "next": following, "results": results}


def _one(kind: str, key: UUID, lang: str) -> BasePage:
    page = live_pages(kind, lang).filter(translation_key=key).first()
    if page is None:
        raise Http404(f"no {kind} {key} in {lang}")
    return page  # type: ignore[no-any-return]


@api.get("/guides/", response=schemas.GuideList, tags=["guides"], summary="Published guides")
@decorate_view(_for_everyone)
def guides(request: HttpRequest, paging: Query[Paging]) -> dict[str, Any]:
    return _part("guide", paging, request, schemas.guide_line)


@api.get("/guides/{key}/", response=schemas.Guide, tags=["guides"], summary="One guide")
@decorate_view(_for_everyone)
def guide(request: HttpRequest, key: UUID, lang: Language = "ar") -> dict[str, Any]:
    page = _one("guide", key, lang)
    with translation.override(lang):
        return schemas.guide(page, request)


@api.get("/schemes/", response=schemas.SchemeList, tags=["schemes"], summary="Financing schemes")
@decorate_view(_for_everyone)
def schemes(request: HttpRequest, paging: Query[Paging]) -> dict[str, Any]:
    return _part("scheme", paging, request, schemas.scheme_line)


@api.get("/schemes/{key}/", response=schemas.Scheme, tags=["schemes"], summary="One scheme")
@decorate_view(_for_everyone)
def scheme(request: HttpRequest, key: UUID, lang: Language = "ar") -> dict[str, Any]:
    page = _one("scheme", key, lang)
    with translation.override(lang):
        return schemas.scheme(page, request)


@api.get("/offices/", response=schemas.OfficeList, tags=["offices"], summary="Offices")
@decorate_view(_for_everyone)
def offices(request: HttpRequest, paging: Query[Paging]) -> dict[str, Any]:
    return _part("office", paging, request, schemas.office_line)


@api.get("/offices/{key}/", response=schemas.Office, tags=["offices"], summary="One office")
@decorate_view(_for_everyone)
def office(request: HttpRequest, key: UUID, lang: Language = "ar") -> dict[str, Any]:
    page = _one("office", key, lang)
    with translation.override(lang):
        return schemas.office(page, request)
