"""What the reviewer writes at the desk, and how the list of facts is narrowed."""

from typing import Any

import django_filters
from django import forms
from django.conf import settings
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet

from cms.enums import FactStatus
from cms.facts import queries
from cms.facts.enums import FactOffice
from cms.models import Fact
from cms.topics import topic_choices

DUE = [
    ("now", _("Needs a check now")),
    ("late", _("The check is late")),
    ("quoted_obsolete", _("No longer in force, still quoted")),
    ("unquoted", _("Quoted by no page")),
]


class FactReportFilters(WagtailFilterSet):  # type: ignore[misc]
    q = django_filters.CharFilter(label=_("Key, words or source"), method="containing")
    due = django_filters.ChoiceFilter(label=_("What waits"), choices=DUE, method="waiting")
    topic = django_filters.ChoiceFilter(label=_("Topic"), choices=topic_choices, method="on_topic")

    class Meta:
        model = Fact
        fields = ("q", "due", "office", "topic", "status", "locale")

    def containing(self, facts: QuerySet[Fact], name: str, value: str) -> QuerySet[Fact]:
        return facts.filter(pk__in=Fact.objects.containing(value).values("pk"))

    def waiting(self, facts: Any, name: str, value: str) -> Any:
        """Of a report's facts, which know their urgency and how often they are quoted."""
        narrowed = {
            "now": lambda: queries.needing_care(facts),
            "late": lambda: facts.filter(urgency=1),
            "quoted_obsolete": lambda: facts.filter(urgency=0),
            "unquoted": lambda: facts.filter(use_count=0),
        }
        return narrowed[value]()

    def on_topic(self, facts: QuerySet[Fact], name: str, value: str) -> QuerySet[Fact]:
        return queries.on_topic(facts, value)


class DeskListForm(forms.Form):
    """How the list at the desk is narrowed; anything unknown is left aside."""

    office = forms.ChoiceField(
        label=_("Office"), required=False, choices=[("", _("All offices")), *FactOffice.choices]
    )
    topic = forms.ChoiceField(label=_("Topic"), required=False)
    status = forms.ChoiceField(
        label=_("Status"), required=False, choices=[("", _("What waits")), *FactStatus.choices]
    )
    q = forms.CharField(label=_("Search"), required=False, max_length=120)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["topic"].choices = [("", _("All topics")), *topic_choices()]  # type: ignore[attr-defined]


class FactDeskForm(forms.Form):
    """A fact in all its languages on one screen; what is shared stands once."""

    seen = forms.CharField(widget=forms.HiddenInput)
    value = forms.CharField(label=_("value"), max_length=60, required=False)
    unit = forms.CharField(label=_("unit"), max_length=40, required=False)
    article = forms.CharField(label=_("article"), max_length=120, required=False)
    source_url = forms.URLField(
        label=_("address of the source"), max_length=200, required=False, assume_scheme="https"
    )
    office = forms.ChoiceField(
        label=_("office in charge"), required=False, choices=[("", "—"), *FactOffice.choices]
    )

    def __init__(self, rows: list[Fact], data: Any = None, *, seen: str = "") -> None:
        self.rows = {row.locale.language_code: row for row in rows}
        first = rows[0]
        initial: dict[str, Any] = {"seen": seen}
        for name in ("value", "unit", "article", "source_url", "office"):
            initial[name] = getattr(first, name)
        for code, row in self.rows.items():
            initial[f"{code}_statement"] = row.statement
            initial[f"{code}_source_title"] = row.source_title
        super().__init__(data, initial=initial)
        for code, _name in settings.LANGUAGES:
            self._add_language(code)

    def _add_language(self, code: str) -> None:
        direction = {"lang": code, "dir": "rtl" if code == "ar" else "ltr"}
        self.fields[f"{code}_statement"] = forms.CharField(
            label=_("statement"),
            required=code in self.rows,
            widget=forms.Textarea(attrs={"rows": 4, **direction}),
        )
        self.fields[f"{code}_source_title"] = forms.CharField(
            label=_("source"),
            max_length=255,
            required=False,
            widget=forms.TextInput(attrs=direction),
        )

    @property
    def languages(self) -> list[dict[str, Any]]:
        """``[{code, name, row, statement, source_title}]`` for the two columns."""
        return [
            {
                "code": code,
                "name": name,
                "row": self.rows.get(code),
                "statement": self[f"{code}_statement"],
                "source_title": self[f"{code}_source_title"],
            }
            for code, name in settings.LANGUAGES
        ]

    @property
    def changes(self) -> dict[str, dict[str, str]]:
        """``{language: {field: text}}`` as the services take it."""
        shared = {
            name: self.cleaned_data[name]
            for name in ("value", "unit", "article", "source_url", "office")
        }
        return {
            code: {
                "statement": self.cleaned_data[f"{code}_statement"],
                "source_title": self.cleaned_data[f"{code}_source_title"],
                **shared,
            }
            for code, _name in settings.LANGUAGES
        }
