"""What editors type about a film."""

from typing import ClassVar

from django import forms

from media.models import Asset


class TitleForm(forms.ModelForm[Asset]):
    class Meta:
        model = Asset
        fields: ClassVar = ["title"]
