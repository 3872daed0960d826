"""Offices: the counters where people go, region by region."""

from collections.abc import Iterable
from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.search import index

from cms.blocks import FactBlock
from cms.editing import samples
from cms.enums import OfficeKind
from cms.fields import SlimStreamField, lines_field
from cms.models.base import BasePage
from cms.models.snippets import Fact
from cms.offices import queries as places
from fadaa.core.vocabularies import Region


class OfficePage(BasePage):
    """A counter: where it is, when it is open, what it does and what to bring.

    What nobody has confirmed is said as such: an address without a date of check is shown
    as *to verify*, a missing one as *ask before you go*.
    """

    kind = models.CharField(
        _("kind"), max_length=20, choices=OfficeKind, default=OfficeKind.ODCO_DELEGATION
    )
    region = models.CharField(_("region"), max_length=5, choices=Region)
    city = models.CharField(_("city"), max_length=80)
    address = models.TextField(_("address"), max_length=300, blank=True)
    phones = SlimStreamField(
        [
            (
                "phone",
                blocks.CharBlock(
                    label=_("Phone"),
                    max_length=30,
                    icon="mobile-alt",
                    description=_("A telephone number of the office"),
                    preview_value=samples.phone,
                ),
            )
        ],
        blank=True,
        verbose_name=_("phones"),
    )
    email = models.EmailField(_("e-mail"), blank=True)
    website = models.URLField(_("site"), blank=True)
    hours = models.CharField(_("opening hours"), max_length=200, blank=True)
    contact_checked_on = models.DateField(
        _("address and phone checked on"),
        null=True,
        blank=True,
        help_text=_("Empty: the page says that they are to be verified."),
    )
    contact_source = models.CharField(_("where they were read"), max_length=160, blank=True)
    does = lines_field(_("what this office does"))
    bring = lines_field(_("what to bring"))
    notes = models.TextField(_("remarks"), blank=True)
    facts_quoted = SlimStreamField(
        [("fact", FactBlock())], blank=True, verbose_name=_("facts quoted")
    )

    content_panels: ClassVar = [
        *BasePage.content_panels,
        FieldRowPanel([FieldPanel("kind"), FieldPanel("region"), FieldPanel("city")]),
        MultiFieldPanel(
            [
                FieldPanel("address"),
                FieldPanel("phones"),
                FieldRowPanel([FieldPanel("email"), FieldPanel("website")]),
                FieldPanel("hours"),
                FieldRowPanel([FieldPanel("contact_checked_on"), FieldPanel("contact_source")]),
            ],
            heading=_("How to reach it"),
        ),
        FieldPanel("does"),
        FieldPanel("bring"),
        FieldPanel("notes"),
        FieldPanel("facts_quoted"),
    ]
    parent_page_types: ClassVar = ["cms.SectionPage"]
    subpage_types: ClassVar = []
    search_fields: ClassVar = [
        *BasePage.search_fields,
        index.SearchField("city"),
        index.FilterField("region"),
        index.FilterField("kind"),
    ]
    template = "cms/office_page.html"
    shows_sources = True
    search_kind = "office"

    class Meta:
        verbose_name = _("office")

    def quoted_facts(self) -> Iterable[Fact]:
        return (block.value["fact"] for block in self.facts_quoted if block.value["fact"])

    @property
    def region_label(self) -> str:
        return str(Region(self.region).label) if self.region in Region.values else ""

    @property
    def kind_label(self) -> str:
        return str(self.get_kind_display())

    @property
    def has_contact(self) -> bool:
        """Whether anything is known of how to reach it."""
        return bool(self.address or self.phones or self.email or self.website)

    def search_text(self) -> str:
        lines = [str(block.value) for field in (self.does, self.bring) for block in field]
        known = [self.kind_label, self.region_label, self.city, self.address]
        return " ".join([*known, *lines, self.notes])

    def to_search(self) -> dict[str, Any]:
        return super().to_search() | {"regions": [self.region] if self.region else []}

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["chart"] = places.map_of(self.get_parent(), current=self.region)
        context["schemes"] = places.schemes_of_region(self.region, self.locale_id)
        context["events"] = places.events_of_region(self.region, self.locale_id)
        return context
