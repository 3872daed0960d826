"""The page types of the public site."""

import datetime as dt
from collections.abc import Iterable
from itertools import groupby
from typing import Any, ClassVar

from django.core.paginator import Paginator
from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.html import strip_tags
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Orderable
from wagtail.search import index

from cms.blocks import FactBlock, GuideBody
from cms.enums import LegalForm, SchemeStatus, SectionKind
from cms.fields import SlimStreamField
from cms.models.base import BasePage, KeyListField
from cms.models.snippets import Fact
from fadaa.core.vocabularies import Region, Sector
from media.widgets import AssetChooser

PER_PAGE = 12


class HomePage(BasePage):
    """The first page of a language."""

    tagline = models.CharField(_("headline"), max_length=120)
    intro = models.TextField(_("introduction"), max_length=400)
    questions = SlimStreamField(
        [("question", blocks.CharBlock(label=_("Question")))],
        blank=True,
        verbose_name=_("frequent questions"),
    )

    content_panels: ClassVar = [
        *BasePage.content_panels,
        FieldPanel("tagline"),
        FieldPanel("intro"),
        FieldPanel("questions"),
    ]
    parent_page_types: ClassVar = ["wagtailcore.Page"]
    subpage_types: ClassVar = ["cms.SectionPage"]
    template = "cms/home_page.html"

    class Meta:
        verbose_name = _("home page")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["capsules"] = (
            CapsulePage.objects.descendant_of(self)
            .live()
            .select_related("asset")
            .prefetch_related("asset__renditions")
            .order_by("-first_published_at")[:3]
        )
        context["guides"] = GuidePage.objects.descendant_of(self).live().order_by("path")[:4]
        return context


class SectionPage(BasePage):
    """A shelf of pages of one kind, in pages of twelve."""

    kind = models.CharField(_("kind"), max_length=12, choices=SectionKind)
    intro = models.TextField(_("introduction"), max_length=400, blank=True)
    body = SlimStreamField(GuideBody(), blank=True, verbose_name=_("text"))

    content_panels: ClassVar = [
        *BasePage.content_panels,
        FieldPanel("kind"),
        FieldPanel("intro"),
        FieldPanel("body"),
    ]
    parent_page_types: ClassVar = ["cms.HomePage"]
    # Which pages may stand here is said by the pages: rooms to the right add theirs.
    template = "cms/section_page.html"
    show_in_menus_default = True

    class Meta:
        verbose_name = _("section")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        from cms.queries import section_items

        paginator = Paginator(section_items(self), PER_PAGE)
        context["page_obj"] = paginator.get_page(request.GET.get("page"))
        return context


class GuidePage(BasePage):
    """A guide: a path of steps, or plain explanation, with the facts it stands on."""

    body = SlimStreamField(GuideBody(), blank=True, verbose_name=_("text"))

    content_panels: ClassVar = [*BasePage.content_panels, FieldPanel("body")]
    parent_page_types: ClassVar = ["cms.SectionPage"]
    subpage_types: ClassVar = []
    search_fields: ClassVar = [*BasePage.search_fields, index.SearchField("body")]
    template = "cms/guide_page.html"
    search_kind = "guide"

    class Meta:
        verbose_name = _("guide")

    def quoted_facts(self) -> Iterable[Fact]:
        for block in self.body:
            if block.block_type == "fact" and block.value["fact"]:
                yield block.value["fact"]
            elif block.block_type == "step":
                yield from (fact for fact in block.value["facts"] if fact)

    @property
    def steps(self) -> list[Any]:
        """The step blocks, in order: the side rail lists them."""
        return [block for block in self.body if block.block_type == "step"]

    @property
    def groups(self) -> list[dict[str, Any]]:
        """The blocks in order, with neighbouring steps together: ``[{steps, blocks}]``."""
        return [
            {"steps": is_steps, "blocks": list(blocks_)}
            for is_steps, blocks_ in groupby(self.body, lambda b: b.block_type == "step")
        ]

    def search_text(self) -> str:
        parts = self.body.stream_block.get_searchable_content(self.body)
        parts += [fact.statement for fact in self.facts]
        return strip_tags(" ".join(parts))


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

    @property
    def current_status(self) -> SchemeStatus:
        return self.status()

    @property
    def status_tone(self) -> str:
        """The tone of the badge that says the status."""
        return {"open": "ok", "closed": "closed", "unknown": "wait"}[self.status()]

    @property
    def next_opening(self) -> dt.date | None:
        """The next announced opening that is still to come."""
        today = timezone.localdate()
        coming = [w.opens for w in self.windows.all() if w.opens and w.opens > today]
        return min(coming, default=None)

    @property
    def region_labels(self) -> list[Any]:
        return [Region(code).label for code in self.regions if code in Region.values]

    @property
    def form_labels(self) -> list[Any]:
        return [LegalForm(code).label for code in self.forms if code in LegalForm.values]

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


class CapsuleSeriesPage(BasePage):
    """Capsules that belong together, in order."""

    content_panels: ClassVar = [*BasePage.content_panels]
    parent_page_types: ClassVar = ["cms.SectionPage"]
    subpage_types: ClassVar = ["cms.CapsulePage"]
    template = "cms/section_page.html"

    class Meta:
        verbose_name = _("capsule series")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        from cms.queries import section_items

        paginator = Paginator(section_items(self), PER_PAGE)
        context["page_obj"] = paginator.get_page(request.GET.get("page"))
        return context


class CapsulePage(BasePage):
    """A short film: who does not read can watch and listen."""

    asset = models.ForeignKey(
        "media.Asset", on_delete=models.PROTECT, related_name="+", verbose_name=_("film")
    )
    synopsis = models.TextField(_("what it tells"), max_length=600)

    content_panels: ClassVar = [
        *BasePage.content_panels,
        FieldPanel("asset", widget=AssetChooser),
        FieldPanel("synopsis"),
    ]
    parent_page_types: ClassVar = ["cms.SectionPage", "cms.CapsuleSeriesPage"]
    subpage_types: ClassVar = []
    search_fields: ClassVar = [*BasePage.search_fields, index.SearchField("synopsis")]
    template = "cms/capsule_page.html"
    search_kind = "capsule"

    class Meta:
        verbose_name = _("capsule")

    def search_text(self) -> str:
        from cms.queries import spoken_words

        return f"{self.synopsis} {spoken_words(self)}"

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        from cms.queries import spoken_lines

        context["transcript"] = spoken_lines(self)
        context["more"] = (
            CapsulePage.objects.live()
            .filter(locale=self.locale)
            .exclude(pk=self.pk)
            .select_related("asset")
            .prefetch_related("asset__renditions")
            .order_by("-first_published_at")[:3]
        )
        return context
