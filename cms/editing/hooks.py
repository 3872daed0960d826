"""The editor's screens: who may do what there, panels, links, help."""

from collections.abc import Iterator
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets import Button
from wagtail.models import Page

from cms.editing import help_pages, panels, rules, screens, translating
from cms.editing.boards import BOARDS
from cms.editing.page_form import EditorialPageForm


@hooks.register("before_create_page")
def guard_publishing(request: HttpRequest, parent: Page, page_class: type[Page]) -> None:
    """Refuse to publish a legal page while making it, on whatever shelf it is put.

    Wagtail asks the shelf alone; the shelf does not know what will stand on it.
    """
    wants_publish = request.method == "POST" and request.POST.get("action-publish")
    if wants_publish and rules.is_legal(page_class) and not rules.may_skip_review(request.user):
        raise PermissionDenied


@hooks.register("before_edit_page")
def guard_newer_words(request: HttpRequest, page: Page) -> None:
    """Ask the form to compare versions when a person saves."""
    if request.method == "POST":
        setattr(page, EditorialPageForm.CHECKED, True)


@hooks.register("register_admin_urls", order=-1)
def editing_urls() -> list[URLPattern]:
    return [
        path("editing/boards/<slug:name>/", panels.board_report, name="editing_report"),
        path("editing/pages/<int:page_id>/links/", screens.page_links, name="editing_links"),
        path(
            "editing/links/<int:link_id>/revoke/", screens.revoke_link, name="editing_link_revoke"
        ),
        path(
            "editing/remarks/<int:remark_id>/settle/",
            screens.settle_remark,
            name="editing_remark_settle",
        ),
        path("editing/help/", help_pages.help_page, name="editing_help"),
        path("editing/help/<slug:name>/", help_pages.help_page, name="editing_help_page"),
        # Before those of wagtail-localize, at its addresses.
        path("localize/submit/page/<int:page_id>/", translating.submit_page),
        path(
            "localize/submit/snippet/<slug:app_label>/<slug:model_name>/<str:pk>/",
            translating.submit_snippet,
        ),
        path("localize/update/<int:translation_source_id>/", translating.update),
        path("localize/translate/<int:translation_id>/pofile/upload/", translating.upload_po),
    ]


@hooks.register("register_page_header_buttons")
@hooks.register("register_page_listing_more_buttons")
def expert_button(
    page: Page, user: Any, view_name: str = "", next_url: str | None = None
) -> Iterator[Button]:
    """A way to show the draft to somebody outside."""
    if page._meta.app_label == "cms" and page.permissions_for_user(user).can_edit():
        yield Button(
            _("Link for an expert"),
            reverse("editing_links", args=[page.pk]),
            icon_name="link",
            priority=45,
        )


@hooks.register("register_log_actions")
def name_log_actions(actions: Any) -> None:
    """What the history of a page says about its links and reviews."""
    actions.register_action(
        "cms.preview_link.make", _("Link for an expert"), _("Made a link for an outside expert")
    )
    actions.register_action(
        "cms.preview_link.revoke", _("Withdraw a link"), _("Withdrew a link for an outside expert")
    )
    actions.register_action(
        "cms.review.remind", _("Reminder"), _("The legal review of this page is due or late")
    )


@hooks.register("construct_homepage_panels")
def show_boards(request: HttpRequest, shown: list[Any]) -> None:
    """Put the boards first; the first of them stands for Wagtail's own list of reviews."""
    shown[:] = [
        panel for panel in shown if getattr(panel, "name", "") != "workflow_objects_to_moderate"
    ]
    if panels.may_see_boards(request.user):
        ready = [board for board in BOARDS.values() if board.is_ready()]
        shown += [panels.BoardPanel(board, order) for order, board in enumerate(ready, start=10)]


@hooks.register("register_reports_menu_item")
def boards_menu() -> MenuItem:
    return BoardsItem(
        _("Not translated, or changed since"),
        reverse("editing_report", args=["translations"]),
        icon_name="globe",
        order=910,
    )


class BoardsItem(MenuItem):  # type: ignore[misc]
    def is_shown(self, request: HttpRequest) -> bool:
        return panels.may_see_boards(request.user)


@hooks.register("register_admin_menu_item")
def help_menu() -> MenuItem:
    return MenuItem(_("Help for editors"), reverse("editing_help"), icon_name="help", order=8900)


@hooks.register("insert_global_admin_css")
def house_colours() -> str:
    return format_html('<link rel="stylesheet" href="{}">', static("cms/editing.css"))
