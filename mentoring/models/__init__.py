"""Why people talk: projects, questions, the advisors who take them, and what came of it."""

from mentoring.models.advisors import Advisor, OfficeHours
from mentoring.models.appointments import MEETING_MINUTES, Appointment, Closure
from mentoring.models.endings import Outcome, Rating
from mentoring.models.projects import Project, ProjectLine, ProjectMember
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
    "MEETING_MINUTES",
    "TEXT_MAX",
    "Advisor",
    "Appointment",
    "Assignment",
    "CannedAnswer",
    "Closure",
    "Escalation",
    "FollowUp",
    "Helper",
    "HistoryLine",
    "Label",
    "Note",
    "OfficeHours",
    "Outcome",
    "Project",
    "ProjectLine",
    "ProjectMember",
    "Rating",
    "RegionRules",
    "Request",
    "Task",
]
