"""What the courses hold of a person: places, answers, progress, certificates."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from courses.models import Certificate, Enrolment, LearningEvent
from fadaa.accounts.models import User
from fadaa.accounts.privacy import registry
from fadaa.accounts.privacy.registry import Fate, Holding, Piece, Wishes, rows


def export(user: User) -> Iterator[Piece]:
    places = Enrolment.objects.filter(learner=user)
    yield Piece(
        "courses.json",
        rows(
            places,
            "course_key",
            "created_at",
            "progress__lessons_done",
            "progress__answers",
            "progress__completed_at",
        ),
    )
    done = LearningEvent.objects.filter(learner=user)
    yield Piece("answers.json", rows(done, "course_key", "verb", "item_key", "data", "occurred_at"))
    papers = Certificate.objects.filter(learner=user)
    yield Piece(
        "certificates.json",
        rows(papers, "code", "holder", "titles", "completed_on", "issued_at", "revoked_at"),
    )


def erase(user: User, wishes: Wishes) -> None:
    """Certificates go too, unless the person wants that they can still be checked."""
    if not wishes.keep_certificates:
        Certificate.objects.filter(learner=user).delete()


def register() -> None:
    registry.register(
        registry.Room(
            key="courses",
            title=_("Courses"),
            holdings=(
                Holding(
                    (
                        "courses.LearningEvent.learner",
                        "courses.Enrolment.learner",
                    ),
                    Fate.DELETED,
                ),
                Holding(
                    ("courses.Certificate.learner",),
                    Fate.ANONYMOUS,
                    _("Certificates, only if you want that they can still be checked."),
                ),
                Holding(
                    ("courses.CourseRelease.created_by",),
                    Fate.ANONYMOUS,
                    _("A published course stays, without the name of who published it."),
                ),
            ),
            export=export,
            erase=erase,
        )
    )
