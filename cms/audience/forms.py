"""What readers say of a page, and what editors say of a recording."""

import datetime as dt
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from cms.audience.enums import Reason, VoiceKind
from media.enums import AssetKind
from media.models import Asset

YES_NO = [("yes", _("Yes")), ("no", _("No"))]


class UsefulForm(forms.Form):
    """Yes or no; a reason and words if they want. No name, no number."""

    answer = forms.ChoiceField(
        label=_("Was this page useful?"), choices=YES_NO, widget=forms.RadioSelect
    )
    reason = forms.ChoiceField(
        label=_("If not, why?"),
        choices=[("", _("No reason given")), *Reason.choices],
        required=False,
    )
    text = forms.CharField(
        label=_("What was missing?"),
        help_text=_("Please write no name and no telephone number: everyone in the office reads."),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2, "dir": "auto"}),
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("answer") == "yes":
            # A reason belongs to a no; what was ticked by mistake is not kept.
            cleaned["reason"] = ""
        return cleaned


class RecordingForm(forms.Form):
    """A recording for one section."""

    asset = forms.ModelChoiceField(label=_("Recording"), queryset=Asset.objects.none())
    voice = forms.ChoiceField(label=_("Voice"), choices=VoiceKind.choices)
    language = forms.ChoiceField(label=_("Language of the voice"), choices=settings.LANGUAGES)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        from cms.audience.widgets import RecordingChooser

        field: Any = self.fields["asset"]
        field.queryset = Asset.objects.filter(kind=AssetKind.AUDIO)
        field.widget = RecordingChooser()


class AnswerListForm(forms.Form):
    """Filter of the answers; what it does not understand is left out."""

    page = forms.IntegerField(required=False, min_value=1, widget=forms.HiddenInput)
    useful = forms.ChoiceField(label=_("Useful"), choices=[("", _("All")), *YES_NO], required=False)
    since = forms.DateField(
        label=_("Since"), required=False, widget=forms.DateInput(attrs={"type": "date"})
    )

    def read(self) -> dict[str, Any]:
        """``{page, useful, since}`` with None for what was not asked."""
        self.is_valid()
        clean = self.cleaned_data
        useful = {"yes": True, "no": False}.get(clean.get("useful", ""))
        since: dt.date | None = clean.get("since")
        return {"page": clean.get("page"), "useful": useful, "since": since}
