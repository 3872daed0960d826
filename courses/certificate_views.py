"""What I did and what I keep of it: my courses and my certificates."""

import uuid

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from courses import certificates, queries
from courses.errors import NotEnrolled
from courses.models import Certificate
from fadaa.accounts.models import User
from fadaa.core.errors import DomainError


def _person(request: HttpRequest) -> User:
    assert isinstance(request.user, User)
    return request.user


def _language() -> str:
    return (get_language() or "ar")[:2]


@login_required
@never_cache
@require_safe
def mine(request: HttpRequest) -> HttpResponse:
    """My courses with what is done, and my certificates."""
    person = _person(request)
    context = {
        "standings": queries.standings_of(person),
        "certificates": [
            (certificate, certificate.title_in(_language()))
            for certificate in Certificate.objects.of(person).order_by("-issued_at")
        ],
    }
    return render(request, "courses/mine.html", context)


@login_required
@never_cache
@require_POST
def issue(request: HttpRequest, course_key: uuid.UUID) -> HttpResponse:
    """Make the certificate of a finished course."""
    try:
        certificate = certificates.issue(
            course_key, learner=_person(request), holder=request.POST.get("holder", "")
        )
    except NotEnrolled as error:
        raise Http404("course") from error
    except DomainError as error:
        messages.error(request, str(error.message))
        return redirect("courses:course", course_key)
    return redirect("courses:verify", certificate.code)


@never_cache
@require_safe
def verify(request: HttpRequest, code: str) -> HttpResponse:
    """Whether a certificate is real, for whoever holds its paper; also as plain data."""
    certificate = get_object_or_404(Certificate, code=code)
    title = certificate.title_in(_language())
    if request.GET.get("format") == "json":
        return JsonResponse(
            {
                "valid": certificate.is_valid,
                "holder": certificate.holder,
                "course": certificate.titles,
                "completed_on": certificate.completed_on.isoformat(),
                "lessons": certificate.lessons,
                "minutes": certificate.minutes,
                "release": certificate.release_sha,
                "revoked_at": certificate.revoked_at and certificate.revoked_at.isoformat(),
            }
        )
    context = {
        "certificate": certificate,
        "title": title,
        "is_mine": request.user.is_authenticated and request.user.pk == certificate.learner_id,
    }
    return render(request, "courses/verify.html", context)


@login_required
@never_cache
@require_safe
def paper(request: HttpRequest, code: str) -> HttpResponse:
    """The paper of my own certificate."""
    certificate = get_object_or_404(Certificate.objects.of(_person(request)), code=code)
    address = request.build_absolute_uri(reverse("courses:verify", args=[code]))
    try:
        content = certificates.paper_of(certificate, address=address, language=_language())
    except DomainError as error:
        messages.error(request, str(error.message))
        return redirect("courses:verify", code)
    response = HttpResponse(content, content_type="application/pdf")
    response.headers["Content-Disposition"] = f'attachment; filename="certificate-{code}.pdf"'
    return response
