"""The chooser of facts: what it answers names the key, which rich text keeps."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.choosers import BaseFilterForm, LocaleFilterMixin
from wagtail.snippets.views import chooser

from cms.models import Fact


class FactFilterForm(LocaleFilterMixin, BaseFilterForm):  # type: ignore[misc]
    """Looks into the fields themselves: the database search does not fold Arabic."""

    q = forms.CharField(
        label=_("Search"),
        required=False,
        widget=forms.TextInput(attrs={"placeholder": _("Key, words or source")}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "locale" in self.fields:
            self.fields["locale"].label = _("Language")

    def filter(self, objects: QuerySet[Fact]) -> QuerySet[Fact]:
        objects = super().filter(objects)
        if words := self.cleaned_data.get("q"):
            self.is_searching = True
            self.search_query = words
            objects = Fact.objects.containing(words) & objects
        return objects


class FactChooseView(chooser.ChooseView):  # type: ignore[misc]
    filter_form_class = FactFilterForm


class FactChooseResultsView(chooser.ChooseResultsView):  # type: ignore[misc]
    filter_form_class = FactFilterForm


class FactChosenView(chooser.SnippetChosenView):  # type: ignore[misc]
    def get_chosen_response_data(self, item: Fact) -> dict[str, Any]:
        data: dict[str, Any] = super().get_chosen_response_data(item)
        return data | {"key": item.key}


class FactChooserViewSet(chooser.SnippetChooserViewSet):  # type: ignore[misc]
    choose_view_class = FactChooseView
    choose_results_view_class = FactChooseResultsView
    chosen_view_class = FactChosenView
