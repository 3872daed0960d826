"""What still has to leave the platform: written with the message, taken up by the clock."""

from typing import ClassVar, Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from chat.enums import NoticeState
from chat.models.conversations import Conversation, Message
from fadaa.core.ids import uuid7


class Outgoing(models.Model):
    """A message whose absent readers have not been told yet.

    Stored in the transaction of its message, so that no crash separates the two. Gone once
    it has become a notice for each person and channel.
    """

    message = models.OneToOneField(
        Message, on_delete=models.CASCADE, primary_key=True, related_name="+"
    )
    due_at = models.DateTimeField(db_index=True)

    class Meta:
        verbose_name = _("outgoing message")
        verbose_name_plural = _("outgoing messages")

    def __str__(self) -> str:
        return str(self.message_id)


class NoticeQuerySet(models.QuerySet["Notice"]):
    def waiting(self) -> Self:
        return self.filter(state=NoticeState.WAITING)

    def due(self) -> Self:
        return self.waiting().filter(not_before__lte=timezone.now())


class Notice(models.Model):
    """One thing to tell one person over one channel: something new in this conversation.

    While it waits, newer messages only raise its number, so a person gets one notice for
    ten messages. Holds no text of anyone.
    """

    public_id = models.UUIDField(default=uuid7, unique=True, editable=False)
    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="+")
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="chat_notices"
    )
    channel = models.CharField(max_length=20)
    seq = models.PositiveBigIntegerField()
    state = models.CharField(
        max_length=10, choices=NoticeState, default=NoticeState.WAITING, db_index=True
    )
    reason = models.CharField(max_length=120, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    not_before = models.DateTimeField(default=timezone.now)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    settled_at = models.DateTimeField(null=True, blank=True)

    objects = NoticeQuerySet.as_manager()

    class Meta:
        verbose_name = _("notice")
        verbose_name_plural = _("notices")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["conversation", "person", "channel"],
                condition=Q(state="waiting"),
                name="notice_waits_once",
            )
        ]
        indexes: ClassVar = [
            models.Index(fields=["not_before"], condition=Q(state="waiting"), name="notice_due")
        ]

    def __str__(self) -> str:
        return f"{self.channel} {self.public_id} {self.state}"
