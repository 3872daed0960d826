"""Financing schemes: what they give, to whom, and when."""

import datetime as dt
from collections.abc import Iterable
from typing import Any, ClassVar

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Orderable

from cms.blocks import FactBlock
from cms.enums import LegalForm, SchemeStatus
from cms.fields import SlimStreamField
from cms.models.base import BasePage, KeyListField
from cms.models.snippets import Fact
from fadaa.core.templatetags.formats import day
from fadaa.core.vocabularies import Region, Sector


class SchemePage(BasePage):
    """A way of financing or support. Open or closed is computed from its dates."""

    provider = models.CharField(_("who offers it"), max_length=160)
    regions = KeyListField(
        _("regions"), vocabulary=Region.choices, help_text=_("None ticked: the whole country.")
    )
    sectors = KeyListField(
        _("sectors"), vocabulary=Sector.choices, help_text=_("None ticked: all.")
    )
    forms = KeyListField(
        _("legal forms"), vocabulary=LegalForm.choices, help_text=_("None ticked: all.")
    )
    who = SlimStreamField(
        [("line", blocks.CharBlock(label=_("Line")))], blank=True, verbose_name=_("for whom")
    )
    amount_max = models.PositiveIntegerField(_("largest amount, in dirhams"), null=True, blank=True)
    amount_text = models.CharField(_("amount in words"), max_length=255, blank=True)
    terms = SlimStreamField(
        [("line", blocks.CharBlock(label=_("Line")))], blank=True, verbose_name=_("terms")
    )
    papers = SlimStreamField(
        [("line", blocks.CharBlock(label=_("Line")))], blank=True, verbose_name=_("papers asked")
    )
    where = models.TextField(_("where to go"), blank=True)
    notes = models.TextField(_("remarks"), blank=True)
    facts_quoted = SlimStreamField(
        [("fact", FactBlock())], blank=True, verbose_name=_("facts quoted")
    )
    period_over = models.BooleanField(
        _("the programme is over"), default=False, help_text=_("No new period will be opened.")
    )
    last_known = models.DateField(
        _("state last known"), null=True, blank=True, help_text=_("Date of the newest source.")
    )

    content_panels: ClassVar = [
        *BasePage.content_panels,
        FieldPanel("provider"),
        MultiFieldPanel(
            [FieldPanel("regions"), FieldPanel("sectors"), FieldPanel("forms"), FieldPanel("who")],
            heading=_("For whom"),
        ),
        MultiFieldPanel(
            [FieldPanel("amount_max"), FieldPanel("amount_text"), FieldPanel("terms")],
            heading=_("What it gives"),
        ),
        MultiFieldPanel(
            [FieldPanel("papers"), FieldPanel("where"), FieldPanel("notes")], heading=_("How")
        ),
        MultiFieldPanel(
            [
                InlinePanel("windows", label=_("Period")),
                FieldPanel("period_over"),
                FieldPanel("last_known"),
            ],
            heading=_("When"),
        ),
        FieldPanel("facts_quoted"),
    ]
    parent_page_types: ClassVar = ["cms.SectionPage"]
    subpage_types: ClassVar = []
    template = "cms/scheme_page.html"
    search_kind = "scheme"

    class Meta:
        verbose_name = _("financing scheme")

    def quoted_facts(self) -> Iterable[Fact]:
        return (block.value["fact"] for block in self.facts_quoted if block.value["fact"])

    def status(self, today: dt.date | None = None) -> SchemeStatus:
        """Open, closed, or unknown when no date is announced; computed, never stored."""
        today = today or timezone.localdate()
        if self.period_over:
            return SchemeStatus.CLOSED
        windows = list(self.windows.all())
        if any(window.holds(today) for window in windows):
            return SchemeStatus.OPEN
        if windows and all(window.is_past(today) for window in windows):
            return SchemeStatus.CLOSED
        return SchemeStatus.UNKNOWN

    def status_reason(self, today: dt.date | None = None) -> str:
        """Why the scheme stands where it stands, in the reader's language."""
        today = today or timezone.localdate()
        windows = list(self.windows.all())
        if self.period_over:
            return gettext("The programme is over.")
        for window in windows:
            if window.holds(today):
                if window.closes is None:
                    return gettext("Requests are taken all year.")
                return gettext("Requests are taken until %(date)s.") % {"date": day(window.closes)}
        coming = [w.opens for w in windows if w.opens and w.opens > today]
        if coming:
            return gettext("It opens on %(date)s.") % {"date": day(min(coming))}
        ended = [w.closes for w in windows if w.closes]
        if ended:
            return gettext("The last period ended on %(date)s.") % {"date": day(max(ended))}
        return gettext("No period is announced at the moment.")

    @property
    def current_status(self) -> SchemeStatus:
        return self.status()

    @property
    def status_tone(self) -> str:
        """The tone of the badge that says the status."""
        return {"open": "ok", "closed": "closed", "unknown": "wait"}[self.status()]

    @property
    def region_labels(self) -> list[Any]:
        return [Region(code).label for code in self.regions if code in Region.values]

    @property
    def form_labels(self) -> list[Any]:
        return [LegalForm(code).label for code in self.forms if code in LegalForm.values]

    @property
    def sector_labels(self) -> list[Any]:
        return [Sector(code).label for code in self.sectors if code in Sector.values]

    def search_text(self) -> str:
        lines = [
            str(block.value) for field in (self.who, self.terms, self.papers) for block in field
        ]
        regions = [str(label) for label in self.region_labels]
        return " ".join([self.provider, self.amount_text, *lines, *regions, self.where, self.notes])

    def to_search(self) -> dict[str, Any]:
        return super().to_search() | {"regions": self.regions, "sectors": self.sectors}


class SchemeWindow(Orderable):  # type: ignore[misc]
    """A period in which requests are taken; an empty end is open-ended."""

    page = ParentalKey(SchemePage, on_delete=models.CASCADE, related_name="windows")
    opens = models.DateField(_("opens"), null=True, blank=True)
    closes = models.DateField(_("closes"), null=True, blank=True)

    panels: ClassVar = [FieldRowPanel([FieldPanel("opens"), FieldPanel("closes")])]

    class Meta(Orderable.Meta):
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(opens__isnull=True)
                | models.Q(closes__isnull=True)
                | models.Q(closes__gte=models.F("opens")),
                name="scheme_window_closes_after_it_opens",
                violation_error_message=_("The period closes before it opens."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.opens or '…'} – {self.closes or '…'}"

    def holds(self, today: dt.date) -> bool:
        began = self.opens is None or self.opens <= today
        return began and (self.closes is None or self.closes >= today)

    def is_past(self, today: dt.date) -> bool:
        return self.closes is not None and self.closes < today
