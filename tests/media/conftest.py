"""Every test has a place of its own for files."""

import pytest

from tests.factories.accounts import EditorFactory, LearnerFactory


@pytest.fixture(autouse=True)
def media_root(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "files"
    return settings.MEDIA_ROOT


@pytest.fixture
def learner(db):
    return LearnerFactory()


@pytest.fixture
def editor(db):
    return EditorFactory()


@pytest.fixture
def stranger(db):
    """Another editor, who owns none of the films."""
    return EditorFactory()
