"""The cards of a lesson, as editors build them."""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.snippets.blocks import SnippetChooserBlock

from cms.blocks import RICH_TEXT
from courses.enums import QuestionType
from courses.keys import as_uuid, new_key, new_option_key


class KeyBlock(blocks.CharBlock):  # type: ignore[misc]
    """A key of our own. Wagtail's block ids promise no identity when blocks are copied.

    An empty key is filled when the page is saved, so that emptying it gives a copy its own.
    """

    def __init__(self, *, make: Callable[[], str] = new_key, **kwargs: Any) -> None:
        self.make = make
        kwargs.setdefault("label", _("Key"))
        kwargs.setdefault(
            "help_text", _("Filled by itself. Empty it in a copy, so that the copy gets its own.")
        )
        super().__init__(required=False, max_length=40, **kwargs)

    def clean(self, value: str) -> str:
        value = super().clean(value) or self.make()
        if self.make is new_key and as_uuid(value) is None:
            raise ValidationError(_("Leave the key empty: it is filled by itself."))
        return value

    # A key is the same in every language: wagtail-localize must not offer it for translation.
    def get_translatable_segments(self, value: str) -> list[Any]:
        return []

    def restore_translated_segments(self, value: str, segments: Any) -> str:
        return value


class OptionBlock(blocks.StructBlock):  # type: ignore[misc]
    text = blocks.CharBlock(max_length=200, label=_("Text"))
    correct = blocks.BooleanBlock(required=False, label=_("This is right"))
    feedback = blocks.TextBlock(
        required=False, rows=2, label=_("What to say to who chooses it"), max_length=500
    )
    key = KeyBlock(make=new_option_key)

    class Meta:
        icon = "list-ul"
        label = _("Option")
        description = _("An option, or a line to be put in its place")


class TextCardBlock(blocks.StructBlock):  # type: ignore[misc]
    title = blocks.CharBlock(max_length=120, label=_("Title"))
    text = blocks.RichTextBlock(features=RICH_TEXT, label=_("Text"))
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
        choices=QuestionType.choices, default=QuestionType.CHOICE, label=_("Type")
    )
    prompt = blocks.CharBlock(max_length=300, label=_("Question"))
    options = blocks.ListBlock(
        OptionBlock(),
        required=False,
        default=[],
        label=_("Options"),
        help_text=_("For an order: the lines in their right order."),
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


class LessonCards(blocks.StreamBlock):  # type: ignore[misc]
    text = TextCardBlock()
    rule = RuleCardBlock()
    film = FilmCardBlock()
    quick_check = QuickCheckBlock()
    question = QuestionCardBlock()
