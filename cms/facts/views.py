"""The report of facts, and what the text editor asks."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, JsonResponse
from django.urls import reverse
from django.utils.html import format_html
from django.utils.http import urlencode
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET
from wagtail.admin.ui.tables import Column, DateColumn, LocaleColumn, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.admin.widgets.button import HeaderButton
from wagtail.permission_policies import ModelPermissionPolicy

from cms.exchange.cells import defused
from cms.facts import queries, rules
from cms.facts.forms import FactReportFilters
from cms.models import Fact
from cms.queries import current_language
from cms.topics import TOPICS

MOST_KEYS = 200
EXPORTED_TEXTS = (
    "key",
    "statement",
    "value",
    "unit",
    "source_title",
    "source_url",
    "article",
    "verified_by",
)


@require_GET
def words(request: HttpRequest) -> JsonResponse:
    """What keys say, for the text editor: ``{facts: {key: {value, statement, status, url}}}``."""
    if not rules.may_see_facts(request.user) and not request.user.has_perm(
        "wagtailadmin.access_admin"
    ):
        raise PermissionDenied
    keys = request.GET.getlist("key")[:MOST_KEYS]
    facts = queries.words_of(keys, current_language())
    for key, fact in facts.items():
        fact["url"] = f"{reverse('fact_desk')}?{urlencode({'key': key})}"
    return JsonResponse({"facts": facts})


def _desk_address(fact: Fact) -> str:
    return f"{reverse('fact_desk')}?{urlencode({'key': fact.key})}"


def _sentence(fact: Fact) -> SafeString:
    """The sentence in the direction of its own language."""
    return format_html('<bdi lang="{}">{}</bdi>', fact.locale.language_code, fact.statement)


class FactReportView(ReportView):  # type: ignore[misc]
    """Every fact with its state, the most pressing first; narrowed by office and topic."""

    page_title = _("Facts")
    header_icon = "circle-check"
    model = Fact
    permission_policy = ModelPermissionPolicy(Fact)
    permission_required = "change"
    filterset_class = FactReportFilters
    index_url_name = "fact_report"
    index_results_url_name = "fact_report_results"
    export_filename = "facts"
    list_export = (
        "key",
        "locale.language_code",
        "statement",
        "value",
        "unit",
        "get_office_display",
        "get_status_display",
        "verified_on",
        "verified_by",
        "review_by",
        "source_title",
        "source_url",
        "article",
        "use_count",
    )
    export_headings = {  # noqa: RUF012 - Wagtail's own shape
        "locale.language_code": _("Language"),
        "get_office_display": _("Office"),
        "get_status_display": _("Status"),
        "use_count": _("Pages that quote it"),
    }
    custom_field_preprocess = {  # noqa: RUF012
        name: {"csv": defused, "xlsx": defused} for name in EXPORTED_TEXTS
    }
    columns = (
        TitleColumn(
            "statement", label=_("Fact"), accessor=_sentence, get_url=_desk_address, width="34%"
        ),
        LocaleColumn(label=_("Language"), sort_key=None),
        Column("status", label=_("Status"), accessor="get_status_display"),
        Column("office", label=_("Office"), accessor="get_office_display"),
        Column("topics", label=_("Topics"), accessor="topic_words"),
        DateColumn("verified_on", label=_("Checked on")),
        DateColumn("review_by", label=_("Check again by")),
        Column("use_count", label=_("Pages")),
    )

    def get_queryset(self) -> QuerySet[Fact]:
        facts = Fact.objects.select_related("locale")
        self.queryset = queries.by_urgency(queries.with_use_count(facts))
        return self.queryset

    def decorate_paginated_queryset(self, object_list: Any) -> Any:
        """Name the topics of the pages that quote what is on this page of the report."""
        listed = list(object_list)
        if not self.is_export:
            topics = queries.topics_of(fact.key for fact in listed)
            for fact in listed:
                labels = [str(TOPICS[key]) for key in topics.get(fact.key, []) if key in TOPICS]
                fact.topic_words = " · ".join(labels[:3])
        return listed

    @property
    def header_buttons(self) -> list[HeaderButton]:
        return [HeaderButton(_("Open the desk"), url=reverse("fact_desk"), icon_name="view")]
