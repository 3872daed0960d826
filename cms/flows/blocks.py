"""The blocks of a decision flow: questions with answers, jumps and rules; results."""

import re
import uuid
from collections.abc import Iterable
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.stream_block import StreamBlockValidationError
from wagtail.blocks.struct_block import BlockGroup, StructBlockValidationError

from cms.blocks import RICH_TEXT, FactChooserBlock
from cms.editing import samples
from cms.flows.checks import Problem, check
from cms.flows.messages import sentence
from cms.flows.rules import AT_LEAST, AT_MOST, IS, IS_NOT, NUMBER, ONE, SEVERAL, Flow

KEY = re.compile(r"^[a-z][a-z0-9_-]{0,29}$")
KEY_ERROR = _("Small letters and digits, with hyphens between them.")


def new_key(letter: str) -> str:
    """A key that no flow has had before, so that an old address never means something else."""
    return f"{letter}{uuid.uuid4().hex[:6]}"


class PickInput(forms.TextInput):
    """A key, chosen from what stands in the form; the script lays a list of choices over it."""

    def __init__(self, offers: str) -> None:
        super().__init__(
            attrs={
                "data-controller": "flow-pick",
                "data-flow-pick-offers-value": offers,
                "data-flow-pick-none-value": _("– choose –"),
                "data-flow-pick-gone-value": _("no longer here"),
                "data-flow-pick-questions-value": _("Questions"),
                "data-flow-pick-results-value": _("Results"),
            }
        )

    class Media:
        js: ClassVar = ["cms/flow_editor.js"]
        css: ClassVar = {"all": ["cms/flow_editor.css"]}


class _WordsForMachines(blocks.FieldBlock):  # type: ignore[misc]
    """A short text that readers never see, so translators are not asked for it."""

    def __init__(self, field: forms.Field, **kwargs: Any) -> None:
        self.field = field
        super().__init__(**kwargs)

    class Meta:
        default = ""


class KeyBlock(_WordsForMachines):
    """The name of a question, answer or result in addresses; made when it is empty."""

    def __init__(self, **kwargs: Any) -> None:
        field = forms.CharField(
            required=False, max_length=30, validators=[RegexValidator(KEY, KEY_ERROR)]
        )
        super().__init__(field, **kwargs)

    class Meta:
        label = _("Key")
        help_text = _("Stands in addresses. Made by itself; it stays the same for old links.")


class JumpBlock(_WordsForMachines):
    """The question or result to go to."""

    def __init__(self, **kwargs: Any) -> None:
        field = forms.CharField(required=False, max_length=30, widget=PickInput("targets"))
        super().__init__(field, **kwargs)


class AskedBlock(_WordsForMachines):
    """An answer of an earlier question, or a question whose answer is a number."""

    def __init__(self, **kwargs: Any) -> None:
        field = forms.CharField(required=False, max_length=70, widget=PickInput("answers"))
        super().__init__(field, **kwargs)


def _aliases() -> blocks.ListBlock:
    return blocks.ListBlock(
        KeyBlock(),
        default=[],
        label=_("Old keys"),
        help_text=_("Keys that stood here before: old links with them lead here."),
    )


class AnswerBlock(blocks.StructBlock):  # type: ignore[misc]
    label = blocks.CharBlock(max_length=120, label=_("Answer"))
    why = blocks.CharBlock(
        required=False,
        default="",
        max_length=200,
        label=_("Because"),
        help_text=_("What this answer says for the result, for example: You work alone."),
    )
    next = JumpBlock(label=_("Then go to"))
    alone = blocks.BooleanBlock(
        required=False,
        label=_("None of these"),
        help_text=_("Where several answers are possible: this one excludes the others."),
    )
    key = KeyBlock()
    aliases = _aliases()

    class Meta:
        label = _("Answer")
        form_layout = BlockGroup(
            children=["label", "why", "next"], settings=["alone", "key", "aliases"]
        )


class ConditionBlock(blocks.StructBlock):  # type: ignore[misc]
    answer = AskedBlock(label=_("Answer or number"))
    test = blocks.ChoiceBlock(
        choices=[
            (IS, _("was given")),
            (IS_NOT, _("was not given")),
            (AT_LEAST, _("is at least")),
            (AT_MOST, _("is at most")),
        ],
        default=IS,
        label=_("Test"),
    )
    number = blocks.IntegerBlock(required=False, min_value=0, label=_("Number"))

    class Meta:
        label = _("Condition")


class RuleBlock(blocks.StructBlock):  # type: ignore[misc]
    """When all these answers were given, go there."""

    conditions = blocks.ListBlock(ConditionBlock(), label=_("When all of these are true"))
    next = JumpBlock(label=_("Go to"))
    why = blocks.CharBlock(required=False, default="", max_length=200, label=_("Because"))

    class Meta:
        label = _("Rule")


