"""The editor's screens: who may do what there, panels, links, help."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from wagtail import hooks
from wagtail.models import Page

from cms.editing import rules


@hooks.register("before_create_page")
def guard_publishing(request: HttpRequest, parent: Page, page_class: type[Page]) -> None:
    """Refuse to publish a legal page while making it, on whatever shelf it is put.

    Wagtail asks the shelf alone; the shelf does not know what will stand on it.
    """
    wants_publish = request.method == "POST" and request.POST.get("action-publish")
    if wants_publish and rules.is_legal(page_class) and not rules.may_skip_review(request.user):
        raise PermissionDenied
