"""Moderation in the CMS: what was reported, and the words to look out for."""

from typing import Any, ClassVar

from django.db.models import QuerySet
from django.forms import ModelForm
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.admin.views.generic import EditView
from wagtail.admin.viewsets.model import ModelViewSet, ModelViewSetGroup

from chat.models import Report, WatchedWord
from chat.safety import decide
from fadaa.accounts import trail
from fadaa.accounts.enums import AuditAction
from fadaa.core.errors import DomainError


class DecideView(EditView):  # type: ignore[misc]
    """A report to read, and the decision with its reason; what was decided stays."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        shown: HttpResponse = super().get(request, *args, **kwargs)
        moderator: Any = request.user
        trail.note_reading(
            AuditAction.REPORT_READ,
            actor=moderator,
            on=self.object,
            subject=self.object.author,
        )
        return shown

    def save_instance(self) -> Report:
        """Carry the decision out. Raises what ``decide`` raises."""
        values = self.form.cleaned_data
        decided = decide(
            Report.objects.get(pk=self.object.pk),
            moderator=self.request.user,
            verdict=values["verdict"],
            why=values["why"],
        )
        trail.note(
            AuditAction.MODERATED,
            actor=self.request.user,
            on=decided,
            subject=decided.author,
            detail=str(decided.verdict),
        )
        return decided

    def form_valid(self, form: ModelForm[Report]) -> HttpResponse:
        try:
            return super().form_valid(form)  # type: ignore[no-any-return]
        except DomainError as error:
            self.produced_error_message = str(error.message)
            form.add_error(None, self.produced_error_message)
            return self.form_invalid(form)  # type: ignore[no-any-return]


class ReportViewSet(ModelViewSet):  # type: ignore[misc]
    """The queue of moderators: waiting ones first, the oldest before the newer."""

    model = Report
    icon = "warning"
    menu_label = _("Reports")
    list_display = ("__str__", "get_reason_display", "state", "author", "created_at")
    list_filter = ("state", "reason", "verdict")
    list_per_page = 50
    add_to_reference_index = False
    inspect_view_enabled = False
    copy_view_enabled = False
    edit_view_class = DecideView
    panels: ClassVar[list[Any]] = [
        FieldPanel("copy", read_only=True),
        FieldPanel("reason", read_only=True),
        FieldPanel("note", read_only=True),
        FieldPanel("state", read_only=True),
        FieldPanel("appeal", read_only=True),
        FieldPanel("verdict"),
        FieldPanel("why"),
    ]

    def get_queryset(self, request: Any) -> QuerySet[Report]:
        """What a moderator may decide; nobody judges what she wrote or reported herself."""
        found = Report.objects.exclude(author=request.user).exclude(reporter=request.user)
        return found.select_related("author").order_by("decided_at", "created_at")


class WatchedWordViewSet(ModelViewSet):  # type: ignore[misc]
    model = WatchedWord
    icon = "view"
    menu_label = _("Watched words")
    list_display = ("phrase", "active")
    list_per_page = 100
    panels: ClassVar[list[Any]] = [FieldPanel("phrase"), FieldPanel("active")]


class ModerationGroup(ModelViewSetGroup):  # type: ignore[misc]
    menu_label = _("Moderation")
    menu_icon = "warning"
    menu_order = 450
    items = (ReportViewSet("reports"), WatchedWordViewSet("watched_words"))
