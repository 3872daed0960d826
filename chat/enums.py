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
    # Travels like a message and is not shown as one: it says that another message changed.
    CHANGE = "change", pgettext_lazy("message", "Change")


class ChangeKind(models.TextChoices):
    EDIT = "edit", pgettext_lazy("message", "Edited")
    DELETE = "delete", pgettext_lazy("message", "Deleted")
    REACT = "react", pgettext_lazy("message", "Reaction")


class Reaction(models.TextChoices):
    """Three, so that a thumb finds them and everyone knows what they say."""

    YES = "yes", pgettext_lazy("reaction", "Agreed")
    THANKS = "thanks", pgettext_lazy("reaction", "Thank you")
    HEART = "heart", pgettext_lazy("reaction", "I like it")


REACTION_SIGNS = {Reaction.YES: "👍", Reaction.THANKS: "🙏", Reaction.HEART: "❤️"}


class NoticeState(models.TextChoices):
    WAITING = "waiting", pgettext_lazy("notice", "Waiting")
    SENT = "sent", pgettext_lazy("notice", "Sent")
    DROPPED = "dropped", pgettext_lazy("notice", "No longer needed")
    DEAD = "dead", pgettext_lazy("notice", "Given up")


class ReportReason(models.TextChoices):
    INSULT = "insult", _("Insult or threat")
    FRAUD = "fraud", _("Fraud, or a request for money")
    HARASSMENT = "harassment", _("Harassment")
    PRIVATE = "private", _("Private information of someone")
    OTHER = "other", _("Something else")
    WORDS = "words", _("A watched word")


class ReportState(models.TextChoices):
    NEW = "new", pgettext_lazy("report", "New")
    DECIDED = "decided", pgettext_lazy("report", "Decided")
    APPEALED = "appealed", pgettext_lazy("report", "Appealed")
    FINAL = "final", pgettext_lazy("report", "Final")


class Verdict(models.TextChoices):
    NOTHING = "nothing", _("Nothing to object to")
    WARN = "warn", _("Warn the author")
    HIDE = "hide", _("Take the message out")
    REMOVE = "remove", _("Take the message out and its author from the conversation")