class QuestionBlock(blocks.StructBlock):  # type: ignore[misc]
    text = blocks.CharBlock(max_length=160, label=_("Question"))
    help = blocks.TextBlock(required=False, default="", max_length=400, label=_("Help"), rows=2)
    kind = blocks.ChoiceBlock(
        choices=[
            (ONE, _("One answer")),
            (SEVERAL, _("Several answers")),
            (NUMBER, _("A number")),
        ],
        default=ONE,
        label=_("Kind"),
    )
    answers = blocks.ListBlock(AnswerBlock(), default=[], label=_("Answers"))
    rules = blocks.ListBlock(
        RuleBlock(),
        default=[],
        label=_("Rules"),
        help_text=_(
            "Tried from the top, before the jumps of the answers. The first that holds decides."
        ),
    )
    next = JumpBlock(
        label=_("Otherwise go to"), help_text=_("When neither a rule nor the answer says where.")
    )
    minimum = blocks.IntegerBlock(
        required=False, min_value=0, default=0, label=_("Smallest number")
    )
    maximum = blocks.IntegerBlock(required=False, min_value=0, label=_("Largest number"))
    unit = blocks.CharBlock(required=False, default="", max_length=30, label=_("Unit"))
    why = blocks.CharBlock(
        required=False,
        default="",
        max_length=200,
        label=_("Because"),
        help_text=_("For a number: {number} stands for it, for example: You are {number} people."),
    )
    key = KeyBlock()
    aliases = _aliases()

    class Meta:
        icon = "help"
        label = _("Question")
        label_format = "{text}"
        description = _("A question with its answers and where they lead")
        preview_value = staticmethod(samples.flow_question)
        preview_template = "cms/editing/preview_flow.html"
        form_layout = BlockGroup(
            children=["text", "help", "kind", "answers", "next", "rules"],
            settings=["minimum", "maximum", "unit", "why", "key", "aliases"],
        )


class NextStepBlock(blocks.StructBlock):  # type: ignore[misc]
    """A door out of a result: a page of ours, the financing finder, an advisor, an address."""

    label = blocks.CharBlock(max_length=80, label=_("Words of the button"))
    kind = blocks.ChoiceBlock(
        choices=[
            ("page", _("A page")),
            ("finder", _("Financing that suits us")),
            ("advisor", _("Ask an advisor")),
            ("address", _("An address outside")),
        ],
        default="page",
        label=_("Leads to"),
    )
    page = blocks.PageChooserBlock(required=False, label=_("Page"))
    url = blocks.URLBlock(required=False, label=_("Address"))

    class Meta:
        icon = "link"
        label = _("Next step")

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        if self.is_deferred_validation:
            return cleaned
        wanted = {"page": "page", "address": "url"}.get(cleaned["kind"])
        if wanted and not cleaned[wanted]:
            missing = ValidationError(_("Say where the button leads."))
            raise StructBlockValidationError({wanted: missing})
        return cleaned


class ResultBlock(blocks.StructBlock):  # type: ignore[misc]
    title = blocks.CharBlock(max_length=160, label=_("Title"))
    tone = blocks.ChoiceBlock(
        choices=[
            ("ok", _("Fits")),
            ("wait", _("May fit")),
            ("info", _("Good to know")),
            ("closed", _("Does not fit")),
        ],
        default="ok",
        label=_("Tone"),
    )
    text = blocks.RichTextBlock(features=RICH_TEXT, label=_("Text"))
    facts = blocks.ListBlock(FactChooserBlock("cms.Fact"), default=[], label=_("Facts"))
    steps = blocks.ListBlock(NextStepBlock(), default=[], label=_("Next steps"))
    key = KeyBlock()

    class Meta:
        icon = "tick-inverse"
        label = _("Result")
        label_format = "{title}"
        description = _("Where answers lead: what it means, and what to do next")
        preview_value = staticmethod(samples.flow_result)
        preview_template = "cms/editing/preview_flow.html"
        form_layout = BlockGroup(
            children=["title", "tone", "text", "facts", "steps"], settings=["key"]
        )


class FlowBody(blocks.StreamBlock):  # type: ignore[misc]
    """Questions, then results. Keys are made on every save; the walk is checked on publishing."""

    question = QuestionBlock()
    result = ResultBlock()

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        fill_keys(cleaned)
        if not self.is_deferred_validation:
            _refuse(check(Flow.parse(self.get_prep_value(cleaned))))
        return cleaned


def fill_keys(stream: Iterable[Any]) -> None:
    """Give a key to each question, answer and result that has none."""
    for child in stream:
        value = child.value
        value["key"] = value["key"] or new_key(child.block_type[0])
        for answer in value.get("answers", ()):
            answer["key"] = answer["key"] or new_key("a")


def _refuse(problems: list[Problem]) -> None:
    """Show each problem at the block where it happens."""
    if not problems:
        return
    at_blocks: dict[int, list[str]] = {}
    whole = []
    for problem in problems:
        if problem.index is None:
            whole.append(sentence(problem))
        else:
            at_blocks.setdefault(problem.index, []).append(sentence(problem))
    errors = {
        index: StructBlockValidationError(non_block_errors=sentences)
        for index, sentences in at_blocks.items()
    }
    raise StreamBlockValidationError(block_errors=errors, non_block_errors=whole)
