"""One block for each type of question that needs more than options."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images.blocks import ImageChooserBlock

from courses.blocks.keys import CodeBlock, KeyBlock, OptionBlock, feedback_block
from courses.keys import new_option_key

EXPLANATION: dict[str, Any] = {
    "required": False,
    "rows": 3,
    "max_length": 800,
    "label": _("Explanation, shown after the answer"),
}


class QuestionBlock(blocks.StructBlock):  # type: ignore[misc]
    """What every question has: its words, what is said at the end, and its key."""

    prompt = blocks.CharBlock(max_length=300, label=_("Question"))


class YesNoWhyBlock(QuestionBlock):
    options = blocks.ListBlock(OptionBlock(), min_num=2, label=_("Yes and no"))
    reasons = blocks.ListBlock(OptionBlock(), min_num=2, label=_("Why"))
    explanation = blocks.TextBlock(**EXPLANATION)
    key = KeyBlock()

    class Meta:
        icon = "help"
        label = _("Yes or no, and why")
        description = _("Two answers: yes or no, then the reason for it")


class PairBlock(blocks.StructBlock):  # type: ignore[misc]
    text = blocks.CharBlock(max_length=120, label=_("This"))
    match = blocks.CharBlock(max_length=120, label=_("belongs to this"))
    feedback = feedback_block(label=_("What to say when it was put elsewhere"))
    key = KeyBlock(make=new_option_key)

    class Meta:
        icon = "link"
        label = _("Pair")


class MatchBlock(QuestionBlock):
    options = blocks.ListBlock(PairBlock(), min_num=2, label=_("Pairs"))
    explanation = blocks.TextBlock(**EXPLANATION)
    key = KeyBlock()

    class Meta:
        icon = "link"
        label = _("Find what belongs together")
        description = _("Pairs; the second half of each is chosen from a list")


class PhotoOptionBlock(blocks.StructBlock):  # type: ignore[misc]
    image = ImageChooserBlock(label=_("Photo"))
    text = blocks.CharBlock(
        max_length=200,
        label=_("What is seen on it"),
        help_text=_(
            "Read aloud to people who do not see the picture; do not give the answer away."
        ),
    )
    correct = blocks.BooleanBlock(required=False, label=_("This is right"))
    feedback = feedback_block()
    key = KeyBlock(make=new_option_key)

    class Meta:
        icon = "image"
        label = _("Photo")


class PhotoPickBlock(QuestionBlock):
    options = blocks.ListBlock(PhotoOptionBlock(), min_num=2, max_num=6, label=_("Photos"))
    explanation = blocks.TextBlock(**EXPLANATION)
    key = KeyBlock()

    class Meta:
        icon = "image"
        label = _("Pick a photo")
        description = _("Two to six photos, one of them right")


def _percent(label: Any, default: int) -> blocks.IntegerBlock:
    return blocks.IntegerBlock(min_value=0, max_value=100, default=default, label=label)


class AreaBlock(blocks.StructBlock):  # type: ignore[misc]
    text = blocks.CharBlock(max_length=120, label=_("What is there"))
    x = _percent(_("From the left, in % of the width"), 40)
    y = _percent(_("From the top, in % of the height"), 40)
    width = _percent(_("Width, in %"), 20)
    height = _percent(_("Height, in %"), 20)
    correct = blocks.BooleanBlock(required=False, label=_("This is right"))
    feedback = feedback_block()
    key = KeyBlock(make=new_option_key)

    class Meta:
        icon = "crosshairs"
        label = _("Place")


class HotspotBlock(QuestionBlock):
    image = ImageChooserBlock(label=_("Picture"))
    alt = blocks.CharBlock(max_length=300, label=_("What is seen on it"))
    options = blocks.ListBlock(AreaBlock(), min_num=2, max_num=9, label=_("Places"))
    explanation = blocks.TextBlock(**EXPLANATION)
    key = KeyBlock()

    class Meta:
        icon = "crosshairs"
        label = _("Find the place on a picture")
        description = _("Numbered places on a picture, one of them right")


class GapBlock(blocks.StructBlock):  # type: ignore[misc]
    options = blocks.ListBlock(OptionBlock(), min_num=2, label=_("Options"))
    key = KeyBlock(make=new_option_key)

    class Meta:
        icon = "edit"
        label = _("Gap")


class FillBlock(QuestionBlock):
    text = blocks.TextBlock(
        rows=3,
        max_length=1000,
        label=_("Text with gaps"),
        help_text=_("Write {1} where the first gap is, {2} for the second, and so on."),
    )
    gaps = blocks.ListBlock(GapBlock(), min_num=1, max_num=8, label=_("Gaps"))
    explanation = blocks.TextBlock(**EXPLANATION)
    key = KeyBlock()

    class Meta:
        icon = "edit"
        label = _("Fill the gaps from a list")
        description = _("A text whose gaps are filled from lists")


class WayBlock(blocks.StructBlock):  # type: ignore[misc]
    text = blocks.CharBlock(max_length=200, label=_("What we do"))
    to = CodeBlock(label=_("leads to the scene"))
    feedback = feedback_block(label=_("What to say to who does it"))
    key = KeyBlock(make=new_option_key)

    class Meta:
        icon = "arrow-right"
        label = _("Choice")


class SceneBlock(blocks.StructBlock):  # type: ignore[misc]
    code = CodeBlock(label=_("Name of the scene"), help_text=_("For example start, market, end1."))
    text = blocks.TextBlock(rows=3, max_length=600, label=_("What happens"))
    options = blocks.ListBlock(
        WayBlock(),
        default=[],
        label=_("Choices"),
        help_text=_("A scene without choices is an end."),
    )
    points = blocks.IntegerBlock(
        required=False,
        min_value=0,
        max_value=100,
        label=_("For an end: how good it is, 0 to 100"),
    )

    class Meta:
        icon = "doc-full"
        label = _("Scene")


class ScenarioBlock(QuestionBlock):
    nodes = blocks.ListBlock(
        SceneBlock(), min_num=2, max_num=20, label=_("Scenes; the first one opens the story")
    )
    explanation = blocks.TextBlock(**EXPLANATION)
    key = KeyBlock()

    class Meta:
        icon = "tasks"
        label = _("A story with choices")
        description = _("Scenes in which each choice leads to another")


class FieldBlock(blocks.StructBlock):  # type: ignore[misc]
    code = CodeBlock(label=_("Name in the formula"))
    label = blocks.CharBlock(max_length=120, label=_("What is asked"))
    unit = blocks.CharBlock(required=False, max_length=20, label=_("Unit"))
    example = blocks.DecimalBlock(label=_("Example, for “show me”"))

    class Meta:
        icon = "edit"
        label = _("Number to enter")


class OutcomeBlock(blocks.StructBlock):  # type: ignore[misc]
    code = CodeBlock(label=_("Name in later formulas"))
    label = blocks.CharBlock(max_length=120, label=_("What comes out"))
    unit = blocks.CharBlock(required=False, max_length=20, label=_("Unit"))
    formula = blocks.CharBlock(
        max_length=300,
        label=_("Formula"),
        help_text=_("Names of numbers and earlier results with + - * / and brackets."),
    )
    negative = feedback_block(
        label=_("What to say below zero"),
        help_text=_("{n} stands for the number without its sign."),
    )
    zero = feedback_block(label=_("What to say at zero"))
    positive = feedback_block(label=_("What to say above zero"))

    class Meta:
        icon = "calculator"
        label = _("Result")


class CalculatorBlock(QuestionBlock):
    fields = blocks.ListBlock(FieldBlock(), min_num=1, max_num=12, label=_("Numbers to enter"))
    results = blocks.ListBlock(OutcomeBlock(), min_num=1, max_num=6, label=_("Results"))
    explanation = blocks.TextBlock(**EXPLANATION)
    key = KeyBlock()

    class Meta:
        icon = "calculator"
        label = _("Calculator")
        description = _("Learners enter their own numbers and see what comes out")


class TaskBlock(blocks.StructBlock):  # type: ignore[misc]
    text = blocks.CharBlock(max_length=200, label=_("What is done"))
    feedback = feedback_block(label=_("What to say while it is not done"))
    key = KeyBlock(make=new_option_key)

    class Meta:
        icon = "tick"
        label = _("Line")


class ChecklistBlock(QuestionBlock):
    options = blocks.ListBlock(TaskBlock(), min_num=1, max_num=15, label=_("Lines"))
    explanation = blocks.TextBlock(**EXPLANATION)
    key = KeyBlock()

    class Meta:
        icon = "tick-inverse"
        label = _("Checklist")
        description = _("A task to do now, ticked line by line")


class OtherQuestions(blocks.StreamBlock):  # type: ignore[misc]
    """The types beyond the simple ones, for the bank: one block a question."""

    yes_no_why = YesNoWhyBlock()
    match = MatchBlock()
    photo_pick = PhotoPickBlock()
    hotspot = HotspotBlock()
    fill = FillBlock()
    scenario = ScenarioBlock()
    calculator = CalculatorBlock()
    checklist = ChecklistBlock()
