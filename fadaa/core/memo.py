"""What every page needs, kept in the process until content changes.

The version is that of the kept pages (``page_cache``): publishing anything, in any process,
makes a value stale at the next request. Only for small values that nobody changes in place.
"""

import functools
from collections.abc import Callable, Hashable
from typing import Any, ParamSpec, TypeVar

from fadaa.core import page_cache

P = ParamSpec("P")
T = TypeVar("T")

_kept: dict[tuple[Hashable, ...], tuple[object, Any]] = {}


def until_content_changes(build: Callable[P, T]) -> Callable[P, T]:
    """Call ``build`` once for each set of arguments, and again after content changed.

    >>> @until_content_changes
    ... def length(word: str) -> int:
    ...     return len(word)
    """

    @functools.wraps(build)
    def read(*args: P.args, **kwargs: P.kwargs) -> T:
        key = (build, args, tuple(sorted(kwargs.items())))
        # Read before building: what changes meanwhile makes the value stale, not lost.
        version = page_cache.content_version()
        kept = _kept.get(key)
        if kept is None or kept[0] != version:
            kept = _kept[key] = (version, build(*args, **kwargs))
        value: T = kept[1]
        return value

    return read


def forget() -> None:
    """Drop everything that is kept in this process."""
    _kept.clear()
