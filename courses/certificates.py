"""Certificates: issue one, and draw its paper."""

import io
import uuid
from typing import Any

import segno
from django.db import transaction
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.safestring import mark_safe
from django.utils.translation import override

from cms import pdf
from courses.content import content_for
from courses.errors import NameMissing, NotEnrolled, NotFinished
from courses.models import Certificate, CourseRelease, Enrolment, LearningEvent
from fadaa.accounts.models import User

STYLES = ("courses/certificate.css",)
NAME_MAX = 120


def issue(course_key: uuid.UUID, *, learner: User, holder: str) -> Certificate:
    """Give a learner the certificate of a completed course; asking twice gives the same.

    Raises NotEnrolled, NotFinished or NameMissing.
    """
    place = Enrolment.objects.of(learner).filter(course_key=course_key).first()
    if place is None:
        raise NotEnrolled()
    with transaction.atomic():
        # Lock the place, or two clicks could issue two.
        place = Enrolment.objects.select_for_update().get(pk=place.pk)
        issued = Certificate.objects.of(learner).filter(course_key=course_key)
        if found := issued.filter(revoked_at__isnull=True).first():
            return found
        completed_at = getattr(getattr(place, "progress", None), "completed_at", None)
        if completed_at is None:
            raise NotFinished()
        holder = " ".join(holder.split())[:NAME_MAX]
        if not holder:
            raise NameMissing()
        content = content_for(_release_finished(place))
        return Certificate.objects.create(
            learner=learner,
            course_key=course_key,
            holder=holder,
            titles=_titles(course_key),
            release_sha=content.sha256,
            lessons=len(content.lessons),
            minutes=sum(lesson["minutes"] for lesson in content.lessons.values()),
            completed_on=timezone.localdate(completed_at),
        )


def _release_finished(place: Enrolment) -> str:
    """The release of the last lesson that was finished."""
    finishes = LearningEvent.objects.filter(enrolment=place, verb="completed").in_order()
    last = finishes.last()
    if last is None:
        raise NotFinished()
    return last.release_sha


def _titles(course_key: uuid.UUID) -> dict[str, str]:
    """The title in every language, of the newest releases: one query."""
    rows = CourseRelease.objects.filter(course_key=course_key).order_by("number")
    return dict(rows.values_list("language", "payload__title"))


def paper_of(certificate: Certificate, *, address: str, language: str) -> bytes:
    """The certificate as a PDF, in one language, with a code that leads to its address.

    Raises cms.pdf.NoPdf or cms.pdf.Busy.
    """
    with override(language):
        context = {
            "certificate": certificate,
            "title": certificate.title_in(language),
            "language": language,
            "address": address,
            "code": code_of(address),
        }
        html = render_to_string("courses/certificate.html", context)
    return pdf.render(html, styles=STYLES)


def code_of(address: str) -> Any:
    """A drawing of the address as a square code."""
    target = io.BytesIO()
    drawn = segno.make(address, error="m", micro=False)
    drawn.save(target, kind="svg", xmldecl=False, svgns=True, border=2, dark="#0e4535", unit="mm")
    # Made by us from an address of ours.
    return mark_safe(target.getvalue().decode())  # noqa: S308
