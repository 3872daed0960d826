"""The step of a journey, as editors build it."""

import uuid
from collections.abc import Mapping
from typing import Any, ClassVar

from django import forms
from django.apps import apps
from django.core.exceptions import ValidationError
from django.core.validators import validate_slug
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock

from cms.blocks import RICH_TEXT, FactChooserBlock
from cms.founding.paper import PAPERS, PaperKey
from cms.journeys.rules import Figures, Logic, span
from cms.menus.places import place_choices

KEY_MAX = 64
FOUNDING_PAPERS: list[tuple[PaperKey, Any]] = [
    ("name-request", _("The name request")),
    ("attendance-list", _("The attendance list")),
    ("minutes", _("The minutes of the founding meeting")),
    ("statutes", _("The statutes")),
    ("member-list", _("The list of members and shares")),
]


class KeyBlock(blocks.FieldBlock):  # type: ignore[misc]
    """The name of a step for machines: it survives edits, and translations carry it along.

    Not a CharBlock, whose words would be offered for translation.
    """

    def __init__(self, **kwargs: Any) -> None:
        self.field = forms.CharField(
            required=False,
            max_length=KEY_MAX,
            widget=forms.HiddenInput,
            label="",
            # It stands in addresses.
            validators=[validate_slug],
        )
        super().__init__(**kwargs)

    class Meta:
        default = ""
        label = " "
        form_classname = "w-hidden"


def office_kinds() -> list[tuple[str, Any]]:
    """The kinds of office that the site knows, for a link to those of the reader's region."""
    try:
        field = apps.get_model("cms", "OfficePage")._meta.get_field("kind")
    except LookupError:
        return []
    return list(field.choices or [])


class PaperValue(blocks.StructValue):  # type: ignore[misc]
    @property
    def sample_url(self) -> str:
        """Where a sample of the paper is, or nothing."""
        if self.get("document"):
            return str(self["document"].url)
        paper = self.get("founding_paper")
        return reverse("content:founding-sample", args=[paper]) if paper in PAPERS else ""


class PaperBlock(blocks.StructBlock):  # type: ignore[misc]
    """A paper that a step asks for, with a sample where one exists."""

    name = blocks.CharBlock(label=_("Paper"), max_length=160)
    note = blocks.CharBlock(required=False, default="", label=_("Remark"), max_length=200)
    image = ImageChooserBlock(required=False, label=_("Sample as a picture"))
    document = DocumentChooserBlock(required=False, label=_("Sample as a document"))
    founding_paper = blocks.ChoiceBlock(
        choices=FOUNDING_PAPERS, required=False, label=_("or a paper of the founding file")
    )

    class Meta:
        icon = "doc-full"
        label = _("Paper")
        value_class = PaperValue


class StepLinkBlock(blocks.StructBlock):  # type: ignore[misc]
    """A page that belongs to a step, a screen of the platform, or another site."""

    page = blocks.PageChooserBlock(
        required=False,
        label=_("Page"),
        help_text=_("The page belongs to the journey: it shows the steps at its side."),
    )
    place = blocks.ChoiceBlock(
        choices=place_choices, required=False, label=_("or a screen of the platform")
    )
    url = blocks.URLBlock(required=False, label=_("or the address of another site"))
    label = blocks.CharBlock(
        required=False,
        default="",
        max_length=80,
        label=_("Words of the link"),
        help_text=_("Blank: the title of the page."),
    )

    class Meta:
        icon = "link"
        label = _("Link")

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        if not cleaned.get("page") and not cleaned.get("label"):
            error = ValidationError(gettext("Say where the link leads."))
            raise blocks.StructBlockValidationError(block_errors={"label": error})
        return cleaned


def figures_of(step: Mapping[str, Any]) -> Figures:
    """What a step takes, from its value or from the stored stream."""
    return Figures(
        key=step.get("key") or "",
        logic=step.get("logic") or Logic.THEN,
        cost=span(step.get("cost_min"), step.get("cost_max")),
        days=span(step.get("days_min"), step.get("days_max")),
        unsure=bool(step.get("unsure")),
    )


