"""The editors' face of courses: the bank of questions, and publishing a release."""

from collections.abc import Iterator
from typing import Any, ClassVar

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.panels import FieldPanel
from wagtail.admin.widgets.button import Button
from wagtail.models import Page
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import register_permission_policy
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from courses import checks, compiling, presenting, services, sizes
from courses.enums import Change
from courses.errors import NotReadyToPublish
from courses.models import Certificate, CoursePage, CourseRelease, Question
from fadaa.accounts.models import User

RELEASES_SHOWN = 10


class QuestionViewSet(SnippetViewSet):  # type: ignore[misc]
    model = Question
    icon = "help"
    add_to_admin_menu = True
    menu_label = gettext_lazy("Questions")
    menu_order = 310
    list_display = ("prompt", "type")
    list_filter = ("type",)
    search_fields = ("prompt",)


register_snippet(QuestionViewSet)


class OnlyTakenBack(ModelPermissionPolicy):  # type: ignore[misc]
    """Certificates come from finished courses alone, and none is deleted."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        return action not in ("add", "delete") and super().user_has_permission(user, action)


class CertificateViewSet(SnippetViewSet):  # type: ignore[misc]
    """Certificates are found here by their number, and taken back with a reason."""

    model = Certificate
    icon = "tick-inverse"
    add_to_admin_menu = True
    menu_label = gettext_lazy("Certificates")
    menu_order = 311
    list_display = ("code", "holder", "completed_on", "revoked_at")
    search_fields = ("code", "holder")
    copy_view_enabled = False
    panels: ClassVar = [FieldPanel("revoked_at"), FieldPanel("reason")]


register_permission_policy(Certificate, OnlyTakenBack(Certificate))
register_snippet(CertificateViewSet)


class ReleaseForm(forms.Form):
    change = forms.ChoiceField(
        label=gettext_lazy("Who gets it"), choices=Change, initial=Change.BETTER
    )
    notes = forms.CharField(
        label=gettext_lazy("Notes"), required=False, max_length=2000, widget=forms.Textarea
    )


def publish_release(request: HttpRequest, page_id: int) -> HttpResponse:
    """Show the checks and what changes; publish on request."""
    course = get_object_or_404(CoursePage, pk=page_id)
    if not course.permissions_for_user(request.user).can_publish():
        raise PermissionDenied
    assert isinstance(request.user, User)
    compiled = compiling.compile_course(course)
    findings = checks.check(compiled)
    releases = CourseRelease.objects.newest(
        course.translation_key, course.locale.language_code
    ).prefetch_related("items")
    last = releases.first()
    form = ReleaseForm(request.POST or None)
    refusal = None
    if request.method == "POST" and form.is_valid():
        try:
            release = services.publish_course(course, by=request.user, **form.cleaned_data)
        except NotReadyToPublish as error:
            refusal = error
        else:
            text = _("Release %(number)d is published.") % {"number": release.number}
            messages.success(request, text)
            return redirect("wagtailadmin_explore", course.pk)
    context = {
        "course": course,
        "page_title": _("Publish a release"),
        "findings": findings,
        "is_blocked": any(finding.blocking for finding in findings),
        "last": last,
        "is_same": bool(last and last.sha256 == compiled.sha256),
        "changes": presenting.difference_words(compiling.difference(last, compiled.payload)),
        "bytes": sizes.of_course(compiled.payload)["light"],
        "releases": releases[:RELEASES_SHOWN],
        "form": form,
        "refusal": refusal.message if refusal else "",
    }
    return render(
        request, "courses/admin/release.html", context, status=refusal.status if refusal else 200
    )


@hooks.register("register_admin_urls")
def release_urls() -> list[URLPattern]:
    return [path("courses/<int:page_id>/release/", publish_release, name="courses_release")]


@hooks.register("register_page_header_buttons")
def release_button(
    page: Page, user: Any, view_name: str, next_url: str | None = None
) -> Iterator[Button]:
    if not isinstance(page.specific_deferred, CoursePage):
        return
    if page.permissions_for_user(user).can_publish():
        yield Button(
            _("Publish a release"),
            reverse("courses_release", args=[page.pk]),
            icon_name="upload",
            priority=5,
        )
