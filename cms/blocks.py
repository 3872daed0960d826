"""The blocks that editors build pages from, one template each."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.snippets.blocks import SnippetChooserBlock

from cms import queries
from cms.editing import samples
from cms.editing.picture_block import PictureBlock

RICH_TEXT = ["bold", "italic", "link", "ul", "ol", "fact"]


def _as_quoted(fact: Any, parent_context: Any) -> Any:
    """The fact in the language of the page around it; the page looks all of them up at once."""
    page = (parent_context or {}).get("page")
    if page is not None and hasattr(page, "fact_in_language"):
        return page.fact_in_language(fact)
    return fact.in_current_language()


class FactChooserBlock(SnippetChooserBlock):  # type: ignore[misc]
    """A fact that a translation leaves alone: pages find its twin when they are read.

    Translating a page would else write the source's words over the twin, checked or not.
    """

    def get_translatable_segments(self, value: Any) -> list[Any]:
        return []

    def restore_translated_segments(self, value: Any, segments: Any) -> Any:
        return value


class FactBlock(blocks.StructBlock):  # type: ignore[misc]
    """A fact quoted by its key: changing the fact changes every page that quotes it."""

    fact = FactChooserBlock("cms.Fact", label=_("Fact"))

    class Meta:
        icon = "circle-check"
        label = _("Fact")
        template = "cms/blocks/fact.html"
        description = _("A checked statement with its source and date")
        preview_value = staticmethod(samples.fact)

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(value, parent_context=parent_context)
        context["fact"] = _as_quoted(value["fact"], parent_context) if value["fact"] else None
        return context


class NoticeBlock(blocks.StructBlock):  # type: ignore[misc]
    tone = blocks.ChoiceBlock(
        choices=[("info", _("Good to know")), ("warn", _("Take care"))],
        default="info",
        label=_("Tone"),
    )
    text = blocks.TextBlock(label=_("Text"))

    class Meta:
        icon = "info-circle"
        label = _("Notice")
        template = "cms/blocks/notice.html"
        description = _("A short remark that stands out")
        preview_value = staticmethod(samples.notice)


class StepBlock(blocks.StructBlock):  # type: ignore[misc]
    """One step of a path: who does it, where, what it costs, how long, with which papers."""

    title = blocks.CharBlock(label=_("Title"))
    logic = blocks.ChoiceBlock(
        choices=[("and", _("and")), ("or", _("or")), ("optional", _("optional"))],
        default="and",
        label=_("Link with the step before"),
    )
    who = blocks.CharBlock(required=False, default="", label=_("Who does it"))
    where = blocks.CharBlock(required=False, default="", label=_("Where"))
    cost = blocks.CharBlock(required=False, default="", label=_("Cost"))
    days = blocks.CharBlock(required=False, default="", label=_("Time"))
    papers = blocks.ListBlock(blocks.CharBlock(), required=False, default=[], label=_("Papers"))
    text = blocks.RichTextBlock(features=RICH_TEXT, required=False, label=_("Text"))
    facts = blocks.ListBlock(
        FactChooserBlock("cms.Fact"), required=False, default=[], label=_("Facts")
    )

    class Meta:
        icon = "order"
        label = _("Step")
        template = "cms/blocks/step.html"
        description = _("One numbered step of a path")
        preview_value = staticmethod(samples.step)

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(value, parent_context=parent_context)
        context["facts"] = [_as_quoted(fact, parent_context) for fact in value["facts"] if fact]
        return context


class LinkBlock(blocks.StructBlock):  # type: ignore[misc]
    label = blocks.CharBlock(label=_("Words of the link"))
    page = blocks.PageChooserBlock(required=False, label=_("Page"))
    url = blocks.URLBlock(required=False, label=_("Or address"))

    class Meta:
        icon = "link"
        label = _("Link")


class LinksBlock(blocks.StructBlock):  # type: ignore[misc]
    links = blocks.ListBlock(LinkBlock(), label=_("Links"))

    class Meta:
        icon = "list-ul"
        label = _("Links")
        template = "cms/blocks/links.html"
        description = _("Where to read on")
        preview_value = staticmethod(samples.links)


class CapsuleBlock(blocks.StructBlock):  # type: ignore[misc]
    capsule = blocks.PageChooserBlock(page_type="cms.CapsulePage", label=_("Capsule"))

    class Meta:
        icon = "media"
        label = _("Capsule")
        template = "cms/blocks/capsule.html"
        description = _("A short film with captions")
        preview_value = staticmethod(samples.capsule)

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(value, parent_context=parent_context)
        capsule, page = value["capsule"], (parent_context or {}).get("page")
        if capsule is not None and page is not None and capsule.locale_id != page.locale_id:
            capsule = capsule.specific.localized
        shown = [capsule.specific] if capsule is not None and capsule.live else []
        context["capsule"] = next(iter(queries.prepare_for_cards(shown)), None)
        return context


class GuideBody(blocks.StreamBlock):  # type: ignore[misc]
    heading = blocks.CharBlock(
        icon="title",
        label=_("Heading"),
        template="cms/blocks/heading.html",
        description=_("The title of what follows"),
        preview_value=samples.heading,
    )
    paragraph = blocks.RichTextBlock(
        features=RICH_TEXT,
        label=_("Text"),
        template="cms/blocks/paragraph.html",
        description=_("Sentences, lists and links; facts can be quoted inside"),
        preview_value=samples.paragraph,
    )
    notice = NoticeBlock()
    fact = FactBlock()
    step = StepBlock()
    capsule = CapsuleBlock()
    links = LinksBlock()
    picture = PictureBlock()
