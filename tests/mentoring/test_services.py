import datetime as dt
import threading

import pytest
from django.db import connection
from django.utils import timezone, translation
from django.utils.translation import gettext

from chat.errors import EmptyMessage
from chat.models import Conversation
from mentoring import closing, services
from mentoring.checks import check_waiting
from mentoring.enums import Answer, RequestState
from mentoring.errors import (
    AlreadyAsked,
    AlreadyRated,
    AlreadyTaken,
    NotYourRequest,
    TooManyRequests,
    WrongState,
)
from mentoring.models import Request
from tests.factories.accounts import LearnerFactory
from tests.factories.mentoring import QUESTION, answers, desk_of, question_of, taken_question

HOUR = dt.timedelta(hours=1)


# --- Asking


def test_a_question_is_offered_to_the_advisors_who_fit(learner, advisor, announced):
    far = desk_of(regions=["MA-09"])
    request = question_of(learner)
    assert request.state == RequestState.OFFERED
    assert answers(request) == {advisor.pk: Answer.PENDING}
    assert announced == [("mentoring.request", {advisor.user})]
    assert list(Request.objects.offered_to(advisor)) == [request]
    assert list(Request.objects.offered_to(far)) == []


def test_a_question_waits_visibly_when_nobody_fits(learner, announced):
    assert question_of(learner).state == RequestState.WAITING
    assert announced == []


def test_the_first_question_gives_the_project_its_region(learner):
    question_of(learner, region="MA-03")
    question_of(learner, topic="gov.ago", region="MA-09")
    learner.project.refresh_from_db()
    assert learner.project.region == "MA-03"


def test_a_double_tap_asks_once(learner, advisor):
    assert question_of(learner) == question_of(learner)
    assert learner.advice_requests.count() == 1


def test_another_question_on_an_open_topic_is_refused_with_the_earlier_one(learner):
    earlier = question_of(learner)
    with pytest.raises(AlreadyAsked) as refused:
        question_of(learner, text="شيء آخر")
    assert refused.value.earlier == earlier


def test_five_questions_are_open_at_most(learner):
    for topic in ("create.steps", "gov.ago", "fund.indh", "sell.law", "tax.coop"):
        question_of(learner, topic=topic)
    with pytest.raises(TooManyRequests) as refused:
        question_of(learner, topic="label.halal")
    assert refused.value.status == 429


def test_a_question_without_anything_to_see_is_refused(learner):
    with pytest.raises(EmptyMessage):
        question_of(learner, text=" \u200f\n ")


# --- Taking


def test_taking_opens_a_conversation_that_begins_with_the_question(learner, advisor, colleague):
    request = taken_question(learner, advisor)
    assert request.state == RequestState.TAKEN
    assert answers(request) == {advisor.pk: Answer.ACCEPTED, colleague.pk: Answer.EXPIRED}
    said = list(request.conversation.messages.in_order().values_list("author", "body"))
    assert [author for author, _body in said] == [None, learner.pk]
    assert said[1] == (learner.pk, QUESTION)
    members = dict(request.conversation.memberships.values_list("user", "role"))
    assert members == {learner.pk: "member", advisor.user_id: "advisor"}


def test_the_conversation_speaks_the_language_of_the_question(learner, advisor):
    with translation.override("fr"):
        request = taken_question(learner, advisor, language="ar")
    with translation.override("ar"):
        title, opening = str(request.topic_label), gettext("%(advisor)s has taken this question.")
    assert request.conversation.title == title
    said = request.conversation.messages.in_order().first()
    assert said.body == opening % {"advisor": advisor.user}


def test_taking_tells_the_holder_and_every_asked_advisor(learner, advisor, colleague, announced):
    request = question_of(learner)
    announced.clear()
    services.take_request(request, advisor=advisor)
    assert announced == [("mentoring.changed", {learner, advisor.user, colleague.user})]


def test_the_second_advisor_is_told_that_it_is_taken(learner, advisor, colleague):
    request = taken_question(learner, advisor)
    with pytest.raises(AlreadyTaken) as refused:
        services.take_request(request, advisor=colleague)
    assert refused.value.status == 409


def test_taking_twice_gives_the_same_conversation(learner, advisor):
    request = taken_question(learner, advisor)
    assert services.take_request(request, advisor=advisor).conversation == request.conversation
    assert Conversation.objects.count() == 1


