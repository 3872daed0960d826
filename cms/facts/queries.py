"""Reads around facts: what is due, who quotes what, what a key says."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import (
    Case,
    CharField,
    Count,
    Exists,
    F,
    IntegerField,
    Min,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Coalesce
from django.utils import timezone
from wagtail.models import Page

from cms.enums import FactStatus
from cms.facts import rules
from cms.models import Fact, FactUse

SEPARATOR = "|"


def _uses() -> QuerySet[FactUse]:
    return FactUse.objects.filter(key=OuterRef("key"))


def by_urgency(facts: QuerySet[Fact], today: dt.date | None = None) -> QuerySet[Fact]:
    """Facts with ``urgency``, the most pressing first.

    0 no longer in force but quoted by a live page, 1 its check is late, 2 never verified,
    3 verified with a date to come, 4 verified without a date, 5 no longer in force.
    """
    today = today or timezone.localdate()
    return facts.annotate(
        urgency=Case(
            When(Exists(_uses()), status=FactStatus.OBSOLETE, then=Value(0)),
            When(status=FactStatus.OBSOLETE, then=Value(5)),
            When(review_by__lte=today, then=Value(1)),
            When(status=FactStatus.TO_VERIFY, then=Value(2)),
            When(review_by__isnull=False, then=Value(3)),
            default=Value(4),
            output_field=IntegerField(),
        )
    ).order_by("urgency", F("review_by").asc(nulls_last=True), "key", "locale_id")


def with_use_count(facts: QuerySet[Fact]) -> QuerySet[Fact]:
    """Facts with ``use_count``: how many live pages quote them, in any language."""
    counted = _uses().order_by().values("key").annotate(number=Count("pk")).values("number")
    return facts.annotate(use_count=Coalesce(Subquery(counted), Value(0)))


def on_topic(facts: QuerySet[Fact], topic: str) -> QuerySet[Fact]:
    """Facts that a page on the topic quotes."""
    uses = FactUse.objects.filter(topics__contains=f"{SEPARATOR}{topic}{SEPARATOR}")
    return facts.filter(key__in=uses.values("key"))


def needing_care(facts: QuerySet[Fact], today: dt.date | None = None) -> QuerySet[Fact]:
    """What someone must look at: late, never verified, or out of force and still quoted."""
    today = today or timezone.localdate()
    return facts.filter(
        Q(status=FactStatus.TO_VERIFY)
        | Q(status=FactStatus.VERIFIED, review_by__lte=today)
        | Q(Exists(_uses()), status=FactStatus.OBSOLETE)
    )


def one_row_each(facts: QuerySet[Fact]) -> QuerySet[Fact]:
    """One language of each fact of a narrowed list, the one that was made first."""
    first = facts.order_by().values("key").annotate(first=Min("pk")).values("first")
    return Fact.objects.filter(pk__in=first)


def pages_quoting(keys: Iterable[str], limit: int = 20) -> dict[str, list[Page]]:
    """``{key: [page]}``: live pages that quote each fact, the newest first; one query."""
    found: dict[str, list[Page]] = {}
    uses = FactUse.objects.filter(key__in=list(keys)).select_related("page", "page__locale")
    for use in uses.order_by("-page__last_published_at", "pk"):
        pages = found.setdefault(use.key, [])
        if len(pages) < limit:
            pages.append(use.page)
    return found


def topics_of(keys: Iterable[str]) -> dict[str, list[str]]:
    """``{key: [topic]}`` out of the pages that quote each fact; one query."""
    found: dict[str, list[str]] = {}
    for key, topics in FactUse.objects.filter(key__in=list(keys)).values_list("key", "topics"):
        known = found.setdefault(key, [])
        known += [one for one in topics.split(SEPARATOR) if one and one not in known]
    return found


def words_of(keys: Iterable[str], language_code: str) -> dict[str, dict[str, Any]]:
    """``{key: {value, statement, status}}`` in a language, else in any; one query."""
    found: dict[str, dict[str, Any]] = {}
    rows = Fact.objects.filter(key__in=list(keys)).order_by("locale_id")
    for fact in rows.annotate(code=F("locale__language_code")):
        if fact.key not in found or fact.code == language_code:  # type: ignore[attr-defined]
            found[fact.key] = {
                "pk": fact.pk,
                "value": rules.quantity(fact.value, fact.unit) if fact.value else "",
                "statement": fact.statement,
                "status": fact.status,
            }
    return found


@dataclass(frozen=True)
class DueSummary:
    """How many facts wait, each fact counted once whatever its languages."""

    late: int
    to_verify: int
    obsolete_quoted: int
    soon: int

    @property
    def total(self) -> int:
        return self.late + self.to_verify + self.obsolete_quoted


def due_summary(user: Any, today: dt.date | None = None) -> DueSummary | None:
    """What waits for a person who may keep facts, or None for others; one query."""
    if not rules.may_keep_facts(user):
        return None
    return due_counts(today)


def due_counts(today: dt.date | None = None) -> DueSummary:
    """What waits for the reviewers; one query."""
    today = today or timezone.localdate()
    soon = today + dt.timedelta(days=30)
    state = Case(
        When(Exists(_uses()), status=FactStatus.OBSOLETE, then=Value("obsolete")),
        When(status=FactStatus.OBSOLETE, then=Value("")),
        When(review_by__lte=today, then=Value("late")),
        When(status=FactStatus.TO_VERIFY, then=Value("to_verify")),
        When(review_by__lte=soon, then=Value("soon")),
        default=Value(""),
        output_field=CharField(),
    )
    rows = Fact.objects.order_by().annotate(state=state).exclude(state="").values("state")
    counts = dict(rows.annotate(n=Count("key", distinct=True)).values_list("state", "n"))
    return DueSummary(
        late=counts.get("late", 0),
        to_verify=counts.get("to_verify", 0),
        obsolete_quoted=counts.get("obsolete", 0),
        soon=counts.get("soon", 0),
    )
