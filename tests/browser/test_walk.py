"""The first walk: the whole purpose of the platform, once in each language.

Ten minutes of a person's life in one test: what breaks here breaks for people.
"""

import pytest

from tests.browser import stations
from tests.browser.running import DESKTOP, PHONE
from tests.browser.words import WORDS

NEWCOMERS = {"ar": "+212655000101", "fr": "+212655000102"}
OFFLINE_SECONDS = 20


@pytest.mark.parametrize("language", ["ar", "fr"])
def test_the_whole_walk(language, visitor, platform, tmp_path):
    words = WORDS[language]
    phone, newcomer = visitor(PHONE), NEWCOMERS[language]
    stations.home(phone, language, words)
    stations.guide(phone, language, words)
    stations.capsule(visitor(DESKTOP), visitor(PHONE), language, words, tmp_path)
    stations.account(phone, platform, language, newcomer)

    def come_back(page):
        """A new browser, and the same person: only the account remembers."""
        page.context.close()
        again = visitor(PHONE)
        stations.enter_by_code(again, platform, language, newcomer)
        return again

    learner = visitor(PHONE)
    stations.enter_by_code(learner, platform, language, newcomer)
    stations.learn(learner, language, come_back)

    advisor = visitor(DESKTOP)
    stations.enter_by_password(advisor, language, stations.ADVISOR, f"/{language}/mentoring/desk/")
    stations.advise(phone, advisor, language, words)
    stations.converse(phone, advisor, words, OFFLINE_SECONDS)

    stations.search(visitor(PHONE), language, words)
    stations.administrator(visitor(DESKTOP), language)
