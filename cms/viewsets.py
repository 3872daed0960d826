"""The editor's screens for what pages quote."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from django_filters import BooleanFilter
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, LocaleColumn, StatusTagColumn
from wagtail.snippets.views.snippets import SnippetViewSet

from cms.enums import FactStatus
from cms.facts.chooser import FactChooserViewSet
from cms.models import Fact


class FactFilterSet(WagtailFilterSet):  # type: ignore[misc]
    due = BooleanFilter(label=_("To be checked now"), method="only_due")

    class Meta:
        model = Fact
        fields = ("locale", "status", "office", "due")

    def only_due(self, queryset: Any, name: str, value: bool) -> Any:
        return queryset.due() if value else queryset


def _is_verified(fact: Fact) -> bool:
    return fact.status == FactStatus.VERIFIED


class FactViewSet(SnippetViewSet):  # type: ignore[misc]
    model = Fact
    icon = "circle-check"
    menu_label = _("Facts")
    menu_order = 210
    add_to_admin_menu = True
    list_per_page = 50
    list_display = (
        "key",
        Column("statement", label=_("statement")),
        LocaleColumn(),
        StatusTagColumn(
            "get_status_display", label=_("status"), sort_key="status", primary=_is_verified
        ),
        Column("verified_on", label=_("checked on"), sort_key="verified_on"),
        Column("review_by", label=_("check again by"), sort_key="review_by"),
    )
    filterset_class = FactFilterSet
    chooser_viewset_class = FactChooserViewSet
    chooser_per_page = 20
    search_fields = ("key", "statement", "source_title")
    # The database search of the CMS does not fold Arabic; a plain look into the fields does.
    search_backend_name = None