class JourneyStepBlock(blocks.StructBlock):  # type: ignore[misc]
    """One step: who, where, for how much, how long, with which papers."""

    key = KeyBlock(required=False)
    title = blocks.CharBlock(label=_("Title"), max_length=120)
    logic = blocks.ChoiceBlock(
        choices=Logic.choices, default=Logic.THEN, label=_("Link with the step before")
    )
    text = blocks.RichTextBlock(features=RICH_TEXT, required=False, label=_("Text"))
    who = blocks.CharBlock(required=False, default="", label=_("Who does it"), max_length=160)
    where = blocks.CharBlock(required=False, default="", label=_("Where"), max_length=200)
    office = blocks.ChoiceBlock(
        choices=office_kinds, required=False, label=_("Kind of office: links to their addresses")
    )
    cost_min = blocks.IntegerBlock(
        required=False,
        min_value=0,
        label=_("Cost in dirhams, at least"),
        help_text=_("0 is free. Leave it blank when no reliable figure is known."),
    )
    cost_max = blocks.IntegerBlock(required=False, min_value=0, label=_("Cost, at most"))
    days_min = blocks.IntegerBlock(required=False, min_value=0, label=_("Days, at least"))
    days_max = blocks.IntegerBlock(required=False, min_value=0, label=_("Days, at most"))
    unsure = blocks.BooleanBlock(required=False, label=_("These figures are still to be verified"))
    figures_note = blocks.CharBlock(
        required=False, default="", max_length=200, label=_("Remark on cost and days")
    )
    papers = blocks.ListBlock(PaperBlock(), required=False, default=[], label=_("Papers"))
    facts = blocks.ListBlock(
        FactChooserBlock("cms.Fact"), required=False, default=[], label=_("Facts")
    )
    links = blocks.ListBlock(StepLinkBlock(), required=False, default=[], label=_("Links"))

    class Meta:
        icon = "order"
        label = _("Step")
        label_format = "{title}"
        description = _("One step of the path: who, where, how much, how long, which papers")
        preview_template = "cms/journeys/step_preview.html"
        preview_value: ClassVar = {
            "title": _("Have the name approved"),
            "who": _("Five people at least"),
            "cost_min": 0,
            "days_min": 3,
        }

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        errors = {}
        for low, high in (("cost_min", "cost_max"), ("days_min", "days_max")):
            if cleaned[high] is not None and cleaned[low] is None:
                errors[low] = ValidationError(gettext("Give the lower figure too."))
            elif cleaned[high] is not None and cleaned[high] < cleaned[low]:
                errors[high] = ValidationError(gettext("This is less than the lower figure."))
        if errors:
            raise blocks.StructBlockValidationError(block_errors=errors)
        return cleaned


class JourneySteps(blocks.StreamBlock):  # type: ignore[misc]
    """The path; its first step has nothing before it."""

    step = JourneyStepBlock()

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        if cleaned and cleaned[0].value["logic"] in (Logic.AND, Logic.OR):
            message = gettext("“%(title)s” is the first step: there is nothing before it to join.")
            message %= {"title": cleaned[0].value["title"]}
            raise blocks.StreamBlockValidationError(
                non_block_errors=[ValidationError(message)],
            )
        return cleaned


def give_keys(steps: Any) -> None:
    """Name every step, and name a copied step anew: no two steps share a key."""
    seen: set[str] = set()
    for number, block in enumerate(steps):
        key = block.value.get("key") or block.id or ""
        while not key or key in seen:
            key = str(uuid.uuid4())
        seen.add(key)
        if block.value.get("key") != key:
            block.value["key"] = key
            # What is read without building the blocks must say the same.
            steps.raw_data[number]["value"]["key"] = key


def spoken_step(value: Mapping[str, Any]) -> dict[str, Any]:
    """The words of a stored step in the order in which the page shows them, and its facts."""
    papers = [one.get("value", one) for one in value.get("papers") or []]
    return {
        **{name: value.get(name) or "" for name in ("title", "who", "where", "text")},
        "papers": [f"{one.get('name', '')} {one.get('note') or ''}" for one in papers],
        "facts": value.get("facts") or [],
    }
