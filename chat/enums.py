"""Kinds, states and roles of conversations."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class ConversationKind(models.TextChoices):
    SUPPORT = "support", _("With an advisor")
    GROUP = "group", _("Group")


class ConversationState(models.TextChoices):
    OPEN = "open", pgettext_lazy("conversation", "Open")
    CLOSED = "closed", pgettext_lazy("conversation", "Closed")


class MemberRole(models.TextChoices):
    MEMBER = "member", _("Member")
    ADVISOR = "advisor", _("Advisor")
    OBSERVER = "observer", _("Observer")


class MessageKind(models.TextChoices):
    TEXT = "text", pgettext_lazy("message", "Text")
    VOICE = "voice", pgettext_lazy("message", "Voice message")
    IMAGE = "image", pgettext_lazy("message", "Picture")
    FILE = "file", pgettext_lazy("message", "File")
    CARD = "card", pgettext_lazy("message", "Card")
    SYSTEM = "system", pgettext_lazy("message", "Notice")
