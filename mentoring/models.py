"""Why people talk: projects, questions, the advisors who take them, and what came of it."""

import datetime as dt
from typing import ClassVar

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cms.models import KeyListField
from fadaa.accounts.enums import Language, Role, Stage
from fadaa.core.ids import uuid7
from fadaa.core.vocabularies import Region, Sector
from mentoring import topics
from mentoring.enums import (
    OPEN_STATES,
    UNTAKEN_STATES,
    Answer,
    EscalationStep,
    OutcomeKind,
    RequestState,
)

TEXT_MAX = 2000


class Project(models.Model):
    """The dossier of a project holder: what she wants to do and where it stands."""

    holder = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="project"
    )
    idea = models.CharField(_("what we want to do"), max_length=200, blank=True)
    region = models.CharField(_("region"), max_length=5, choices=Region, blank=True)
    sector = models.CharField(_("field of work"), max_length=20, choices=Sector, blank=True)
    stage = models.CharField(_("where we stand"), max_length=20, choices=Stage, blank=True)
    partners_found = models.PositiveSmallIntegerField(
        _("how many we are"),
        default=1,
        validators=[MinValueValidator(1), MaxValueValidator(500)],
        help_text=_("A cooperative needs five people, you included."),
    )
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = _("project")
        verbose_name_plural = _("projects")

    def __str__(self) -> str:
        return self.idea or str(self.holder)

    @property
    def missing_partners(self) -> int:
        """People still to find: a cooperative needs five (Law 112-12)."""
        return max(0, 5 - self.partners_found)


class AdvisorQuerySet(models.QuerySet["Advisor"]):
    def on_duty(self, today: dt.date | None = None) -> "AdvisorQuerySet":
        """Advisors who are there, active, and hold the role."""
        today = today or timezone.localdate()
        return self.filter(
            Q(absent_until__isnull=True) | Q(absent_until__lt=today),
            available=True,
            user__is_active=True,
            user__groups__name=Role.ADVISOR.value,
        )

    def with_load(self) -> "AdvisorQuerySet":
        """Adds ``load``: cases that are open now."""
        return self.annotate(
            load=models.Count(
                "assignments",
                filter=Q(
                    assignments__answer=Answer.ACCEPTED,
                    assignments__request__state=RequestState.TAKEN,
                ),
            )
        )


class Advisor(models.Model):
    """A person who answers: in which languages, for which regions and topics, how many."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="advisor"
    )
    languages = KeyListField(_("languages"), vocabulary=Language.choices)
    regions = KeyListField(
        _("regions"), vocabulary=Region.choices, help_text=_("None ticked: the whole country.")
    )
    topics = KeyListField(
        _("subjects"),
        vocabulary=topics.field_choices,
        help_text=_("What the advisor knows best; none ticked: everything."),
    )
    capacity = models.PositiveSmallIntegerField(_("open cases at most"), default=20)
    available = models.BooleanField(_("takes requests"), default=True)
    absent_until = models.DateField(_("absent until"), null=True, blank=True)

    objects = AdvisorQuerySet.as_manager()

    class Meta:
        verbose_name = _("advisor")
        verbose_name_plural = _("advisors")

    def __str__(self) -> str:
        return str(self.user)


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

    def visible_to(self, user: object) -> "RequestQuerySet":
        """The holder's own, and those offered to or taken by the advisor."""
        return self.filter(
            Q(holder=user)
            | Q(
                assignments__advisor__user=user,
                assignments__answer__in=[Answer.PENDING, Answer.ACCEPTED],
            )
        ).distinct()


class Request(models.Model):
    """A question to an advisor, from asking to closing."""

    public_id = models.UUIDField(default=uuid7, unique=True, editable=False)
    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="requests")
    holder = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="advice_requests"
    )
    topic = models.CharField(_("about"), max_length=40)
    text = models.TextField(_("your question"), max_length=TEXT_MAX)
    language = models.CharField(max_length=3, choices=Language, default=Language.ARABIC)
    region = models.CharField(_("region"), max_length=5, choices=Region, blank=True)
    state = models.CharField(max_length=10, choices=RequestState, default=RequestState.WAITING)
    from_page_title = models.CharField(max_length=255, blank=True)
    from_page_url = models.CharField(max_length=500, blank=True)
    conversation = models.OneToOneField(
        "chat.Conversation", null=True, on_delete=models.PROTECT, related_name="advice_request"
    )
    created_at = models.DateTimeField(default=timezone.now)
    taken_at = models.DateTimeField(null=True)
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


class Outcome(models.Model):
    """How an advisor closed a request."""

    request = models.OneToOneField(Request, on_delete=models.CASCADE, related_name="outcome")
    kind = models.CharField(_("what came of it"), max_length=10, choices=OutcomeKind)
    at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"{self.request_id} {self.kind}"


class Rating(models.Model):
    """What the holder says afterwards: was it of use, in her own words."""

    request = models.OneToOneField(Request, on_delete=models.CASCADE, related_name="rating")
    useful = models.BooleanField(_("Did it help you?"))
    comment = models.CharField(_("In your words"), max_length=500, blank=True)
    at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"{self.request_id} {self.useful}"
