import pytest

from courses import services
from courses.content import content_for
from tests.factories import courses
from tests.factories.accounts import AdvisorFactory, EditorFactory, LearnerFactory


@pytest.fixture(autouse=True)
def _forget_contents():
    """Query counts must not depend on which release was read before."""
    content_for.cache_clear()


@pytest.fixture
def learner(db):
    return LearnerFactory(display_name="Khadija")


@pytest.fixture
def stranger(db):
    return LearnerFactory(display_name="Stranger")


@pytest.fixture
def advisor(db):
    return AdvisorFactory()


@pytest.fixture
def editor(db):
    return EditorFactory()


@pytest.fixture
def release(db):
    return courses.published()


@pytest.fixture
def place(learner, release):
    """The learner's place in the course."""
    return services.enrol(courses.COURSE, learner=learner, language="ar")
