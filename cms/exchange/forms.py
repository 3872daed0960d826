"""What a person chooses before content leaves or comes in."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cms.exchange import files
from cms.exchange.enums import ExchangeKind, FileFormat


class OutForm(forms.Form):
    kind = forms.ChoiceField(label=_("What"))
    format = forms.ChoiceField(label=_("As"), choices=FileFormat.choices)

    def __init__(self, kinds: Iterable[ExchangeKind], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = [(kind.value, kind.label) for kind in kinds]  # type: ignore[attr-defined]


class InForm(forms.Form):
    kind = forms.ChoiceField(label=_("What"))
    file = forms.FileField(
        label=_("File"),
        help_text=_("CSV or JSON; UTF-8 or Windows-1256; parted by commas or semicolons."),
        widget=forms.ClearableFileInput(attrs={"accept": ".csv,.json,.txt"}),
    )

    def __init__(self, kinds: Iterable[ExchangeKind], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = [(kind.value, kind.label) for kind in kinds]  # type: ignore[attr-defined]

    def clean_file(self) -> UploadedFile:
        file: UploadedFile = self.cleaned_data["file"]
        if (file.size or 0) > files.MOST_BYTES:
            raise forms.ValidationError(
                gettext("The file is too large: %(most)s MB at most. Part it into several files.")
                % {"most": files.MOST_BYTES // 1024 // 1024}
            )
        return file
