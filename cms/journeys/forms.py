"""A step as a plain form says it."""

from typing import Any

from django import forms

from cms.journeys.errors import BadDate
from cms.journeys.reading import clean_note, date_from


class StepForm(forms.Form):
    """What a person keeps of one step; ``base`` is the note that the form was shown with."""

    ticked = forms.BooleanField(required=False)
    note = forms.CharField(required=False, strip=False)
    base = forms.CharField(required=False, strip=False)
    remind_on = forms.CharField(required=False, max_length=20)
    by_sms = forms.BooleanField(required=False)

    def clean_note(self) -> str:
        return clean_note(self.cleaned_data["note"])

    def clean_base(self) -> str:
        return clean_note(self.cleaned_data["base"])

    def clean_remind_on(self) -> Any:
        try:
            return date_from(self.cleaned_data["remind_on"])
        except BadDate as error:
            raise forms.ValidationError(error.message) from error
