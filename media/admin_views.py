"""The editor's pages about films."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from fadaa.core.errors import DomainError
from media.enums import LIBRARY_KINDS
from media.forms import TitleForm
from media.library import services as library
from media.library.services import Action
from media.models import Asset
from media.rules import can_change, can_delete, can_see_library

STATUS_LIMIT = 50
ACTIONS = {"retry": Action.PREPARE, "cancel": Action.CANCEL, "delete": Action.DELETE}


@require_GET
@never_cache
def status(request: HttpRequest) -> HttpResponse:
    """``{"films": [{id, state, label, busy, percent, step, sentence, poster, url}, …]}`` for
    the ids asked for; unknown ones are left out."""
    _demand(can_see_library(request.user))
    films = Asset.objects.filter(kind__in=LIBRARY_KINDS, public_id__in=_ids(request)).with_runs()
    return JsonResponse(
        {"films": [_status_of(film) for film in films.prefetch_related("renditions")]}
    )


def _ids(request: HttpRequest) -> list[UUID]:
    found = []
    for text in request.GET.getlist("id")[:STATUS_LIMIT]:
        try:
            found.append(UUID(text))
        except ValueError:
            continue
    return found


def _status_of(film: Asset) -> dict[str, Any]:
    run = film.latest_run
    return {
        "id": str(film.public_id),
        "state": film.state,
        "label": film.get_state_display(),
        "busy": film.is_busy,
        "percent": run.percent if run else 0,
        "step": run.get_step_display() if run else "",
        "sentence": film.failure_sentence,
        "poster": film.poster_url,
    }


@require_http_methods(["GET", "HEAD", "POST"])
def film(request: HttpRequest, public_id: UUID) -> HttpResponse:
    """One film: how it looks, its files, captions and preparations; POST renames it."""
    _demand(can_see_library(request.user))
    asset = get_object_or_404(Asset.objects.in_library(), public_id=public_id)
    if request.method == "POST":
        _demand(can_change(request.user))
        form = TitleForm(request.POST, instance=asset)
        if form.is_valid():
            form.save()
            messages.success(request, _("The title was saved."))
            return redirect("media_admin_film", public_id=public_id)
        return _film_page(request, asset, title_form=form)
    return _film_page(request, asset)


def _film_page(
    request: HttpRequest,
    asset: Asset,
    *,
    title_form: TitleForm | None = None,
) -> HttpResponse:
    context = {
        "asset": asset,
        "title_form": title_form or TitleForm(instance=asset),
        "runs": asset.runs.all(),
        "renditions": asset.renditions.order_by("role", "height", "id"),
        "may_change": can_change(request.user),
        "may_delete": can_delete(request.user),
    }
    refused = title_form is not None
    return render(request, "media/admin/film.html", context, status=422 if refused else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def act(request: HttpRequest, public_id: UUID, action: str) -> HttpResponse:
    """Ask whether it is meant, then retry, cancel or delete."""
    allowed = can_delete(request.user) if action == "delete" else can_change(request.user)
    _demand(allowed)
    asset = get_object_or_404(
        Asset.objects.select_related("replaces"), kind__in=LIBRARY_KINDS, public_id=public_id
    )
    # A version on its way has no page of its own.
    page = asset.replaces or asset
    if request.method != "POST":
        context = {"asset": asset, "page": page, "action": action}
        return render(request, "media/admin/confirm.html", context)
    try:
        library.carry_out(asset, ACTIONS[action], user=request.user)
    except DomainError as error:
        messages.error(request, str(error.message))
    else:
        messages.success(request, _done(action))
        if action == "delete" and page == asset:
            return redirect("media_admin_library")
    return redirect("media_admin_film", public_id=page.public_id)


def _done(action: str) -> str:
    return {
        "retry": _("The film is being prepared again."),
        "cancel": _("The preparation was cancelled."),
        "delete": _("The film was deleted."),
    }[action]


def _demand(allowed: bool) -> None:
    if not allowed:
        raise PermissionDenied
