"""The board of the delegation: figures, dispatching with reasons, verification, leaving."""

import datetime as dt

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from fadaa.accounts.enums import Role
from fadaa.accounts.models import Profile
from mentoring import board, closing, queries
from mentoring.models import FollowUp, RegionRules, Request
from tests.factories.accounts import AdministratorFactory, LearnerFactory, UserFactory
from tests.factories.mentoring import QUESTION, desk_of, question_of, taken_question

BOARD = "/fr/mentoring/board/"
HOUR = dt.timedelta(hours=1)


@pytest.fixture
def lead(db):
    return UserFactory(roles=[Role.LEAD])


def browser(person):
    client = Client()
    client.force_login(getattr(person, "user", person))
    return client


def older(request, hours):
    Request.objects.filter(pk=request.pk).update(created_at=timezone.now() - hours * HOUR)


def test_the_board_counts_what_waits_what_is_late_and_what_was_kept(advisor):
    RegionRules.objects.create(region="MA-09", target_hours=1)
    in_time, late = (taken_question(LearnerFactory(), advisor) for _number in range(2))
    older(late, 60)
    waiting, overdue = question_of(LearnerFactory()), question_of(LearnerFactory())
    older(waiting, 3)
    older(overdue, 50)
    elsewhere = question_of(LearnerFactory(), region="MA-09")
    older(elsewhere, 2)
    FollowUp.objects.filter(request=late, days=45).update(due_on=timezone.localdate())
    closing.close_request(in_time, outcome="founded")
    in_time.refresh_from_db()
    closing.rate_request(in_time, useful=True, comment="")
    found = board.figures()
    assert (found.waiting, found.late, found.open_cases, found.stuck) == (3, 2, 1, 1)
    # Taken in time: one; taken late: one; overdue: two. One waits within its time.
    assert (found.kept, found.due) == (1, 4)
    assert (found.kept_percent, found.useful_percent) == (25, 100)
    here = board.figures("MA-09")
    assert (here.waiting, here.late, here.kept, here.due) == (1, 1, 0, 1)
    assert [one.pk for one in board.waiting_list()] == [overdue.pk, waiting.pk, elsewhere.pk]


def test_an_empty_board_has_no_percentages(db):
    found = board.figures()
    assert (found.kept_percent, found.useful_percent, found.oldest) == (None, None, None)


def test_subjects_and_advisors_are_counted(advisor):
    taken_question(LearnerFactory(), advisor)
    question_of(LearnerFactory(), topic="fund.indh")
    lines = {line["field"]: (line["waiting"], line["taken"]) for line in board.by_topic()}
    assert lines == {"create": (0, 1), "fund": (1, 0)}
    (line,) = board.by_advisor("MA-03")
    assert (line.load, line.pending, line.thanked) == (1, 1, 0)
    assert board.by_advisor("MA-09") == []


@pytest.mark.parametrize("count", [1, 3])
def test_the_board_costs_the_same_for_one_and_for_three(
    lead, advisor, django_assert_max_num_queries, count
):
    for _number in range(count):
        question_of(LearnerFactory())
        taken_question(LearnerFactory(), desk_of(regions=["MA-03"]))
    client = browser(lead)
    client.get(BOARD)
    with django_assert_max_num_queries(26):
        page = client.get(BOARD)
    assert len(page.context["page_obj"]) == count


# --- Who sees it


def test_the_board_is_for_those_in_charge(lead, learner, advisor):
    assert Client().get(BOARD).status_code == 302
    for person in (learner, advisor):
        assert browser(person).get(BOARD).status_code == 403
    for person in (lead, AdministratorFactory()):
        assert browser(person).get(BOARD).status_code == 200


def test_the_board_says_nothing_of_the_words(lead, learner, advisor):
    request = question_of(learner)
    client = browser(lead)
    for address in (BOARD, reverse("mentoring:dispatch", args=[request.public_id])):
        assert QUESTION not in client.get(address).text


def test_a_lead_sees_her_own_region_first(lead, learner, stranger):
    Profile.objects.filter(user=lead).update(region="MA-09")
    question_of(learner, region="MA-03")
    mine = question_of(stranger, region="MA-09")
    client = browser(lead)
    assert [one.pk for one in client.get(BOARD).context["page_obj"]] == [mine.pk]
    assert len(client.get(f"{BOARD}?region=all").context["page_obj"]) == 2
    assert len(client.get(f"{BOARD}?region=all&topic=fund").context["page_obj"]) == 0
    assert client.get(f"{BOARD}?region=%00&topic=%00&page=x").status_code == 200


# --- Dispatching


def test_a_lead_gives_a_case_and_sees_the_reasons(lead, learner, advisor):
    request = question_of(learner)
    far = desk_of(regions=["MA-09"])
    client = browser(lead)
    address = f"{BOARD}{request.public_id}/"
    page = client.get(address)
    assert "parle la langue" in page.text
    assert [one["advisor"] for one in page.context["fitting"]] == [far]
    assert client.post(address, {"advisor": 0}).status_code == 422
    answer = client.post(address, {"advisor": far.pk, "note": "Merci de rappeler"})
    assert answer.status_code == 302
    request.refresh_from_db()
    assert queries.advisor_of(request) == far
    assert client.post(address, {"advisor": advisor.pk}).status_code == 302
    assert queries.advisor_of(request) == advisor
    assert list(request.history.values_list("kind", flat=True)) == ["assigned", "transferred"]


def test_only_those_in_charge_dispatch(learner, advisor, colleague):
    request = question_of(learner)
    address = reverse("mentoring:dispatch", args=[request.public_id])
    for person in (learner, advisor):
        assert browser(person).post(address, {"advisor": colleague.pk}).status_code == 403
    assert request.history.count() == 0


# --- Advisors


def test_an_advisor_is_verified_by_somebody_else(lead, advisor):
    client = browser(lead)
    page = reverse("mentoring:advisor", args=[advisor.pk])
    step = reverse("mentoring:advisor_step", args=[advisor.pk])
    assert client.get(page).status_code == 200
    assert client.post(step, {"what": "verify"}).status_code == 302
    advisor.refresh_from_db()
    assert (advisor.verified_on, advisor.verified_by) == (timezone.localdate(), lead)
    own = desk_of(lead)
    client.post(reverse("mentoring:advisor_step", args=[own.pk]), {"what": "verify"})
    own.refresh_from_db()
    assert own.verified_on is None
    assert browser(advisor).post(step, {"what": "verify"}).status_code == 403


def test_a_lead_hands_all_cases_of_an_advisor_on(lead, advisor, colleague):
    cases = [taken_question(LearnerFactory(), advisor) for _number in range(3)]
    step = reverse("mentoring:advisor_step", args=[advisor.pk])
    assert browser(lead).post(step, {"what": "leave"}).status_code == 302
    for case in cases:
        case.refresh_from_db()
        assert (case.state, queries.advisor_of(case)) == ("offered", None)
    advisor.refresh_from_db()
    assert not advisor.available
