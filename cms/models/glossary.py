"""The glossary: terms in plain words, and the page that lists them."""

from typing import Any, ClassVar

from django.core.validators import RegexValidator
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page, TranslatableMixin
from wagtail.search import index

from cms.glossary.rules import ARABIC, fold
from cms.models.base import BasePage


class GlossaryTerm(index.Indexed, TranslatableMixin, models.Model):  # type: ignore[misc]
    """A word of the trade in plain words; pages explain it where it stands first."""

    key = models.CharField(
        _("key"),
        max_length=60,
        validators=[
            RegexValidator(
                r"^[a-z0-9]+(?:-[a-z0-9]+)*$",
                _("Small letters and digits, with hyphens between them."),
            )
        ],
        help_text=_("Stands in addresses; it never changes. For example quorum."),
    )
    term = models.CharField(_("term"), max_length=80)
    forms = models.TextField(
        _("other forms"),
        blank=True,
        help_text=_("Plurals and other forms to find in texts, one on each line."),
    )
    spellings = models.TextField(
        _("other spellings"),
        blank=True,
        help_text=_(
            "Darija, Latin letters, common mistakes: only for searching, one on each line."
        ),
    )
    definition = models.CharField(_("explanation"), max_length=300)
    example = models.CharField(_("example"), max_length=300, blank=True)
    see = models.ForeignKey(
        Page,
        verbose_name=_("see also"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    panels: ClassVar = [
        FieldPanel("key"),
        FieldPanel("term"),
        FieldPanel("definition"),
        FieldPanel("example"),
        FieldPanel("forms"),
        FieldPanel("spellings"),
        FieldPanel("see"),
    ]
    search_fields: ClassVar = [
        index.SearchField("term"),
        index.AutocompleteField("term"),
        index.SearchField("definition"),
        index.FilterField("locale_id"),
    ]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("glossary term")
        verbose_name_plural = _("glossary terms")
        ordering: ClassVar = ["term"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["key", "locale"], name="term_key_per_language"),
        ]

    def __str__(self) -> str:
        return self.term

    @property
    def anchor(self) -> str:
        return f"term-{self.key}"

    @property
    def other_names(self) -> list[str]:
        """Every spelling that a search may use, mistakes too."""
        return [line.strip() for line in self.spellings.splitlines() if line.strip()]

    @property
    def spoken_names(self) -> list[str]:
        """How people say it in Darija, in Arabic letters; other spellings are for searching."""
        names = {fold(name): name for name in reversed(self.other_names) if ARABIC.search(name)}
        return [name for name in self.other_names if names.get(fold(name)) == name]

    @property
    def all_forms(self) -> list[str]:
        """What to find in texts: the term and its forms."""
        return [self.term, *(line.strip() for line in self.forms.splitlines() if line.strip())]

    @property
    def folded(self) -> str:
        """Everything that a search may find, folded."""
        return fold("\n".join([*self.all_forms, *self.other_names, self.definition]))


class GlossaryPage(BasePage):
    """All terms of a language, by letter, with a search of their own."""

    intro = models.TextField(_("introduction"), max_length=400, blank=True)

    content_panels: ClassVar = [*BasePage.content_panels, FieldPanel("intro")]
    parent_page_types: ClassVar = ["cms.SectionPage"]
    subpage_types: ClassVar = []
    template = "cms/glossary_page.html"
    search_kind = "glossary"

    class Meta:
        verbose_name = _("glossary")

    @property
    def terms(self) -> models.QuerySet[GlossaryTerm]:
        return GlossaryTerm.objects.filter(locale_id=self.locale_id)

    def search_text(self) -> str:
        return " ".join(
            " ".join([*term.all_forms, *term.other_names, term.definition]) for term in self.terms
        )

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        # Imported here: the queries of the glossary stand on these models.
        from cms.glossary.queries import by_letter, find

        context = super().get_context(request, *args, **kwargs)
        context["query"] = query = request.GET.get("q", "").strip()[:80]
        context["letters"] = by_letter(find(self.terms.select_related("see"), query))
        return context

    @classmethod
    def can_create_at(cls, parent: Page) -> bool:
        """One glossary; the other languages have its translations."""
        return bool(super().can_create_at(parent)) and not cls.objects.exists()
