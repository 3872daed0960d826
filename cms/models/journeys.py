"""Journeys: a path of steps, the pages that belong to it, and what people keep of it."""

from collections.abc import Iterable
from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.cache import add_never_cache_headers
from django.utils.functional import cached_property
from django.utils.html import strip_tags
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from cms.fields import SlimStreamField
from cms.journeys.blocks import KEY_MAX, JourneySteps, figures_of, give_keys, spoken_step
from cms.journeys.rules import Figures
from cms.models.base import BasePage
from cms.models.snippets import Fact


class JourneyPage(BasePage):
    """A path that people follow and keep: steps that are joined by and, or, optional."""

    intro = models.TextField(_("introduction"), max_length=600, blank=True)
    goal = models.CharField(
        _("at the end"),
        max_length=200,
        blank=True,
        help_text=_("What people hold in their hands at the end."),
    )
    steps = SlimStreamField(JourneySteps(), blank=True, verbose_name=_("steps"))

    content_panels: ClassVar = [
        *BasePage.content_panels,
        FieldPanel("intro"),
        FieldPanel("goal"),
        FieldPanel("steps"),
    ]
    parent_page_types: ClassVar = ["cms.SectionPage"]
    subpage_types: ClassVar = []
    search_fields: ClassVar = [*BasePage.search_fields, index.SearchField("steps")]
    shows_sources = True
    template = "cms/journey_page.html"
    search_kind = "journey"

    class Meta:
        verbose_name = _("journey")

    def clean(self) -> None:
        super().clean()
        give_keys(self.steps)

    def quoted_facts(self) -> Iterable[Fact]:
        for block in self.steps:
            yield from (fact for fact in block.value["facts"] if fact)

    @property
    def figures(self) -> list[Figures]:
        """What each step takes, in order; read as stored, so that it costs no query."""
        return [figures_of(raw["value"]) for raw in self.steps.raw_data]

    @cached_property
    def step_titles(self) -> dict[str, str]:
        """``{key: title}`` in order, read without looking up what steps point to: no query."""
        return {
            raw["value"]["key"]: raw["value"]["title"]
            for raw in self.steps.raw_data
            if raw["value"].get("key")
        }

    def spoken_blocks(self) -> list[dict[str, Any]]:
        """The introduction, then each step under its lasting key."""
        opening = [{"type": "paragraph", "value": self.intro, "id": ""}] if self.intro else []
        return opening + [
            {"type": "step", "value": spoken_step(raw["value"]), "id": raw["value"].get("key", "")}
            for raw in self.steps.raw_data
        ]

    def search_text(self) -> str:
        parts = [self.intro, self.goal, *self.steps.stream_block.get_searchable_content(self.steps)]
        parts += [fact.statement for fact in self.facts]
        return strip_tags(" ".join(parts))

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from cms.journeys import screen

        context = super().get_context(request, *args, **kwargs)
        return context | screen.journey_context(self, request)

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The page; with what a person keeps on it, it is theirs alone."""
        response: HttpResponse = super().serve(request, *args, **kwargs)
        if request.user.is_authenticated:
            add_never_cache_headers(response)
        return response


class JourneyMember(models.Model):
    """A page belongs to a step of a live journey; rewritten when the journey is published."""

    journey = models.ForeignKey(JourneyPage, on_delete=models.CASCADE, related_name="members")
    page = models.ForeignKey(
        "wagtailcore.Page", on_delete=models.CASCADE, related_name="journey_members"
    )
    step_key = models.CharField(max_length=KEY_MAX)
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ("position", "pk")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["journey", "page", "step_key"], name="journey_member_once_per_step"
            )
        ]

    def __str__(self) -> str:
        return f"{self.page_id} → {self.journey_id} #{self.step_key}"


class JourneyProgress(models.Model):
    """What a person keeps of one step, the same in every language of the journey."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="journey_progress"
    )
    # The translation key of the journey.
    journey = models.UUIDField()
    step_key = models.CharField(max_length=KEY_MAX)
    ticked = models.BooleanField(default=False)
    note = models.TextField(blank=True)
    remind_on = models.DateField(null=True, blank=True)
    by_sms = models.BooleanField(default=False)
    # By the clock of the phone, within bounds: the later change wins.
    tick_changed_at = models.DateTimeField(null=True, blank=True)
    remind_changed_at = models.DateTimeField(null=True, blank=True)
    # The reminder of this date went out by SMS.
    sms_sent_for = models.DateField(null=True, blank=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["user", "journey", "step_key"], name="journey_progress_once_per_step"
            )
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["remind_on"],
                name="journey_sms_due",
                condition=models.Q(by_sms=True),
            )
        ]

    def __str__(self) -> str:
        return f"{self.journey} #{self.step_key}"
