"""What advisors write at their desk."""

import datetime as dt
from typing import Any

from babel.dates import format_date
from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from fadaa.core.templatetags.formats import babel_locale
from mentoring.enums import MeetingKind, OutcomeKind, Side
from mentoring.forms import VisibleField
from mentoring.hours import Span
from mentoring.models import TEXT_MAX, Advisor, CannedAnswer, Label, Request

SPANS = (0, 1)
ENDS = ("opens", "closes")
# Any Monday: for the names of the days.
MONDAY = dt.date(2026, 1, 5)


def day(date: dt.date) -> str:
    """The name of a weekday in the reader's language."""
    return format_date(date, format="EEEE", locale=babel_locale())


def day_field(label: Any, *, required: bool = True, help_text: Any = "") -> forms.DateField:
    return forms.DateField(
        label=label,
        required=required,
        help_text=help_text,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )


class AdvisorChoice(forms.ModelChoiceField):  # type: ignore[type-arg]
    """An advisor by name, with the free places."""

    def label_from_instance(self, advisor: Any) -> str:
        return f"{advisor.user} ({advisor.load}/{advisor.capacity})"


def colleagues(*without: int) -> Any:
    """Advisors on duty with their load, but for some people."""
    found = Advisor.objects.on_duty().with_load().select_related("user")
    return found.exclude(user__in=without).order_by("user__display_name", "pk")


class DeclineForm(forms.Form):
    reason = VisibleField(
        label=_("Why not?"),
        max_length=300,
        help_text=_("Your colleagues see it; the person does not."),
        error_messages={"required": _("Say in a few words why, so that the next one knows.")},
    )


class CloseForm(forms.Form):
    outcome = forms.ChoiceField(label=_("What came of it?"), choices=OutcomeKind.choices)
    reason = VisibleField(label=_("Why was it given up?"), max_length=300, required=False)

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if data.get("outcome") == OutcomeKind.ABANDONED and not data.get("reason"):
            self.add_error("reason", _("Say in a few words what stood in the way."))
        return data


class NoteForm(forms.Form):
    text = VisibleField(
        label=_("Note for advisors"),
        max_length=TEXT_MAX,
        widget=forms.Textarea(attrs={"rows": 2, "dir": "auto"}),
        error_messages={"required": _("The note is empty.")},
    )


