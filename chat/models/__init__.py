"""What the chat keeps: conversations and what was said, and what keeps people safe in them."""

from chat.models.conversations import (
    Conversation,
    ConversationQuerySet,
    Membership,
    MembershipQuerySet,
    Message,
    MessageQuerySet,
)
from chat.models.notices import NoticeSettings
from chat.models.outbox import Notice, NoticeQuerySet, Outgoing
from chat.models.safety import Block, FormerText, Report, WatchedWord

__all__ = [
    "Block",
    "Conversation",
    "ConversationQuerySet",
    "FormerText",
    "Membership",
    "MembershipQuerySet",
    "Message",
    "MessageQuerySet",
    "Notice",
    "NoticeQuerySet",
    "NoticeSettings",
    "Outgoing",
    "Report",
    "WatchedWord",
]
