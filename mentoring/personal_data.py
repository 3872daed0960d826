"""What mentoring holds of a person: the project, questions, meetings, what came of it."""

from collections.abc import Iterator

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from fadaa.accounts.models import User
from fadaa.accounts.privacy import registry
from fadaa.accounts.privacy.registry import Fate, Holding, Piece, Wishes, rows
from media.personal_data import is_used
from media.services import delete_asset
from mentoring import appointments
from mentoring.enums import Answer, RequestState
from mentoring.models import (
    Advisor,
    FollowUp,
    Note,
    Outcome,
    Project,
    ProjectLine,
    ProjectMember,
    Rating,
    Request,
    Task,
)


def export(user: User) -> Iterator[Piece]:
    """The file and the questions. Advisors' notes are theirs; the delegation answers on them."""
    mine = Project.objects.filter(holder=user)
    yield Piece(
        "project.json",
        rows(mine, "idea", "region", "sector", "stage", "partners_found", "shares", "finder"),
    )
    people = ProjectMember.objects.filter(project__holder=user)
    yield Piece("partners.json", rows(people, "name", "phone", "rights", "state", "invited_at"))
    asked = Request.objects.filter(holder=user)
    yield Piece(
        "questions.json",
        rows(
            asked,
            "topic",
            "text",
            "urgency",
            "reach",
            "state",
            "created_at",
            "closed_at",
            "outcome__kind",
            "outcome__reason",
            "rating__quick",
            "rating__clear",
            "rating__useful",
            "rating__comment",
            "appointments__wall_time",
            "appointments__kind",
            "appointments__where",
        ),
    )
    todo = Task.objects.filter(request__holder=user)
    yield Piece("tasks.json", rows(todo, "text", "side", "due_on", "done_at"))


def erase(user: User, wishes: Wishes) -> None:
    """Close and empty questions, keeping what came of them; take the project's words out."""
    asked = Request.objects.filter(holder=user)
    for one in asked.open():
        appointments.cancel_all(one)
        one.assignments.filter(answer=Answer.PENDING).update(
            answer=Answer.EXPIRED, answered_at=timezone.now()
        )
    voices = [one.voice for one in asked.exclude(voice=None).select_related("voice") if one.voice]
    asked.open().update(state=RequestState.WITHDRAWN, closed_at=timezone.now())
    asked.update(text="", voice=None, from_page_title="", from_page_url="")
    for asset in voices:
        if not is_used(asset):
            delete_asset(asset)
    for model in (Note, Task, FollowUp):
        model._base_manager.filter(request__holder=user).delete()
    Rating.objects.filter(request__holder=user).update(comment="")
    Outcome.objects.filter(request__holder=user).update(reason="")
    ProjectMember.objects.filter(Q(project__holder=user) | Q(phone=user.phone)).delete()
    ProjectLine.objects.filter(project__holder=user).delete()
    Project.objects.filter(holder=user).update(idea="", finder={}, shares=[])
    Advisor.objects.filter(user=user).update(available=False, meeting_place="", meeting_link="")


def register() -> None:
    registry.register(
        registry.Room(
            key="mentoring",
            title=_("My project and my questions"),
            holdings=(
                Holding(("mentoring.ProjectMember.user",), Fate.DELETED),
                Holding(
                    ("mentoring.Project.holder", "mentoring.Request.holder"),
                    Fate.ANONYMOUS,
                    _("That a question was asked and what came of it is counted, without words."),
                ),
                Holding(
                    (
                        "mentoring.Advisor.user",
                        "mentoring.Advisor.verified_by",
                        "mentoring.ProjectLine.actor",
                        "mentoring.Note.author",
                        "mentoring.Appointment.created_by",
                        "mentoring.Task.created_by",
                        "mentoring.HistoryLine.actor",
                    ),
                    Fate.ANONYMOUS,
                    _("The history of other people's cases stays, without the advisor's name."),
                ),
            ),
            export=export,
            erase=erase,
        )
    )
