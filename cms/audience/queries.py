"""Reads for readers' needs: what to read on, how old the facts of a list are."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import Q, QuerySet, TextField
from django.db.models.functions import Cast
from wagtail.models import Locale, Page, get_page_models

from cms.enums import FactStatus

if TYPE_CHECKING:
    from cms.models import BasePage

# What a reader may be sent to; shelves, series and the home page are reached by the menus.
RELATED_KINDS = ("guide", "journey", "scheme", "label", "flow", "capsule", "office", "event")


def _related_models() -> "list[type[BasePage]]":
    from cms.models import BasePage

    found = [
        model
        for model in get_page_models()
        if issubclass(model, BasePage) and model.search_kind in RELATED_KINDS
    ]
    return sorted(found, key=lambda model: RELATED_KINDS.index(model.search_kind))


def related(page: "BasePage", *, limit: int = 4) -> list[Page]:
    """What to read on: the pinned pages, then those that share most topics, then most fields.

    Live pages in the page's language, never the page itself. Four queries at most, however
    many types and pages there are.
    """
    chosen = _pinned(page)
    if len(chosen) < limit:
        known = {page.pk, *(one.pk for one in chosen)}
        chosen += _by_topics(page.topics, page.locale_id, known, limit - len(chosen))
    return chosen[:limit]


def related_in_language(page: Any, language: str, *, limit: int = 4) -> list[Page]:
    """Pages of another language that share topics with a page."""
    locale = Locale.objects.filter(language_code=language).first()
    if locale is None:
        return []
    return _by_topics(getattr(page, "topics", []), locale.pk, set(), limit)


def _pinned(page: "BasePage") -> list[Page]:
    """The live pages that editors put first, as their twins in the page's language."""
    if page.pk is None:
        return []
    order = {
        pin.pinned.translation_key: place
        for place, pin in enumerate(page.pins.select_related("pinned"))
    }
    if not order:
        return []
    twins = Page.objects.live().public().filter(translation_key__in=order, locale_id=page.locale_id)
    return sorted(twins.exclude(pk=page.pk), key=lambda one: order[one.translation_key])


def _by_topics(topics: Iterable[str], locale_id: int, known: set[int], limit: int) -> list[Page]:
    wanted = set(topics)
    fields = {key.split(".")[0] for key in wanted}
    if not fields:
        return []
    scored = []
    for pk, _path, others in _candidates(fields, locale_id):
        shared = len({key.split(".")[0] for key in others} & fields)
        score = 3 * len(wanted.intersection(others)) + shared
        if score and pk not in known:
            scored.append((score, pk))
    # Of equals the first in the tree: sorting keeps their order.
    scored.sort(key=lambda pair: -pair[0])
    best = [pk for _score, pk in scored[:limit]]
    found = Page.objects.in_bulk(best)
    return [found[pk] for pk in best]


def _candidates(fields: set[str], locale_id: int) -> Iterable[tuple[int, str, list[str]]]:
    """``(pk, path, topics)`` of live pages that name a field, in the order of the tree."""
    named = Q()
    for field in fields:
        named |= Q(topic_text__contains=f'"{field}.')
    parts: list[QuerySet[Any, Any]] = [
        model.objects.live()
        .public()
        .filter(locale_id=locale_id)
        .annotate(topic_text=Cast("topics", TextField()))
        .filter(named)
        .order_by()
        .values_list("pk", "path", "topics")
        for model in _related_models()
    ]
    return parts[0].union(*parts[1:], all=True).order_by("path")


@dataclass(frozen=True)
class Checked:
    """How old and how sure the facts of a page are."""

    oldest_check: dt.date | None
    unverified_count: int
    obsolete_count: int


def checks_of(pages: Iterable[Page], locale_id: int) -> dict[int, Checked]:
    """``{page pk: Checked}`` for the pages of a list that quote facts: two queries."""
    from cms.models import Fact, FactUse

    keys: dict[int, list[str]] = {}
    for pk, key in FactUse.objects.filter(page__in=[p.pk for p in pages]).values_list(
        "page_id", "key"
    ):
        keys.setdefault(pk, []).append(key)
    rows = Fact.objects.filter(key__in={key for some in keys.values() for key in some})
    facts: dict[str, Any] = {}
    for fact in rows.only("key", "locale_id", "status", "verified_on"):
        if fact.key not in facts or fact.locale_id == locale_id:
            facts[fact.key] = fact
    return {pk: _summed([facts[key] for key in some if key in facts]) for pk, some in keys.items()}


def _summed(facts: list[Any]) -> Checked:
    return Checked(
        oldest_check=min((f.verified_on for f in facts if f.verified_on), default=None),
        unverified_count=sum(f.status == FactStatus.TO_VERIFY for f in facts),
        obsolete_count=sum(f.status == FactStatus.OBSOLETE for f in facts),
    )
