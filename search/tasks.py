"""What the clock does for search."""


def keep_up() -> None:
    """Make a lost index anew, else bring in what still waits."""
    from search import engines, services  # tasks are leaves

    if engines.current().health().documents is None:
        services.rebuild()
    services.drain_all()


def forget() -> None:
    """Delete old rows of the query log."""
    from search import services  # tasks are leaves

    services.forget_old_queries()
