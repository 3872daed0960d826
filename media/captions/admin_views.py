"""The editor's pages of timed text; they work without JavaScript."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from fadaa.core.errors import DomainError
from media.captions import described_sound, presenting, services
from media.captions.errors import NotASound, TrackConflict
from media.captions.forms import DescriptionForm, TextForm
from media.captions.queries import waiting_tracks
from media.models import Asset, Track
from media.models.tracks import RIGHT_TO_LEFT
from media.rules import can_change, can_see_library


def film_for(request: HttpRequest, public_id: UUID, *, changing: bool) -> Asset:
    """The film; raises PermissionDenied before it says whether there is one."""
    allowed = can_change(request.user) if changing else can_see_library(request.user)
    if not allowed:
        raise PermissionDenied
    films = Asset.objects.in_library().prefetch_related("renditions")
    return get_object_or_404(films, public_id=public_id)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def edit(request: HttpRequest, public_id: UUID, kind: str, lang: str) -> HttpResponse:
    """The film beside its cues; POST keeps a whole text, typed or sent as a file."""
    film = film_for(request, public_id, changing=request.method == "POST")
    track = film.tracks.filter(kind=kind, lang=lang).first()
    if request.method != "POST":
        return _page(request, film, kind, lang, track)
    form = TextForm(request.POST, request.FILES, lang=lang, direction=_direction(lang))
    if not form.is_valid():
        return _page(request, film, kind, lang, track, form=form, status=422)
    try:
        saved = services.save_draft(
            film,
            kind=kind,
            lang=lang,
            cues=form.parsed.cues,
            origin=form.origin,
            by=request.user,
            loaded=form.cleaned_data["loaded"],
        )
        if "publish" in request.POST and saved.draft:
            services.mark_reviewed(saved, by=request.user)
    except TrackConflict as error:
        return _page(request, film, kind, lang, error.track, form=form, status=409)
    _say_saved(request, form, published="publish" in request.POST)
    return redirect("media_admin_track", public_id=public_id, kind=kind, lang=lang)


def _say_saved(request: HttpRequest, form: TextForm, *, published: bool) -> None:
    messages.success(
        request,
        _("The text was saved, and everyone can read it.")
        if published
        else _("The text was saved as a draft."),
    )
    if form.repairs:
        said = _("Your file was changed a little: %(repairs)s.")
        messages.info(request, said % {"repairs": " · ".join(form.repairs)})


def _page(
    request: HttpRequest,
    film: Asset,
    kind: str,
    lang: str,
    track: Track | None,
    *,
    form: TextForm | None = None,
    status: int = 200,
) -> HttpResponse:
    context = presenting.editor(film, kind, lang, track)
    if form is None:
        initial = {"text": track.working_text if track else "", "loaded": context["loaded"]}
        form = TextForm(initial=initial, lang=lang, direction=_direction(lang))
    elif status == 409:
        # Saving again is then a decision: the other text is in the earlier versions.
        data: Any = form.data
        form.data = data = data.copy()
        data["loaded"] = str(context["loaded"])
    context |= {"form": form, "conflict": status == 409, "may_change": can_change(request.user)}
    return render(request, "media/captions/editor.html", context, status=status)


def _direction(lang: str) -> str:
    return "rtl" if lang in RIGHT_TO_LEFT else "ltr"


@require_POST
def review(request: HttpRequest, public_id: UUID, kind: str, lang: str) -> HttpResponse:
    """Send a draft to be read over, read it over, send it back, take the track away."""
    film = film_for(request, public_id, changing=True)
    try:
        said = _act(request, film, kind, lang)
    except DomainError as error:
        messages.error(request, str(error.message))
    else:
        messages.success(request, said)
        if "remove" in request.POST:
            return redirect("media_admin_film", public_id=public_id)
    return redirect("media_admin_track", public_id=public_id, kind=kind, lang=lang)


def _act(request: HttpRequest, film: Asset, kind: str, lang: str) -> str:
    track = get_object_or_404(film.tracks, kind=kind, lang=lang)
    if "remove" in request.POST:
        services.remove_track(film, lang=lang, kind=kind)
        return _("The text was removed.")
    if "send" in request.POST:
        services.send_for_review(track)
        return _("The text waits to be read over.")
    if "back" in request.POST:
        services.send_back(track, note=request.POST.get("note", ""))
        return _("The text went back to be changed.")
    if "reviewed" in request.POST:
        loaded = request.POST.get("loaded", "")
        number = int(loaded) if loaded.isascii() and loaded.isdigit() else -1
        services.mark_reviewed(track, by=request.user, loaded=number)
        return _("The text was read over, and everyone can read it.")
    raise Http404


@require_GET
@never_cache
def version(
    request: HttpRequest, public_id: UUID, kind: str, lang: str, number: int
) -> HttpResponse:
    """What a track said before, to copy from."""
    film = film_for(request, public_id, changing=False)
    track = get_object_or_404(film.tracks, kind=kind, lang=lang)
    kept = get_object_or_404(track.versions, number=number)
    context: dict[str, Any] = {"film": film, "track": track, "version": kept}
    return render(request, "media/captions/version.html", context)


@require_GET
def waiting(request: HttpRequest) -> HttpResponse:
    """Drafts of all films that wait to be read over."""
    if not can_see_library(request.user):
        raise PermissionDenied
    return render(request, "media/captions/waiting.html", {"tracks": waiting_tracks()[:100]})


@require_POST
def described(request: HttpRequest, public_id: UUID, lang: str) -> HttpResponse:
    """Put a described sound beside a film, or take it away."""
    film = film_for(request, public_id, changing=True)
    form = DescriptionForm(request.POST, asset=film)
    try:
        if not form.is_valid():
            raise NotASound
        described_sound.put(film, lang=lang, sound=form.cleaned_data["sound"])
    except DomainError as error:
        messages.error(request, str(error.message))
    else:
        messages.success(request, _("The described sound was saved."))
    return redirect("media_admin_film", public_id=public_id)
