"""What a page costs the server: queries and CPU, built anew and from the page cache."""

import time
from collections.abc import Callable
from io import BytesIO
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.signals import request_started
from django.core.wsgi import get_wsgi_application
from django.db import connection, reset_queries

from bench.pages.places import addresses
from fadaa.core import page_cache

QUERIES, CPU_MS, RATIO = 25, 30, 40
ANEW, KEPT = 40, 2000


def run(base: str) -> list[str]:
    """Print the table; return what is over a limit. The limits are the guide's."""
    application = get_wsgi_application()
    print("\nCost of a page, one process, SQLite, gzip (CPU of the process ÷ requests)")
    print("first: after a publication; new: later, without the page cache; kept: with it")
    heads = ("queries", "first ms", "new ms", "kept ms", "ratio")
    print(f"{'page':<18}" + "".join(f"{head:>10}" for head in heads))
    broken: list[str] = []
    for language in ("ar", "fr"):
        for name, url in addresses(base, language).items():
            ask = _asker(application, urlsplit(url).path)
            ask()
            page_cache.empty()
            first, later = _queries(ask), 0
            seconds, settings.PAGE_CACHE_SECONDS = settings.PAGE_CACHE_SECONDS, 0
            try:
                later = _queries(ask)
                anew = _cpu_ms(ask, ANEW)
                published = _cpu_ms(_after_publication(ask), ANEW)
            finally:
                settings.PAGE_CACHE_SECONDS = seconds
            ask()
            kept = _cpu_ms(ask, KEPT)
            print(
                f"{name + ' ' + language:<18}{f'{first}/{later}':>10}{published:>10.1f}"
                f"{anew:>10.1f}{kept:>10.3f}{anew / kept:>10.0f}"
            )
            if name == "guide":
                limits = ((first, QUERIES, "queries"), (anew, CPU_MS, "ms"))
                broken += [f"guide {language}: {v:.1f} {w} > {m}" for v, m, w in limits if v > m]
                if anew / kept < RATIO:
                    broken.append(f"guide {language}: only {anew / kept:.0f} times cheaper kept")
    return broken


def _after_publication(ask: Callable[[], None]) -> Callable[[], None]:
    def ask_anew() -> None:
        page_cache.empty()
        ask()

    return ask_anew


def _queries(ask: Callable[[], None]) -> int:
    """How many queries a request makes."""
    # A request forgets those of the one before.
    request_started.disconnect(reset_queries)
    connection.force_debug_cursor = True
    try:
        reset_queries()
        ask()
        return len(connection.queries_log)
    finally:
        connection.force_debug_cursor = False
        request_started.connect(reset_queries)


def _asker(application: Any, path: str) -> Callable[[], None]:
    """A function that asks for a path as an anonymous browser does."""

    def ask() -> None:
        statuses: list[str] = []
        environ = {
            "REQUEST_METHOD": "GET",
            "PATH_INFO": path.encode().decode("latin-1"),
            "QUERY_STRING": "",
            "SERVER_NAME": "localhost",
            "SERVER_PORT": "8000",
            "HTTP_HOST": "localhost:8000",
            "HTTP_ACCEPT_ENCODING": "gzip, deflate, br",
            "wsgi.input": BytesIO(),
            "wsgi.url_scheme": "http",
        }
        response = application(environ, lambda status, headers: statuses.append(status))
        b"".join(response)
        response.close()
        assert statuses == ["200 OK"], (path, statuses)

    return ask


def _cpu_ms(ask: Callable[[], None], times: int) -> float:
    started = time.process_time()
    for _ in range(times):
        ask()
    return (time.process_time() - started) / times * 1000
