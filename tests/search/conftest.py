"""An index of its own for every test."""

import pytest

from search import engines
from search.models import Outbox
from tests.factories.search import make_site


@pytest.fixture
def index(tmp_path, settings):
    """The engine that the platform uses, on an empty index in a fresh folder."""
    settings.SEARCH_INDEX_PATH = tmp_path / "search.sqlite3"
    engines.forget()
    engine = engines.current()
    engine.rebuild([])
    yield engine
    engines.forget()


@pytest.fixture
def shelves(db, index):
    """A site of two languages; what making it wrote into the outbox is forgotten."""
    shelves = make_site()
    Outbox.objects.all().delete()
    return shelves
