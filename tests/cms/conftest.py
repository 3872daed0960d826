"""A site with its shelves, and the cast: a learner and an editor."""

import pytest

from tests.factories.accounts import EditorFactory, LearnerFactory
from tests.factories.cms import make_site


@pytest.fixture
def site(db):
    return make_site()


@pytest.fixture
def learner(db):
    return LearnerFactory()


@pytest.fixture
def editor(db):
    return EditorFactory()
