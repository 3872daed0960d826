"""The cast: a learner and an editor."""

import pytest

from tests.factories.accounts import EditorFactory, LearnerFactory


@pytest.fixture
def learner(db):
    return LearnerFactory()


@pytest.fixture
def editor(db):
    return EditorFactory()
