import pytest
from channels.layers import channel_layers

from tests.factories.accounts import AdvisorFactory, LearnerFactory
from tests.factories.chat import conversation_between


@pytest.fixture(autouse=True)
def _fresh_layer():
    """Hints of one test must not reach the sockets of the next."""
    channel_layers.backends.clear()


@pytest.fixture
def learner(db):
    return LearnerFactory(display_name="خديجة")


@pytest.fixture
def advisor(db):
    return AdvisorFactory(display_name="سعاد")


@pytest.fixture
def stranger(db):
    return LearnerFactory(display_name="Samir")


@pytest.fixture
def conversation(learner, advisor):
    return conversation_between(learner, advisor)
