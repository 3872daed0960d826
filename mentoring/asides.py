"""What stands beside a conversation that answers a request."""

from typing import Any

from django.http import HttpRequest

from chat.models import Conversation
from fadaa.accounts.models import User
from mentoring import hours, queries
from mentoring.forms import CloseForm, NoteForm, RateForm
from mentoring.models import Request
from mentoring.rules import is_holder


def request_aside(
    request: HttpRequest, conversation: Conversation
) -> tuple[str, dict[str, Any]] | None:
    """The request, with what its holder or its advisor may do about it.

    The notes of advisors are read only for an advisor who took the request.
    """
    asked = queries.request_of_conversation(conversation)
    user = request.user
    if asked is None or not isinstance(user, User):
        return None
    offer = asked.assignments.accepted().select_related("advisor__user").first()
    if is_holder(user, asked):
        return "mentoring/_aside_holder.html", _for_holder(asked) | {
            "advisor": offer.advisor if offer else None,
            "hours": hours.in_words(offer.advisor.office_hours) if offer else [],
        }
    if offer is None or offer.advisor.user_id != user.pk:
        return None
    return "mentoring/_aside_advisor.html", {
        "asked": asked,
        "project": asked.project,
        "notes": asked.notes.select_related("author"),
        "note_form": NoteForm(auto_id="note-%s"),
        "close_form": CloseForm(auto_id="close-%s"),
        "rating": getattr(asked, "rating", None),
    }


def _for_holder(asked: Request) -> dict[str, Any]:
    return {
        "asked": asked,
        "rating": getattr(asked, "rating", None),
        "rate_form": RateForm(auto_id="rate-%s"),
    }
