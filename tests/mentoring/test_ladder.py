"""Requests that nobody took: more people are asked, at last those in charge."""

import datetime as dt

from django.test import Client
from django.urls import reverse
from django.utils import timezone

from fadaa.accounts.enums import Role
from fadaa.accounts.models import Profile
from mentoring import closing, ladder, services
from mentoring.enums import Answer, RequestState
from mentoring.ladder import climb
from mentoring.models import Advisor, Request
from tests.factories.accounts import AdministratorFactory, UserFactory
from tests.factories.mentoring import answers, desk_of, question_of, taken_question

HOUR = dt.timedelta(hours=1)
WEEK = dt.timedelta(days=7)


def test_an_unanswered_request_climbs_rung_by_rung_and_each_once(learner, advisor, announced):
    far = desk_of(regions=["MA-09"])
    french = desk_of(languages=["fr"])
    lead = UserFactory(roles=[Role.LEAD])
    request = question_of(learner)
    asked = request.created_at
    announced.clear()

    assert climb(asked + 3 * HOUR) == 0
    assert climb(asked + 5 * HOUR) == 1
    assert climb(asked + 5 * HOUR) == 0
    assert set(answers(request)) == {advisor.pk, far.pk}
    assert climb(asked + 25 * HOUR) == 1
    assert set(answers(request)) == {advisor.pk, far.pk, french.pk}
    assert climb(asked + 73 * HOUR) == 1
    assert climb(asked + 9 * 24 * HOUR) == 0
    assert ("mentoring.request", {lead}) in announced
    assert list(Request.objects.offered_to(Advisor.objects.get(user=lead))) == [request]
    steps = list(request.escalations.order_by("at").values_list("step", flat=True))
    assert steps == ["language", "everyone", "leads"]


def test_a_request_that_nobody_looked_at_for_a_week_climbs_every_rung_at_once(learner):
    UserFactory(roles=[Role.LEAD])
    request = question_of(learner)
    assert climb(request.created_at + 200 * HOUR) == 3


def test_a_declining_advisor_is_not_asked_again_by_a_rung(learner, advisor):
    request = question_of(learner)
    services.decline_request(request, advisor=advisor, reason="x")
    climb(request.created_at + 100 * HOUR)
    assert answers(request) == {advisor.pk: Answer.DECLINED}


def test_a_taken_or_withdrawn_request_does_not_climb(learner, stranger, advisor):
    taken_question(learner, advisor)
    services.withdraw_request(question_of(stranger))
    assert climb(timezone.now() + 999 * HOUR) == 0


def test_the_lead_opens_and_takes_what_climbed_to_her(learner, announced):
    lead = UserFactory(roles=[Role.LEAD])
    AdministratorFactory()
    request = question_of(learner)
    client = Client()
    client.force_login(lead)
    assert client.get("/fr/mentoring/desk/").status_code == 403
    climb(request.created_at + WEEK)
    desk = client.get("/fr/mentoring/desk/")
    assert str(request.public_id) in desk.text
    assert list(request.assignments.values_list("advisor__user", flat=True)) == [lead.pk]
    answer = client.post(reverse("mentoring:take", args=[request.public_id]))
    request.refresh_from_db()
    assert (answer.status_code, request.state) == (302, RequestState.TAKEN)


def test_the_lead_of_the_region_is_asked_before_the_others(learner):
    here, elsewhere = UserFactory(roles=[Role.LEAD]), UserFactory(roles=[Role.LEAD])
    Profile.objects.filter(user=here).update(region="MA-03")
    Profile.objects.filter(user=elsewhere).update(region="MA-09")
    request = question_of(learner, region="MA-03")
    climb(request.created_at + WEEK)
    assert list(request.assignments.values_list("advisor__user", flat=True)) == [here.pk]
    services.decline_request(request, advisor=Advisor.objects.get(user=here), reason="x")
    climb(request.created_at + WEEK + HOUR)
    assert Request.objects.offered_to(Advisor.objects.get(user=elsewhere)).exists()


def test_administrators_are_asked_when_there_is_no_lead(learner):
    administrator = AdministratorFactory()
    request = question_of(learner)
    climb(request.created_at + WEEK)
    assert list(request.assignments.values_list("advisor__user", flat=True)) == [administrator.pk]


def test_the_last_rung_stays_due_until_somebody_is_in_charge(learner):
    request = question_of(learner)
    assert climb(request.created_at + WEEK) == 2
    lead = UserFactory(roles=[Role.LEAD])
    assert climb(request.created_at + WEEK) == 1
    assert list(request.assignments.values_list("advisor__user", flat=True)) == [lead.pk]


def test_when_the_leads_decline_the_administrators_are_asked(learner):
    lead, administrator = UserFactory(roles=[Role.LEAD]), AdministratorFactory()
    request = question_of(learner)
    climb(request.created_at + WEEK)
    services.decline_request(request, advisor=Advisor.objects.get(user=lead), reason="x")
    climb(request.created_at + WEEK + HOUR)
    request.refresh_from_db()
    assert request.state == RequestState.OFFERED
    assert Request.objects.offered_to(Advisor.objects.get(user=administrator)).exists()


def test_the_desk_of_a_lead_is_never_asked_at_first(learner, stranger):
    UserFactory(roles=[Role.LEAD])
    climb(question_of(learner).created_at + WEEK)
    assert question_of(stranger).state == RequestState.WAITING


def test_a_waiting_request_goes_to_the_advisor_who_became_free(learner, stranger, announced):
    full = desk_of(capacity=1)
    first = taken_question(stranger, full)
    request = question_of(learner)
    assert climb() == 0
    assert answers(request) == {}
    closing.close_request(first, outcome="answered")
    announced.clear()
    assert climb() == 0
    assert answers(request) == {full.pk: Answer.PENDING}
    assert announced == [("mentoring.request", {full.user}), ("mentoring.changed", {learner})]


def test_a_request_that_fails_does_not_hold_up_the_others(learner, stranger, monkeypatch, caplog):
    broken, request = question_of(learner), question_of(stranger)
    advisor = desk_of(regions=["MA-03"])
    choose = services.first_choice

    def fail_for_one(request):
        if request.pk == broken.pk:
            raise ValueError("broken")
        return choose(request)

    monkeypatch.setattr(services, "first_choice", fail_for_one)
    assert ladder.climb_now() is None
    assert (answers(broken), answers(request)) == ({}, {advisor.pk: Answer.PENDING})
    assert f"request {broken.pk} could not climb" in caplog.text
