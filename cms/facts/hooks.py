"""Facts in the CMS: quoted from the text editor, reported, checked at the desk."""

from typing import Any

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import URLPattern, path, reverse, reverse_lazy
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.rich_text.editors.draftail import features as draftail

from cms.facts import desk, rules, views
from cms.facts.contentstate import CONVERSION
from cms.facts.quoting import FactEmbedHandler


@hooks.register("register_rich_text_features")
def quote_facts_in_text(features: Any) -> None:
    """A button in the text editor that quotes a fact by its key."""
    features.register_embed_type(FactEmbedHandler)
    features.register_converter_rule("contentstate", "fact", CONVERSION)
    features.register_editor_plugin(
        "draftail",
        "fact",
        draftail.EntityFeature(
            {
                "type": "FACT",
                "icon": "circle-check",
                "description": _("Quote a fact"),
                "chooserUrls": {
                    "factChooser": reverse_lazy("wagtailsnippetchoosers_cms_fact:choose"),
                },
            },
            js=["wagtailadmin/js/chooser-modal.js", "cms/admin/fact-quote.js"],
        ),
    )


@hooks.register("insert_editor_js")
def address_of_words() -> str:
    """Where the text editor asks what the quoted keys say."""
    return format_html('<template data-fact-words="{}"></template>', reverse("fact_words"))


@hooks.register("register_admin_urls")
def fact_urls() -> list[URLPattern]:
    report = views.FactReportView
    return [
        path("facts/words/", views.words, name="fact_words"),
        path("facts/desk/", desk.desk, name="fact_desk"),
        path("reports/facts/", report.as_view(), name="fact_report"),
        path(
            "reports/facts/results/", report.as_view(results_only=True), name="fact_report_results"
        ),
    ]


class KeeperItem(MenuItem):
    """An entry for those who may check facts; the views ask again."""

    def is_shown(self, request: HttpRequest) -> bool:
        return rules.may_keep_facts(request.user)


@hooks.register("register_reports_menu_item")
def report_entry() -> MenuItem:
    return KeeperItem(_("Facts"), reverse("fact_report"), icon_name="circle-check", order=50)


@hooks.register("register_admin_menu_item")
def desk_entry() -> MenuItem:
    return KeeperItem(_("Check facts"), reverse("fact_desk"), icon_name="glasses", order=205)


@hooks.register("register_log_actions")
def log_actions(actions: Any) -> None:
    """What the desk does stands in the log beside what the CMS itself does."""
    actions.register_action(
        "cms.fact_verified", _("Verify fact"), _("Verified; to be checked again later")
    )
    actions.register_action("cms.fact_corrected", _("Correct fact"), _("Corrected at the desk"))
    actions.register_action("cms.fact_retired", _("Retire fact"), _("No longer in force"))


@hooks.register("insert_global_admin_css")
def fact_styles() -> str:
    return format_html('<link rel="stylesheet" href="{}">', static("cms/admin/facts.css"))
