"""The CMS's screen of links and remarks of a page."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST
from wagtail.models import Page

from cms.editing import queries, services
from cms.editing.forms import PreviewLinkForm
from cms.models import PreviewLink, Remark
from fadaa.core.errors import DomainError


def _editable(request: HttpRequest, page_id: int) -> Any:
    page = get_object_or_404(Page, pk=page_id).specific
    if not page.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    return page


def address_of(request: HttpRequest, page: Page, token: str) -> str:
    """The whole address of a link, in the language of the page."""
    with translation.override(page.locale.language_code):
        return request.build_absolute_uri(reverse("content:expert_preview", args=[token]))


@never_cache
@require_http_methods(["GET", "POST"])
def page_links(request: HttpRequest, page_id: int) -> HttpResponse:
    """Links to the draft of a page with their remarks; a new address is shown once."""
    page = _editable(request, page_id)
    form = PreviewLinkForm(request.POST or None)
    address = ""
    if request.method == "POST" and form.is_valid():
        note = form.cleaned_data["note"]
        _link, token = services.make_link(page, by=request.user, note=note)
        address = address_of(request, page, token)
        form = PreviewLinkForm()
    context = {
        "page": page,
        "form": form,
        "address": address,
        "links": queries.links_of(page),
        "remarks": queries.remarks_on(page),
    }
    return render(request, "cms/editing/admin/links.html", context)


@require_POST
def revoke_link(request: HttpRequest, link_id: int) -> HttpResponse:
    link = get_object_or_404(PreviewLink.objects.select_related("page"), pk=link_id)
    return _do(
        request, link.page_id, services.revoke_link, link, _("The link shows nothing any more.")
    )


@require_POST
def settle_remark(request: HttpRequest, remark_id: int) -> HttpResponse:
    remark = get_object_or_404(Remark.objects.select_related("link__page"), pk=remark_id)
    done = _("The remark is marked as dealt with.")
    return _do(request, remark.link.page_id, services.settle_remark, remark, done)


def _do(request: HttpRequest, page_id: int, verb: Any, subject: Any, done: str) -> HttpResponse:
    try:
        verb(subject, by=request.user)
    except DomainError as error:
        raise PermissionDenied(str(error.message)) from error
    messages.success(request, done)
    return redirect("editing_links", page_id)
