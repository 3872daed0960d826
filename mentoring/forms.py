"""What people write about their projects and questions."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from chat.rules import clean_body
from cms.queries import current_language
from fadaa.accounts.enums import Language
from fadaa.accounts.fields import PhoneField
from fadaa.core.errors import DomainError
from fadaa.core.vocabularies import Region
from mentoring.enums import Reach, ReachWhen, Right, Share, Urgency
from mentoring.models import TEXT_MAX, Project
from mentoring.topics import is_topic, tapped_choices

NOT_SAID = ("", _("I prefer not to say"))


class VisibleField(forms.CharField):
    """Words for a person; marks that nobody sees count as nothing."""

    def to_python(self, value: Any) -> str:
        text = super().to_python(value) or ""
        try:
            return text if clean_body(text, may_be_empty=True) else ""
        except DomainError as error:
            raise forms.ValidationError(str(error.message)) from error


class TopicField(forms.ChoiceField):
    """Shows a few big choices; takes every subject that a page may name."""

    def valid_value(self, value: Any) -> bool:
        return is_topic(str(value))


def _tiles(**attrs: str) -> forms.RadioSelect:
    return forms.RadioSelect(attrs={"class": "tiles"} | attrs)


class AskForm(forms.Form):
    """A question in two minutes: tapped, spoken or written.

    ``context`` is the subject of the page the person comes from; it stands first.
    """

    topic = TopicField(label=_("What is it about?"), widget=_tiles())
    text = VisibleField(
        label=_("Your question"),
        help_text=_("Write as you speak, in the language you like."),
        max_length=TEXT_MAX,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4, "dir": "auto", "maxlength": TEXT_MAX}),
    )
    voice = forms.UUIDField(required=False, widget=forms.HiddenInput(attrs={"data-voice-id": ""}))
    region = forms.ChoiceField(
        label=_("Your region"),
        choices=[NOT_SAID, *Region.choices],
        required=False,
    )
    language = forms.ChoiceField(
        label=_("Language of the answer"),
        choices=Language.choices,
        required=False,
        widget=_tiles(),
    )
    urgency = forms.ChoiceField(
        label=_("How urgent is it?"), choices=Urgency.choices, required=False, widget=_tiles()
    )
    reach = forms.ChoiceField(
        label=_("How shall we answer you?"), choices=Reach.choices, required=False, widget=_tiles()
    )
    reach_when = forms.ChoiceField(
        label=_("When does it suit you?"), choices=ReachWhen.choices, required=False
    )

    def __init__(self, *args: Any, context: str = "", **kwargs: Any) -> None:
        kwargs["initial"] = {
            "topic": context or "create",
            "language": current_language(),
            "urgency": Urgency.CALM,
            "reach": Reach.HERE,
            "reach_when": ReachWhen.ANY,
        } | (kwargs.get("initial") or {})
        super().__init__(*args, **kwargs)
        chosen = self.data.get("topic", "") if self.is_bound else self.initial["topic"]
        self.fields["topic"].choices = tapped_choices(context or chosen)  # type: ignore[attr-defined]

    def clean_voice(self) -> str:
        voice = self.cleaned_data["voice"]
        return str(voice) if voice else ""

    def clean(self) -> dict[str, Any]:
        """What was not tapped keeps its first value; something must be said, or a call wanted."""
        data: dict[str, Any] = super().clean() or {}
        for name in ("language", "urgency", "reach", "reach_when"):
            data[name] = data.get(name) or self.initial[name]
        silent = not data.get("text") and not data.get("voice")
        if silent and data["reach"] != Reach.CALL and "text" not in self.errors:
            self.add_error("text", _("Write or speak your question; a few words are enough."))
        return data


def _yes_or_no(label: Any, *, required: bool) -> forms.TypedChoiceField:
    return forms.TypedChoiceField(
        label=label,
        choices=[("yes", _("Yes")), ("no", _("No"))],
        coerce=lambda value: value == "yes",
        empty_value=None,
        required=required,
        widget=_tiles(),
        error_messages={"required": _("Choose yes or no.")},
    )


class RatingForm(forms.Form):
    """Three questions; the last one is what counts and must be answered."""

    quick = _yes_or_no(_("Did the answer come in time?"), required=False)
    clear = _yes_or_no(_("Was it easy to understand?"), required=False)
    useful = _yes_or_no(_("Did it help you?"), required=True)
    comment = forms.CharField(
        label=_("In your words"),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}),
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


class ShareForm(forms.Form):
    shares = forms.MultipleChoiceField(
        label=_("What may the advisors see who answer me?"),
        choices=Share.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple(attrs={"class": "tiles"}),
    )


class InviteForm(forms.Form):
    phone = PhoneField()
    name = VisibleField(label=_("Name"), max_length=80, required=False)
    rights = forms.MultipleChoiceField(
        label=_("May also"),
        choices=Right.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple(attrs={"class": "tiles"}),
    )
