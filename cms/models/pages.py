"""Home, sections and guides."""

from collections.abc import Iterable
from itertools import groupby
from typing import Any, ClassVar

from django.core.paginator import Page as PaginatorPage
from django.core.paginator import Paginator
from django.db import models
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.html import strip_tags
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page
from wagtail.search import index

from cms import queries
from cms.audience import queries as audience
from cms.blocks import GuideBody
from cms.enums import SectionKind
from cms.fields import SlimStreamField
from cms.models.base import BasePage
from cms.models.snippets import Fact
from cms.offices import queries as places

PER_PAGE = 12
# The twelve regions and the head office stand on one page, under their map.
PER_PAGE_OF: dict[str, int] = {SectionKind.OFFICES: 24}


def shelf_page(shelf: Page, request: HttpRequest) -> PaginatorPage:
    """The part of a shelf that the address asks for; an unknown number gives the nearest."""
    per_page = PER_PAGE_OF.get(getattr(shelf, "kind", ""), PER_PAGE)
    page = Paginator(queries.section_items(shelf), per_page).get_page(request.GET.get("page"))
    page.object_list = queries.prepare_for_cards(page.object_list)
    checks = audience.checks_of(page.object_list, shelf.locale_id)
    for item in page.object_list:
        item.checked = checks.get(item.pk)
    return page


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
        context["page_obj"] = shelf_page(self, request)
        if self.kind == SectionKind.OFFICES:
            context["chart"] = places.map_of(self)
            shown = {area.office.pk for area in context["chart"] if area.office}
            context["other_offices"] = [p for p in context["page_obj"] if p.pk not in shown]
        return context


class GuidePage(BasePage):
    """A guide: a path of steps, or plain explanation, with the facts it stands on."""

    body = SlimStreamField(GuideBody(), blank=True, verbose_name=_("text"))

    content_panels: ClassVar = [*BasePage.content_panels, FieldPanel("body")]
    parent_page_types: ClassVar = ["cms.SectionPage"]
    subpage_types: ClassVar = []
    search_fields: ClassVar = [*BasePage.search_fields, index.SearchField("body")]
    template = "cms/guide_page.html"
    shows_sources = True
    search_kind = "guide"

    class Meta:
        verbose_name = _("guide")

    def quoted_facts(self) -> Iterable[Fact]:
        for block in self.body:
            if block.block_type == "fact" and block.value["fact"]:
                yield block.value["fact"]
            elif block.block_type == "step":
                yield from (fact for fact in block.value["facts"] if fact)

    @cached_property
    def steps(self) -> list[Any]:
        """The step blocks, in order: the side rail lists them."""
        return [block for block in self.body if block.block_type == "step"]

    @cached_property
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
