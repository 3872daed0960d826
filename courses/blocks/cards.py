"""The cards of a lesson, as editors build them."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images.blocks import ImageChooserBlock
from wagtail.snippets.blocks import SnippetChooserBlock

from cms.blocks import RICH_TEXT, FactChooserBlock
from courses.blocks.keys import KeyBlock, OptionBlock
from courses.blocks.questions import OtherQuestions
from courses.enums import SIMPLE_TYPES, QuestionType


class TextCardBlock(blocks.StructBlock):  # type: ignore[misc]
    title = blocks.CharBlock(max_length=120, label=_("Title"))
    text = blocks.RichTextBlock(features=RICH_TEXT, label=_("Text"))
    image = ImageChooserBlock(required=False, label=_("Picture"))
    alt = blocks.CharBlock(
        required=False,
        max_length=200,
        label=_("What is seen on it"),
        help_text=_("Read aloud to people who do not see the picture."),
    )
    key = KeyBlock()

    class Meta:
        icon = "doc-full"
        label = _("Text")
        description = _("A card to read")


class RuleCardBlock(blocks.StructBlock):  # type: ignore[misc]
    rule = blocks.CharBlock(max_length=160, label=_("Rule of thumb"))
    why = blocks.TextBlock(required=False, rows=2, max_length=400, label=_("Why it works"))
    key = KeyBlock()

    class Meta:
        icon = "pick"
        label = _("Rule of thumb")
        description = _("One sentence to remember, in large letters")


class FilmCardBlock(blocks.StructBlock):  # type: ignore[misc]
    """A capsule to watch inside a lesson, in the language of the lesson."""

    title = blocks.CharBlock(
        required=False, max_length=120, label=_("Title"), help_text=_("Empty: that of the capsule.")
    )
    capsule = blocks.PageChooserBlock(page_type="cms.CapsulePage", label=_("Capsule"))
    key = KeyBlock()

    class Meta:
        icon = "media"
        label = _("Film")
        description = _("A short film with captions")


class FactCardBlock(blocks.StructBlock):  # type: ignore[misc]
    """A fact as it stands when the release is compiled, with its source and status."""

    title = blocks.CharBlock(max_length=120, label=_("Title"))
    fact = FactChooserBlock("cms.Fact", label=_("Fact"))
    text = blocks.RichTextBlock(required=False, features=RICH_TEXT, label=_("What it means for us"))
    key = KeyBlock()

    class Meta:
        icon = "circle-check"
        label = _("Fact")
        description = _("A checked statement with its source and date")


class QuestionCardBlock(blocks.StructBlock):  # type: ignore[misc]
    question = SnippetChooserBlock("courses.Question", label=_("Question"))
    key = KeyBlock()

    class Meta:
        icon = "help"
        label = _("Question from the bank")
        description = _("A question that several lessons may ask")


class QuickCheckBlock(blocks.StructBlock):  # type: ignore[misc]
    """A question written where it is taught; compiled to the same form as one of the bank."""

    type = blocks.ChoiceBlock(
        choices=[(kind.value, kind.label) for kind in SIMPLE_TYPES],
        default=QuestionType.CHOICE,
        label=_("Type"),
    )
    prompt = blocks.CharBlock(max_length=300, label=_("Question"))
    options = blocks.ListBlock(
        OptionBlock(),
        required=False,
        default=[],
        label=_("Options"),
        help_text=_(
            "For an order: the lines in their right order. For a number: typical mistakes, each"
            " with what to say."
        ),
    )
    number = blocks.DecimalBlock(required=False, label=_("Right number"))
    tolerance = blocks.DecimalBlock(required=False, min_value=0, label=_("May differ by"))
    unit = blocks.CharBlock(required=False, max_length=20, label=_("Unit"))
    explanation = blocks.TextBlock(
        required=False, rows=3, max_length=800, label=_("Explanation, shown after the answer")
    )
    key = KeyBlock()

    class Meta:
        icon = "help"
        label = _("Quick check")
        description = _("A question with feedback at once")


class LessonCards(OtherQuestions):
    text = TextCardBlock(group=_("To read and to see"))
    rule = RuleCardBlock(group=_("To read and to see"))
    fact = FactCardBlock(group=_("To read and to see"))
    film = FilmCardBlock(group=_("To read and to see"))
    quick_check = QuickCheckBlock()
    question = QuestionCardBlock()
