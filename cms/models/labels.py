"""Labels and licences: what must be had before selling, and what raises the value."""

from collections.abc import Iterable
from typing import Any, ClassVar

from django.db import models
from django.utils import translation
from django.utils.html import strip_tags
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from cms.block_order import in_declared_order, spoken_parts
from cms.blocks import RICH_TEXT, FactBlock
from cms.editing import samples
from cms.enums import Duty
from cms.fields import SlimStreamField, lines_field
from cms.models.base import BasePage, KeyListField
from cms.models.snippets import Fact
from fadaa.core.vocabularies import Sector


class LabelStepBlock(blocks.StructBlock):  # type: ignore[misc]
    title = blocks.CharBlock(label=_("Title"))
    text = blocks.RichTextBlock(features=RICH_TEXT, required=False, label=_("Text"))

    class Meta:
        icon = "order"
        label = _("Step")
        description = _("One step towards the label or licence")
        preview_value = staticmethod(samples.small_step)
        preview_template = "cms/editing/preview_small_step.html"


class LabelPage(BasePage):
    """An authorisation that the law asks for, or a label that one chooses."""

    duty = models.CharField(_("duty"), max_length=12, choices=Duty, default=Duty.VOLUNTARY)
    products = models.CharField(
        _("for which products"), max_length=255, help_text=_("In words that sellers use.")
    )
    sectors = KeyListField(
        _("sectors"), vocabulary=Sector.choices, help_text=_("None ticked: all.")
    )
    giver = models.CharField(_("who gives it"), max_length=160)
    law = models.CharField(_("text of the law"), max_length=160, blank=True)
    cost = models.CharField(_("cost"), max_length=200, blank=True)
    delay = models.CharField(_("time"), max_length=200, blank=True)
    validity = models.CharField(_("how long it holds"), max_length=200, blank=True)
    steps = SlimStreamField([("step", LabelStepBlock())], blank=True, verbose_name=_("steps"))
    papers = lines_field(_("papers asked"))
    where = models.TextField(_("where to go"), blank=True)
    website = models.URLField(_("site"), blank=True)
    notes = models.TextField(_("remarks"), blank=True)
    facts_quoted = SlimStreamField(
        [("fact", FactBlock())], blank=True, verbose_name=_("facts quoted")
    )

    content_panels: ClassVar = [
        *BasePage.content_panels,
        FieldRowPanel([FieldPanel("duty"), FieldPanel("giver")]),
        FieldPanel("products"),
        FieldPanel("sectors"),
        FieldPanel("law"),
        MultiFieldPanel(
            [FieldPanel("cost"), FieldPanel("delay"), FieldPanel("validity")],
            heading=_("Cost and time"),
        ),
        FieldPanel("steps"),
        FieldPanel("papers"),
        MultiFieldPanel(
            [FieldPanel("where"), FieldPanel("website"), FieldPanel("notes")], heading=_("Where")
        ),
        FieldPanel("facts_quoted"),
    ]
    parent_page_types: ClassVar = ["cms.SectionPage"]
    subpage_types: ClassVar = []
    template = "cms/label_page.html"
    shows_sources = True
    search_kind = "label"

    class Meta:
        verbose_name = _("label or licence")
        verbose_name_plural = _("labels and licences")

    def quoted_facts(self) -> Iterable[Fact]:
        return (block.value["fact"] for block in self.facts_quoted if block.value["fact"])

    def spoken_blocks(self) -> list[dict[str, Any]]:
        """Each step, then the papers and the place, under the names that the page gives them."""
        steps = in_declared_order(self.steps.stream_block, list(self.steps.raw_data))
        with translation.override(self.locale.language_code):
            parts = {
                "papers": (gettext("Papers"), [block.value for block in self.papers]),
                "where": (gettext("Where to go"), [self.where]),
            }
        return steps + spoken_parts(parts)

    @property
    def duty_label(self) -> str:
        return str(self.get_duty_display())

    @property
    def duty_tone(self) -> str:
        """The tone of the badge that says the duty."""
        return "wait" if self.duty == Duty.COMPULSORY else "ok"

    @property
    def card_tone(self) -> str:
        return "saffron" if self.duty == Duty.COMPULSORY else "green"

    @property
    def sector_labels(self) -> list[Any]:
        return [Sector(key).label for key in self.sectors if key in Sector.values]

    def search_text(self) -> str:
        steps = [
            f"{block.value['title']} {strip_tags(str(block.value['text']))}" for block in self.steps
        ]
        papers = [str(block.value) for block in self.papers]
        known = [self.duty_label, self.products, self.giver, self.law, self.cost, self.delay]
        return " ".join([*known, self.validity, *steps, *papers, self.where, self.notes])

    def to_search(self) -> dict[str, Any]:
        return super().to_search() | {"sectors": self.sectors}
