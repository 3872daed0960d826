"""Why people talk: projects, questions, the advisors who take them, and what came of it."""

from mentoring.models.advisors import Advisor, OfficeHours
from mentoring.models.endings import Outcome, Rating
from mentoring.models.projects import Project
from mentoring.models.regions import RegionRules
from mentoring.models.requests import (
    TEXT_MAX,
    Assignment,
    Escalation,
    Note,
    Request,
)
from mentoring.models.work import CannedAnswer, FollowUp, Helper, HistoryLine, Label, Task

__all__ = [
    "TEXT_MAX",
    "Advisor",
    "Assignment",
    "CannedAnswer",
    "Escalation",
    "FollowUp",
    "Helper",
    "HistoryLine",
    "Label",
    "Note",
    "OfficeHours",
    "Outcome",
    "Project",
    "Rating",
    "RegionRules",
    "Request",
    "Task",
]
