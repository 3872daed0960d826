"""The results page and the suggestions of the search box."""

from urllib.parse import quote

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from search import engines, limits, presenting, queries, services
from search.analysis import folded_words
from search.enums import Facet
from search.errors import IndexUnavailable, TooManySearches
from search.forms import Asked, clean_text, read_query

PAGE_SIZE = 10
SUGGESTIONS = 8
SHORTEST_PREFIX = 2


@require_safe
def results(request: HttpRequest) -> HttpResponse:
    """Answer ``/search/?q=``; without a question, offer ways to begin."""
    asked = read_query(request.GET)
    context: dict[str, object] = {"asked": asked, "text": asked.text}
    context["ask_text"] = quote(asked.text)
    if not asked.text:
        return render(request, "search/results.html", context)
    try:
        limits.count_request(request, what="results", most=limits.SEARCHES)
        context |= _found(request, asked)
    except TooManySearches as error:
        context["error"] = error.message
        return render(request, "search/results.html", context, status=error.status)
    except IndexUnavailable:
        # It was made anew once already: the disk is full, or the folder is not ours.
        return render(request, "search/results.html", context | {"down": True}, status=503)
    return render(request, "search/results.html", context)


def _found(request: HttpRequest, asked: Asked) -> dict[str, object]:
    lang = (get_language() or "ar")[:2]
    answer = queries.answer(
        asked.text,
        lang=lang,
        filters=asked.filters,
        exact=asked.exact,
        offset=(asked.page - 1) * PAGE_SIZE,
        limit=PAGE_SIZE,
    )
    total = max(answer.result.total, len(answer.pages) if asked.page == 1 else 0)
    if asked.page == 1 and not asked.filters and not asked.exact:
        services.log_query(answer.plan, results=total, degraded=answer.result.degraded)
    reachable = range(min(total, PAGE_SIZE * 50))
    return {
        "answer": answer,
        "total": total,
        "rows": presenting.rows(answer, lang=lang, request=request),
        "read_as": presenting.corrected_text(answer),
        "exact_url": presenting.address(request.GET, exact="1"),
        "widened_url": presenting.address(request.GET, exact=None),
        "without_filters_url": presenting.address(
            request.GET, **{facet.value: None for facet in Facet}
        ),
        "kinds": presenting.facet_choices(answer, Facet.KIND, request.GET),
        "languages_found": presenting.facet_choices(answer, Facet.LANG, request.GET),
        "offers": presenting.offers(answer.plan, request.GET),
        "page_obj": Paginator(reachable, PAGE_SIZE).get_page(asked.page),
        "page_query": presenting.address(request.GET).removeprefix("?"),
    }


@require_safe
def suggest(request: HttpRequest) -> JsonResponse:
    """Titles that begin so, and questions that many asked: ``{"suggestions": [{text, url}]}``."""
    text = clean_text(request.GET.get("q", ""))[: queries.LONGEST_QUERY]
    if len(text) < SHORTEST_PREFIX:
        return JsonResponse({"suggestions": []})
    try:
        limits.count_request(request, what="suggest", most=limits.SUGGESTIONS)
    except TooManySearches as error:
        return JsonResponse(error.as_dict(), status=error.status)
    lang = (get_language() or "ar")[:2]
    try:
        refs = engines.current().suggest(text, lang=lang, limit=SUGGESTIONS)
    except IndexUnavailable:
        refs = []
    found = [{"text": page.title, "url": page.get_url(request)} for page in queries.pages_of(refs)]
    popular = queries.popular_queries(folded_words(text), lang=lang)
    found = [{"text": query, "url": ""} for query in popular] + found
    response = JsonResponse({"suggestions": found[:SUGGESTIONS]})
    response.headers["Cache-Control"] = "public, max-age=60"
    return response
