"""How editors narrow and order the library."""

from typing import Any

from django import forms
from django.db.models import Exists, F, OuterRef
from django.utils.translation import gettext_lazy as _

from fadaa.accounts.models import User
from fadaa.core.folding import fold
from media.enums import LIBRARY_KINDS, AssetState, TrackKind, TrackLanguage
from media.library.usage import used
from media.models import Asset, AssetQuerySet, Track

ANY = [("", _("All"))]
ORDERS: dict[str, Any] = {
    "": "-created_at",
    "old": "created_at",
    "title": "title",
    "long": F("duration_seconds").desc(nulls_last=True),
    "large": "-original_bytes",
}


class LibraryForm(forms.Form):
    """Filters of the list; what it does not understand is left out."""

    q = forms.CharField(label=_("Title"), required=False, max_length=200)
    state = forms.ChoiceField(label=_("State"), required=False, choices=[*ANY, *AssetState.choices])
    kind = forms.ChoiceField(
        label=_("Kind"),
        required=False,
        choices=[*ANY, *((kind.value, kind.label) for kind in LIBRARY_KINDS)],
    )
    captions = forms.ChoiceField(
        label=_("Captions"),
        required=False,
        choices=[*ANY, ("missing", _("Without captions")), *TrackLanguage.choices],
    )
    use = forms.ChoiceField(
        label=_("Use"),
        required=False,
        choices=[*ANY, ("unused", _("Used nowhere")), ("used", _("Used"))],
    )
    owner = forms.ModelChoiceField(
        label=_("Sent by"), required=False, queryset=User.objects.none(), empty_label=_("All")
    )
    order = forms.ChoiceField(
        label=_("Order"),
        required=False,
        choices=[
            ("", _("Newest first")),
            ("old", _("Oldest first")),
            ("title", _("By title")),
            ("long", _("Longest first")),
            ("large", _("Largest first")),
        ],
    )
    view = forms.ChoiceField(required=False, choices=[("", ""), ("grid", "")])

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        owners = Asset.objects.in_library().values("owner")
        self.fields["owner"].queryset = User.objects.filter(pk__in=owners)  # type: ignore[attr-defined]

    def films(self) -> AssetQuerySet:
        """What the filters leave, in order."""
        self.is_valid()
        wanted = self.cleaned_data
        films = Asset.objects.in_library()
        for name in ("state", "kind", "owner"):
            if wanted.get(name):
                films = films.filter(**{name: wanted[name]})
        films = _with_captions(films, wanted.get("captions", ""))
        if use := wanted.get("use"):
            films = films.filter(used()) if use == "used" else films.exclude(used())
        if words := fold(wanted.get("q") or "").split():
            films = _titled(films, words)
        return films.order_by(ORDERS[wanted.get("order") or ""], "-pk")


def _with_captions(films: AssetQuerySet, wanted: str) -> AssetQuerySet:
    captions = Track.objects.public().filter(asset=OuterRef("pk"), kind=TrackKind.CAPTIONS)
    if wanted == "missing":
        return films.filter(~Exists(captions))
    if wanted:
        return films.filter(Exists(captions.filter(lang=wanted)))
    return films


def _titled(films: AssetQuerySet, words: list[str]) -> AssetQuerySet:
    """Titles that hold every word, however it is spelt. Reads all titles, not the films."""
    found = [
        pk
        for pk, title in films.values_list("pk", "title")
        if all(word in fold(title) for word in words)
    ]
    return films.filter(pk__in=found)
