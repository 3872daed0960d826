"""The engine at scale: Elasticsearch 8 and 9, or OpenSearch."""

from search.engines.elastic.engine import ElasticEngine

__all__ = ["ElasticEngine"]
