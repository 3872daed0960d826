"""What people write about their projects and questions."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from chat.rules import clean_body
from fadaa.core.errors import DomainError
from fadaa.core.vocabularies import Region
from mentoring.enums import OutcomeKind
from mentoring.models import TEXT_MAX, Project
from mentoring.topics import grouped_choices

NOT_SAID = ("", _("I prefer not to say"))


class VisibleField(forms.CharField):
    """Words for a person; marks that nobody sees count as nothing."""

    def to_python(self, value: Any) -> str:
        text = super().to_python(value) or ""
        try:
            return text if clean_body(text, may_be_empty=True) else ""
        except DomainError as error:
            raise forms.ValidationError(str(error.message)) from error


class AskForm(forms.Form):
    text = VisibleField(
        label=_("Your question"),
        help_text=_("Write as you speak, in the language you like."),
        max_length=TEXT_MAX,
        widget=forms.Textarea(attrs={"rows": 5, "dir": "auto", "maxlength": TEXT_MAX}),
        error_messages={"required": _("Write your question first; a few words are enough.")},
    )
    topic = forms.ChoiceField(
        label=_("What is it about?"), choices=grouped_choices, initial="create.steps"
    )
    region = forms.ChoiceField(
        label=_("Your region"),
        choices=[NOT_SAID, *Region.choices],
        required=False,
    )


class DeclineForm(forms.Form):
    reason = VisibleField(
        label=_("Why not?"),
        max_length=300,
        help_text=_("Your colleagues see it; the person does not."),
        error_messages={"required": _("Say in a few words why, so that the next one knows.")},
    )


class CloseForm(forms.Form):
    outcome = forms.ChoiceField(label=_("What came of it?"), choices=OutcomeKind.choices)


class RatingForm(forms.Form):
    useful = forms.TypedChoiceField(
        label=_("Did it help you?"),
        choices=[("yes", _("Yes")), ("no", _("No"))],
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose yes or no.")},
    )
    comment = forms.CharField(
        label=_("In your words"),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}),
    )


class NoteForm(forms.Form):
    text = VisibleField(
        label=_("Note for advisors"),
        max_length=TEXT_MAX,
        widget=forms.Textarea(attrs={"rows": 2, "dir": "auto"}),
        error_messages={"required": _("The note is empty.")},
    )


class ProjectForm(forms.ModelForm):  # type: ignore[type-arg]
    class Meta:
        model = Project
        fields: ClassVar = ["idea", "partners_found", "stage", "sector", "region"]
        widgets: ClassVar = {"idea": forms.TextInput(attrs={"dir": "auto"})}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("stage", "sector", "region"):
            field = self.fields[name]
            field.choices = [NOT_SAID, *field.choices[1:]]  # type: ignore[attr-defined]
