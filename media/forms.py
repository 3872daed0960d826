"""What editors type about a film."""

from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from media.enums import AssetState
from media.models import Asset

MAX_CAPTION_BYTES = 1_000_000


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


class CaptionsForm(forms.Form):
    """Captions of one language, typed or as a file; the file wins."""

    text = forms.CharField(
        label=_("Text"),
        required=False,
        strip=False,
        max_length=MAX_CAPTION_BYTES,
        widget=forms.Textarea(attrs={"rows": 8, "dir": "auto", "spellcheck": "true"}),
    )
    file = forms.FileField(
        label=_("or a .vtt or .srt file"),
        required=False,
        widget=forms.FileInput(attrs={"accept": ".vtt,.srt,text/vtt"}),
    )

    def clean_file(self) -> str:
        """The text of the file."""
        file: Any = self.cleaned_data["file"]
        if file is None:
            return ""
        if file.size > MAX_CAPTION_BYTES:
            raise ValidationError(_("A caption file is at most one megabyte."))
        raw: bytes = file.read()
        try:
            return raw.decode("utf-16" if raw[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig")
        except UnicodeDecodeError as error:
            raise ValidationError(_("Save the caption file as UTF-8 and send it again.")) from error

    @property
    def captions(self) -> str:
        text: str = self.cleaned_data.get("file") or self.cleaned_data.get("text") or ""
        return text
