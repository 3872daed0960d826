"""Financing schemes: what they give, to whom, and when."""

import datetime as dt
from collections.abc import Iterable
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import prefetch_related_objects
from django.http import HttpRequest
from django.utils import timezone, translation
from django.utils.formats import number_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Orderable

from cms.block_order import spoken_parts
from cms.blocks import FactBlock
from cms.criteria import rules
from cms.criteria.blocks import ChannelsBlock
from cms.enums import CriterionKind, SchemeStatus
from cms.fields import SlimStreamField, lines_field
from cms.models.base import BasePage
from cms.models.criteria import SchemeCriterion
from cms.models.snippets import Fact
from fadaa.core.templatetags.formats import day
from fadaa.core.vocabularies import Region


class SchemePage(BasePage):
    """A way of financing or support. Open or closed is computed from its dates."""

    provider = models.CharField(_("who offers it"), max_length=160)
    amount_min = models.PositiveIntegerField(
        _("smallest amount, in dirhams"), null=True, blank=True
    )
    amount_max = models.PositiveIntegerField(_("largest amount, in dirhams"), null=True, blank=True)
    amount_text = models.CharField(_("amount in words"), max_length=255, blank=True)
    rate_min = models.DecimalField(
        _("lowest rate, in per cent a year"), max_digits=5, decimal_places=2, null=True, blank=True
    )
    rate_max = models.DecimalField(
        _("highest rate, in per cent a year"), max_digits=5, decimal_places=2, null=True, blank=True
    )
    share = models.PositiveSmallIntegerField(
        _("share that it pays, in per cent"),
        null=True,
        blank=True,
        validators=[MaxValueValidator(100)],
    )
    own_share = models.PositiveSmallIntegerField(
        _("own share asked, in per cent"),
        null=True,
        blank=True,
        validators=[MaxValueValidator(100)],
    )
    pays_for = lines_field(_("what it pays"))
    terms = lines_field(_("terms"))
    papers = lines_field(_("papers asked"))
    where = models.TextField(_("where to go"), blank=True)
    channels = SlimStreamField(
        ChannelsBlock(), blank=True, verbose_name=_("ways to apply"), max_num=6
    )
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
        InlinePanel("criteria", heading=_("For whom"), label=_("Condition")),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("amount_min"), FieldPanel("amount_max")]),
                FieldPanel("amount_text"),
                FieldRowPanel([FieldPanel("rate_min"), FieldPanel("rate_max")]),
                FieldRowPanel([FieldPanel("share"), FieldPanel("own_share")]),
                FieldPanel("pays_for"),
                FieldPanel("terms"),
            ],
            heading=_("What it gives"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("papers"),
                FieldPanel("where"),
                FieldPanel("channels"),
                FieldPanel("notes"),
            ],
            heading=_("How"),
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

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        if self.pk:
            # The page reads its rows and periods several times: two queries in all.
            prefetch_related_objects([self], "criteria", "windows")
        return super().get_context(request, *args, **kwargs)

    def quoted_facts(self) -> Iterable[Fact]:
        return (block.value["fact"] for block in self.facts_quoted if block.value["fact"])

    def spoken_blocks(self) -> list[dict[str, Any]]:
        """What the page says, part by part; a query for its rows."""
        with translation.override(self.locale.language_code):
            parts = {
                "for-whom": (gettext("For whom"), [row.sentence for row in self.welcome]),
                "pays-for": (gettext("What it pays"), [one.value for one in self.pays_for]),
                "terms": (gettext("Terms"), [one.value for one in self.terms]),
                "papers": (gettext("Papers"), [one.value for one in self.papers]),
            }
        return spoken_parts(parts)

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

    def criteria_by_kind(self) -> dict[str, list[SchemeCriterion]]:
        """``{kind: [rows]}`` in the editors' order; kinds that are not asked are missing."""
        found: dict[str, list[SchemeCriterion]] = {}
        for row in self.criteria.all():
            found.setdefault(row.kind, []).append(row)
        return found

    @property
    def regions(self) -> list[str]:
        """The regions let in; an empty list means the whole country."""
        return rules.keys_of_kind(self.criteria.all(), CriterionKind.REGION)

    @property
    def sectors(self) -> list[str]:
        """The fields let in; an empty list means all."""
        return rules.keys_of_kind(self.criteria.all(), CriterionKind.SECTOR)

    @property
    def forms(self) -> list[str]:
        """The legal forms let in; an empty list means all."""
        return rules.keys_of_kind(self.criteria.all(), CriterionKind.FORM)

    @property
    def rate_words(self) -> str:
        """“From 1.75 to 2 % a year”; empty when no rate is known."""
        known = [rate for rate in (self.rate_min, self.rate_max) if rate is not None]
        if not known:
            return ""
        low, high = (
            number_format(rate.normalize(), use_l10n=True) for rate in (known[0], known[-1])
        )
        if low == high:
            return gettext("%(rate)s %% a year") % {"rate": low}
        return gettext("from %(low)s to %(high)s %% a year") % {"low": low, "high": high}

    @property
    def region_labels(self) -> list[Any]:
        return [Region(code).label for code in self.regions]

    @property
    def welcome(self) -> list[SchemeCriterion]:
        """The rows that say who is taken."""
        return [row for row in self.criteria.all() if not row.excludes]

    @property
    def left_out(self) -> list[SchemeCriterion]:
        """The rows that say who is not."""
        return [row for row in self.criteria.all() if row.excludes]

    def clean(self) -> None:
        super().clean()
        problems = {}
        for low, high in (("amount_min", "amount_max"), ("rate_min", "rate_max")):
            least, most = getattr(self, low), getattr(self, high)
            if least is not None and most is not None and least > most:
                problems[high] = gettext("The maximum is smaller than the minimum.")
        if problems:
            raise ValidationError(problems)

    def search_text(self) -> str:
        lines = [str(row.sentence) for row in self.criteria.all()]
        lines += [
            str(block.value)
            for field in (self.pays_for, self.terms, self.papers)
            for block in field
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
