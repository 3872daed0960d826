"""Pages kept whole for people without a session.

A key is host, path, the query keys that change a page, and its form (light, text size,
contrast: see ``display``). A version stamp is part of the key: publishing anything raises the
stamp, which empties the cache at once, in every process when the cache is shared. A response
that sets a cookie is never kept.
"""

import hashlib
import time
from collections.abc import Callable
from pathlib import Path

from django.conf import settings
from django.core.cache import cache
from django.db import connection, transaction
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers

from fadaa.core import display

VERSION_KEY = "page-cache-version"
# The query keys that change what a public page shows. Others make a page uncacheable.
KNOWN_QUERY_KEYS = frozenset({"page", "region", "sector", "status", "kind", "topic"})
# Embedded players carry headers of their own, which a kept page would lose.
PRIVATE_PREFIXES = (
    "/admin/",
    "/documents/",
    "/embed/",
    "/static/",
    "/files/",
    "/health/",
    "/metrics",
)

# The headers that belong to the bytes.
KEPT = ("Content-Type", "Content-Encoding", "Content-Language", "Content-Length", "Vary")

GetResponse = Callable[[HttpRequest], HttpResponse]


def empty() -> None:
    """Make every kept page stale, and again when the change at hand is committed.

    Without a shared cache, the clock and the worker are other processes than the web: a file
    that all of them see carries the news.
    """
    _raise_version()
    if connection.in_atomic_block:
        # A reader may have kept the old words between the change and its commit.
        transaction.on_commit(_raise_version)


def _raise_version() -> None:
    cache.set(VERSION_KEY, time.time_ns(), timeout=None)
    _stamp().write_text(str(time.time_ns()))


def _stamp() -> Path:
    return Path(settings.VAR_DIR) / "page-cache-stamp"


def content_version() -> tuple[int, int]:
    """What changes with every change of public content, in all processes."""
    try:
        changed = _stamp().stat().st_mtime_ns
    except FileNotFoundError:
        changed = 0
    return cache.get(VERSION_KEY, 0), changed


def connect_publish_signals() -> None:
    """Empty the cache when a page goes live, leaves or moves, or who may read it changes."""
    from django.db.models.signals import post_delete, post_save
    from wagtail.models import Locale, PageViewRestriction, Site
    from wagtail.signals import page_published, page_unpublished, post_page_move

    for signal in (page_published, page_unpublished, post_page_move):
        signal.connect(_on_change, dispatch_uid=f"page-cache-{id(signal)}")
    for model in (Locale, PageViewRestriction, Site):
        for signal in (post_save, post_delete):
            signal.connect(_on_change, sender=model, dispatch_uid=f"page-cache-{id(signal)}")


def _on_change(sender: object, **kwargs: object) -> None:
    empty()


def key_for(request: HttpRequest) -> str | None:
    """The cache key of a request, or None when its answer must not be kept."""
    if request.method != "GET" or request.path.startswith(PRIVATE_PREFIXES):
        return None
    if settings.SESSION_COOKIE_NAME in request.COOKIES or "messages" in request.COOKIES:
        return None
    if not KNOWN_QUERY_KEYS.issuperset(request.GET):
        return None
    query = sorted((name, value) for name in request.GET for value in request.GET.getlist(name))
    version = content_version()
    # Compressed answers are kept compressed: packing again would cost more than the rest.
    packed = "gzip" in request.headers.get("Accept-Encoding", "")
    form = display.of(request).key
    parts = (request.get_host(), request.path, query, packed, form, version)
    return "page:" + hashlib.sha256(repr(parts).encode()).hexdigest()


class PageCacheMiddleware:
    """Serve kept pages before sessions, languages and the database are touched."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if settings.PAGE_CACHE_SECONDS <= 0:
            return self.get_response(request)
        key = key_for(request)
        if key is None:
            return self.get_response(request)
        if (kept := cache.get(key)) is not None:
            content, headers = kept
            response = HttpResponse(content, headers=headers | {"X-Page-Cache": "hit"})
            return response
        response = self.get_response(request)
        if _may_keep(response):
            patch_vary_headers(response, display.VARIES_ON)
            headers = {name: response.headers[name] for name in KEPT if name in response.headers}
            cache.set(key, (response.content, headers), settings.PAGE_CACHE_SECONDS)
            response.headers["X-Page-Cache"] = "miss"
        return response


def _may_keep(response: HttpResponse) -> bool:
    return (
        response.status_code == 200
        and not response.streaming
        and not response.cookies
        and response.headers.get("Content-Type", "").startswith("text/html")
        and "no-store" not in response.headers.get("Cache-Control", "")
        and "private" not in response.headers.get("Cache-Control", "")
    )
