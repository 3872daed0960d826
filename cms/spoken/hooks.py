"""Publishing that does not pass a form: in bulk, from a translation; and what the clock refused."""

from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.models import Page

from cms.spoken.publishing import REFUSED, ReadAlongMixin
from cms.spoken.rules import NO_CAPTIONS, lacks_captions


@hooks.register("register_log_actions")
def name_refusal(actions: Any) -> None:
    """The history of a page says why it did not go live when it was due."""
    label = _("Not published")
    actions.register_action(REFUSED, label, _("Was due to go live, and has no captions."))


def _first_without_captions(pages: Iterable[Page]) -> Any:
    for page in pages:
        specific: Any = page.specific
        newest = specific.get_latest_revision_as_object()
        if isinstance(specific, ReadAlongMixin) and lacks_captions(newest):
            return newest
    return None


@hooks.register("before_bulk_action")
def refuse_in_bulk(
    request: HttpRequest, action_type: str, objects: Any, action: Any
) -> HttpResponse | None:
    """Say which of the chosen pages cannot go live, before any does."""
    if action_type != "publish" or not any(isinstance(one, Page) for one in objects):
        return None
    pages = list(objects)
    if request.POST.get("include_descendants"):
        for page in objects:
            pages += page.get_descendants().not_live()
    missing = _first_without_captions(pages)
    if missing is None:
        return None
    messages.error(request, f"{missing.title}: {NO_CAPTIONS}")
    return redirect("wagtailadmin_pages:edit", missing.pk)


@hooks.register("before_edit_page", order=-1)
def refuse_translation(request: HttpRequest, page: Page) -> HttpResponse | None:
    """The screen of translations publishes what is stored: nothing typed there can help."""
    if request.method != "POST" or request.POST.get("action") != "publish":
        return None
    if not issubclass(type(page), ReadAlongMixin) or not lacks_captions(page):
        return None
    messages.error(request, str(NO_CAPTIONS))
    return redirect("wagtailadmin_pages:edit", page.pk)
