"""Search with Elasticsearch or OpenSearch.

Two names lead to an index: readers ask ``PREFIX_read``; writers write to every index that bears
``PREFIX_write``, which during a rebuild are two. Each write carries the moment of the change as
its version, so that what a rebuild read earlier never overwrites what came later.
"""

import time
from collections.abc import Iterable, Iterator
from typing import Any

from elastic_transport import TransportError
from elasticsearch import ApiError, Elasticsearch, NotFoundError
from elasticsearch.helpers import streaming_bulk

from search.analysis import Plan, Vocabulary, folded_words
from search.analysis.lexicon import Term
from search.engines.base import OPEN_NOW, Document, Health, Hit, Request, Result
from search.engines.elastic import asking
from search.engines.elastic.client import connect
from search.engines.elastic.mapping import LONGEST_WORD, Entry, source_of
from search.engines.ranking import Candidate, Corpus, ranked
from search.enums import Facet, Sort
from search.errors import IndexUnavailable

CANDIDATES = 100
MOST_RESULTS = 10_000
BULK = 500
SEARCH_SECONDS, WRITE_SECONDS = 1.5, 60
VOCABULARY_SECONDS = 60
MOST_WORDS = 50_000
CONFLICT = 409


class ElasticEngine:
    """The engine at scale. ``refresh`` makes each change visible at once, as tests want."""

    def __init__(
        self,
        urls: str,
        *,
        prefix: str,
        server: str = "elasticsearch",
        replicas: int = 0,
        refresh: bool = False,
    ) -> None:
        self.prefix = prefix
        self.read, self.write = f"{prefix}_read", f"{prefix}_write"
        self._refresh = refresh
        self._settings = {"number_of_shards": 1, "number_of_replicas": replicas}
        self._client = connect(urls, server=server, timeout_seconds=SEARCH_SECONDS)
        self._writer = connect(urls, server=server, timeout_seconds=WRITE_SECONDS)
        self._known: tuple[float, Vocabulary] | None = None

    # --- Reading ----------------------------------------------------------------------

    def search(self, request: Request) -> Result:
        """Find, filter, count, and order the best hundred by ``ranking``."""
        plan = request.plan
        if not plan.groups or request.offset >= MOST_RESULTS:
            return Result((), 0)
        terms = list(dict.fromkeys(o.stems for group in plan.groups for o in group.alternatives))
        end = min(request.offset + request.limit, MOST_RESULTS)
        size = max(CANDIDATES, end)
        found = self._ask(asking.body_of(request, [] if plan.exact else terms, size).to_dict())
        rows = found["hits"]["hits"]
        if request.sort == Sort.RELEVANCE and not plan.exact:
            hits = _reranked(rows, plan, _corpus(found["aggregations"]["corpus"], terms))
        else:
            hits = [Hit(row["_id"], float(row["_score"] or 0.0)) for row in rows]
        return Result(
            tuple(hits[request.offset : end]),
            int(found["hits"]["total"]["value"]),
            {facet.value: _counts(facet, found["aggregations"][facet]) for facet in Facet},
        )

    def suggest(self, prefix: str, *, lang: str, limit: int = 8) -> list[str]:
        words = [word[:LONGEST_WORD] for word in folded_words(prefix).split()]
        if not words:
            return []
        found = self._ask(asking.titled(words, lang=lang, limit=limit).to_dict())
        return [row["_id"] for row in found["hits"]["hits"]]

    def vocabulary(self) -> Vocabulary:
        """The folded words of the index, the most frequent fifty thousand; kept for a minute."""
        if self._known and time.monotonic() - self._known[0] < VOCABULARY_SECONDS:
            return self._known[1]
        counted = {"words": {"terms": {"field": "vocabulary", "size": MOST_WORDS}}}
        found = self._ask({"size": 0, "aggs": counted})
        buckets = found["aggregations"]["words"]["buckets"]
        vocabulary = Vocabulary({bucket["key"]: bucket["doc_count"] for bucket in buckets})
        self._known = (time.monotonic(), vocabulary)
        return vocabulary

    def health(self) -> Health:
        try:
            count = self._client.count(index=self.read)["count"]
            version = self._client.info()["version"]
        except (ApiError, TransportError) as error:
            return Health(None, _said(error))
        name = "OpenSearch" if "distribution" in version else "Elasticsearch"
        return Health(int(count), f"{name} {version['number']}")

    def _ask(self, body: dict[str, Any]) -> Any:
        try:
            return self._client.search(index=self.read, body=body)
        except (ApiError, TransportError) as error:
            raise IndexUnavailable(_said(error)) from error

    # --- Writing ----------------------------------------------------------------------

    def apply(self, upserts: Iterable[Document], deletes: Iterable[str] = ()) -> None:
        """Write and take out documents in every index there is."""
        now = time.time_ns()
        try:
            # The quick client: a server that is down must not hold up who publishes.
            indices = sorted(self._client.indices.get_alias(name=self.write))
            actions = [
                *(_upsert(document, now) for document in upserts),
                *(_delete(ref, now) for ref in deletes),
            ]
            for index in indices if actions else ():
                self._send(index, iter(actions))
        except (ApiError, TransportError) as error:
            raise IndexUnavailable(_said(error)) from error

    def rebuild(self, documents: Iterable[Document]) -> int:
        """Fill a new index, then lead readers to it in one step.

        1. Throw away what a killed rebuild left behind.
        2. Make the index and let writers write to it too.
        3. Fill it in bulks; what was changed meanwhile is newer and stays.
        4. Lead readers over, and delete the old index.
        """
        try:
            return self._rebuild(documents)
        except (ApiError, TransportError) as error:
            raise IndexUnavailable(_said(error)) from error

    def _rebuild(self, documents: Iterable[Document]) -> int:
        indices = self._writer.indices
        live = self._named(self.read)
        if stale := [name for name in self._named(f"{self.prefix}_2*") if name not in live]:
            indices.delete(index=",".join(stale))
        began = time.time_ns()
        index = f"{self.prefix}_{time.strftime('%Y%m%d%H%M%S', time.gmtime())}_{began % 10**9:09}"
        made = Entry._index.clone(name=index)
        made.settings(
            **self._settings, refresh_interval="1s", gc_deletes="1h",
            max_terms_count=65_536,
        )  # fmt: skip
        shape = made.to_dict()
        indices.create(
            index=index,
            settings=shape["settings"],
            mappings={"dynamic": "strict", **Entry._doc_type.mapping.to_dict()},
            aliases={self.write: {}},
        )
        self._send(index, (_upsert(document, began) for document in documents))
        indices.refresh(index=index)
        count = int(self._writer.count(index=index)["count"])
        steps: list[dict[str, Any]] = [{"add": {"index": index, "alias": self.read}}]
        steps += [{"remove_index": {"index": old}} for old in live]
        indices.update_aliases(actions=steps)
        self._known = None
        return count

    def _named(self, name: str) -> list[str]:
        """The indices that bear a name, or whose own name fits; none when nothing does."""
        try:
            return sorted(self._writer.indices.get(index=name))
        except NotFoundError:
            return []

    def _send(self, index: str, actions: Iterator[dict[str, Any]]) -> None:
        """Stream actions to one index; a conflict means that a newer change is there already."""
        answers = streaming_bulk(
            self._writer,
            actions,
            index=index,
            chunk_size=BULK,
            raise_on_error=False,
            refresh=self._refresh,
        )
        refused = [
            answer
            for fine, answer in answers
            if not fine and next(iter(answer.values()))["status"] not in (CONFLICT, 404)
        ]
        if refused:
            raise IndexUnavailable(f"{len(refused)} documents were refused: {refused[0]}")

    def drop(self) -> None:
        """Delete every index of this prefix: for tests and benchmarks."""
        for name in self._named(f"{self.prefix}_2*"):
            self._writer.indices.delete(index=name)

    def client(self) -> Elasticsearch:
        """The client that writes, for what is no search."""
        return self._writer


