"""Reads: the lexicon, the pages behind hits, best bets, popular queries."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Count, Max, Q, Sum, prefetch_related_objects
from django.utils import timezone
from wagtail.models import Page, ReferenceIndex

from cms.models import Fact, SchemePage
from search import documents, engines, services
from search.analysis import Lexicon, Plan, Synonyms, Vocabulary, language, understand
from search.engines.base import Engine, Request, Result
from search.enums import Sort
from search.errors import IndexUnavailable
from search.models import BestBet, QueryLog, SynonymGroup
from search.topics import spoken

LONGEST_QUERY = 200
POPULAR_DAYS = 30
POPULAR_TIMES = 3

_synonyms: tuple[object, Synonyms] = (None, Synonyms())
_lexicon: Lexicon = Lexicon()


@dataclass(frozen=True)
class Answer:
    """What a query found: pages in order with their scores, and the engine's counts."""

    plan: Plan
    result: Result
    pages: tuple[tuple[Page, float], ...]


def synonyms() -> Synonyms:
    """The editors' groups, read again as soon as one has changed. One small query."""
    global _synonyms  # noqa: PLW0603  one compiled table a process
    active = SynonymGroup.objects.filter(active=True)
    stamp = tuple(active.aggregate(Max("updated_at"), Count("pk")).values())
    if _synonyms[0] != stamp:
        _synonyms = (stamp, Synonyms(group.term_list() for group in active))
    return _synonyms[1]


def lexicon() -> Lexicon:
    """Everything that reading a query needs to know."""
    global _lexicon  # noqa: PLW0603  its tables are dear to make, and kept while parts stay
    vocabulary = _vocabulary()
    groups = synonyms()
    if _lexicon.index is not vocabulary or _lexicon.synonyms is not groups:
        _lexicon = Lexicon(vocabulary, groups, spoken())
    return _lexicon


def _vocabulary() -> Vocabulary:
    try:
        return engines.current().vocabulary()
    except IndexUnavailable:
        services.rebuild()
        return engines.current().vocabulary()


def language_of(text: str) -> str:
    """The language to answer in when nobody says: see ``analysis.language``."""
    return language(text, lexicon())


def answer(
    text: str,
    *,
    lang: str,
    filters: Mapping[str, str] | None = None,
    exact: bool = False,
    sort: Sort = Sort.RELEVANCE,
    offset: int = 0,
    limit: int = 10,
    engine: Engine | None = None,
) -> Answer:
    """Understand a query, ask the engine, and fetch the pages; makes a lost index anew."""
    plan = understand(text, lang, lexicon(), exact=exact)
    result = (engine or engines.current()).search(
        Request(plan, filters=filters or {}, sort=sort, offset=offset, limit=limit)
    )
    scores = {hit.ref: hit.score for hit in result.hits}
    if offset == 0 and not filters and not exact and sort == Sort.RELEVANCE:
        bets = [ref for ref in best_bets(plan) if ref not in list(scores)[:1]]
        scores = {**dict.fromkeys(bets, 0.0), **scores}
    pages = [(page, scores[documents.ref_of(page.pk)]) for page in pages_of(scores)]
    return Answer(plan, result, tuple(pages[:limit]))


def pages_of(refs: Iterable[str]) -> list[Page]:
    """The live, public, specific pages behind refs, in the order of the refs."""
    keys = [documents.pk_of(ref) for ref in refs]
    found = list(documents.public_pages().filter(pk__in=keys).specific())
    prefetch_related_objects(found, "locale")
    # A scheme's status is computed from its periods: one query for all of them.
    prefetch_related_objects([p for p in found if isinstance(p, SchemePage)], "windows")
    by_key = {page.pk: page for page in found}
    return [by_key[key] for key in keys if key in by_key]


def last_checks(pages: Sequence[Page]) -> dict[int, date]:
    """``{page key: date of the oldest check among the facts it quotes}``. Two queries."""
    quoted = ReferenceIndex.objects.filter(
        base_content_type=ContentType.objects.get_for_model(Page),
        object_id__in=[str(page.pk) for page in pages],
        to_content_type=ContentType.objects.get_for_model(Fact),
    ).values_list("object_id", "to_object_id")
    pairs = [(int(page), int(fact)) for page, fact in quoted]
    checked = Fact.objects.filter(
        pk__in={fact for _page, fact in pairs}, verified_on__isnull=False
    ).values_list("pk", "verified_on")
    dates = dict(checked)
    found: dict[int, date] = {}
    for page, fact in pairs:
        if when := dates.get(fact):
            found[page] = min(when, found.get(page, when))
    return found


def best_bets(plan: Plan) -> list[str]:
    """Refs that editors put first for this query today, own language first."""
    wanted = Q()
    for key in filter(None, plan.keys):
        wanted |= Q(keys__contains=f"\n{key}\n")
    if not wanted:
        return []
    bets = BestBet.objects.current().filter(wanted)
    rows = bets.values_list("page_id", "page__locale__language_code")
    ordered = sorted(rows, key=lambda row: row[1] != plan.lang)
    return [documents.ref_of(key) for key, _language in ordered]


def popular_queries(prefix: str, *, lang: str, limit: int = 3) -> list[str]:
    """Queries of the last month that found something, most asked first."""
    since = timezone.localdate() - timedelta(days=POPULAR_DAYS)
    rows = (
        QueryLog.objects.filter(day__gte=since, language=lang, query__startswith=prefix)
        .filter(results__gt=0)
        .values("query")
        .annotate(asked=Sum("times"))
        .filter(asked__gte=POPULAR_TIMES)
        .order_by("-asked", "query")
    )
    return [row["query"] for row in rows[:limit]]


def query_report(*, days: int, without_results: bool) -> Sequence[Mapping[str, Any]]:
    """``[{query, language, asked, results}]`` of the last days, most asked first."""
    rows = QueryLog.objects.filter(day__gte=timezone.localdate() - timedelta(days=days))
    if without_results:
        rows = rows.filter(results=0)
    return list(
        rows.values("query", "language")
        .annotate(asked=Sum("times"), results=Max("results"))
        .order_by("-asked", "query")[:200]
    )
