"""Decision flows in the editor's screens."""

from django.contrib import messages
from django.http import HttpRequest
from django.urls import URLPattern, path
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.models import Page

from cms.flows import views
from cms.models import FlowPage


@hooks.register("register_admin_urls")
def flow_addresses() -> list[URLPattern]:
    return [
        path("flows/<int:page_id>/graph/", views.graph, name="flow_graph"),
        path("flows/<int:page_id>/flow.json", views.export, name="flow_export"),
    ]


@hooks.register("after_create_page")
@hooks.register("after_edit_page")
def warn_of_shut_doors(request: HttpRequest, page: Page) -> None:
    """Name each result whose next step leads to a page that readers do not see.

    Not when the editor's screen saves by itself, which reads no messages.
    """
    if "application/json" in request.headers.get("Accept", ""):
        return
    if isinstance(page.specific_deferred, FlowPage):
        for sentence in shut_doors(page.get_latest_revision_as_object()):
            messages.warning(request, sentence)


def shut_doors(flow: FlowPage) -> list[str]:
    """A sentence for each door of a result that is not shown: its page is a draft or gone."""
    sentences = []
    for block in flow.body:
        if block.block_type != "result":
            continue
        for door in block.value["steps"]:
            if door["kind"] != "page" or (door["page"] and door["page"].live):
                continue
            words = {
                "title": block.value["title"],
                "page": door["page"].title if door["page"] else "",
            }
            if door["page"]:
                sentences.append(
                    _("The result “%(title)s” leads to “%(page)s”, which is not published.") % words
                )
            else:
                sentences.append(
                    _("The result “%(title)s” leads to a page that no longer exists.") % words
                )
    return sentences
