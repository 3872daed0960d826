"""The form of the founding file: five steps of fields, and a row for each member."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cms.founding.cleaning import ACTIVITIES, ID_NOT_NEEDED, MEMBERS_SHOWN, ORGANS, ROLES
from cms.founding.labels import (
    ACTIVITY_LABELS,
    LABELS,
    MEMBER_LABELS,
    ORGAN_LABELS,
    ROLE_LABELS,
)
from fadaa.core.vocabularies import Region, Sector

NO_CHOICE = ("", _("Choose"))
DIGITS = {"inputmode": "numeric", "autocomplete": "off", "dir": "ltr"}


def _text(name: str, help_text: Any = "", **attributes: str) -> forms.CharField:
    attributes.setdefault("autocomplete", "off")
    widget = forms.TextInput(attrs=attributes)
    return forms.CharField(
        label=LABELS[name], help_text=help_text, required=False, widget=widget, strip=False
    )


def _digits(name: str, help_text: Any = "") -> forms.CharField:
    return _text(name, help_text, **DIGITS)


def _choice(name: str, choices: list[Any], help_text: Any = "") -> forms.CharField:
    return forms.CharField(
        label=LABELS[name],
        help_text=help_text,
        required=False,
        widget=forms.Select(choices=[NO_CHOICE, *choices]),
    )


class FoundingForm(forms.Form):
    """Fields for typing only: ``cms.founding.rules`` says what is wrong."""

    name_1 = _text("name_1", _("The office approves one of your three names. Put the best first."))
    name_2 = _text("name_2")
    name_3 = _text("name_3")
    object = forms.CharField(
        label=LABELS["object"],
        help_text=_("In plain words: what you make, buy, sell or do together."),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    activities = forms.MultipleChoiceField(
        label=LABELS["activities"],
        help_text=_("You may tick several."),
        required=False,
        choices=[(key, ACTIVITY_LABELS[key]) for key in ACTIVITIES],
        widget=forms.CheckboxSelectMultiple,
    )
    sector = _choice("sector", list(Sector.choices))
    duration = _digits("duration", _("99 years at most."))
    address = _text("address", _("Street and number, or douar. No identity card number anywhere."))
    town = _text("town")
    province = _text("province")
    region = _choice("region", list(Region.choices))
    court = _text("court", _("The town of the court that keeps your local register."))
    share_value = _digits("share_value", _("100 DH at least. All shares are worth the same."))
    capital_rate = _digits(
        "capital_rate",
        _("The statutes must say it. 0 if shares bring no interest. Ask the delegation its limit."),
    )
    organ = _choice(
        "organ",
        [(key, ORGAN_LABELS[key]) for key in ORGANS],
        _("Then say the duty of each person under “Members”. Not sure? Leave it open."),
    )
    term = _digits("term", _("How long those you name stay in office. Check the limit."))
    mandated = _text("mandated", _("One of you, whom the others trust with the papers."))
    phone = _text("phone", "", inputmode="tel", dir="ltr")
    bank = _text("bank", _("Money paid for shares goes there within 5 days and stays blocked."))
    meeting_date = forms.CharField(
        label=LABELS["meeting_date"],
        required=False,
        widget=forms.TextInput(attrs={"type": "date"}),
    )
    meeting_time = forms.CharField(
        label=LABELS["meeting_time"],
        required=False,
        widget=forms.TextInput(attrs={"type": "time"}),
    )
    meeting_place = _text("meeting_place")
    session_chair = _text("session_chair")
    session_secretary = _text("session_secretary")


class MemberForm(forms.Form):
    """One founder; there is no field for an identity number, on purpose."""

    name = forms.CharField(
        label=MEMBER_LABELS["name"],
        help_text=_("A person, or the name of an organisation."),
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    profession = forms.CharField(label=MEMBER_LABELS["profession"], required=False)
    address = forms.CharField(label=MEMBER_LABELS["address"], required=False)
    shares = forms.CharField(
        label=MEMBER_LABELS["shares"], required=False, widget=forms.TextInput(attrs=DIGITS)
    )
    paid = forms.CharField(
        label=MEMBER_LABELS["paid"],
        help_text=_("A quarter of the money part at least."),
        required=False,
        widget=forms.TextInput(attrs=DIGITS),
    )
    role = forms.CharField(
        label=MEMBER_LABELS["role"],
        required=False,
        widget=forms.Select(choices=[(key, ROLE_LABELS[key]) for key in ROLES]),
    )
    in_kind = forms.CharField(
        label=MEMBER_LABELS["in_kind"],
        help_text=_("Leave it empty when everything is money. It needs a valuation report."),
        required=False,
    )
    in_kind_value = forms.CharField(
        label=MEMBER_LABELS["in_kind_value"],
        required=False,
        widget=forms.TextInput(attrs=DIGITS),
    )


@dataclass(frozen=True)
class Step:
    """A part of the form: its fields, and how many of them are filled."""

    key: str
    title: Any
    intro: Any
    fields: list[forms.BoundField]
    done: int
    total: int

    @property
    def percent(self) -> int:
        return round(100 * self.done / self.total) if self.total else 0


STEPS: tuple[tuple[str, Any, Any, tuple[str, ...]], ...] = (
    (
        "project",
        _("Name and work"),
        _("What your cooperative is called, and what it does."),
        ("name_1", "name_2", "name_3", "object", "activities", "sector", "duration"),
    ),
    (
        "seat",
        _("Seat"),
        _("Where the cooperative has its address."),
        ("address", "town", "province", "region", "court"),
    ),
    (
        "members",
        _("Members and shares"),
        _("Five founders at least. Write what you know; the rest stays a dotted line."),
        ("share_value", "capital_rate"),
    ),
    (
        "running",
        _("Running and bank"),
        _("Who runs the cooperative, and who carries the file."),
        ("organ", "term", "mandated", "phone", "bank"),
    ),
    (
        "meeting",
        _("Founding meeting"),
        _("When and where you meet to found the cooperative."),
        ("meeting_date", "meeting_time", "meeting_place", "session_chair", "session_secretary"),
    ),
)
MEMBER_NEEDED = ("name", "profession", "address", "shares", "paid")


class FilledForm:
    """The form as a person left it, with what is wrong at its place."""

    def __init__(
        self,
        entries: Mapping[str, str],
        *,
        problems: Mapping[str, Any] | None = None,
        cleaned: set[str] | None = None,
        spare_rows: int = 0,
    ) -> None:
        self.entries = entries
        self.form = FoundingForm(_listed(entries), auto_id="id_%s")
        numbers = [int(key[1:].split("-")[0]) for key in entries if _is_member(key)]
        count = max(MEMBERS_SHOWN, max(numbers, default=-1) + 1 + spare_rows)
        self.members = [MemberForm(entries, prefix=f"m{number}") for number in range(count)]
        for field in cleaned or ():
            self._say(field, ID_NOT_NEEDED)
        for field, sentence in (problems or {}).items():
            self._say(field, sentence)

    @property
    def steps(self) -> list[Step]:
        return [self._step(*step) for step in STEPS]

    @property
    def blank_member(self) -> MemberForm:
        """A row that the script copies; ``__`` stands for its number."""
        return MemberForm(prefix="m__")

    @property
    def rows(self) -> list[dict[str, Any]]:
        """Each member's fields; what is brought in kind is folded away until somebody needs it."""
        return [member_row(member, number) for number, member in enumerate(self.members)]

    @property
    def blank_row(self) -> dict[str, Any]:
        return member_row(self.blank_member, None)

    def _step(self, key: str, title: Any, intro: Any, names: tuple[str, ...]) -> Step:
        done = sum(bool(self.entries.get(name)) for name in names)
        total = len(names)
        if key == "members":
            total += len(MEMBER_NEEDED) * len(self.members)
            done += sum(
                bool(self.entries.get(f"m{number}-{name}"))
                for number in range(len(self.members))
                for name in MEMBER_NEEDED
            )
        return Step(key, title, intro, [self.form[name] for name in names], done, total)

    def _say(self, field: str, sentence: Any) -> None:
        if _is_member(field):
            number, _dash, name = field[1:].partition("-")
            if int(number) < len(self.members):
                _add(self.members[int(number)], name, sentence)
        elif field in self.form.fields:
            _add(self.form, field, sentence)


def member_row(member: MemberForm, place: int | None) -> dict[str, Any]:
    """A row as the template shows it; ``__`` stands for the number of one not yet made."""
    in_kind = [member["in_kind"], member["in_kind_value"]]
    return {
        "number": "__" if place is None else place + 1,
        "index": "__" if place is None else place,
        "main": [member["name"], member["profession"], member["address"]],
        "numbers": [member["shares"], member["paid"]],
        "role": member["role"],
        "in_kind": in_kind,
        "open": any(field.value() or field.errors for field in in_kind),
        "first": place == 0,
    }


def _add(form: forms.Form, name: str, sentence: Any) -> None:
    # A form takes remarks only once it has looked at its own fields.
    if form.errors is not None:
        form.add_error(name, sentence)


def _is_member(field: str) -> bool:
    return field[:1] == "m" and field[1:2].isdigit()


def _listed(entries: Mapping[str, str]) -> dict[str, Any]:
    ticked = [key for key in entries.get("activities", "").split(",") if key in ACTIVITIES]
    return dict(entries) | {"activities": ticked}