class HandForm(forms.Form):
    """To whom a case goes, or who is asked to help, with a note for that colleague."""

    advisor = AdvisorChoice(label=_("Colleague"), queryset=Advisor.objects.none())
    note = VisibleField(
        label=_("Note for the colleague"),
        max_length=TEXT_MAX,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2, "dir": "auto"}),
    )

    def __init__(self, *args: Any, advice: Request, without: int = 0, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["advisor"]
        field.queryset = colleagues(advice.holder_id, without)


class LabelsForm(forms.Form):
    labels = forms.ModelMultipleChoiceField(
        label=_("Labels"),
        queryset=Label.objects.all(),
        required=False,
        widget=forms.CheckboxSelectMultiple(attrs={"class": "tiles"}),
    )


class MeetingForm(forms.Form):
    """A time among those offered; the advisor may write any other one."""

    wall = forms.CharField(required=False, max_length=16)
    other = forms.DateTimeField(
        label=_("Another time"),
        required=False,
        input_formats=["%Y-%m-%dT%H:%M"],
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
    )
    kind = forms.ChoiceField(
        label=_("How do you meet?"),
        choices=MeetingKind.choices,
        initial=MeetingKind.PHONE,
        widget=forms.RadioSelect(attrs={"class": "tiles"}),
    )
    where = VisibleField(label=_("Place or link"), max_length=300, required=False)

    def __init__(self, *args: Any, is_advisor: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # A wall time is no instant: Django must not make it one.
        self.fields["other"].to_python = wall_time  # type: ignore[method-assign]
        if not is_advisor:
            del self.fields["other"], self.fields["where"]

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        data["wall"] = data.pop("other", None) or wall_time(data.get("wall"))
        if data["wall"] is None and not self.errors:
            self.add_error("wall", _("Choose a time."))
        return data


def wall_time(value: Any) -> dt.datetime | None:
    """``2027-03-14T10:00`` as a time on the wall, without a zone; None when nothing is said.

    Raises ValidationError for anything else.
    """
    if not value:
        return None
    try:
        return dt.datetime.strptime(str(value)[:16], "%Y-%m-%dT%H:%M")
    except ValueError as error:
        raise forms.ValidationError(_("Choose a time.")) from error


class SnoozeForm(forms.Form):
    until = day_field(_("Put aside until"))

    def clean_until(self) -> dt.datetime:
        """Nine in the morning of the day, in the wall time of the country."""
        day: dt.date = self.cleaned_data["until"]
        return timezone.make_aware(dt.datetime.combine(day, dt.time(9)))


class TaskForm(forms.Form):
    text = VisibleField(label=_("What is to be done?"), max_length=200)
    side = forms.ChoiceField(label=_("Who does it?"), choices=Side.choices)
    due_on = day_field(_("Until"), required=False)


class CannedForm(forms.ModelForm):  # type: ignore[type-arg]
    class Meta:
        model = CannedAnswer
        fields = ("title", "body_ar", "body_fr")
        widgets = {  # noqa: RUF012  Django reads it once
            "body_ar": forms.Textarea(attrs={"rows": 4, "dir": "rtl"}),
            "body_fr": forms.Textarea(attrs={"rows": 4, "dir": "ltr"}),
        }


class AnswerForm(forms.Form):
    text = VisibleField(
        label=_("Answer"),
        max_length=TEXT_MAX * 2,
        widget=forms.Textarea(attrs={"rows": 6, "dir": "auto"}),
        error_messages={"required": _("The answer is empty.")},
    )


class AbsenceForm(forms.Form):
    since = day_field(_("Absent from"), required=False, help_text=_("Empty: from today."))
    until = day_field(_("Absent until"))
    deputy = AdvisorChoice(
        label=_("Who stands in"),
        queryset=Advisor.objects.none(),
        required=False,
        help_text=_("Reads and answers your open cases meanwhile; the people are told."),
    )

    def __init__(self, *args: Any, advisor: Advisor, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["deputy"]
        field.queryset = colleagues(advisor.user_id)

    def clean_until(self) -> dt.date:
        until: dt.date = self.cleaned_data["until"]
        if until < timezone.localdate():
            raise forms.ValidationError(_("Choose a day that is still to come."))
        return until

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        since, until = data.get("since"), data.get("until")
        if since and until and since > until:
            self.add_error("until", _("The absence ends before it begins."))
        return data


class HoursForm(forms.Form):
    """The week of an advisor: up to two spans a day, and where people meet her."""

    meeting_place = VisibleField(
        label=_("Where people visit me"),
        max_length=200,
        required=False,
        help_text=_("Office and address."),
    )
    meeting_link = forms.URLField(
        label=_("My link for video"), required=False, assume_scheme="https"
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for day in range(7):
            for span in SPANS:
                for end in ENDS:
                    self.fields[f"{end}_{day}_{span}"] = forms.TimeField(
                        required=False,
                        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
                    )

    def week(self) -> list[tuple[str, list[list[Any]]]]:
        """``[(day, [[opens, closes], …])]`` as a template shows it."""
        names = [day(MONDAY + dt.timedelta(days=number)) for number in range(7)]
        return [
            (name, [[self[f"{end}_{number}_{span}"] for end in ENDS] for span in SPANS])
            for number, name in enumerate(names)
        ]

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        self.spans = []
        for number in range(7):
            until = dt.time(0)
            for span in SPANS:
                opens, closes = (data.get(f"{end}_{number}_{span}") for end in ENDS)
                if not opens and not closes:
                    continue
                if not opens or not closes or opens >= closes or opens < until:
                    self.add_error(
                        f"opens_{number}_{span}", _("From and to, in order, without overlap.")
                    )
                    continue
                until = closes
                self.spans.append(Span(number, opens, closes))
        return data
