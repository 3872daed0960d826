"""Resumable uploads: tus 1.0 core, creation, termination, expiration, checksum.

https://tus.io/protocols/resumable-upload (1.0.0). An upload that is unknown, expired or of
someone else answers 410, which the protocol allows. The metadata of a new upload may hold
``filename``, ``title``, ``kind`` (video, sound, voice, photo,
document), ``head`` (SHA-256 of the first
megabyte) and ``replaces`` (the id of a film).
"""

import base64
import binascii
from collections.abc import Callable, Iterator
from functools import wraps
from typing import Any
from uuid import UUID

from django.conf import settings
from django.core.exceptions import ValidationError
from django.http import (
    HttpRequest,
    HttpResponse,
    HttpResponseNotAllowed,
    JsonResponse,
    UnreadablePostError,
)
from django.urls import reverse
from django.utils import translation
from django.utils.http import http_date
from django.views.decorators.http import require_http_methods
from wagtail.users.models import UserProfile

from fadaa.core.errors import DomainError
from media import uploads
from media.errors import (
    BadUpload,
    DeferredLength,
    UploadDenied,
    UploadUnsupported,
    WrongContent,
)
from media.kinds import sending
from media.models import Asset, Upload
from media.rules import can_change, can_upload

VERSION = "1.0.0"
PIECE_BYTES = 256 * 1024
OVERRIDABLE = ("HEAD", "PATCH", "DELETE")
PATCH_TYPE = "application/offset+octet-stream"
View = Callable[..., HttpResponse]


def speaks_tus(view: View) -> View:
    """Check version and permission, answer errors as JSON in the sender's language."""

    @wraps(view)
    def guarded(request: HttpRequest, **kwargs: Any) -> HttpResponse:
        with translation.override(_language(request)):
            try:
                response = _checked(view, request, kwargs)
            except DomainError as error:
                response = JsonResponse(error.as_dict(), status=error.status)
        response.headers["Tus-Resumable"] = VERSION
        response.headers["Cache-Control"] = "no-store"
        return response

    return guarded


def _checked(view: View, request: HttpRequest, kwargs: dict[str, Any]) -> HttpResponse:
    if request.method == "OPTIONS":
        return _abilities()
    if request.headers.get("Tus-Resumable") != VERSION:
        refusal = JsonResponse(UploadUnsupported().as_dict(), status=UploadUnsupported.status)
        refusal.headers["Tus-Version"] = VERSION
        return refusal
    if not request.user.is_authenticated:
        raise UploadDenied
    return view(request, **kwargs)


def _language(request: HttpRequest) -> str:
    """Editors choose the language of the CMS in their account there; others say it themselves."""
    if not can_upload(request.user):
        return translation.get_language() or settings.LANGUAGE_CODE
    language: str = UserProfile.get_for_user(request.user).get_preferred_language()
    return language


def _abilities() -> HttpResponse:
    return HttpResponse(
        status=204,
        headers={
            "Tus-Version": VERSION,
            "Tus-Extension": "creation,termination,expiration,checksum",
            "Tus-Checksum-Algorithm": ",".join(uploads.ALGORITHMS),
            "Tus-Max-Size": str(settings.MEDIA_MAX_UPLOAD_BYTES),
        },
    )


@require_http_methods(["OPTIONS", "POST"])
@speaks_tus
def uploads_view(request: HttpRequest) -> HttpResponse:
    """Begin an upload."""
    if "Upload-Defer-Length" in request.headers:
        raise DeferredLength
    about = _metadata(request.headers.get("Upload-Metadata", ""))
    upload = uploads.begin(
        owner=request.user,
        sending=sending(about.get("kind", "")),
        length=_number(request, "Upload-Length"),
        title=about.get("title", ""),
        filename=about.get("filename", ""),
        head_sha256=about.get("head", ""),
        replaces=_replaced(request, about.get("replaces", "")),
    )
    response = HttpResponse(status=201)
    response.headers["Location"] = reverse("media:upload", args=[upload.public_id])
    return _with_state(response, upload)


def _replaced(request: HttpRequest, public_id: str) -> Asset | None:
    """The film that gets a new source. Raises UploadDenied or BadUpload."""
    if not public_id:
        return None
    if not can_change(request.user):
        raise UploadDenied
    try:
        asset = Asset.objects.in_library().filter(public_id=public_id).first()
    except ValidationError as error:
        raise BadUpload from error
    if asset is None:
        raise BadUpload
    return asset


@require_http_methods(["OPTIONS", "HEAD", "PATCH", "DELETE", "POST"])
@speaks_tus
def upload_view(request: HttpRequest, upload_id: UUID) -> HttpResponse:
    """Ask how far, send more, or give up."""
    method = _method(request)
    if method not in OVERRIDABLE:
        return HttpResponseNotAllowed(["OPTIONS", *OVERRIDABLE])
    upload = uploads.find(upload_id, owner=request.user)
    if method == "DELETE":
        uploads.terminate(upload)
        return HttpResponse(status=204)
    if method == "PATCH":
        if request.content_type != PATCH_TYPE:
            raise WrongContent
        upload = uploads.append(
            upload,
            _pieces(request),
            offset=_number(request, "Upload-Offset"),
            checksum=request.headers.get("Upload-Checksum", ""),
        )
    # A server that stopped between the last byte and the film finishes when asked again.
    if upload.offset == upload.length:
        uploads.finish(upload)
    return _with_state(HttpResponse(status=200 if method == "HEAD" else 204), upload)


def _method(request: HttpRequest) -> str:
    """Some networks let only GET and POST through: the protocol has a header for the others."""
    if request.method == "POST":
        return request.headers.get("X-HTTP-Method-Override", "POST").upper()
    return str(request.method)


def _with_state(response: HttpResponse, upload: Upload) -> HttpResponse:
    response.headers["Upload-Offset"] = str(upload.offset)
    response.headers["Upload-Length"] = str(upload.length)
    response.headers["Upload-Expires"] = http_date(upload.expires_at.timestamp())
    if upload.asset is not None:
        # A new source is followed on the page of its film.
        film = upload.replaces or upload.asset
        response.headers["Upload-Asset"] = str(film.public_id)
    return response


def _number(request: HttpRequest, header: str) -> int:
    text = request.headers.get(header, "")
    if not (text.isascii() and text.isdigit() and len(text) <= 18):
        raise BadUpload
    return int(text)


def _metadata(header: str) -> dict[str, str]:
    """``{"title": …}`` from ``title <base64>,…``. Raises BadUpload."""
    found = {}
    for pair in filter(None, header.split(",")):
        name, _space, value = pair.strip().partition(" ")
        try:
            found[name] = base64.b64decode(value, validate=True).decode("utf-8")
        except (binascii.Error, UnicodeDecodeError) as error:
            raise BadUpload from error
    return found


def _pieces(request: HttpRequest) -> Iterator[bytes]:
    """The body as it comes; a line that breaks keeps what came."""
    while True:
        try:
            piece = request.read(PIECE_BYTES)
        except UnreadablePostError:
            return
        if not piece:
            return
        yield piece
