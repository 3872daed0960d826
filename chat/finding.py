"""Search in one's own conversations, in Arabic and French alike."""

from django.db.models import Q, QuerySet

from chat.enums import MessageKind
from chat.models import Block, Conversation, Message
from fadaa.accounts.models import User
from fadaa.core.folding import fold

TERMS_MAX = 8
QUERY_MAX = 200
# A first search folds at most this many; the next one goes on, the newest first.
FOLDED_AT_ONCE = 5_000
WRITTEN_AT_ONCE = 500


def found_messages(user: User, text: str) -> QuerySet[Message]:
    """Messages that hold every word of a text, the newest first; nothing for no words.

    Spelling variants count as the same. What others wrote whom she blocked stays out.
    """
    terms = fold(text[:QUERY_MAX]).split()[:TERMS_MAX]
    if not terms:
        return Message.objects.none()
    _fold_new(user)
    wanted = Q()
    for term in terms:
        wanted &= Q(folded__contains=term)
    return _readable(user).filter(wanted).select_related("author", "conversation")


def _readable(user: User) -> QuerySet[Message]:
    blocked = Block.objects.filter(blocker=user).values("blocked")
    mine = Message.objects.filter(conversation__in=Conversation.objects.visible_to(user))
    said = mine.filter(deleted_at=None).exclude(kind=MessageKind.CHANGE)
    return said.exclude(author__in=blocked).order_by("-created_at", "-pk")


def _fold_new(user: User) -> None:
    """Fold what was written since the last search; sending is spared the work."""
    fresh = list(_readable(user).filter(folded=None).only("pk", "body")[:FOLDED_AT_ONCE])
    for message in fresh:
        message.folded = fold(message.body)
    Message.objects.bulk_update(fresh, ["folded"], batch_size=WRITTEN_AT_ONCE)
