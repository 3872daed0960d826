"""What editors type or send: a whole text, or cues one by one."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from media.captions import cue_text
from media.captions.checks import WORDS
from media.captions.cues import MAX_CUE_CHARS, MAX_CUES, MAX_MS, Cue
from media.captions.decoding import MAX_BYTES, decoded
from media.captions.errors import BadCue, BadCues
from media.captions.parse import Parsed, known_settings, parse
from media.captions.repairs import told
from media.enums import TrackOrigin
from media.errors import BadCaptions
from media.models import Asset
from media.queries import sounds_that_fit


class TextForm(forms.Form):
    """A whole track, typed or as a file; the file wins."""

    text = forms.CharField(
        label=gettext_lazy("Text"),
        required=False,
        strip=False,
        max_length=MAX_BYTES,
        widget=forms.Textarea(attrs={"rows": 16, "spellcheck": "true"}),
    )
    file = forms.FileField(
        label=gettext_lazy("or a .vtt or .srt file"),
        required=False,
        widget=forms.FileInput(attrs={"accept": ".vtt,.srt,text/vtt"}),
    )
    loaded = forms.IntegerField(widget=forms.HiddenInput, min_value=0)

    def __init__(self, *args: Any, lang: str, direction: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.lang = lang
        self.parsed = Parsed()
        self.encoding = ""
        self.fields["text"].widget.attrs |= {"dir": direction, "lang": lang}

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        file: Any = cleaned.get("file")
        field, text = "text", cleaned.get("text") or ""
        try:
            if file is not None:
                field = "file"
                # A byte more than we take is enough to refuse.
                text, self.encoding = decoded(file.read(MAX_BYTES + 1), self.lang)
            self.parsed = parse(text)
        except BadCaptions as error:
            self.add_error(field, str(error.message))
        return cleaned

    @property
    def origin(self) -> str:
        return TrackOrigin.UPLOAD if self.cleaned_data.get("file") else TrackOrigin.EDITOR

    @property
    def repairs(self) -> list[str]:
        return told(self.parsed.repairs, self.encoding)


class DescriptionForm(forms.Form):
    """A described sound for a film."""

    sound = forms.ModelChoiceField(
        label=gettext_lazy("Recording"), queryset=Asset.objects.none(), required=False
    )

    def __init__(self, *args: Any, asset: Asset, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["sound"].queryset = sounds_that_fit(asset)  # type: ignore[attr-defined]


def cues_of(rows: Any) -> list[Cue]:
    """Cues as the editor in the browser sends them. Raises BadCues, BadCue."""
    if not isinstance(rows, list):
        raise BadCue("times")
    if len(rows) > MAX_CUES:
        raise BadCue("count")
    wrong: dict[int, str] = {}
    cues: list[Cue] = []
    for index, row in enumerate(rows):
        cue = _cue(row)
        if isinstance(cue, str):
            wrong[index] = cue
            continue
        if cues and cue.start < cues[-1].start:
            wrong[index] = str(WORDS["order"])
        elif cues and cue.start < cues[-1].end:
            wrong[index] = str(WORDS["overlap"])
        cues.append(cue)
    if wrong:
        raise BadCues(wrong)
    if not cues:
        raise BadCue("empty")
    return cues


def _cue(row: Any) -> Cue | str:
    """A cue, or why it is none."""
    row = row if isinstance(row, dict) else {}
    start, end, text = row.get("start"), row.get("end"), row.get("text")
    if not _is_moment(start) or not _is_moment(end):
        return _("Write the times like 1:02.500.")
    if end <= start:
        return str(WORDS["backwards"])
    words, _removed = cue_text.clean(text) if isinstance(text, str) else ("", False)
    if not words:
        return str(WORDS["empty"])
    if len(words) > MAX_CUE_CHARS:
        return BadCue("long").words
    settings = row.get("settings")
    return Cue(start, end, words, known_settings(settings) if isinstance(settings, str) else "")


def _is_moment(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= MAX_MS
