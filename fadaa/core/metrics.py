"""What Prometheus reads: requests as they are answered, and the numbers of every room."""

import hmac
import os
from collections.abc import Iterator

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from prometheus_client import (
    CONTENT_TYPE_LATEST,
    REGISTRY,
    CollectorRegistry,
    Histogram,
    generate_latest,
    multiprocess,
)
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector

from fadaa.core import measures

BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)
LOOPBACK = frozenset({"127.0.0.1", "::1"})

answered = Histogram(
    "fadaa_request_seconds",
    "Answers by view, method and status; the view is its name, never an address",
    ("view", "method", "status"),
    buckets=BUCKETS,
)


class Rooms(Collector):
    """The registered measures as gauges, read at each scrape."""

    def describe(self) -> Iterator[GaugeMetricFamily]:
        """Nothing is read at registration: the database may not be there yet."""
        return iter(())

    def collect(self) -> Iterator[GaugeMetricFamily]:
        for taken in measures.take_all():
            label = taken.measure.label
            family = GaugeMetricFamily(
                taken.measure.name, str(taken.measure.words), labels=[label] if label else None
            )
            for name, value in taken.values.items():
                family.add_metric([name] if label else [], value)
            yield family


def scrape(request: HttpRequest) -> HttpResponse:
    """The numbers of this host, for its own machine or for who knows the token; else 404."""
    if not _may_read(request):
        raise Http404
    requests, rooms = REGISTRY, CollectorRegistry()
    if "PROMETHEUS_MULTIPROC_DIR" in os.environ:
        # Each worker of the web server counts for itself: add them up.
        requests = CollectorRegistry()
        multiprocess.MultiProcessCollector(requests)
    rooms.register(Rooms())
    text = generate_latest(requests) + generate_latest(rooms)
    response = HttpResponse(text, content_type=CONTENT_TYPE_LATEST)
    response.headers["Cache-Control"] = "no-store"
    return response


def _may_read(request: HttpRequest) -> bool:
    token = settings.METRICS_TOKEN
    given = request.headers.get("Authorization", "")
    if token and hmac.compare_digest(given.encode(), f"Bearer {token}".encode()):
        return True
    # A proxy on the same machine speaks for strangers.
    forwarded = "X-Forwarded-For" in request.headers
    return request.META.get("REMOTE_ADDR") in LOOPBACK and not forwarded
