"""The first page of a language, with the menus that every page carries."""

from collections.abc import Iterable
from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, ObjectList, TabbedInterface
from wagtail.models import Page

from cms import queries
from cms.blocks import FactBlock
from cms.editing import samples
from cms.fields import SlimStreamField
from cms.menus.blocks import DoorBlock, TargetBlock
from cms.models.base import BasePage
from cms.models.snippets import Fact


class HomePage(BasePage):
    """The first page of a language."""

    tagline = models.CharField(_("headline"), max_length=120)
    intro = models.TextField(_("introduction"), max_length=400)
    questions = SlimStreamField(
        [
            (
                "question",
                blocks.CharBlock(
                    label=_("Question"),
                    icon="help",
                    description=_("A question that people often ask; it leads to the search"),
                    preview_value=samples.question,
                ),
            )
        ],
        blank=True,
        verbose_name=_("frequent questions"),
    )
    figures = SlimStreamField(
        [("fact", FactBlock())], blank=True, verbose_name=_("figures"), max_num=3
    )
    doors = SlimStreamField(
        [("door", DoorBlock())],
        blank=True,
        verbose_name=_("doors"),
        max_num=6,
        help_text=_("None: found, learn, finance, ask."),
    )
    menu = SlimStreamField(
        [("link", TargetBlock())],
        blank=True,
        verbose_name=_("menu"),
        max_num=6,
        help_text=_("None: the sections that stand in menus."),
    )
    footer = SlimStreamField(
        [("link", TargetBlock())],
        blank=True,
        verbose_name=_("links at the foot"),
        max_num=12,
        help_text=_("None: search, my space, about, ask."),
    )
    footer_text = models.TextField(_("words at the foot"), max_length=300, blank=True)
    notice = models.CharField(
        _("notice on every page"),
        max_length=200,
        blank=True,
        help_text=_("For example: the office is closed on 18 November."),
    )
    notice_until = models.DateField(_("last day of the notice"), null=True, blank=True)

    content_panels: ClassVar = [
        *BasePage.content_panels,
        FieldPanel("tagline"),
        FieldPanel("intro"),
        FieldPanel("doors"),
        FieldPanel("questions"),
        FieldPanel("figures"),
    ]
    menu_panels: ClassVar = [
        FieldPanel("menu"),
        MultiFieldPanel([FieldPanel("footer_text"), FieldPanel("footer")], heading=_("Foot")),
        MultiFieldPanel(
            [FieldPanel("notice"), FieldPanel("notice_until")], heading=_("Notice on every page")
        ),
    ]
    edit_handler = TabbedInterface(
        [
            ObjectList(content_panels, heading=_("Home page")),
            ObjectList(menu_panels, heading=_("Menus and foot")),
            ObjectList(BasePage.promote_panels, heading=_("Promote")),
        ]
    )
    parent_page_types: ClassVar = ["wagtailcore.Page"]
    subpage_types: ClassVar = ["cms.SectionPage"]
    template = "cms/home_page.html"

    class Meta:
        verbose_name = _("home page")

    def quoted_facts(self) -> Iterable[Fact]:
        return (block.value["fact"] for block in self.figures if block.value["fact"])

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from cms.journeys.queries import journey_on

        context = super().get_context(request, *args, **kwargs)
        context["capsules"] = queries.newest_capsules(self.locale_id, limit=3)
        context["guides"] = queries.first_guides(self.locale_id, limit=3)
        # The first door leads to the path that people keep, else to the guide.
        context["founding"] = journey_on("create.steps", self.locale_id) or queries.guide_on(
            "create.steps", context["guides"], self.locale_id
        )
        return context

    def route(self, request: HttpRequest, path_components: list[str]) -> Any:
        """One look for a page of a section, where the tree would be asked level by level."""
        if len(path_components) == 2:  # a section and its page
            address = f"{self.url_path}{'/'.join(path_components)}/"
            pages = Page.objects.filter(url_path=address).order_by()
            page = pages.only("path", "depth", "content_type_id", "locale_id").first()
            section = page and queries.section_above(page)
            if page and section:
                request.cms_trail = [self, section]  # type: ignore[attr-defined]
                return page.specific.route(request, [])
        return super().route(request, path_components)

    @classmethod
    def can_create_at(cls, parent: Page) -> bool:
        """One home; the other languages' homes are its translations."""
        return bool(super().can_create_at(parent)) and not cls.objects.exists()
