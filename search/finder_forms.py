"""The questions of the financing finder. Each may be left out; a wrong answer counts as none."""

from django import forms
from django.utils.translation import gettext_lazy as _

from cms.enums import LegalForm
from fadaa.core.vocabularies import Region, Sector
from search.finder import Profile

LARGEST_DIRHAMS = 1_000_000_000
_NOT_SAID = [("", _("I do not say"))]


class FinderForm(forms.Form):
    """GET form; ``profile`` and ``only_open`` are readable after ``is_valid`` in any case."""

    form = forms.ChoiceField(
        label=_("Who are you?"), choices=[*_NOT_SAID, *LegalForm.choices], required=False
    )
    region = forms.ChoiceField(
        label=_("Where do you work?"), choices=[*_NOT_SAID, *Region.choices], required=False
    )
    sector = forms.ChoiceField(
        label=_("What do you do?"), choices=[*_NOT_SAID, *Sector.choices], required=False
    )
    amount = forms.IntegerField(
        label=_("How much do you need, in dirhams?"),
        required=False,
        min_value=1,
        max_value=LARGEST_DIRHAMS,
        widget=forms.NumberInput(attrs={"inputmode": "numeric", "dir": "ltr", "step": "1000"}),
    )
    open = forms.BooleanField(label=_("Only schemes that are not closed"), required=False)

    def profile(self) -> Profile:
        """What was answered; a value that is no choice is left out, and the form says so."""
        told = self.cleaned_data
        return Profile(
            region=told.get("region") or "",
            sector=told.get("sector") or "",
            form=told.get("form") or "",
            amount_dirhams=told.get("amount"),
        )

    def only_open(self) -> bool:
        return bool(self.cleaned_data.get("open"))
