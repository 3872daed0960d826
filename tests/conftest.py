"""Fixtures that every room shares."""

import pytest
from django.core.cache import cache


@pytest.fixture(autouse=True)
def _empty_cache():
    """Rate limits and kept pages must not leak from one test into the next."""
    cache.clear()
