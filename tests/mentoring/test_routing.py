"""Who is asked: language first, then region and subject, then free places."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from mentoring import closing, services
from mentoring.enums import EscalationStep
from mentoring.ladder import climb
from mentoring.models import RegionRules
from mentoring.queries import ladder_of
from mentoring.routing import LADDER, Candidate, Ladder, due_steps, first_offers, wider_offers
from tests.factories.accounts import AdvisorFactory, LearnerFactory
from tests.factories.mentoring import desk_of, question_of


def candidate(pk, languages="ar fr", regions="", topics="", free_places=5, **fields):
    return Candidate(
        **fields,
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
    assert [offer.pk for offer in offered] == chosen


def test_a_question_without_region_may_go_to_any_region():
    offered = first_offers([candidate(1, regions="MA-09")], language="ar", region="", topic="other")
    assert [offer.pk for offer in offered] == [1]


def test_who_is_at_the_desk_comes_first_then_who_was_asked_least():
    busy = candidate(1, at_desk=True, recent=9)
    rested = candidate(2, at_desk=True, recent=1)
    away = candidate(3, free_places=20)
    offered = first_offers([away, busy, rested], language="ar", region="", topic="other")
    assert [offer.pk for offer in offered] == [2, 1, 3]


def test_every_offer_says_why():
    near = candidate(1, regions="MA-03", topics="create", free_places=4, at_desk=True, recent=2)
    general = candidate(2, free_places=3)
    offers = first_offers([near, general], language="ar", region="MA-03", topic="create.steps")
    assert [offer.reasons for offer in offers] == [
        ["language", "region", "topic", "at_desk", "free:4", "turn:2"],
        ["language", "country", "everything", "free:3", "turn:0"],
    ]


def test_wider_offers_ask_the_language_then_everyone_busy_or_not():
    everyone = [candidate(1, languages="fr"), candidate(2, free_places=0)]
    for step, asked in ((EscalationStep.LANGUAGE, [2]), (EscalationStep.EVERYONE, [1, 2])):
        offers = wider_offers(everyone, step=step, language="ar")
        assert [offer.pk for offer in offers] == asked


@pytest.mark.parametrize(
    ("hours", "climbed", "due"),
    [
        (0, [], []),
        (3.9, [], []),
        (4, [], ["language"]),
        (5, ["language"], []),
        (24, ["language"], ["everyone"]),
        (72, [], ["language", "everyone", "leads"]),
        (999, ["language", "everyone", "leads"], []),
    ],
)
def test_due_steps(hours, climbed, due):
    assert due_steps(dt.timedelta(hours=hours), climbed) == due


def test_a_deadline_climbs_four_times_as_fast():
    hour = dt.timedelta(hours=1)
    assert due_steps(hour, [], urgency="urgent") == ["language"]
    assert due_steps(hour, [], urgency="week") == []
    assert due_steps(18 * hour, [], urgency="urgent") == ["language", "everyone", "leads"]


def test_a_region_has_its_own_hours(learner):
    RegionRules.objects.create(
        region="MA-03", language_hours=1, everyone_hours=2, leads_hours=3, target_hours=5
    )
    assert ladder_of("MA-03") == Ladder(language=1, everyone=2, leads=3, target=5)
    assert ladder_of("MA-09") == ladder_of("") == LADDER
    request = question_of(learner, region="MA-03")
    assert climb(request.created_at + dt.timedelta(hours=2)) == 2


def test_rungs_of_a_region_stand_in_order():
    rules = RegionRules(region="MA-03", language_hours=9, everyone_hours=2, leads_hours=3)
    with pytest.raises(ValidationError):
        rules.clean()


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
    closing.close_request(first, outcome="answered")
    assert asked(question_of(learner, topic="gov.ago")) == [full.pk]


def test_nobody_is_asked_her_own_question(advisor, colleague):
    assert asked(question_of(advisor.user)) == [colleague.pk]
