"""Who is asked: language first, then region and subject, then free places."""

import datetime as dt

import pytest
from django.utils import timezone

from mentoring import services
from mentoring.enums import EscalationStep
from mentoring.routing import Candidate, due_steps, first_offers, wider_offers
from tests.factories.accounts import AdvisorFactory, LearnerFactory
from tests.factories.mentoring import desk_of, question_of


def candidate(pk, languages="ar fr", regions="", topics="", free_places=5):
    return Candidate(
        pk=pk,
        languages=frozenset(languages.split()),
        regions=frozenset(regions.split()),
        topics=frozenset(topics.split()),
        free_places=free_places,
    )


@pytest.mark.parametrize(
    ("candidates", "chosen"),
    [
        ([], []),
        ([candidate(1, languages="fr")], []),
        ([candidate(1, languages="fr"), candidate(2, languages="ar")], [2]),
        ([candidate(1, regions="MA-09"), candidate(2, regions="MA-03")], [2]),
        ([candidate(1, regions="MA-09")], [1]),
        ([candidate(1), candidate(2, regions="MA-03")], [1, 2]),
        ([candidate(1, topics="fund"), candidate(2, topics="create gov")], [2]),
        ([candidate(1, topics="fund")], [1]),
        ([candidate(1, free_places=0), candidate(2, free_places=1)], [2]),
        ([candidate(1, free_places=0)], []),
        ([candidate(1, free_places=2), candidate(2, free_places=9)], [2, 1]),
        ([candidate(pk) for pk in (1, 2, 3, 4, 5)], [1, 2, 3]),
        ([candidate(1, regions="MA-03", free_places=0), candidate(2, regions="MA-09")], [2]),
    ],
)
def test_first_offers(candidates, chosen):
    offered = first_offers(candidates, language="ar", region="MA-03", topic="create.steps")
    assert offered == chosen


def test_a_question_without_region_may_go_to_any_region():
    offered = first_offers([candidate(1, regions="MA-09")], language="ar", region="", topic="other")
    assert offered == [1]


def test_wider_offers_ask_the_language_then_everyone_busy_or_not():
    everyone = [candidate(1, languages="fr"), candidate(2, free_places=0)]
    assert wider_offers(everyone, step=EscalationStep.LANGUAGE, language="ar") == [2]
    assert wider_offers(everyone, step=EscalationStep.EVERYONE, language="ar") == [1, 2]


@pytest.mark.parametrize(
    ("hours", "climbed", "due"),
    [
        (0, [], []),
        (23.9, [], []),
        (24, [], ["language"]),
        (30, ["language"], []),
        (72, ["language"], ["everyone"]),
        (168, [], ["language", "everyone", "leads"]),
        (999, ["language", "everyone", "leads"], []),
    ],
)
def test_due_steps(hours, climbed, due):
    assert due_steps(dt.timedelta(hours=hours), climbed) == due


def asked(request):
    return sorted(request.assignments.values_list("advisor", flat=True))


def test_absent_unavailable_and_inactive_advisors_are_not_asked(learner):
    today = timezone.localdate()
    desk_of(available=False)
    desk_of(absent_until=today)
    desk_of(AdvisorFactory(is_active=False))
    desk_of(LearnerFactory())  # has a desk, but no longer the role
    back = desk_of(absent_until=today - dt.timedelta(days=1))
    assert asked(question_of(learner)) == [back.pk]


def test_a_full_advisor_is_not_asked_until_a_case_closes(learner, stranger):
    full = desk_of(capacity=1)
    first = services.take_request(question_of(stranger), advisor=full)
    assert asked(question_of(learner)) == []
    services.close_request(first, outcome="answered")
    assert asked(question_of(learner, topic="gov.ago")) == [full.pk]


def test_nobody_is_asked_her_own_question(advisor, colleague):
    assert asked(question_of(advisor.user)) == [colleague.pk]
