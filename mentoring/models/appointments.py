"""Meetings of a person with an advisor, and the days on which nobody is at a desk."""

import datetime as dt
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from fadaa.core.ids import uuid7
from fadaa.core.vocabularies import Region
from mentoring.enums import AppointmentState, MeetingKind
from mentoring.models.advisors import Advisor
from mentoring.models.requests import Request

MEETING_MINUTES = 30


class AppointmentQuerySet(models.QuerySet["Appointment"]):
    def booked(self) -> "AppointmentQuerySet":
        return self.filter(state=AppointmentState.BOOKED)

    def to_come(self, now: dt.datetime | None = None) -> "AppointmentQuerySet":
        """Booked ones that have not ended, the next first."""
        begun = (now or timezone.now()) - dt.timedelta(minutes=MEETING_MINUTES)
        return self.booked().filter(starts_at__gt=begun).order_by("starts_at")


class Appointment(models.Model):
    """Half an hour by phone, at the office or by video.

    What two people agree on is a wall time; the instant follows from the clock of the country
    and is made anew when the rules of that clock change.
    """

    public_id = models.UUIDField(default=uuid7, unique=True, editable=False)
    request = models.ForeignKey(Request, on_delete=models.CASCADE, related_name="appointments")
    advisor = models.ForeignKey(Advisor, on_delete=models.CASCADE, related_name="appointments")
    starts_at = models.DateTimeField()
    # As agreed, without a zone: 2027-03-14T10:00.
    wall_time = models.CharField(max_length=16)
    kind = models.CharField(_("how"), max_length=10, choices=MeetingKind)
    where = models.CharField(_("place or link"), max_length=300, blank=True)
    state = models.CharField(
        max_length=10, choices=AppointmentState, default=AppointmentState.BOOKED
    )
    # Calendars know by it which version is the newer one (RFC 5545, 3.8.7.4).
    sequence = models.PositiveSmallIntegerField(default=0)
    day_reminded_at = models.DateTimeField(null=True)
    hour_reminded_at = models.DateTimeField(null=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    created_at = models.DateTimeField(default=timezone.now)

    objects = AppointmentQuerySet.as_manager()

    class Meta:
        verbose_name = _("appointment")
        verbose_name_plural = _("appointments")
        ordering: ClassVar = ["starts_at"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["advisor", "starts_at"],
                condition=Q(state="booked"),
                name="appointment_once_per_advisor",
            ),
            models.UniqueConstraint(
                fields=["request"], condition=Q(state="booked"), name="appointment_once_per_case"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.request_id} {self.wall_time}"

    def get_absolute_url(self) -> str:
        return reverse("mentoring:appointment", args=[self.request.public_id])

    @property
    def ends_at(self) -> dt.datetime:
        return self.starts_at + dt.timedelta(minutes=MEETING_MINUTES)


class Closure(models.Model):
    """A day on which the offices of a region, or all, are closed; or open after all.

    The days of the Islamic calendar are estimated until the moon is seen: a lead corrects them
    here.
    """

    day = models.DateField(_("day"))
    region = models.CharField(
        _("region"),
        max_length=5,
        choices=Region,
        blank=True,
        help_text=_("Empty: the whole country."),
    )
    name = models.CharField(_("reason"), max_length=100)
    is_open = models.BooleanField(
        _("open after all"),
        default=False,
        help_text=_("For a feast that was estimated on this day and falls on another."),
    )

    class Meta:
        verbose_name = _("day off")
        verbose_name_plural = _("days off")
        ordering: ClassVar = ["day"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["day", "region"], name="closure_once")
        ]

    def __str__(self) -> str:
        return f"{self.day} {self.name}"
