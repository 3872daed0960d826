"""The people who answer."""

import datetime as dt
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cms.models import KeyListField
from fadaa.accounts.enums import Language, Role
from fadaa.core.vocabularies import Region
from mentoring import topics
from mentoring.enums import Answer, RequestState


def _away(day: dt.date) -> Q:
    return Q(absent_until__gte=day) & (Q(absent_from__isnull=True) | Q(absent_from__lte=day))


class AdvisorQuerySet(models.QuerySet["Advisor"]):
    def on_duty(self, today: dt.date | None = None) -> "AdvisorQuerySet":
        """Advisors who are there, active, and hold the role."""
        today = today or timezone.localdate()
        return self.exclude(_away(today)).filter(
            available=True,
            user__is_active=True,
            user__groups__name=Role.ADVISOR.value,
        )

    def away(self, today: dt.date | None = None) -> "AdvisorQuerySet":
        return self.filter(_away(today or timezone.localdate()))

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

    def with_recent_offers(self) -> "AdvisorQuerySet":
        """Adds ``recent``: how often the advisor was asked in the last seven days."""
        since = timezone.now() - dt.timedelta(days=7)
        return self.annotate(
            recent=models.Count("assignments", filter=Q(assignments__offered_at__gte=since))
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
    absent_from = models.DateField(_("absent from"), null=True, blank=True)
    absent_until = models.DateField(_("absent until"), null=True, blank=True)
    verified_on = models.DateField(
        _("verified on"),
        null=True,
        blank=True,
        help_text=_("When the delegation last checked who this is and what they know."),
    )

    deputy = models.ForeignKey(
        "self",
        verbose_name=_("deputy"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="stands_in_for",
        help_text=_("Answers the open cases while the advisor is absent."),
    )

    verified_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    meeting_place = models.CharField(
        _("where people visit"), max_length=200, blank=True, help_text=_("Office and address.")
    )
    meeting_link = models.URLField(
        _("link for video"), blank=True, help_text=_("The room where you meet people by video.")
    )

    objects = AdvisorQuerySet.as_manager()

    class Meta:
        verbose_name = _("advisor")
        verbose_name_plural = _("advisors")

    def __str__(self) -> str:
        return str(self.user)

    def is_away(self, today: dt.date | None = None) -> bool:
        """Whether an absence runs on a day; it may be told in advance."""
        today = today or timezone.localdate()
        begun = self.absent_from is None or self.absent_from <= today
        return begun and self.absent_until is not None and self.absent_until >= today


class OfficeHours(models.Model):
    """When an advisor is at the desk, on one weekday; wall time of the country.

    An advisor without any row keeps the usual hours of the administration.
    """

    advisor = models.ForeignKey(Advisor, on_delete=models.CASCADE, related_name="office_hours")
    # Monday is 0, as in datetime.date.weekday.
    weekday = models.PositiveSmallIntegerField(_("day"))
    opens = models.TimeField(_("from"))
    closes = models.TimeField(_("to"))

    class Meta:
        verbose_name = _("office hours")
        verbose_name_plural = _("office hours")
        ordering: ClassVar = ["weekday", "opens"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(opens__lt=models.F("closes")), name="office_hours_in_order"
            ),
            models.CheckConstraint(condition=Q(weekday__lte=6), name="office_hours_weekday"),
        ]

    def __str__(self) -> str:
        return f"{self.advisor_id} {self.weekday} {self.opens}-{self.closes}"
