"""The addresses of a course taken along: documents, the list of files, the service worker."""

import json
import uuid

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control, never_cache
from django.views.decorators.csrf import ensure_csrf_cookie
from django.views.decorators.http import require_safe

from courses import offline, queries, services
from courses.content import ReleaseContent, content_for
from courses.errors import SignInFirst
from courses.queries import Seat
from fadaa.accounts.models import User
from fadaa.core.errors import DomainError

GREEN, PAPER = "#0e4535", "#fbf6ec"


def _language() -> str:
    return (get_language() or "ar")[:2]


def _seat(request: HttpRequest, course_key: uuid.UUID) -> Seat:
    """The place of the person who asks; raises SignInFirst or NotEnrolled."""
    if not isinstance(request.user, User):
        raise SignInFirst()
    return services.take_seat(course_key, learner=request.user, language=_language())


def _content(request: HttpRequest, course_key: uuid.UUID, sha256: str) -> ReleaseContent:
    """A release of a course in which the person has a place; 404 for everybody else."""
    try:
        _seat(request, course_key)
        content = content_for(sha256)
    except (DomainError, LookupError) as error:
        raise Http404("release") from error
    if content.payload["course"] != str(course_key):
        raise Http404("release")
    return content


@never_cache
@require_safe
def offline_lesson(
    request: HttpRequest, course_key: uuid.UUID, lesson_key: uuid.UUID, sha256: str
) -> HttpResponse:
    content = _content(request, course_key, sha256)
    if lesson_key not in content.lessons:
        raise Http404("lesson")
    return HttpResponse(offline.lesson_document(content, str(lesson_key)))


@never_cache
@require_safe
def offline_course(request: HttpRequest, course_key: uuid.UUID, sha256: str) -> HttpResponse:
    return HttpResponse(offline.course_document(_content(request, course_key, sha256)))


@never_cache
@require_safe
def manifest(request: HttpRequest, course_key: uuid.UUID) -> JsonResponse:
    """What a phone fetches to hold the release that this person reads."""
    try:
        seat = _seat(request, course_key)
    except DomainError as error:
        return JsonResponse({"error": error.as_dict()}, status=error.status)
    return JsonResponse(offline.manifest(seat.content))


@never_cache
@ensure_csrf_cookie
@require_safe
def standing(request: HttpRequest, course_key: uuid.UUID) -> JsonResponse:
    """What the server knows of a learner's course, for a phone that goes offline."""
    try:
        seat = _seat(request, course_key)
    except DomainError as error:
        return JsonResponse({"error": error.as_dict()}, status=error.status)
    assert isinstance(request.user, User)
    items = queries.progress_of(seat.enrolment)
    progress = seat.course_progress
    return JsonResponse(
        {
            "person": str(request.user.public_id),
            "safe": queries.answers_safe(request.user),
            "done": [str(key) for key, row in items.items() if row.completed_at],
            "answers": {
                str(key): {"response": row.response, "shown": row.shown}
                for key, row in items.items()
                if row.kind == "question"
            },
            "place": {
                "lesson": str(progress.lesson_key or "") if progress else "",
                "card": str(progress.card_key or "") if progress else "",
            },
        }
    )


@cache_control(no_cache=True)
@require_safe
def shelf(request: HttpRequest) -> HttpResponse:
    """My courses on this phone: a page without a person, filled by the phone."""
    return HttpResponse(offline.shelf_document(_language()))


@cache_control(no_cache=True)
@require_safe
def service_worker(request: HttpRequest) -> HttpResponse:
    context = {
        "version": offline.shell_version(),
        "shell": json.dumps(offline.shell_files()),
    }
    response = render(request, "courses/sw.js", context, content_type="text/javascript")
    response.headers["Service-Worker-Allowed"] = "/"
    return response


@cache_control(public=True, max_age=3600)
@require_safe
def web_manifest(request: HttpRequest, language: str) -> JsonResponse:
    """How the platform looks when it stands beside the other apps of a phone."""
    if language not in dict(settings.LANGUAGES):
        raise Http404("language")
    with override(language):
        start = reverse("courses:shelf")
        body = {
            "id": "/courses",
            "name": _("Fadaa Al Moutaawine"),
            "short_name": _("Fadaa"),
            "lang": language,
            "dir": "rtl" if language == "ar" else "ltr",
            "start_url": start,
            "scope": "/",
            "display": "standalone",
            "theme_color": GREEN,
            "background_color": PAPER,
            "icons": [
                {
                    "src": static("courses/icon-192.png"),
                    "sizes": "192x192",
                    "type": "image/png",
                },
                {
                    "src": static("courses/icon-512.png"),
                    "sizes": "512x512",
                    "type": "image/png",
                    "purpose": "any maskable",
                },
            ],
        }
    return JsonResponse(body, content_type="application/manifest+json")
