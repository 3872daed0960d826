"""What every page has: a summary, the topics it answers, the age of its facts."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, ClassVar

from django import forms
from django.db import models
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page, PageViewRestriction
from wagtail.search import index

from cms import queries
from cms.audience import queries as audience
from cms.audience.panel import ReadersPanel
from cms.block_order import in_declared_order
from cms.editing.edit_panel import EditorialPanel
from cms.editing.gate import EditorialMixin
from cms.editing.page_form import EditorialPageForm
from cms.enums import FactStatus
from cms.facts import rules
from cms.models.snippets import Fact
from cms.topics import TOPICS, topic_choices


@dataclass
class Source:
    """A text that facts were read in, with the articles they name."""

    title: str
    url: str
    articles: list[str] = field(default_factory=list)


class KeyListField(models.JSONField):
    """A list of keys out of a vocabulary, ticked in a form; an empty list means all or none."""

    def __init__(self, *args: Any, vocabulary: Any = (), **kwargs: Any) -> None:
        self.vocabulary = vocabulary
        kwargs.setdefault("default", list)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)

    def formfield(self, **kwargs: Any) -> Any:  # type: ignore[override]
        choices = self.vocabulary() if callable(self.vocabulary) else self.vocabulary
        return forms.MultipleChoiceField(
            choices=choices,
            required=False,
            label=self.verbose_name,
            help_text=self.help_text,
            widget=forms.CheckboxSelectMultiple,
        )

    def value_from_object(self, obj: models.Model) -> Any:
        return super().value_from_object(obj) or []


class BasePage(EditorialMixin, Page):  # type: ignore[misc]
    """The ground of every page; it has no table of its own."""

    summary = models.CharField(
        _("summary"),
        max_length=300,
        blank=True,
        help_text=_("One or two plain sentences; shown in lists and search results."),
    )
    topics = KeyListField(
        _("topics answered"),
        vocabulary=topic_choices,
        help_text=_("Related pages and search use them."),
    )

    content_panels: ClassVar = [EditorialPanel(), *Page.content_panels, FieldPanel("summary")]
    promote_panels: ClassVar = [
        ReadersPanel(heading=_("Readers of this page")),
        FieldPanel("topics"),
        InlinePanel("pins", heading=_("Read on"), label=_("page"), max_num=4),
        *Page.promote_panels,
    ]
    search_fields: ClassVar = [*Page.search_fields, index.SearchField("summary")]
    show_in_menus_default = False
    base_form_class = EditorialPageForm
    # Whether the page's template ends with its sources: quotations inside its texts lead there.
    shows_sources = False

    class Meta:
        abstract = True

    def quoted_facts(self) -> Iterable[Fact]:
        """The facts that the page quotes, in any language; none by default."""
        return ()

    @cached_property
    def _facts_by_key(self) -> dict[str, Fact]:
        """Quoted facts by key, in the page's language where they have one: one query at most."""
        return queries.facts_in_locale(self.quoted_facts(), self.locale_id, keys=self.keys_in_texts)

    @cached_property
    def keys_in_texts(self) -> list[str]:
        """The keys of facts that the page's rich texts quote, in order; some may not exist."""
        found: list[str] = []
        for one in self._meta.get_fields():
            if isinstance(one, StreamField):
                found += rules.keys_in_stream(getattr(self, one.name).raw_data)
            elif isinstance(one, RichTextField):
                found += rules.keys_in_text(getattr(self, one.name) or "")
        return list(dict.fromkeys(found))

    @property
    def facts_by_key(self) -> dict[str, Fact]:
        """``{key: Fact}``: what the texts of the page need to show their quotations."""
        return self._facts_by_key

    @property
    def facts(self) -> list[Fact]:
        """Quoted facts, each once, in the order of the page."""
        return list(self._facts_by_key.values())

    def spoken_blocks(self) -> list[dict[str, Any]]:
        """What is read aloud of the page as ``{type, value, id}``, each section named by its id.

        The stored text by default. Costs no query, except where a type says so.
        """
        body = getattr(self, "body", None)
        return in_declared_order(body.stream_block, list(body.raw_data)) if body else []

    def fact_in_language(self, fact: Fact) -> Fact:
        """A quoted fact as this page says it."""
        return self._facts_by_key.get(fact.key, fact)

    @property
    def oldest_check(self) -> dt.date | None:
        """The date of the oldest check among the verified facts."""
        dates = [fact.verified_on for fact in self.facts if fact.verified_on]
        return min(dates, default=None)

    @property
    def unverified_count(self) -> int:
        return sum(fact.status == FactStatus.TO_VERIFY for fact in self.facts)

    @property
    def obsolete_count(self) -> int:
        return sum(fact.status == FactStatus.OBSOLETE for fact in self.facts)

    @property
    def sources(self) -> list[Source]:
        """Where the facts were read, each source once, in the order of the page."""
        found: dict[tuple[str, str], Source] = {}
        for fact in self.facts:
            if fact.source_title:
                source = found.setdefault(
                    (fact.source_title, fact.source_url), Source(fact.source_title, fact.source_url)
                )
                if fact.article and fact.article not in source.articles:
                    source.articles.append(fact.article)
        return list(found.values())

    @property
    def topic_labels(self) -> list[Any]:
        return [TOPICS[key] for key in self.topics if key in TOPICS]

    def related_pages(self, limit: int = 4) -> list[Page]:
        """Pages to read on, the pinned ones first, then the closest by topic."""
        return audience.related(self, limit=limit)

    def search_text(self) -> str:
        """The text of the page for the index, without markup; the summary by default."""
        return self.summary

    search_kind = "page"

    def to_search(self) -> dict[str, Any]:
        """The page as a document of the index."""
        return {
            "title": self.title,
            "summary": self.summary,
            "body": self.search_text(),
            "topics": list(self.topics),
            "kind": self.search_kind,
            "lang": self.locale.language_code,
            "regions": [],
            "sectors": [],
        }

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        trail = getattr(request, "cms_trail", [])
        if trail and trail[-1] == self:
            self.__dict__["above"] = [page for page in trail[:-1] if page.live]
        queries.know_locale(self)
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        context["crumbs"] = self.crumbs()
        # The sheet of paper takes its place when the page is printed as PDF.
        context["base_template"] = "base.html"
        return context

    def route(self, request: HttpRequest, path_components: list[str]) -> Any:
        """Leave a trail: the pages above the one that is shown need not be asked for again."""
        request.cms_trail = [*getattr(request, "cms_trail", []), self]  # type: ignore[attr-defined]
        return super().route(request, path_components)

    def get_view_restrictions(self) -> models.QuerySet[PageViewRestriction]:
        """What closes the page to some; no query while no page is closed to anybody."""
        if not queries.is_anything_closed():
            return PageViewRestriction.objects.none()
        return super().get_view_restrictions()  # type: ignore[no-any-return]

    @cached_property
    def above(self) -> list[Page]:
        """The live pages from the home page down to the parent."""
        return list(self.get_ancestors().live().filter(depth__gte=2))

    def crumbs(self) -> list[dict[str, str]]:
        """The path from the home page, the page itself last."""
        return [{"title": page.title, "url": page.url or ""} for page in (*self.above, self)]
