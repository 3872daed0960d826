"""What people type about their question, their project, their answer."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from chat.rules import clean_body
from fadaa.core.errors import DomainError
from fadaa.core.vocabularies import Region
from mentoring import topics
from mentoring.enums import DeclineReason, Helped, OutcomeKind
from mentoring.models import SENTENCE_MAX, TEXT_MAX, Project

NOT_SAID = ("", _("I prefer not to say"))


class WordsField(forms.CharField):
    """Text that a message can carry: what no database stores goes, line ends are one kind."""

    def clean(self, value: Any) -> str:
        text: str = super().clean(value)
        if not text:
            return text
        try:
            return clean_body(text)
        except DomainError as error:
            raise forms.ValidationError(str(error.message)) from error


def _lines(rows: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows, "dir": "auto"})


class AskForm(forms.Form):
    """Three things only; the rest is known or can be asked later by a human."""

    topic = forms.ChoiceField(
        label=_("What is it about?"),
        error_messages={"required": _("Choose what it is about.")},
    )
    text = WordsField(
        label=_("Your question, in your own words"),
        help_text=_("Darija, Arabic or French; a few plain sentences are enough."),
        max_length=TEXT_MAX,
        widget=_lines(6),
        error_messages={"required": _("Write your question: one sentence is enough.")},
    )
    region = forms.ChoiceField(
        label=_("Your region"),
        choices=[("", _("Choose your region")), *Region.choices],
        error_messages={"required": _("Choose your region, so that an advisor near you answers.")},
    )
    # The guide the question was asked from.
    source = forms.IntegerField(required=False, min_value=1, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [("", _("Choose a subject")), *topics.grouped_choices()]
        self.fields["topic"].choices = choices  # type: ignore[attr-defined]


class ProjectForm(forms.ModelForm):
    class Meta:
        model = Project
        fields = ("title", "idea", "region", "sector", "partners_found", "stage", "note")
        widgets: ClassVar = {
            "title": forms.TextInput(attrs={"dir": "auto"}),
            "idea": _lines(4),
            "note": _lines(3),
            "partners_found": forms.NumberInput(attrs={"inputmode": "numeric", "min": 1}),
        }
        field_classes: ClassVar = {"idea": WordsField, "note": WordsField}
        help_texts: ClassVar = {
            "partners_found": _("A cooperative needs five people or more."),
            "note": _("For example: the days you can be reached, or what worries you."),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("region", "sector"):
            field = self.fields[name]
            field.choices = [NOT_SAID, *field.choices[1:]]  # type: ignore[attr-defined]


class DeclineForm(forms.Form):
    reason = forms.ChoiceField(
        label=_("Why?"),
        choices=DeclineReason.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose a reason: it helps to find the right person.")},
    )
    remark = forms.CharField(
        label=_("In a sentence"),
        required=False,
        max_length=SENTENCE_MAX,
        widget=forms.TextInput(attrs={"dir": "auto"}),
    )


class CloseForm(forms.Form):
    kind = forms.ChoiceField(label=_("What came of it?"), choices=OutcomeKind.choices)
    text = forms.CharField(
        label=_("In a sentence"),
        required=False,
        max_length=SENTENCE_MAX,
        widget=forms.TextInput(attrs={"dir": "auto"}),
    )


class RateForm(forms.Form):
    helped = forms.ChoiceField(
        label=_("Did it help you?"),
        choices=Helped.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one of the three answers.")},
    )
    sentence = forms.CharField(
        label=_("In a sentence"),
        required=False,
        max_length=SENTENCE_MAX,
        widget=forms.TextInput(attrs={"dir": "auto"}),
    )


class NoteForm(forms.Form):
    text = WordsField(
        label=_("Note for advisors"),
        max_length=TEXT_MAX,
        widget=_lines(3),
        error_messages={"required": _("Write the note first.")},
    )
