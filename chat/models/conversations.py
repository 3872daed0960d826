"""Conversations, who takes part in them, and what was said."""

from typing import ClassVar, Self

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from chat.enums import ConversationKind, ConversationState, MemberRole, MessageKind
from fadaa.accounts.models import User
from fadaa.core.ids import uuid7
from media.models import Asset


class ConversationQuerySet(models.QuerySet["Conversation"]):
    def visible_to(self, user: User) -> Self:
        """Conversations that the person takes part in now; leaving takes them away."""
        if not user.is_authenticated:
            return self.none()
        present = Membership.objects.present().filter(user=user)
        return self.filter(pk__in=present.values("conversation"))

    def open(self) -> Self:
        return self.filter(state=ConversationState.OPEN)

    def latest_first(self) -> Self:
        return self.order_by("-last_message_at", "-pk")


class Conversation(models.Model):
    """A place where people write to each other; it does not know why they do."""

    public_id = models.UUIDField(default=uuid7, unique=True, editable=False)
    kind = models.CharField(max_length=10, choices=ConversationKind)
    state = models.CharField(
        max_length=10, choices=ConversationState, default=ConversationState.OPEN
    )
    title = models.CharField(_("title"), max_length=200, blank=True)
    # The number of the newest message. Raising it locks the row until the message is
    # committed, so that numbers have no gap and appear in order.
    last_seq = models.PositiveBigIntegerField(default=0, editable=False)
    # The newest number that the sweep announced again; see services.sweep_pokes.
    last_poked_seq = models.PositiveBigIntegerField(default=0, editable=False)
    last_message_at = models.DateTimeField(default=timezone.now, editable=False)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    closed_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = ConversationQuerySet.as_manager()

    class Meta:
        verbose_name = _("conversation")
        verbose_name_plural = _("conversations")

    def __str__(self) -> str:
        return self.title or str(self.public_id)

    @property
    def is_open(self) -> bool:
        return self.state == ConversationState.OPEN


class MembershipQuerySet(models.QuerySet["Membership"]):
    def present(self) -> Self:
        return self.filter(left_at__isnull=True)


class Membership(models.Model):
    """A person in a conversation, and how far she has received and read it."""

    conversation = models.ForeignKey(
        Conversation, on_delete=models.CASCADE, related_name="memberships"
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="chat_memberships"
    )
    role = models.CharField(max_length=10, choices=MemberRole, default=MemberRole.MEMBER)
    last_read_seq = models.PositiveBigIntegerField(default=0)
    last_delivered_seq = models.PositiveBigIntegerField(default=0)
    muted = models.BooleanField(_("muted"), default=False)
    joined_at = models.DateTimeField(default=timezone.now, editable=False)
    left_at = models.DateTimeField(null=True, blank=True)

    objects = MembershipQuerySet.as_manager()

    class Meta:
        verbose_name = _("membership")
        verbose_name_plural = _("memberships")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["conversation", "user"], name="membership_once_per_person"
            )
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["user"], condition=Q(left_at__isnull=True), name="membership_present"
            )
        ]

    def __str__(self) -> str:
        return f"{self.user_id} in {self.conversation_id}"


class MessageQuerySet(models.QuerySet["Message"]):
    def in_order(self) -> Self:
        return self.order_by("seq")

    def with_people(self) -> Self:
        """With what showing them takes; files cost queries only where there are some."""
        people = self.select_related("author", "asset", "reply_to__author", "reply_to__asset")
        return people.prefetch_related("asset__renditions", "reply_to__asset__renditions")

    def for_reader(self, reader: User) -> Self:
        """Mark what people wrote whom the reader blocked: ``hushed``, ``quotes_hushed``."""
        from chat.models.safety import Block  # it points back at messages

        mine = Block.objects.filter(blocker=reader)
        return self.with_people().annotate(
            hushed=Exists(mine.filter(blocked=OuterRef("author"))),
            quotes_hushed=Exists(mine.filter(blocked=OuterRef("reply_to__author"))),
        )

    def shown(self) -> Self:
        """What stands in the list; a change only travels with it."""
        return self.exclude(kind=MessageKind.CHANGE)


class Message(models.Model):
    """One thing said, at its own number; the number, not the clock, gives the order."""

    conversation = models.ForeignKey(
        Conversation, on_delete=models.CASCADE, related_name="messages"
    )
    seq = models.PositiveBigIntegerField()
    # Made by the sender's device before the network is asked: a repeat is recognised by it.
    client_id = models.UUIDField(default=uuid7)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    kind = models.CharField(max_length=10, choices=MessageKind, default=MessageKind.TEXT)
    body = models.TextField(blank=True)
    asset = models.ForeignKey(Asset, on_delete=models.SET_NULL, null=True, related_name="+")
    reply_to = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, related_name="+")
    data = models.JSONField(default=dict, blank=True)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    edited_at = models.DateTimeField(null=True, blank=True)
    deleted_at = models.DateTimeField(null=True, blank=True)
    # The text as search compares it; filled by the first search after the text was written.
    folded = models.TextField(null=True, editable=False)

    # Whether send_message found the message already stored. Not a column.
    repeated = False
    # Set by ``for_reader``: not hers to see.
    hushed = False
    quotes_hushed = False

    objects = MessageQuerySet.as_manager()

    class Meta:
        verbose_name = _("message")
        verbose_name_plural = _("messages")
        constraints: ClassVar = [
            # Also the index of every "what came after number n?".
            models.UniqueConstraint(fields=["conversation", "seq"], name="message_seq_once"),
            models.UniqueConstraint(
                fields=["conversation", "author", "client_id"], name="message_client_id_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.conversation_id}#{self.seq}"

    @property
    def is_change(self) -> bool:
        return self.kind == MessageKind.CHANGE

    @property
    def tells(self) -> bool:
        """Whether absent people are told of it: a change is no news."""
        return not self.is_change

    @property
    def reactions(self) -> dict[str, str]:
        """``{public id of a person: reaction}``."""
        found: dict[str, str] = self.data.get("reactions", {})
        return found
