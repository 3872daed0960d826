"""A decision flow: a few questions, and a result that says why."""

from collections.abc import Iterable
from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.html import strip_tags
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from cms.fields import SlimStreamField
from cms.flows.blocks import FlowBody
from cms.flows.panels import GraphPanel
from cms.flows.rules import Flow
from cms.flows.screens import screen
from cms.models.base import BasePage
from cms.models.snippets import Fact


class FlowPage(BasePage):
    """Questions one at a time; the answers live in the address."""

    intro = models.TextField(_("introduction"), max_length=400, blank=True)
    body = SlimStreamField(FlowBody(), blank=True, verbose_name=_("questions and results"))
    # Keys of every version that was ever saved live: an old link is told from a stray parameter.
    known_keys = models.JSONField(default=dict, editable=False)

    content_panels: ClassVar = [
        *BasePage.content_panels,
        FieldPanel("intro"),
        GraphPanel(heading=_("The graph")),
        FieldPanel("body"),
    ]
    parent_page_types: ClassVar = ["cms.SectionPage"]
    subpage_types: ClassVar = []
    search_fields: ClassVar = [*BasePage.search_fields, index.SearchField("body")]
    template = "cms/flow_page.html"
    search_kind = "flow"
    # The answers in the address mean the same in every language.
    keeps_query = True

    class Meta:
        verbose_name = _("decision flow")

    @property
    def flow(self) -> Flow:
        """The flow as it stands on this version of the page."""
        return Flow.parse(self.body.raw_data)

    def quoted_facts(self) -> Iterable[Fact]:
        for block in self.body:
            if block.block_type == "result":
                yield from (fact for fact in block.value["facts"] if fact)

    def search_text(self) -> str:
        parts = [self.intro, *self.body.stream_block.get_searchable_content(self.body)]
        parts += [fact.statement for fact in self.facts]
        return strip_tags(" ".join(parts))

    @cached_property
    def first_question(self) -> str:
        """What the flow asks first: cards show it."""
        questions = self.flow.questions
        return questions[0].text if questions else ""

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        return context | screen(self, request)

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Keep the keys of every version: a revision that goes live must not forget older ones."""
        self.known_keys = self._all_keys()
        super().save(*args, **kwargs)

    def _all_keys(self) -> dict[str, list[str]]:
        kept = type(self).objects.filter(pk=self.pk).values_list("known_keys", flat=True).first()
        merged: dict[str, list[str]] = {}
        for keys in (kept or {}, self.known_keys, self.flow.keys()):
            for question, answers in keys.items():
                have = merged.setdefault(question, [])
                have += [answer for answer in answers if answer not in have]
        return merged
