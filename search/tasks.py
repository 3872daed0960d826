"""What the clock does for search."""

import contextlib


def keep_up() -> None:
    """Make each lost index anew, then bring in what still waits."""
    from search import engines, services  # tasks are leaves
    from search.errors import IndexUnavailable

    for name, engine in engines.every().items():
        if engine.health().documents is None:
            # A server that is down stays down: the next minute asks again.
            with contextlib.suppress(IndexUnavailable):
                services.rebuild(name)
    services.drain_all()


def forget() -> None:
    """Delete old rows of the query log."""
    from search import services  # tasks are leaves

    services.forget_old_queries()
