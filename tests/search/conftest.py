"""An index of its own for every test."""

import pytest

from search import engines
from tests.factories.search import make_site


@pytest.fixture
def index(tmp_path, settings):
    """The engine that the platform uses, on an empty index in a fresh folder."""
    settings.SEARCH_INDEX_PATH = tmp_path / "search.sqlite3"
    engines.current.cache_clear()
    engine = engines.current()
    engine.rebuild([])
    yield engine
    engines.current.cache_clear()


@pytest.fixture
def shelves(db, index):
    return make_site()