def _said(error: ApiError | TransportError) -> str:
    return f"{type(error).__name__}: {error}"[:300]


def _upsert(document: Document, version: int) -> dict[str, Any]:
    return {
        "_op_type": "index",
        "_id": document.ref,
        "version": version,
        "version_type": "external",
        "_source": source_of(document),
    }


def _delete(ref: str, version: int) -> dict[str, Any]:
    return {"_op_type": "delete", "_id": ref, "version": version, "version_type": "external"}


def _counts(facet: Facet, found: Any) -> dict[str, int]:
    values = found["values"]
    if facet == Facet.OPEN:
        return {OPEN_NOW: values["doc_count"]} if values["doc_count"] else {}
    rows = [(-bucket["doc_count"], bucket["key"]) for bucket in values["buckets"]]
    return {value: -number for number, value in sorted(rows)}


def _corpus(found: Any, terms: list[Term]) -> Corpus:
    buckets = found["terms"]["buckets"]
    frequency = {term: int(buckets[str(number)]["doc_count"]) for number, term in enumerate(terms)}
    return Corpus(found["doc_count"], found["length"]["value"] or 0.0, frequency.__getitem__)


def _reranked(rows: list[Any], plan: Plan, corpus: Corpus) -> list[Hit]:
    """The best hundred in our order, then the others in the server's."""
    near = [_candidate(row["_source"]) for row in rows[:CANDIDATES]]
    hits = [Hit(one.ref, round(score, 4)) for one, score in ranked(near, plan, corpus)]
    return hits + [Hit(row["_id"], 0.0) for row in rows[CANDIDATES:]]


def _candidate(source: Any) -> Candidate:
    stems = source["stems"]
    return Candidate(
        source["ref"], source["kind"], source["lang"], source["title_key"],
        stems["title"], stems["body"], stems["asked"],
        source.get("group", ""),
    )  # fmt: skip
