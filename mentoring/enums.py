"""States and kinds of asking and answering."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class ProjectStage(models.TextChoices):
    """How far the project has come, in the order of founding a cooperative."""

    IDEA = "idea", pgettext_lazy("project", "An idea")
    GROUP = "group", pgettext_lazy("project", "A group that agrees")
    NAME = "name", pgettext_lazy("project", "Asking for the name")
    ASSEMBLY = "assembly", pgettext_lazy("project", "Preparing the founding meeting")
    REGISTERED = "registered", pgettext_lazy("project", "Registered")
    OPERATING = "operating", pgettext_lazy("project", "Working and selling")


class Urgency(models.TextChoices):
    NORMAL = "normal", pgettext_lazy("urgency", "Usual")
    URGENT = "urgent", pgettext_lazy("urgency", "Urgent")


class RequestState(models.TextChoices):
    """``waiting``: with nobody yet; ``offered``: one or more advisors are asked."""

    WAITING = "waiting", pgettext_lazy("request", "Received")
    OFFERED = "offered", pgettext_lazy("request", "With advisors")
    TAKEN = "taken", pgettext_lazy("request", "Answered")
    CLOSED = "closed", pgettext_lazy("request", "Closed")
    WITHDRAWN = "withdrawn", pgettext_lazy("request", "Taken back")


UNANSWERED = (RequestState.WAITING, RequestState.OFFERED)
OPEN = (*UNANSWERED, RequestState.TAKEN)


class AssignmentOutcome(models.TextChoices):
    """What became of an offer; an offer without outcome is still open."""

    ACCEPTED = "accepted", pgettext_lazy("offer", "Accepted")
    DECLINED = "declined", pgettext_lazy("offer", "Declined")
    EXPIRED = "expired", pgettext_lazy("offer", "Answered by somebody else")


class DeclineReason(models.TextChoices):
    TOPIC = "topic", pgettext_lazy("decline", "Not my subject")
    TIME = "time", pgettext_lazy("decline", "No time these days")
    PLACE = "place", pgettext_lazy("decline", "Someone of the region knows better")
    KNOWN = "known", pgettext_lazy("decline", "I know the person too well")
    OTHER = "other", pgettext_lazy("decline", "Another reason")


class EscalationStep(models.TextChoices):
    """Who is asked when nobody answers, in this order."""

    LANGUAGE = "language", pgettext_lazy("escalation", "Every advisor of the language")
    LEADS = "leads", pgettext_lazy("escalation", "The lead of the delegation")
    EVERYONE = "everyone", pgettext_lazy("escalation", "All leads and administrators")


class OutcomeKind(models.TextChoices):
    """With what a request ended."""

    ANSWERED = "answered", pgettext_lazy("outcome", "The question is answered")
    FILED = "filed", pgettext_lazy("outcome", "A file is handed in")
    FOUNDED = "founded", pgettext_lazy("outcome", "The cooperative is founded")
    FINANCED = "financed", pgettext_lazy("outcome", "Financing is found")
    REFERRED = "referred", pgettext_lazy("outcome", "Led on to another office")
    ABANDONED = "abandoned", pgettext_lazy("outcome", "Given up")


class Helped(models.TextChoices):
    YES = "yes", pgettext_lazy("helped", "Yes, it helped me")
    PARTLY = "partly", pgettext_lazy("helped", "A little")
    NO = "no", pgettext_lazy("helped", "No, not really")
