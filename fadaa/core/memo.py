"""What every page needs, kept in the process until content changes.

The version is that of the kept pages (``page_cache``): publishing anything, in any process,
makes a value stale at the next request. Only for small values that nobody changes in place.
The value that was asked for longest ago gives way when there are too many.
"""

import functools
import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from contextlib import suppress
from typing import Any, ParamSpec, TypeVar

from fadaa.core import page_cache

P = ParamSpec("P")
T = TypeVar("T")

# What changes without a word (a file that is gone) shows after ten minutes at the latest.
SECONDS = 600
# A part of a page is some 20 KB: at most about 20 MB in a process.
LIMIT = 1000

_kept: OrderedDict[tuple[Hashable, ...], tuple[object, Any]] = OrderedDict()


def until_content_changes(build: Callable[P, T]) -> Callable[P, T]:
    """Call ``build`` once for each set of arguments, and again after content changed.

    >>> @until_content_changes
    ... def length(word: str) -> int:
    ...     return len(word)
    """

    @functools.wraps(build)
    def read(*args: P.args, **kwargs: P.kwargs) -> T:
        key = (build, args, tuple(sorted(kwargs.items())))
        return keep(key, lambda: build(*args, **kwargs))

    return read


def keep(key: tuple[Hashable, ...], build: Callable[[], T]) -> T:
    """What ``build`` gave for the key, built again after content changed."""
    # Read before building: what changes meanwhile makes the value stale, not lost.
    version = (page_cache.content_version(), int(time.time() // SECONDS))
    kept = _kept.get(key)
    if kept is None or kept[0] != version:
        kept = _kept[key] = (version, build())
        if len(_kept) > LIMIT:
            _kept.popitem(last=False)
    else:
        # Another thread may have dropped it meanwhile.
        with suppress(KeyError):
            _kept.move_to_end(key)
    value: T = kept[1]
    return value


def forget() -> None:
    """Drop everything that is kept in this process."""
    _kept.clear()
