"""The library of films in the CMS."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from media import uploads
from media.library import services
from media.library.forms import LibraryForm
from media.library.services import Action
from media.library.usage import uses_of
from media.models import Asset, Upload
from media.rules import can_change, can_see_library, can_upload

FILMS_PER_PAGE = 24
# As many as two pages hold.
AT_ONCE = 100


@require_GET
def library(request: HttpRequest) -> HttpResponse:
    """All films: narrowed, ordered, with where each is used."""
    _demand(can_see_library(request.user))
    form = LibraryForm(request.GET)
    films = form.films().with_runs().select_related("owner").prefetch_related("renditions")
    page = Paginator(films, FILMS_PER_PAGE).get_page(request.GET.get("page"))
    uses = uses_of(page.object_list, user=request.user)
    query = request.GET.copy()
    query.pop("page", None)
    other_view = query.copy()
    other_view["view"] = "" if query.get("view") == "grid" else "grid"
    context = {
        "form": form,
        "page_obj": page,
        "rows": [{"asset": asset, "uses": uses.get(asset.pk, [])} for asset in page],
        "narrowed": any(query.get(name) for name in form.fields if name not in {"view", "order"}),
        "is_grid": query.get("view") == "grid",
        "other_view": other_view.urlencode(),
        "query": query.urlencode(),
        "actions": [action for action in Action if services.may(request.user, action)],
        "may_upload": can_upload(request.user),
    }
    return render(request, "media/library/library.html", context)


@require_POST
def bulk(request: HttpRequest) -> HttpResponse:
    """Say what an action would do to the chosen films; the second time, do it."""
    _demand(can_see_library(request.user))
    try:
        action = Action(request.POST.get("action", ""))
    except ValueError as error:
        raise Http404 from error
    _demand(services.may(request.user, action))
    chosen = Asset.objects.in_library().filter(public_id__in=_ids(request)).order_by("-pk")
    back = f"{reverse('media_admin_library')}?{request.POST.get('query', '')}"
    if not chosen:
        messages.warning(request, _("Choose one or several films first."))
        return redirect(back)
    verdicts = services.judge(list(chosen), action, user=request.user)
    if "sure" not in request.POST:
        context = {
            "action": action,
            "allowed": [verdict for verdict in verdicts if not verdict.refusal],
            "refused": [verdict for verdict in verdicts if verdict.refusal],
            "query": request.POST.get("query", ""),
            "back": back,
        }
        return render(request, "media/library/confirm.html", context)
    done = services.carry_out_all(verdicts, action, user=request.user)
    words = ngettext("Done for %(count)d film.", "Done for %(count)d films.", done)
    messages.success(request, words % {"count": done})
    return redirect(back)


def _ids(request: HttpRequest) -> list[UUID]:
    found = []
    for text in request.POST.getlist("film")[:AT_ONCE]:
        try:
            found.append(UUID(text))
        except ValueError:
            continue
    return found


@require_GET
def upload(request: HttpRequest) -> HttpResponse:
    """Choose files, watch them arrive and be prepared, go on with those begun another day."""
    _demand(can_upload(request.user))
    return _sending(request, replaced=None)


@require_GET
def replace(request: HttpRequest, public_id: UUID) -> HttpResponse:
    """Send another source for a film."""
    _demand(can_upload(request.user) and can_change(request.user))
    asset = get_object_or_404(Asset.objects.in_library(), public_id=public_id)
    return _sending(request, replaced=asset)


def _sending(request: HttpRequest, *, replaced: Asset | None) -> HttpResponse:
    begun = [
        {"upload": one, "percent": round(100 * one.offset / one.length)}
        for one in uploads.unfinished(request.user)
        if one.replaces == replaced
    ]
    context: dict[str, Any] = {"replaced": replaced, "begun": begun}
    return render(request, "media/library/upload.html", context)


@require_POST
def rename_upload(request: HttpRequest, upload_id: UUID) -> HttpResponse:
    """Keep a title that is corrected while the file is on its way."""
    _demand(can_upload(request.user))
    found = get_object_or_404(
        Upload.objects.select_related("asset"), public_id=upload_id, owner=request.user
    )
    if title := request.POST.get("title", "").strip():
        uploads.rename(found, title)
    return HttpResponse(status=204)


def _demand(allowed: bool) -> None:
    if not allowed:
        raise PermissionDenied
