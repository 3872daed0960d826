"""My data: take it along, have it erased, agree or not; and the page on everybody's rights."""

import uuid

from allauth.account.decorators import reauthentication_required
from django.contrib.auth.decorators import login_required
from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from fadaa.accounts.enums import ConsentKind, ExportState
from fadaa.accounts.forms import EraseForm
from fadaa.accounts.models import DataExport, Erasure, User
from fadaa.accounts.models.privacy import ERASURE_WAITS, EXPORT_KEPT
from fadaa.accounts.privacy import consents, erasing, exporting, processing, registry
from fadaa.accounts.privacy.registry import Wishes
from fadaa.core.errors import DomainError


def _person(request: HttpRequest) -> User:
    assert isinstance(request.user, User)
    return request.user


@never_cache
@login_required
@require_safe
def my_data(request: HttpRequest) -> HttpResponse:
    user = _person(request)
    agreed = consents.latest(user)
    texts = [
        (text, agreed.get(text.kind), consents.holds(user, text.kind))
        for text in consents.TEXTS.values()
        if text.kind != ConsentKind.GUARDIAN or consents.is_minor(user)
    ]
    export = DataExport.objects.filter(user=user).first()
    context = {
        "export": export,
        "is_being_made": export is not None
        and export.state in {ExportState.WAITING, ExportState.RUNNING},
        "kept_days": EXPORT_KEPT.days,
        "erasure": Erasure.objects.filter(user=user).first(),
        "texts": texts,
    }
    return render(request, "accounts/my_data.html", context)


@login_required
@require_POST
def ask_export(request: HttpRequest) -> HttpResponse:
    exporting.ask(_person(request))
    return redirect("accounts:my_data")


@never_cache
@login_required
@require_safe
@reauthentication_required()
def download(request: HttpRequest, public_id: uuid.UUID) -> HttpResponseBase:
    """The file, for its person alone; for everybody else it does not exist."""
    mine = DataExport.objects.filter(user=_person(request), state=ExportState.READY)
    export = get_object_or_404(mine, public_id=public_id)
    if not default_storage.exists(export.path):
        raise Http404
    file = default_storage.open(export.path)
    return FileResponse(
        file, as_attachment=True, filename="fadaa-my-data.zip", content_type="application/zip"
    )


@never_cache
@login_required
@reauthentication_required(allow_get=True)
def erase(request: HttpRequest) -> HttpResponse:
    """What goes, what stays and why; then the wish itself."""
    user = _person(request)
    form = EraseForm(request.POST if request.method == "POST" else None)
    error = None
    if request.method == "POST" and form.is_valid():
        wishes = Wishes(
            keep_certificates=form.cleaned_data["keep_certificates"],
            take_back_words=form.cleaned_data["take_back_words"],
        )
        try:
            erasing.ask(user, wishes)
        except DomainError as refused:
            error = refused
        else:
            return redirect("accounts:my_data")
    stays = [
        (room.title, holding.why)
        for room in registry.rooms()
        for holding in room.holdings
        if holding.why
    ]
    status = error.status if error else 422 if form.errors else 200
    context = {"form": form, "error": error, "stays": stays, "days": ERASURE_WAITS.days}
    return render(request, "accounts/erase.html", context, status=status)


@login_required
@require_POST
def undo_erase(request: HttpRequest) -> HttpResponse:
    erasing.undo(_person(request))
    return redirect("accounts:my_data")


@login_required
@require_POST
def consent(request: HttpRequest) -> HttpResponse:
    """Agree, or take it back; an unknown text changes nothing."""
    kind = request.POST.get("kind", "")
    if kind not in ConsentKind.values:
        raise Http404
    consents.decide(_person(request), ConsentKind(kind), given=request.POST.get("given") == "1")
    return redirect("accounts:my_data")


@require_safe
def rights(request: HttpRequest) -> HttpResponse:
    """What is processed, why, for how long, and how to use one's rights: for everybody."""
    return render(
        request,
        "accounts/rights.html",
        {"purposes": processing.PURPOSES, "days": ERASURE_WAITS.days},
    )