def test_only_those_who_were_asked_may_take(learner, advisor):
    far = desk_of(regions=["MA-09"])
    request = question_of(learner)
    with pytest.raises(NotYourRequest):
        services.take_request(request, advisor=far)


@pytest.mark.django_db(transaction=True)
def test_two_advisors_at_once_open_one_conversation(learner, advisor, colleague):
    request = question_of(learner)
    start, results = threading.Barrier(2), []

    def take(desk):
        start.wait()
        try:
            services.take_request(request, advisor=desk)
            results.append("taken")
        except AlreadyTaken:
            results.append("refused")
        finally:
            connection.close()

    threads = [threading.Thread(target=take, args=[desk]) for desk in (advisor, colleague)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(results) == ["refused", "taken"]
    assert Conversation.objects.count() == 1
    assert sorted(answers(request).values()) == [Answer.ACCEPTED, Answer.EXPIRED]


# --- Declining, taking back, closing, rating


def test_declining_goes_on_to_the_next_with_the_reason_kept(learner, advisor):
    far = desk_of(regions=["MA-09"])
    request = question_of(learner)
    services.decline_request(request, advisor=advisor, reason="لا وقت لي هذا الأسبوع")
    assert answers(request) == {advisor.pk: Answer.DECLINED, far.pk: Answer.PENDING}
    assert request.assignments.get(advisor=advisor).reason == "لا وقت لي هذا الأسبوع"
    with pytest.raises(NotYourRequest):
        services.take_request(request, advisor=advisor)


def test_declining_while_another_is_asked_tells_only_the_holders_page(
    learner, advisor, colleague, announced
):
    desk_of(regions=["MA-09"])
    request = question_of(learner)
    announced.clear()
    services.decline_request(request, advisor=advisor, reason="x")
    assert answers(request) == {advisor.pk: Answer.DECLINED, colleague.pk: Answer.PENDING}
    assert announced == [("mentoring.changed", {learner})]


def test_when_everybody_declined_the_request_waits_again(learner, advisor):
    request = question_of(learner)
    services.decline_request(request, advisor=advisor, reason="x")
    request.refresh_from_db()
    assert request.state == RequestState.WAITING
    with pytest.raises(NotYourRequest):
        services.decline_request(request, advisor=advisor, reason="again")


def test_withdrawing_frees_the_advisors_and_the_topic(learner, advisor):
    request = question_of(learner)
    services.withdraw_request(request)
    assert answers(request) == {advisor.pk: Answer.EXPIRED}
    assert request.state == RequestState.WITHDRAWN
    with pytest.raises(WrongState):
        services.take_request(request, advisor=advisor)
    assert question_of(learner).pk != request.pk


def test_a_taken_request_cannot_be_withdrawn(learner, advisor):
    with pytest.raises(WrongState):
        services.withdraw_request(taken_question(learner, advisor))


def test_closing_keeps_the_outcome_and_leaves_the_conversation_to_read(learner, advisor):
    request = taken_question(learner, advisor)
    closing.close_request(request, outcome="referred")
    request.refresh_from_db()
    assert (request.state, request.outcome.kind) == (RequestState.CLOSED, "referred")
    assert not request.conversation.is_open
    assert Conversation.objects.visible_to(learner).get() == request.conversation
    with pytest.raises(WrongState):
        closing.close_request(request, outcome="answered")
    assert question_of(learner).state == RequestState.OFFERED


def test_an_open_request_cannot_be_closed_before_it_is_taken(learner, advisor):
    with pytest.raises(WrongState):
        closing.close_request(question_of(learner), outcome="answered")


def test_a_closed_request_is_rated_once(learner, advisor):
    request = taken_question(learner, advisor)
    with pytest.raises(WrongState):
        closing.rate_request(request, useful=True, comment="")
    closing.close_request(request, outcome="answered")
    request.refresh_from_db()
    closing.rate_request(request, useful=True, comment="شكرا")
    with pytest.raises(AlreadyRated):
        closing.rate_request(request, useful=False, comment="")
    request.refresh_from_db()
    assert (request.rating.useful, request.rating.comment) == (True, "شكرا")


# --- Health


def test_health_warns_of_requests_that_wait_too_long(learner):
    assert check_waiting().level == "ok"
    request = question_of(LearnerFactory())
    question_of(learner)
    Request.objects.filter(pk=request.pk).update(created_at=timezone.now() - 80 * HOUR)
    assert check_waiting().level == "warning"
