"""The graph of a flow on a screen of its own, and the flow as a file."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, render

from cms.flows.panels import graph_context
from cms.models import FlowPage


def _draft(request: HttpRequest, page_id: int) -> Any:
    """The latest draft, for those who may edit it."""
    page = get_object_or_404(FlowPage, pk=page_id)
    if not page.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    return page.get_latest_revision_as_object()


def graph(request: HttpRequest, page_id: int) -> HttpResponse:
    page = _draft(request, page_id)
    return render(request, "cms/flows/graph.html", graph_context(page.flow) | {"page": page})


def export(request: HttpRequest, page_id: int) -> JsonResponse:
    """Questions, answers, jumps and results as the editor saved them; facts by their key."""
    page = _draft(request, page_id)
    blocks = [{"type": one["type"], **one["value"]} for one in _plain(page.body.get_prep_value())]
    keys = {fact.pk: fact.key for fact in page.quoted_facts()}
    for block in blocks:
        if "facts" in block:
            block["facts"] = [keys[row] for row in block["facts"] if row in keys]
    exported = {
        "title": page.title,
        "language": page.locale.language_code,
        "intro": page.intro,
        "topics": page.topics,
        "blocks": blocks,
    }
    response = JsonResponse(exported, json_dumps_params={"ensure_ascii": False, "indent": 2})
    response.headers["Content-Disposition"] = f'attachment; filename="{page.slug}.json"'
    return response


def _plain(value: Any) -> Any:
    """Lists as they read, without the identifiers of their items."""
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        if value.get("type") == "item":
            return _plain(value["value"])
        return {key: _plain(item) for key, item in value.items()}
    return value
