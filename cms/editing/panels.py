"""The boards on the home of the CMS, and the registry for rooms to the right."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from wagtail.admin.ui.components import Component
from wagtail.models import Page
from wagtail.permissions import policy_registry

from cms.editing.boards import BOARDS, Board, Question, register_questions

__all__ = ["BoardPanel", "Question", "board_report", "may_see_boards", "register_questions"]

ON_HOME = 5
ON_REPORT = 50


def may_see_boards(user: Any) -> bool:
    """People who write or check pages; others who enter the CMS have no use for them."""
    policy = policy_registry.get_by_type(Page)
    return bool(policy.user_has_any_permission(user, {"add", "change", "publish"}))


class BoardPanel(Component):  # type: ignore[misc]
    """The first rows of a board, and the way to the whole."""

    template_name = "cms/editing/admin/dashboard_panel.html"

    def __init__(self, board: Board, order: int) -> None:
        self.board = board
        self.name = f"board-{board.name}"
        self.order = order

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        items = self.board.items(parent_context["request"].user)
        return {
            "board": self.board,
            "total": self.board.count(items),
            "rows": self.board.rows(items[:ON_HOME]),
            "shown": ON_HOME,
        }


def board_report(request: HttpRequest, name: str) -> HttpResponse:
    """A whole board, fifty rows at a time."""
    if not may_see_boards(request.user):
        raise PermissionDenied
    board = BOARDS.get(name)
    if board is None or not board.is_ready():
        raise Http404
    page = Paginator(board.items(request.user), ON_REPORT).get_page(request.GET.get("p"))
    context = {"board": board, "page_obj": page, "rows": board.rows(page.object_list)}
    return render(request, "cms/editing/admin/board.html", context)
