"""The client of Elasticsearch, which also speaks to OpenSearch when the settings say so.

The official client sends a media type of its own and refuses servers that do not name their
product. OpenSearch knows neither; the node class below translates both.
"""

from dataclasses import replace
from typing import Any

from elastic_transport import HttpHeaders, Urllib3HttpNode
from elastic_transport._node import NodeApiResponse
from elastic_transport.client_utils import DEFAULT
from elasticsearch import Elasticsearch

SERVERS = ("elasticsearch", "opensearch")
_MEDIA_TYPES = {
    "application/vnd.elasticsearch+json": "application/json",
    "application/vnd.elasticsearch+x-ndjson": "application/x-ndjson",
}


class OpenSearchNode(Urllib3HttpNode):
    """A connection that speaks plain JSON and vouches for the server."""

    def perform_request(
        self,
        method: str,
        target: str,
        body: bytes | None = None,
        headers: HttpHeaders | None = None,
        request_timeout: Any = DEFAULT,
    ) -> Any:
        plain = HttpHeaders(headers or {})
        for name in ("content-type", "accept"):
            if name in plain:
                kind = plain[name].partition(";")[0]
                plain[name] = _MEDIA_TYPES.get(kind, plain[name])
        meta, raw = super().perform_request(method, target, body, plain, request_timeout)
        named = HttpHeaders({**meta.headers, "x-elastic-product": "Elasticsearch"})
        return NodeApiResponse(replace(meta, headers=named), raw)


def connect(urls: str, *, server: str, timeout_seconds: float) -> Elasticsearch:
    """A client of one or several nodes (addresses divided by commas); connects when asked."""
    hosts = [url.strip() for url in urls.split(",") if url.strip()]
    node: Any = OpenSearchNode if server == "opensearch" else "urllib3"
    return Elasticsearch(
        hosts,
        node_class=node,
        request_timeout=timeout_seconds,
        # Another node is asked at once; a slow cluster is not asked twice.
        max_retries=len(hosts) - 1,
        retry_on_timeout=False,
        dead_node_backoff_factor=1,
        max_dead_node_backoff=5,
    )
