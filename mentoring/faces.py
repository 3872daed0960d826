"""What mentoring shows in other rooms: cards of "my space", the side of a conversation."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from chat.models import Conversation
from fadaa.accounts.enums import Role
from fadaa.accounts.space import SpaceCard
from mentoring import queries, viewing
from mentoring.desk_forms import CloseForm, NoteForm
from mentoring.dossier import dossier_of
from mentoring.enums import Side
from mentoring.models import Request
from mentoring.rules import advisor_for, is_holder


def space_cards(request: HttpRequest) -> Iterable[SpaceCard]:
    """The desk for advisors; the file and the questions for everyone."""
    user: Any = request.user
    if user.has_role(Role.LEAD, Role.ADMINISTRATOR):
        yield SpaceCard(
            title=_("The board"),
            url=reverse("mentoring:board"),
            text=_("What waits, who carries what, what was kept"),
            icon="people",
            order=15,
        )
    advisor = advisor_for(user)
    if advisor is not None:
        waiting = queries.offers(advisor).count()
        yield SpaceCard(
            title=_("My desk"),
            url=reverse("mentoring:desk"),
            text=_("Requests offered to me and my open cases"),
            icon="folder",
            meta=ngettext("%(count)d request waits", "%(count)d requests wait", waiting)
            % {"count": waiting}
            if waiting
            else "",
            order=10 if waiting else 30,
        )
        return
    yield SpaceCard(
        title=_("My file"),
        url=reverse("mentoring:my_file"),
        text=_("My project, my questions and where they stand"),
        icon="folder",
        order=30,
    )


def conversation_aside(
    request: HttpRequest, conversation: Conversation
) -> tuple[str, dict[str, Any]] | None:
    """The request behind a conversation: its state for both, the project for the advisor."""
    advice = (
        Request.objects.filter(conversation=conversation)
        .select_related("project__holder", "holder", "conversation")
        .first()
    )
    if advice is None:
        return None
    user: Any = request.user
    if is_holder(user, advice):
        tasks = advice.tasks.filter(side=Side.HOLDER, done_at=None)[:10]
        return "mentoring/_aside_holder.html", {"advice": advice, "tasks": tasks}
    advisor = advisor_for(user)
    if advisor is None or not Request.objects.worked_by(advisor).filter(pk=advice.pk).exists():
        return None
    context = {
        "advice": advice,
        "notes": advice.notes.select_related("author"),
        "tasks": advice.tasks.filter(done_at=None)[:10],
        "looking": viewing.look(advice, user),
        "note_form": NoteForm(),
        "close_form": CloseForm(),
        "dossier": dossier_of(advice.project),
    }
    return "mentoring/_aside_advisor.html", context
