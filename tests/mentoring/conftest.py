"""The cast: a learner who asks, the advisor of her region, a colleague, a stranger."""

import pytest

from mentoring import services
from tests.factories.accounts import LearnerFactory
from tests.factories.mentoring import desk_of


@pytest.fixture
def learner(db):
    return LearnerFactory(display_name="Khadija")


@pytest.fixture
def stranger(db):
    return LearnerFactory(display_name="Stranger")


@pytest.fixture
def advisor(db):
    return desk_of(regions=["MA-03"])


@pytest.fixture
def colleague(db):
    return desk_of(regions=["MA-03"])


@pytest.fixture
def announced(monkeypatch):
    """``[(kind, {person, …}), …]``: what open pages are told."""
    told = []
    monkeypatch.setattr(
        services, "announce", lambda users, *, kind, data: told.append((kind, set(users)))
    )
    return told
