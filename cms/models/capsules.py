"""Capsules: short films, alone or in a series."""

from typing import Any, ClassVar

from django.core.paginator import Paginator
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import prefetch_related_objects
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.search import index

from cms import queries
from cms.capsules.queries import episodes, seasons_of, series_around
from cms.models.base import BasePage
from cms.spoken.page_form import CapsuleForm
from cms.spoken.publishing import ReadAlongMixin
from media.widgets import AssetChooser

EPISODES_PER_PAGE = 30


class CapsuleSeriesPage(BasePage):
    """Capsules that belong together, in order."""

    content_panels: ClassVar = [*BasePage.content_panels]
    parent_page_types: ClassVar = ["cms.SectionPage"]
    subpage_types: ClassVar = ["cms.CapsulePage"]
    template = "cms/series_page.html"
    search_kind = "series"

    class Meta:
        verbose_name = _("capsule series")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        shown = Paginator(episodes(self), EPISODES_PER_PAGE).get_page(request.GET.get("page"))
        shown.object_list = list(shown.object_list)
        context["page_obj"] = shown
        context["seasons"] = seasons_of(shown.object_list)
        context["total_seconds"] = sum(page.asset.duration_seconds or 0 for page in shown)
        return context

    def search_text(self) -> str:
        titles = self.get_children().live().values_list("title", flat=True)
        return " ".join([self.summary, *titles])


class CapsulePage(ReadAlongMixin, BasePage):
    """A short film: who does not read can watch and listen."""

    asset = models.ForeignKey(
        "media.Asset", on_delete=models.PROTECT, related_name="+", verbose_name=_("film")
    )
    synopsis = models.TextField(_("what it tells"), max_length=600)
    no_captions_reason = models.TextField(
        _("why there are no captions"),
        max_length=300,
        blank=True,
        help_text=_(
            "Only where captions would say nothing, as in a film without words. "
            "People who do not hear read this."
        ),
    )
    season = models.PositiveSmallIntegerField(
        _("season"), default=1, validators=[MinValueValidator(1), MaxValueValidator(99)]
    )
    episode = models.PositiveSmallIntegerField(
        _("episode"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(999)],
        help_text=_("Its number in the season. Left empty, the order of the pages counts."),
    )

    content_panels: ClassVar = [
        *BasePage.content_panels,
        FieldPanel("asset", widget=AssetChooser),
        FieldPanel("synopsis"),
        FieldPanel("no_captions_reason"),
        FieldRowPanel([FieldPanel("season"), FieldPanel("episode")], heading=_("In a series")),
    ]
    parent_page_types: ClassVar = ["cms.SectionPage", "cms.CapsuleSeriesPage"]
    subpage_types: ClassVar = []
    search_fields: ClassVar = [*BasePage.search_fields, index.SearchField("synopsis")]
    template = "cms/capsule_page.html"
    base_form_class = CapsuleForm
    search_kind = "capsule"

    class Meta:
        verbose_name = _("capsule")

    def search_text(self) -> str:
        return f"{self.synopsis} {queries.spoken_words(self)}"

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        # The player, its menus and what stands under it all look at the texts of the film.
        prefetch_related_objects([self.asset], "tracks")
        context["series"] = series = series_around(self)
        context["following"] = series.following if series else None
        if series is None:
            context["more"] = queries.newest_capsules(self.locale_id, limit=3, leaving_out=self)
        return context
