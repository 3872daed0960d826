"""The real search server that ``tools/services.sh start`` begins."""

import os
import time
import uuid

import pytest

from search.engines.elastic import ElasticEngine

URL = os.environ.get("TEST_ELASTICSEARCH_URL", "")
STARTING_SECONDS = 120
REASON = "TEST_ELASTICSEARCH_URL is not set (make services)"


def server_url():
    """The address of a server that answers; it may still be starting."""
    if not URL:
        if os.environ.get("CI"):
            pytest.fail(REASON)
        pytest.skip(REASON)
    until = time.monotonic() + STARTING_SECONDS
    probe = ElasticEngine(URL, prefix="probe", server="opensearch").client()
    while not probe.ping():
        if time.monotonic() > until:
            pytest.fail(f"{URL} does not answer")
        time.sleep(0.5)
    return URL


def elastic_engine(url=None):
    """An engine with indices of its own."""
    prefix = f"test_{uuid.uuid4().hex[:12]}"
    return ElasticEngine(url or server_url(), prefix=prefix, server="opensearch", refresh=True)
