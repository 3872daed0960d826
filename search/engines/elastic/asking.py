"""From our requests to the language of Elasticsearch."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.utils import timezone
from elasticsearch.dsl import A, Q, Search
from elasticsearch.dsl.query import Query

from fadaa.core.folding import is_arabic
from search.analysis import Plan
from search.analysis.lexicon import Term
from search.engines.base import FOR_ALL_UNLESS_NAMED, MOST_FACET_VALUES, OPEN_NOW, Request
from search.engines.ranking import ASKED_WEIGHT, SLOP, TITLE_WEIGHT
from search.enums import Facet, Sort

FIELDS = {"title": TITLE_WEIGHT + 0.5, "asked": ASKED_WEIGHT + 0.5, "body": 1.0}
EXACT_TITLE = 1_000.0
NEWEST_FIRST: list[Any] = [{"updated": {"order": "desc", "missing": "_last"}}, {"ref": "asc"}]


def _field(name: str, stem: str) -> str:
    return f"{name}.{'ar' if is_arabic(stem) else 'fr'}"


def saying(term: Term, name: str) -> Query:
    """Who says a term in a field; the words of a longer one stand near each other."""
    fields = [_field(name, stem) for stem in term]
    if len(term) == 1:
        return Q("term", **{fields[0]: term[0]})
    if len(set(fields)) > 1:
        return Q("bool", must=[saying((stem,), name) for stem in term])
    clauses = [{"span_term": {field: stem}} for field, stem in zip(fields, term, strict=True)]
    return Q("span_near", clauses=clauses, slop=len(term) + SLOP - 2, in_order=False)


def saying_anywhere(term: Term) -> Query:
    return Q("bool", should=[saying(term, name) for name in FIELDS], minimum_should_match=1)


def wanted(plan: Plan) -> Query:
    """What a plan asks for: every group counts once, by its best alternative."""
    if plan.exact:
        return Q(
            "bool",
            must=[
                Q("dis_max", queries=[
                    Q("term", title_words={"value": group.word, "boost": 3}),
                    Q("term", words=group.word),
                ])
                for group in plan.groups
            ],
        )  # fmt: skip
    groups = [
        Q("dis_max", queries=[
            Q("constant_score", filter=saying(option.stems, name), boost=option.weight * boost)
            if len(option.stems) > 1
            else Q("term", **{
                _field(name, option.stems[0]): {
                    "value": option.stems[0], "boost": option.weight * boost
                }
            })
            for option in group.alternatives
            for name, boost in FIELDS.items()
        ])
        for group in plan.groups
    ]  # fmt: skip
    same_title = Q("constant_score", filter=Q("term", title_key=plan.phrase), boost=EXACT_TITLE)
    matching = Q("bool", should=groups, minimum_should_match=1)
    return Q("bool", must=[matching], should=[same_title])


def _open_on(day: date) -> Query:
    held = [
        Q("range", periods__opens={"lte": day.isoformat()}),
        Q("range", periods__closes={"gte": day.isoformat()}),
    ]
    return Q("nested", path="periods", query=Q("bool", filter=held))


def kept(facet: str, value: str, day: date) -> Query:
    """The filter of one facet."""
    if facet == Facet.OPEN:
        return _open_on(day) if value == OPEN_NOW else Q("match_none")
    named = Q("term", **{facet: value})
    if facet in FOR_ALL_UNLESS_NAMED:
        return named | ~Q("exists", field=facet)
    return named


def body_of(request: Request, terms: Iterable[Term], size: int) -> Search:
    """One request: the best rows, the facets, and what the corpus says of each term."""
    day = request.today or timezone.localdate()
    filters = {facet: kept(facet, value, day) for facet, value in request.filters.items()}
    search = Search().query(wanted(request.plan)).extra(track_total_hits=True, size=size)
    search = search.source(["ref", "kind", "lang", "group", "title_key", "stems"])
    if filters:
        search = search.post_filter(Q("bool", filter=list(filters.values())))
    if request.sort == Sort.NEWEST:
        search = search.sort(*NEWEST_FIRST)
    elif request.sort == Sort.CLOSING:
        search = search.sort(*_closing_first(day))
    else:
        search = search.sort("_score", "ref")
    for facet in Facet:
        others = [one for name, one in filters.items() if name != facet]
        bucket = A("filter", filter=Q("bool", filter=others) if others else Q("match_all"))
        if facet == Facet.OPEN:
            bucket.bucket("values", "filter", filter=_open_on(day))
        else:
            bucket.bucket("values", "terms", field=facet.value, size=MOST_FACET_VALUES)
        search.aggs.bucket(facet.value, bucket)
    _ask_of_corpus(search, terms)
    return search


def _ask_of_corpus(search: Search, terms: Iterable[Term]) -> None:
    corpus = A("global")
    corpus.metric("length", "avg", field="length")
    asked = {str(number): saying_anywhere(term) for number, term in enumerate(terms)}
    if asked:
        corpus.bucket("terms", "filters", filters=asked)
    search.aggs.bucket("corpus", corpus)


def _closing_first(day: date) -> list[Any]:
    today = day.isoformat()
    still = {
        "bool": {
            "filter": [
                {"range": {"periods.opens": {"lte": today}}},
                {"range": {"periods.closes": {"gte": today}}},
            ]
        }
    }
    soonest = {
        "order": "asc",
        "mode": "min",
        "nested": {"path": "periods", "filter": still},
        "missing": "_last",
    }
    return [{"periods.closes": soonest}, {"ref": "asc"}]


def titled(prefix: list[str], *, lang: str, limit: int) -> Search:
    """Titles with all words of a prefix, the last perhaps half typed, own language first."""
    must = [Q("term", title_words=word) for word in prefix[:-1]]
    must.append(Q("prefix", title_words=prefix[-1]))
    own = Q("constant_score", filter=Q("term", lang=lang), boost=1)
    search = Search().query(Q("bool", filter=must, should=[own])).source(["ref"])
    return search.extra(size=limit).sort("_score", "title_size", "ref")
