"""States of a request and of what was made of it."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class RequestState(models.TextChoices):
    WAITING = "waiting", _("Received, waiting for an advisor")
    OFFERED = "offered", _("Offered to advisors")
    TAKEN = "taken", _("An advisor answers")
    CLOSED = "closed", pgettext_lazy("request", "Closed")
    WITHDRAWN = "withdrawn", pgettext_lazy("request", "Withdrawn")


OPEN_STATES = (RequestState.WAITING, RequestState.OFFERED, RequestState.TAKEN)
UNTAKEN_STATES = (RequestState.WAITING, RequestState.OFFERED)


class Urgency(models.TextChoices):
    CALM = "calm", _("No hurry")
    WEEK = "week", _("This week")
    URGENT = "urgent", _("I have a deadline in the coming days")


class Reach(models.TextChoices):
    """How the person wants to be answered; writing here always works beside it."""

    HERE = "here", _("Write to me here")
    CALL = "call", _("Call me")
    VISIT = "visit", _("I come to the office")


class ReachWhen(models.TextChoices):
    ANY = "any", _("Any time")
    MORNING = "morning", _("In the morning")
    AFTERNOON = "afternoon", _("In the afternoon")
    EVENING = "evening", _("In the evening")


class Answer(models.TextChoices):
    PENDING = "pending", pgettext_lazy("offer", "Not answered yet")
    ACCEPTED = "accepted", pgettext_lazy("offer", "Taken")
    DECLINED = "declined", pgettext_lazy("offer", "Declined")
    EXPIRED = "expired", pgettext_lazy("offer", "No longer needed")
    HANDED_ON = "handed_on", pgettext_lazy("offer", "Handed on")


class EscalationStep(models.TextChoices):
    """Who is told when nobody answers, and after how long."""

    LANGUAGE = "language", _("Offered to all advisors of the language")
    EVERYONE = "everyone", _("Offered to all advisors")
    LEADS = "leads", _("Handed to those in charge")


class OutcomeKind(models.TextChoices):
    ANSWERED = "answered", _("The question is answered")
    FOUNDED = "founded", _("The cooperative is founded")
    FILED = "filed", _("The file is handed in")
    FINANCED = "financed", _("Financing was found")
    REFERRED = "referred", _("Sent to the right office")
    ABANDONED = "abandoned", _("Given up")


class Side(models.TextChoices):
    HOLDER = "holder", _("The person")
    ADVISOR = "advisor", _("The advisor")


class CaseEvent(models.TextChoices):
    """What stands in the history of a case."""

    TAKEN = "taken", _("Taken up")
    ASSIGNED = "assigned", _("Assigned to")
    TRANSFERRED = "transferred", _("Handed on to")
    INVITED = "invited", _("Asked to help:")
    HELPED = "helped", _("No longer helps:")
    RETURNED = "returned", _("Back in the queue")
    CLOSED = "closed", _("Closed:")
    REOPENED = "reopened", _("Opened again")
    MEETING = "meeting", _("Appointment:")


class MeetingKind(models.TextChoices):
    PHONE = "phone", _("By phone")
    VISIT = "visit", _("At the office")
    VIDEO = "video", _("By video")


class AppointmentState(models.TextChoices):
    BOOKED = "booked", pgettext_lazy("appointment", "Agreed")
    CANCELLED = "cancelled", pgettext_lazy("appointment", "Cancelled")


class ProjectStage(models.TextChoices):
    IDEA = "idea", _("We have an idea")
    GROUP = "group", _("We are a group")
    NAME = "name", _("The name is asked for or approved")
    ASSEMBLY = "assembly", _("The founding assembly is held")
    REGISTERED = "registered", _("We are in the register")
    OPERATING = "operating", _("Our cooperative works")


class Share(models.TextChoices):
    """What a holder may let the advisors see who answer her."""

    JOURNEY = "journey", _("My steps on the journeys")
    COURSES = "courses", _("My courses")
    FINDER = "finder", _("What the financing finder said")
    DOCUMENTS = "documents", _("My founding papers: what is filled in and what is missing")


class Right(models.TextChoices):
    """What a co-founder may do beyond reading the project."""

    EDIT = "edit", _("Change the project")
    TALK = "talk", _("Take part in the conversations with advisors")


class MemberState(models.TextChoices):
    INVITED = "invited", pgettext_lazy("co-founder", "Invited")
    JOINED = "joined", pgettext_lazy("co-founder", "Takes part")
    DECLINED = "declined", pgettext_lazy("co-founder", "Does not want to")
    LEFT = "left", pgettext_lazy("co-founder", "Has left")


class ProjectEvent(models.TextChoices):
    STAGE = "stage", _("New stage:")
    INVITED = "invited", _("Invited:")
    JOINED = "joined", _("Takes part now:")
    LEFT = "left", _("Takes part no more:")
    SHARED = "shared", _("What advisors see was changed")
