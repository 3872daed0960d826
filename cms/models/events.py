"""Events: a fair, a market, a training day."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace
from typing import Any, ClassVar

from babel.dates import format_date
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext, pgettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Orderable, TranslatableMixin
from wagtail.search import index

from cms.blocks import FactBlock
from cms.enums import EventStatus
from cms.events import rules
from cms.fields import SlimStreamField
from cms.models.base import BasePage
from cms.models.snippets import Fact
from fadaa.core.templatetags.formats import babel_locale, day
from fadaa.core.vocabularies import Region

TONES = {
    EventStatus.TODAY: "ok",
    EventStatus.COMING: "ok",
    EventStatus.UNANNOUNCED: "wait",
    EventStatus.OVER: "plain",
    EventStatus.CANCELLED: "closed",
}


class EventPage(BasePage):
    """A fair or a training day. Its state is computed from its days, in Moroccan time."""

    first_day = models.DateField(
        _("first day"), null=True, blank=True, help_text=_("Empty: the date is not announced yet.")
    )
    last_day = models.DateField(
        _("last day"), null=True, blank=True, help_text=_("Empty: it lasts one day.")
    )
    opens_at = models.TimeField(_("opens at"), null=True, blank=True)
    closes_at = models.TimeField(_("closes at"), null=True, blank=True)
    date_words = models.CharField(
        _("date in words"),
        max_length=160,
        blank=True,
        help_text=_("When the exact days are not known: each year in April."),
    )
    cancelled = models.BooleanField(_("cancelled"), default=False)
    place = models.CharField(_("place"), max_length=200)
    region = models.CharField(_("region"), max_length=5, choices=Region, blank=True)
    organiser = models.CharField(_("organiser"), max_length=200)
    price = models.CharField(_("price"), max_length=160, blank=True)
    registration = models.TextField(_("how to register"), max_length=600, blank=True)
    registration_url = models.URLField(_("address to register"), blank=True)
    seats = models.PositiveIntegerField(_("seats or stands"), null=True, blank=True)
    about = models.TextField(_("what happens there"), max_length=1200, blank=True)
    facts_quoted = SlimStreamField(
        [("fact", FactBlock())], blank=True, verbose_name=_("facts quoted")
    )

    content_panels: ClassVar = [
        *BasePage.content_panels,
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("first_day"), FieldPanel("last_day")]),
                FieldRowPanel([FieldPanel("opens_at"), FieldPanel("closes_at")]),
                FieldPanel("date_words"),
                FieldPanel("cancelled"),
            ],
            heading=_("When"),
        ),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("place"), FieldPanel("region")]), FieldPanel("organiser")],
            heading=_("Where"),
        ),
        FieldPanel("about"),
        InlinePanel("sessions", heading=_("Programme"), label=_("Item")),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("price"), FieldPanel("seats")]),
                FieldPanel("registration"),
                FieldPanel("registration_url"),
            ],
            heading=_("Taking part"),
        ),
        FieldPanel("facts_quoted"),
    ]
    parent_page_types: ClassVar = ["cms.SectionPage"]
    subpage_types: ClassVar = []
    search_fields: ClassVar = [*BasePage.search_fields, index.FilterField("first_day")]
    template = "cms/event_page.html"
    shows_sources = True
    search_kind = "event"

    class Meta:
        verbose_name = _("event")

    def quoted_facts(self) -> Iterable[Fact]:
        return (block.value["fact"] for block in self.facts_quoted if block.value["fact"])

    @property
    def when(self) -> rules.When:
        return rules.When(
            self.first_day, self.last_day, self.opens_at, self.closes_at, self.cancelled
        )

    def status(self, now: dt.datetime | None = None) -> EventStatus:
        """Computed, never stored."""
        return rules.status(self.when, now or timezone.now())

    @property
    def current_status(self) -> EventStatus:
        return self.status()

    @property
    def status_tone(self) -> str:
        """The tone of the badge that says the state."""
        return TONES[self.status()]

    @property
    def dates_in_words(self) -> str:
        """“From 31 January 2025 to 7 February 2025”, or the editors' words."""
        if self.first_day is None:
            return self.date_words or str(EventStatus.UNANNOUNCED.label)
        if self.last_day is None or self.last_day == self.first_day:
            return day(self.first_day)
        ends = {"first": day(self.first_day), "last": day(self.last_day)}
        return pgettext("days", "From %(first)s to %(last)s") % ends

    @property
    def hours_in_words(self) -> str:
        """“From 09:00 to 18:00”; empty when no hour is known."""
        if self.opens_at is None:
            return ""
        hours = {
            "first": f"{self.opens_at:%H:%M}",
        }
        if self.closes_at is None:
            return gettext("From %(first)s") % hours
        return gettext("From %(first)s to %(last)s") % (hours | {"last": f"{self.closes_at:%H:%M}"})

    @property
    def month_name(self) -> str:
        """The month of the first day, for the leaf of the calendar."""
        return format_date(self.first_day, format="MMMM", locale=babel_locale())

    @property
    def is_past(self) -> bool:
        return self.status() in {EventStatus.OVER, EventStatus.CANCELLED}

    @property
    def when_and_where(self) -> str:
        return " · ".join([self.dates_in_words, self.place])

    @property
    def shelf_heading(self) -> str:
        """Under which heading the list shows it; by its days alone, as the list is sorted."""
        when = replace(self.when, cancelled=False)
        state = rules.status(when, timezone.now())
        if state == EventStatus.UNANNOUNCED:
            return str(state.label)
        return gettext("Past") if state == EventStatus.OVER else gettext("Coming up")

    @property
    def region_label(self) -> str:
        return str(Region(self.region).label) if self.region in Region.values else ""

    def clean(self) -> None:
        super().clean()
        found: dict[str, str] = {}
        if self.last_day and not self.first_day:
            found["first_day"] = gettext("Give the first day too.")
        elif self.first_day and self.last_day and self.last_day < self.first_day:
            found["last_day"] = gettext("The last day comes before the first.")
        one_day = self.first_day and (self.last_day or self.first_day) == self.first_day
        if one_day and self.opens_at and self.closes_at and self.closes_at <= self.opens_at:
            found["closes_at"] = gettext("It closes before it opens.")
        if found:
            raise ValidationError(found)

    def search_text(self) -> str:
        items = [f"{item.title} {item.who}" for item in self.sessions.all()]
        known = [self.dates_in_words, self.place, self.region_label, self.organiser, self.about]
        return " ".join([*known, *items, self.registration])

    def to_search(self) -> dict[str, Any]:
        return super().to_search() | {"regions": [self.region] if self.region else []}


class EventSession(TranslatableMixin, Orderable):  # type: ignore[misc]
    """One line of the programme."""

    page = ParentalKey(EventPage, on_delete=models.CASCADE, related_name="sessions")
    on_day = models.DateField(_("day"), null=True, blank=True)
    at = models.TimeField(_("time"), null=True, blank=True)
    title = models.CharField(_("what"), max_length=200)
    who = models.CharField(_("with whom"), max_length=160, blank=True)

    panels: ClassVar = [
        FieldRowPanel([FieldPanel("on_day"), FieldPanel("at")]),
        FieldPanel("title"),
        FieldPanel("who"),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("item of the programme")

    def __str__(self) -> str:
        return self.title
