"""Kinds of voices and reasons."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class VoiceKind(models.TextChoices):
    PERSON = "person", _("A person reads")
    SYNTHETIC = "synthetic", _("Synthetic voice")


class Reason(models.TextChoices):
    """Why a page did not help."""

    NOT_FOUND = "not_found", _("I did not find my answer")
    UNCLEAR = "unclear", _("The words are hard to understand")
    OUTDATED = "outdated", _("It is wrong or out of date")
    NOT_MINE = "not_mine", _("It does not fit my case")
    BROKEN = "broken", _("Something on the page does not work")
    OTHER = "other", _("Another reason")
