"""Views that must not learn who asks: counts without a person, players in other people's pages."""

from collections.abc import Callable
from typing import Any, TypeVar

View = TypeVar("View", bound=Callable[..., Any])


def for_nobody(view: View) -> View:
    """Promise that a view is answered without a look at the session."""
    view.for_nobody = True  # type: ignore[attr-defined]
    return view


def is_for_nobody(view: Callable[..., Any]) -> bool:
    return bool(getattr(view, "for_nobody", False))
