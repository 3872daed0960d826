"""Writing down what happened to a case."""

from fadaa.accounts.models import User
from mentoring.enums import CaseEvent
from mentoring.models import HistoryLine, Request


def note_down(
    request: Request, kind: CaseEvent, *, actor: User | None, about: object = ""
) -> HistoryLine:
    """Add a line to the history of a case."""
    return HistoryLine.objects.create(
        request=request, kind=kind, actor=actor, about=str(about)[:200]
    )
