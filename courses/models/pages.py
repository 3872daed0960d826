"""Authoring: a course, its modules and its lessons, as pages that editors may change freely.

Learners never see these pages: they see a release compiled from them.
"""

from typing import Any, ClassVar

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page

from cms.editing.gate import EditorialMixin
from cms.fields import SlimStreamField
from cms.models import BasePage
from courses.blocks import LessonCards


class CoursePage(BasePage):
    """A course in one language. Its key is the translation key: one for all languages."""

    outcomes = SlimStreamField(
        [("outcome", blocks.CharBlock(max_length=160, label=_("We will be able to")))],
        blank=True,
        verbose_name=_("what we will be able to do"),
    )

    content_panels: ClassVar = [*BasePage.content_panels, FieldPanel("outcomes")]
    parent_page_types: ClassVar = ["cms.SectionPage"]
    subpage_types: ClassVar = ["courses.ModulePage"]
    template = "courses/course_page.html"
    search_kind = "course"

    class Meta:
        verbose_name = _("course")
        verbose_name_plural = _("courses")

    def search_text(self) -> str:
        lessons = LessonPage.objects.live().descendant_of(self).order_by("path")
        parts = [str(block.value) for block in self.outcomes]
        for lesson in lessons:
            parts += [lesson.title, lesson.summary]
        return " ".join(parts)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        # The presenting module reads releases, which are built from these pages.
        from courses import presenting

        context = super().get_context(request, *args, **kwargs)
        context["overview"] = presenting.course_overview(self, request.user)
        return context

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response: HttpResponse = super().serve(request, *args, **kwargs)
        if request.user.is_authenticated:
            response.headers["Cache-Control"] = "private, no-store"
        return response


class ModulePage(EditorialMixin, Page):  # type: ignore[misc]
    """A group of lessons; it has no page of its own, its course lists it."""

    parent_page_types: ClassVar = ["courses.CoursePage"]
    subpage_types: ClassVar = ["courses.LessonPage"]
    template = "courses/course_page.html"
    preview_modes: ClassVar = []

    class Meta:
        verbose_name = _("module")
        verbose_name_plural = _("modules")

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return HttpResponseRedirect(self.get_parent().get_url(request))


class LessonPage(BasePage):
    """A lesson of a few cards. Its key is the translation key: one for all languages."""

    minutes = models.PositiveSmallIntegerField(
        _("minutes"), default=5, validators=[MinValueValidator(1), MaxValueValidator(60)]
    )
    needed = models.PositiveSmallIntegerField(
        _("right answers needed"),
        null=True,
        blank=True,
        help_text=_(
            "How many questions must be answered right, each at any time, to master the lesson."
            " Empty: two of three."
        ),
    )
    cards = SlimStreamField(LessonCards(), blank=True, verbose_name=_("cards"))

    content_panels: ClassVar = [
        *BasePage.content_panels,
        FieldPanel("minutes"),
        FieldPanel("needed"),
        FieldPanel("cards"),
    ]
    parent_page_types: ClassVar = ["courses.ModulePage"]
    subpage_types: ClassVar = []
    template = "courses/lesson_page.html"
    search_kind = "lesson"

    class Meta:
        verbose_name = _("lesson")
        verbose_name_plural = _("lessons")

    @property
    def course(self) -> CoursePage:
        found: CoursePage = CoursePage.objects.ancestor_of(self).get()
        return found

    def search_text(self) -> str:
        from courses.compiling import text_of_lesson

        return text_of_lesson(self)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        # Only a preview gets here: visitors are led to the player.
        from courses.compiling import compile_lesson

        context = super().get_context(request, *args, **kwargs)
        context["lesson"] = compile_lesson(self)
        return context

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        address = reverse(
            "courses:player", args=[self.course.translation_key, self.translation_key]
        )
        return HttpResponseRedirect(address)
