"""Kinds, states and roles of conversations."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ConversationKind(models.TextChoices):
    SUPPORT = "support", _("With an advisor")
    GROUP = "group", _("Group")


class ConversationState(models.TextChoices):
    OPEN = "open", _("Open")
    CLOSED = "closed", _("Closed")


class MemberRole(models.TextChoices):
    MEMBER = "member", _("Member")
    ADVISOR = "advisor", _("Advisor")
    OBSERVER = "observer", _("Observer")


class MessageKind(models.TextChoices):
    TEXT = "text", _("Text")
    VOICE = "voice", _("Voice message")
    IMAGE = "image", _("Picture")
    FILE = "file", _("File")
    CARD = "card", _("Card")
    SYSTEM = "system", _("Notice")
