"""What capsules say, to read, to print and to search."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe
from wagtail.models import Page

from cms import queries
from cms.models import CapsulePage, CapsuleSeriesPage
from cms.spoken.marking import marked
from cms.spoken.queries import said
from fadaa.core.folding import fold, words
from media.captions.cues import Cue
from media.captions.queries import folded_root, public_tracks
from media.enums import Visibility

QUERY_CHARS = 100


@require_safe
def transcript(request: HttpRequest, page_id: int, lang: str) -> HttpResponse:
    """All that is said in a capsule, line by line; each leads to its second."""
    capsules = CapsulePage.objects.live().public().select_related("asset", "locale")
    page = get_object_or_404(
        capsules.prefetch_related("asset__renditions", "asset__tracks"),
        pk=page_id,
        locale__language_code=queries.current_language(),
        asset__visibility=Visibility.PUBLIC,
    )
    tracks = public_tracks(page.asset)
    track = next((track for track in tracks if track.lang == lang), None)
    if track is None:
        raise Http404
    query = _query(request)
    context = {
        "page": page,
        "track": track,
        "others": [other for other in tracks if other != track],
        "lines": _lines(track.cues, query),
        "query": query,
        "crumbs": page.crumbs(),
    }
    return render(request, "cms/spoken/transcript.html", context)


def _lines(cues: list[Cue], query: str) -> list[dict[str, Any]]:
    """``{start, speaker, text}``; with a query those that say it, else all. A speaker is named
    where another one begins."""
    wanted = [folded_root(word.folded) for word in words(query)]
    lines, last = [], ""
    for cue in cues:
        folded = fold(cue.plain)
        if wanted and not all(word in folded for word in wanted):
            continue
        speaker = cue.speaker if wanted or cue.speaker != last else ""
        last = cue.speaker
        lines.append(
            {"start": cue.start // 1000, "speaker": speaker, "text": marked(cue.plain, query)}
        )
    return lines


@require_safe
def spoken(request: HttpRequest) -> HttpResponse:
    """Where a word is said, in the films of a series or in all of them."""
    language = queries.current_language()
    query, series = _query(request), _series(request)
    found = said(query, language, series) if query else []
    context = {
        "query": query,
        "series": series,
        "found": [
            {
                "page": one.page,
                "lines": [
                    {"start": row.start_ms // 1000, "text": marked(row.text, query)}
                    for row in one.rows
                ],
            }
            for one in found
        ],
        "crumbs": series.crumbs() if series else [],
    }
    return render(request, "cms/spoken/spoken.html", context)


def _query(request: HttpRequest) -> str:
    return " ".join(request.GET.get("q", "").split())[:QUERY_CHARS]


def _series(request: HttpRequest) -> Page | None:
    number = request.GET.get("series", "")
    if not (number.isascii() and number.isdigit() and len(number) < 10):
        return None
    shelves = CapsuleSeriesPage.objects.live().public()
    return shelves.filter(locale__language_code=queries.current_language(), pk=number).first()
