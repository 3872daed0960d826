"""Facts quoted inside rich text: looked up together, shown inside the line."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from wagtail.rich_text import EmbedHandler

from cms.enums import FactStatus
from cms.facts import rules
from cms.models import Fact
from cms.queries import current_language
from fadaa.core.templatetags.formats import day


@dataclass(frozen=True)
class AtHand:
    """What the page around a text has looked up already."""

    facts: Mapping[str, Fact] = field(default_factory=dict)
    # Readers see nothing of a missing fact; who writes the page must see it.
    name_missing: bool = False
    # Whether the page ends with its sources, so that a quotation can lead there.
    has_sources: bool = False


_around: ContextVar[AtHand | None] = ContextVar("facts_around", default=None)


@contextmanager
def facts_at_hand(at_hand: AtHand) -> Iterator[None]:
    """Give the texts inside the block the facts that their page has looked up."""
    token = _around.set(at_hand)
    try:
        yield
    finally:
        _around.reset(token)


def facts_by_key(keys: Iterable[str]) -> dict[str, Fact]:
    """``{key: Fact}`` in the active language, else in any; one query."""
    language = current_language()
    found: dict[str, Fact] = {}
    rows = Fact.objects.filter(key__in=set(keys)).select_related("locale").order_by("locale_id")
    for fact in rows:
        if fact.key not in found or fact.locale.language_code == language:
            found[fact.key] = fact
    return found


class FactEmbedHandler(EmbedHandler):  # type: ignore[misc]
    """Turns ``<embed embedtype="fact" key="…"/>`` into the fact's words."""

    identifier = "fact"

    @staticmethod
    def get_model() -> type[Fact]:
        return Fact

    @classmethod
    def expand_db_attributes(cls, attrs: dict[str, str]) -> str:
        return cls.expand_db_attributes_many([attrs])[0]

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict[str, str]]) -> list[str]:
        """The words of all quotations of a text; one query at most."""
        around = _around.get() or AtHand()
        keys = [attrs.get("key", "") for attrs in attrs_list]
        missing = {key for key in keys if key not in around.facts}
        facts = {**around.facts, **(facts_by_key(missing) if missing else {})}
        return [quotation(key, facts.get(key), around) for key in keys]

    @classmethod
    def extract_references(
        cls, attrs: dict[str, Any]
    ) -> Iterator[tuple[type[Fact], str, str, str]]:
        """Every language of the fact, so that the CMS and the search know who quotes it."""
        for pk in Fact.objects.filter(key=attrs.get("key", "")).values_list("pk", flat=True):
            yield Fact, str(pk), "", ""


def quotation(key: str, fact: Fact | None, around: AtHand) -> SafeString:
    """A fact inside a line: its value, else its sentence, with a mark when it is not sure."""
    if fact is None:
        return _missing(key) if around.name_missing else SafeString("")
    words = rules.quantity(fact.value, fact.unit) if fact.value else fact.statement.rstrip(".")
    title = _checked(fact)
    if around.has_sources and fact.source_title:
        shown = format_html(
            '<a class="fact-quote__value" href="#sources" title="{}">{}</a>', title, words
        )
    else:
        shown = format_html('<span class="fact-quote__value" title="{}">{}</span>', title, words)
    return format_html(
        '<span class="fact-quote fact-quote--{}">{}{}</span>',
        fact.status.replace("_", "-"),
        shown,
        _mark(fact),
    )


def _checked(fact: Fact) -> str:
    """What a quotation says when one points at it: the whole sentence and its date."""
    if fact.status == FactStatus.VERIFIED:
        return _("%(statement)s Checked on %(date)s.") % {
            "statement": fact.statement,
            "date": day(fact.verified_on),
        }
    return fact.statement


def _mark(fact: Fact) -> SafeString:
    words = {
        FactStatus.TO_VERIFY: _("to be verified"),
        FactStatus.OBSOLETE: _("no longer in force"),
    }.get(FactStatus(fact.status))
    if words is None:
        return SafeString("")
    return format_html(' <small class="fact-quote__mark">({})</small>', words)


def _missing(key: str) -> SafeString:
    return format_html(
        '<span class="fact-quote fact-quote--missing">{}</span>',
        _("No fact has the key “%(key)s”: choose another.") % {"key": key},
    )
