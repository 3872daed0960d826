"""Choosing the picture in front of a film."""

from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from fadaa.core.errors import DomainError
from media.models import Asset
from media.posters import choose_poster
from media.rules import can_change

MAX_BYTES = 20 * 1024 * 1024


class PosterForm(forms.Form):
    """One of the film's own pictures, or a file; the file wins."""

    path = forms.CharField(required=False, max_length=255)
    picture = forms.FileField(label=gettext_lazy("A picture of your own"), required=False)

    def clean_picture(self) -> Any:
        picture = self.cleaned_data["picture"]
        if picture and picture.size > MAX_BYTES:
            raise forms.ValidationError(_("The picture is larger than 20 MB. Send a smaller one."))
        return picture

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        if cleaned and not self.errors and not (cleaned.get("path") or cleaned.get("picture")):
            raise forms.ValidationError(_("Choose a picture, or send one."))
        return cleaned


@require_POST
def choose(request: HttpRequest, public_id: UUID) -> HttpResponse:
    """Show another picture in front of the film; what is wrong is said on its page."""
    if not can_change(request.user):
        raise PermissionDenied
    asset = get_object_or_404(Asset.objects.in_library(), public_id=public_id)
    form = PosterForm(request.POST, request.FILES)
    back = redirect("media_admin_film", public_id=public_id)
    if not form.is_valid():
        for errors in form.errors.values():
            messages.error(request, " ".join(str(error) for error in errors))
        return back
    try:
        choose_poster(asset, path=form.cleaned_data["path"], picture=form.cleaned_data["picture"])
    except DomainError as error:
        messages.error(request, str(error.message))
    else:
        messages.success(request, _("The picture in front of the film was changed."))
    return back
