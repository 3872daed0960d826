"""What editors type about a film."""

from typing import ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from media.enums import AssetState
from media.models import Asset


class TitleForm(forms.ModelForm[Asset]):
    class Meta:
        model = Asset
        fields: ClassVar = ["title"]


class ListForm(forms.Form):
    """Filter of the list; what it does not understand is left out."""

    q = forms.CharField(label=_("Title"), required=False, max_length=200)
    state = forms.ChoiceField(
        label=_("State"), required=False, choices=[("", _("All")), *AssetState.choices]
    )
