"""Search in one's conversations, and a conversation as a file."""

import uuid

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from chat import finding, keeping, limits, presenting, queries, registry
from chat.answering import conversation_or_404, person_of
from fadaa.core.errors import DomainError

FOUND_PER_PAGE = 20


@login_required
@never_cache
@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Messages with certain words, in every conversation of the person."""
    asked = request.GET.get("q", "").replace("\x00", "").strip()
    found = finding.found_messages(person_of(request), asked)
    page = Paginator(found, FOUND_PER_PAGE).get_page(request.GET.get("page"))
    context = {"page_obj": page, "asked": asked, "query_max": finding.QUERY_MAX}
    return render(request, "chat/search.html", context)


@login_required
@never_cache
@require_safe
def export(request: HttpRequest, public_id: uuid.UUID, form: str) -> HttpResponse:
    """The whole conversation as JSON or PDF, for its members."""
    found = conversation_or_404(request, public_id)
    reader = person_of(request)
    if form == "pdf" and registry.paper_makers == []:
        raise Http404
    try:
        limits.count_http_send(reader.pk)
        if form == "json":
            response: HttpResponse = JsonResponse(
                keeping.as_json(found, reader=reader), json_dumps_params={"ensure_ascii": False}
            )
        else:
            messages = list(keeping.all_messages(found, reader=reader))
            pointers = queries.pointers_of_others(found, reader)
            context = {
                "conversation": found,
                "heading": presenting.heading_of(found, queries.others_in(found, reader)),
                "bubbles": presenting.bubbles_of(messages, reader, pointers),
                "reader": reader,
            }
            html = render_to_string("chat/paper.html", context, request=request)
            paper = registry.paper_makers[-1](html, ("chat/paper.css",))
            response = HttpResponse(paper, content_type="application/pdf")
    except DomainError as error:
        words = {"refusal": error, "conversation": found}
        return render(request, "chat/no_export.html", words, status=error.status)
    name = f"conversation-{str(public_id)[-6:]}.{form}"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
