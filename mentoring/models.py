"""Why people talk: projects, requests, who was asked, and what came of it."""

import datetime as dt
from typing import ClassVar, Self

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Count, Q
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from chat.models import Conversation
from cms.models import KeyListField
from fadaa.accounts.enums import Language
from fadaa.accounts.models import User
from fadaa.core.ids import uuid7
from fadaa.core.vocabularies import Region, Sector
from mentoring import topics
from mentoring.enums import (
    OPEN,
    UNANSWERED,
    AssignmentOutcome,
    DeclineReason,
    EscalationStep,
    Helped,
    OutcomeKind,
    ProjectStage,
    RequestState,
    Urgency,
)
from mentoring.hours import validate_hours

TEXT_MAX = 2_000
SENTENCE_MAX = 500


class Project(models.Model):
    """The dossier of a project; its holder and the advisors who help read it."""

    public_id = models.UUIDField(default=uuid7, unique=True, editable=False)
    holder = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="projects"
    )
    title = models.CharField(_("name of the project"), max_length=120, blank=True)
    idea = models.TextField(_("the idea in your words"), max_length=TEXT_MAX, blank=True)
    region = models.CharField(_("region"), max_length=5, choices=Region, blank=True)
    sector = models.CharField(_("what you work in"), max_length=20, choices=Sector, blank=True)
    partners_found = models.PositiveSmallIntegerField(
        _("people who take part, you included"),
        default=1,
        validators=[MinValueValidator(1), MaxValueValidator(1000)],
    )
    stage = models.CharField(
        _("where the project stands"),
        max_length=20,
        choices=ProjectStage,
        default=ProjectStage.IDEA,
    )
    note = models.TextField(_("what an advisor should know"), max_length=TEXT_MAX, blank=True)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = _("project")
        verbose_name_plural = _("projects")

    def __str__(self) -> str:
        return self.title or str(_("Project of %(name)s") % {"name": self.holder})


class AdvisorQuerySet(models.QuerySet["Advisor"]):
    def reachable(self, today: dt.date) -> Self:
        """Advisors who take requests today."""
        here = Q(absent_until__isnull=True) | Q(absent_until__lt=today)
        return self.filter(here, available=True, user__is_active=True)

    def with_open_cases(self) -> Self:
        """Adds ``open_cases``: the requests an advisor answers now."""
        accepted = Q(
            assignments__outcome=AssignmentOutcome.ACCEPTED,
            assignments__request__state=RequestState.TAKEN,
        )
        return self.annotate(open_cases=Count("assignments", filter=accepted))


class Advisor(models.Model):
    """A person who answers: what they speak, where they are, how much they can take."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="advisor",
        verbose_name=_("person"),
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
    capacity = models.PositiveSmallIntegerField(
        _("open requests at once"), default=10, validators=[MaxValueValidator(200)]
    )
    available = models.BooleanField(_("takes new requests"), default=True)
    absent_until = models.DateField(
        _("absent until"), null=True, blank=True, help_text=_("The last day of the absence.")
    )
    office_hours = models.JSONField(
        _("office hours"), default=dict, blank=True, validators=[validate_hours]
    )

    objects = AdvisorQuerySet.as_manager()

    class Meta:
        verbose_name = _("advisor")
        verbose_name_plural = _("advisors")

    def __str__(self) -> str:
        return str(self.user)

    def covers_region(self, region: str) -> bool:
        return not self.regions or region in self.regions

    def knows(self, topic: str) -> bool:
        return not self.topics or topics.field_of(topic) in self.topics


class RequestQuerySet(models.QuerySet["Request"]):
    def open(self) -> Self:
        return self.filter(state__in=OPEN)

    def unanswered(self) -> Self:
        return self.filter(state__in=UNANSWERED)

    def visible_to(self, user: User) -> Self:
        """One's own requests, and those one was asked to answer and did not decline."""
        if not user.is_authenticated:
            return self.none()
        asked = Assignment.objects.filter(advisor__user=user).standing()
        return self.filter(Q(holder=user) | Q(pk__in=asked.values("request")))

    def offered_to(self, advisor: "Advisor") -> Self:
        """Requests that wait for this advisor's answer, the oldest first."""
        offers = Assignment.objects.open().filter(advisor=advisor)
        return self.unanswered().filter(pk__in=offers.values("request")).order_by("created_at")

    def taken_by(self, advisor: "Advisor") -> Self:
        accepted = Assignment.objects.accepted().filter(advisor=advisor)
        return self.filter(pk__in=accepted.values("request")).order_by("-taken_at")


