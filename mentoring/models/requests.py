"""Questions to advisors, from asking to closing, and who was asked."""

import datetime as dt
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from fadaa.accounts.enums import Language
from fadaa.core.ids import uuid7
from fadaa.core.vocabularies import Region
from mentoring import topics
from mentoring.enums import (
    OPEN_STATES,
    UNTAKEN_STATES,
    Answer,
    EscalationStep,
    Reach,
    ReachWhen,
    RequestState,
    Urgency,
)
from mentoring.models.advisors import Advisor
from mentoring.models.projects import Project

TEXT_MAX = 2000


class RequestQuerySet(models.QuerySet["Request"]):
    def open(self) -> "RequestQuerySet":
        return self.filter(state__in=OPEN_STATES)

    def untaken(self) -> "RequestQuerySet":
        return self.filter(state__in=UNTAKEN_STATES)

    def offered_to(self, advisor: Advisor) -> "RequestQuerySet":
        """Requests that wait for this advisor's answer, the longest waiting first."""
        return self.untaken().filter(
            assignments__advisor=advisor, assignments__answer=Answer.PENDING
        )

    def taken_by(self, advisor: Advisor) -> "RequestQuerySet":
        return self.filter(assignments__advisor=advisor, assignments__answer=Answer.ACCEPTED)

    def worked_by(self, advisor: Advisor) -> "RequestQuerySet":
        """Those the advisor took, and those where she helps."""
        helped = self.model.objects.filter(helpers__advisor=advisor, helpers__left_at=None)
        taken = self.model.objects.taken_by(advisor)
        return self.filter(Q(pk__in=taken.values("pk")) | Q(pk__in=helped.values("pk")))

    def visible_to(self, user: object) -> "RequestQuerySet":
        """The holder's own, and those offered to or taken by the advisor."""
        return self.filter(
            Q(holder=user)
            | Q(
                assignments__advisor__user=user,
                assignments__answer__in=[Answer.PENDING, Answer.ACCEPTED],
            )
            | Q(helpers__advisor__user=user, helpers__left_at=None)
        ).distinct()


class Request(models.Model):
    """A question to an advisor, from asking to closing."""

    public_id = models.UUIDField(default=uuid7, unique=True, editable=False)
    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="requests")
    holder = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="advice_requests"
    )
    topic = models.CharField(_("about"), max_length=40)
    text = models.TextField(_("your question"), max_length=TEXT_MAX, blank=True)
    voice = models.ForeignKey(
        "media.Asset", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    urgency = models.CharField(
        _("how urgent"), max_length=10, choices=Urgency, default=Urgency.CALM
    )
    reach = models.CharField(_("how to reach me"), max_length=10, choices=Reach, default=Reach.HERE)
    reach_when = models.CharField(
        _("when"), max_length=10, choices=ReachWhen, default=ReachWhen.ANY
    )
    language = models.CharField(max_length=3, choices=Language, default=Language.ARABIC)
    region = models.CharField(_("region"), max_length=5, choices=Region, blank=True)
    state = models.CharField(max_length=10, choices=RequestState, default=RequestState.WAITING)
    from_page_title = models.CharField(max_length=255, blank=True)
    from_page_url = models.CharField(max_length=500, blank=True)
    conversation = models.OneToOneField(
        "chat.Conversation", null=True, on_delete=models.PROTECT, related_name="advice_request"
    )
    created_at = models.DateTimeField(default=timezone.now)
    # Back in the queue, after an advisor could not go on: the ladder begins anew.
    requeued_at = models.DateTimeField(null=True)
    # When it was taken first: what was promised is measured by it.
    taken_at = models.DateTimeField(null=True)
    snoozed_until = models.DateTimeField(null=True)
    # The newest message when it was put aside; a later one wakes it.
    snoozed_seq = models.PositiveBigIntegerField(default=0)
    closed_at = models.DateTimeField(null=True)

    objects = RequestQuerySet.as_manager()

    class Meta:
        verbose_name = _("request")
        verbose_name_plural = _("requests")
        ordering: ClassVar = ["created_at"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["holder", "topic"],
                condition=Q(state__in=["waiting", "offered", "taken"]),
                name="request_one_open_per_topic",
            ),
            models.CheckConstraint(
                condition=~Q(state="taken") | Q(taken_at__isnull=False, conversation__isnull=False),
                name="request_taken_has_conversation",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.topic} {self.public_id}"

    def get_absolute_url(self) -> str:
        return reverse("mentoring:request", args=[self.public_id])

    @property
    def topic_label(self) -> str | Promise:
        return topics.label_of(self.topic)

    @property
    def waiting_since(self) -> dt.datetime:
        return self.requeued_at or self.created_at

    @property
    def said(self) -> str:
        """The question in words, also when it was spoken or is a wish to be called."""
        if self.text:
            return self.text
        if self.voice_id:
            return str(_("A spoken question"))
        return str(_("Please call me."))

    @property
    def is_open(self) -> bool:
        return self.state in OPEN_STATES

    @property
    def is_untaken(self) -> bool:
        return self.state in UNTAKEN_STATES


class Assignment(models.Model):
    """One offer of a request to one advisor, and the answer."""

    request = models.ForeignKey(Request, on_delete=models.CASCADE, related_name="assignments")
    advisor = models.ForeignKey(Advisor, on_delete=models.CASCADE, related_name="assignments")
    answer = models.CharField(max_length=10, choices=Answer, default=Answer.PENDING)
    reason = models.CharField(_("why not"), max_length=300, blank=True)
    offered_at = models.DateTimeField(default=timezone.now)
    answered_at = models.DateTimeField(null=True)
    # Why this advisor was asked, as codes of ``routing.Why``; dispatchers read them in words.
    reasons = models.JSONField(default=list, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["request", "advisor"], name="assignment_offered_once"),
            models.UniqueConstraint(
                fields=["request"],
                condition=Q(answer="accepted"),
                name="assignment_one_accepted_per_request",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.request_id} → {self.advisor_id}: {self.answer}"


class Escalation(models.Model):
    """A rung that an unanswered request has climbed; each rung once."""

    request = models.ForeignKey(Request, on_delete=models.CASCADE, related_name="escalations")
    step = models.CharField(max_length=10, choices=EscalationStep)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["request", "step"], name="escalation_step_once")
        ]

    def __str__(self) -> str:
        return f"{self.request_id} {self.step}"


class Note(models.Model):
    """What advisors write for advisors; the holder never sees it."""

    request = models.ForeignKey(Request, on_delete=models.CASCADE, related_name="notes")
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    text = models.TextField(_("note"), max_length=TEXT_MAX)
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("note")
        verbose_name_plural = _("notes")
        ordering: ClassVar = ["created_at"]

    def __str__(self) -> str:
        return f"note {self.pk}"
