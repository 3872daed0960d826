"""The editors' face of search: synonyms, best bets, and what people asked."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from search import queries
from search.models import BestBet, SynonymGroup

REPORT_DAYS = 30


class SynonymGroupViewSet(SnippetViewSet):
    model = SynonymGroup
    icon = "tag"
    list_display = ("name", "terms", "active", "updated_at")
    list_filter = ("active",)
    search_fields = ("name", "terms")


class BestBetViewSet(SnippetViewSet):
    model = BestBet
    icon = "pick"
    list_display = ("__str__", "page", "starts_on", "ends_on")


class SearchGroup(SnippetViewSetGroup):
    items = (SynonymGroupViewSet, BestBetViewSet)
    menu_label = _("Search words")
    menu_icon = "search"
    menu_order = 320


register_snippet(SearchGroup)


def query_report(request: HttpRequest) -> HttpResponse:
    """What was asked most in the last month, and what found nothing."""
    if not request.user.has_perm("search.view_querylog"):
        raise PermissionDenied
    context = {
        "days": REPORT_DAYS,
        "most_asked": queries.query_report(days=REPORT_DAYS, without_results=False),
        "without_results": queries.query_report(days=REPORT_DAYS, without_results=True),
    }
    return render(request, "search/admin/query_report.html", context)


class QueryReportItem(MenuItem):
    def is_shown(self, request: Any) -> bool:
        return request.user.has_perm("search.view_querylog")


@hooks.register("register_admin_urls")
def report_urls() -> list[URLPattern]:
    return [path("reports/search-queries/", query_report, name="search_query_report")]


@hooks.register("register_reports_menu_item")
def report_menu_item() -> MenuItem:
    return QueryReportItem(
        _("Search queries"), reverse("search_query_report"), icon_name="search", order=900
    )