class Request(models.Model):
    """A question that a person wants a human to answer."""

    public_id = models.UUIDField(default=uuid7, unique=True, editable=False)
    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="requests")
    holder = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="mentoring_requests"
    )
    topic = models.CharField(_("subject"), max_length=60)
    text = models.TextField(_("question"), max_length=TEXT_MAX)
    urgency = models.CharField(
        _("urgency"), max_length=10, choices=Urgency, default=Urgency.NORMAL
    )
    state = models.CharField(
        _("state"), max_length=10, choices=RequestState, default=RequestState.WAITING
    )
    language = models.CharField(_("language"), max_length=3, choices=Language)
    region = models.CharField(_("region"), max_length=5, choices=Region, blank=True)
    conversation = models.OneToOneField(
        Conversation,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="mentoring_request",
    )
    from_page_url = models.CharField(max_length=500, blank=True)
    from_page_title = models.CharField(max_length=255, blank=True)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    taken_at = models.DateTimeField(null=True, blank=True, editable=False)
    closed_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = RequestQuerySet.as_manager()

    class Meta:
        verbose_name = _("request")
        verbose_name_plural = _("requests")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["holder", "topic"],
                condition=Q(state__in=[state.value for state in OPEN]),
                name="request_open_once_per_topic",
            ),
            models.CheckConstraint(
                condition=~Q(state=RequestState.TAKEN.value)
                | Q(taken_at__isnull=False, conversation__isnull=False),
                name="request_taken_has_conversation",
            ),
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["created_at"],
                condition=Q(state__in=[state.value for state in UNANSWERED]),
                name="request_unanswered",
            )
        ]

    def __str__(self) -> str:
        return f"{self.topic} {self.public_id}"

    @property
    def topic_label(self) -> str | Promise:
        return topics.label_of(self.topic)

    @property
    def is_unanswered(self) -> bool:
        return self.state in UNANSWERED

    @property
    def is_open(self) -> bool:
        return self.state in OPEN


class AssignmentQuerySet(models.QuerySet["Assignment"]):
    def open(self) -> Self:
        return self.filter(outcome=None)

    def accepted(self) -> Self:
        return self.filter(outcome=AssignmentOutcome.ACCEPTED)

    def standing(self) -> Self:
        """Open or accepted: the advisor may read the request."""
        return self.filter(Q(outcome=None) | Q(outcome=AssignmentOutcome.ACCEPTED))


class Assignment(models.Model):
    """A request offered to an advisor, and the answer."""

    request = models.ForeignKey(Request, on_delete=models.CASCADE, related_name="assignments")
    advisor = models.ForeignKey(Advisor, on_delete=models.CASCADE, related_name="assignments")
    offered_at = models.DateTimeField(default=timezone.now)
    answered_at = models.DateTimeField(null=True, blank=True)
    outcome = models.CharField(max_length=10, choices=AssignmentOutcome, null=True, blank=True)
    reason = models.CharField(max_length=10, choices=DeclineReason, blank=True)
    remark = models.CharField(max_length=SENTENCE_MAX, blank=True)

    objects = AssignmentQuerySet.as_manager()

    class Meta:
        verbose_name = _("offer")
        verbose_name_plural = _("offers")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["request", "advisor"], name="assignment_once"),
            models.UniqueConstraint(
                fields=["request"],
                condition=Q(outcome=AssignmentOutcome.ACCEPTED.value),
                name="assignment_accepted_once",
            ),
            models.CheckConstraint(
                condition=Q(outcome__isnull=True, answered_at__isnull=True)
                | Q(outcome__isnull=False, answered_at__isnull=False),
                name="assignment_outcome_has_time",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.request_id} → {self.advisor_id}"


class Escalation(models.Model):
    """A request that nobody answered climbed one step."""

    request = models.ForeignKey(Request, on_delete=models.CASCADE, related_name="escalations")
    step = models.CharField(max_length=10, choices=EscalationStep)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering: ClassVar = ["at", "pk"]
        verbose_name = _("escalation")
        verbose_name_plural = _("escalations")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["request", "step"], name="escalation_step_once")
        ]

    def __str__(self) -> str:
        return f"{self.request_id}: {self.step}"


class Outcome(models.Model):
    """With what a request was closed."""

    request = models.OneToOneField(Request, on_delete=models.CASCADE, related_name="outcome")
    kind = models.CharField(_("what came of it"), max_length=10, choices=OutcomeKind)
    text = models.CharField(_("in a sentence"), max_length=SENTENCE_MAX, blank=True)
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        verbose_name = _("outcome")
        verbose_name_plural = _("outcomes")

    def __str__(self) -> str:
        return f"{self.request_id}: {self.kind}"


class Rating(models.Model):
    """Whether it helped, in the words of the person who asked."""

    request = models.OneToOneField(Request, on_delete=models.CASCADE, related_name="rating")
    helped = models.CharField(_("did it help you?"), max_length=10, choices=Helped)
    sentence = models.CharField(_("in a sentence"), max_length=SENTENCE_MAX, blank=True)
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        verbose_name = _("rating")
        verbose_name_plural = _("ratings")

    def __str__(self) -> str:
        return f"{self.request_id}: {self.helped}"


class Note(models.Model):
    """What advisors tell each other about a request; its holder never sees it."""

    request = models.ForeignKey(Request, on_delete=models.CASCADE, related_name="notes")
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    text = models.TextField(_("note"), max_length=TEXT_MAX)
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        ordering: ClassVar = ["created_at", "pk"]
        verbose_name = _("note")
        verbose_name_plural = _("notes")

    def __str__(self) -> str:
        return f"{self.request_id}: {self.pk}"
