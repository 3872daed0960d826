"""Kinds and states of the courses room."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class QuestionType(models.TextChoices):
    CHOICE = "choice", _("One answer")
    MULTIPLE = "multiple", _("Several answers")
    ORDER = "order", _("Put in order")
    NUMBER = "number", _("A number")
    YES_NO = "yes_no", _("Yes or no")
    YES_NO_WHY = "yes_no_why", _("Yes or no, and why")
    MATCH = "match", _("Find what belongs together")
    PHOTO_PICK = "photo_pick", _("Pick a photo")
    HOTSPOT = "hotspot", _("Find the place on a picture")
    FILL = "fill", _("Fill the gaps from a list")
    SCENARIO = "scenario", _("A story with choices")
    CALCULATOR = "calculator", _("Calculator")
    CHECKLIST = "checklist", _("Checklist")


# What the quick check and the fields of the bank can hold; the others are blocks of their own.
SIMPLE_TYPES = (
    QuestionType.CHOICE,
    QuestionType.MULTIPLE,
    QuestionType.ORDER,
    QuestionType.NUMBER,
    QuestionType.YES_NO,
)


class ItemKind(models.TextChoices):
    LESSON = "lesson", _("Lesson")
    QUESTION = "question", _("Question")


class Change(models.TextChoices):
    """How far a release goes, which decides who gets it."""

    COSMETIC = "cosmetic", _("Cosmetic: everyone gets it at once")
    BETTER = "better", _("Better: offered to those who have begun")
    DIFFERENT = "different", _("Different: only for those who begin from now on")


class Verb(models.TextChoices):
    """What a learner did; on export they map to the verbs of xAPI."""

    OPENED = "opened", _("opened")
    POSITION = "position", _("reached a card")
    ANSWERED = "answered", _("answered")
    SHOWN = "shown", _("was shown the answer")
    COMPLETED = "completed", _("finished")


class Held(models.TextChoices):
    """Why an event is kept but not yet counted."""

    ENROLMENT = "enrolment", _("the place in the course is not known yet")
    RELEASE = "release", _("the release is not known yet")


class Fate(models.TextChoices):
    """What became of an event that was handed in."""

    STORED = "stored", _("stored")
    DUPLICATE = "duplicate", _("already there")
    HELD = "held", _("kept until it can be counted")
    REFUSED = "refused", _("refused")
