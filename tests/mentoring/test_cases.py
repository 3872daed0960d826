"""The advisor's tools: who works on a case, what is to be done, absence, ending, going on."""

import datetime as dt
import threading

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from chat.models import Conversation, Message
from chat.services import send_message
from fadaa.core.ids import uuid7
from mentoring import canned, closing, following, handing, queries, services, viewing
from mentoring.enums import Answer, RequestState
from mentoring.errors import (
    AlreadyAsked,
    AlreadyTaken,
    CannotAnswer,
    PastMoment,
    ReasonMissing,
    TooLateToReopen,
    WrongState,
)
from mentoring.ladder import climb
from mentoring.models import CannedAnswer, Label, Note, Request, Task
from tests.factories.accounts import LearnerFactory
from tests.factories.mentoring import answers, desk_of, question_of, taken_question

DAY = dt.timedelta(days=1)


def browser(person):
    client = Client()
    client.force_login(getattr(person, "user", person))
    return client


def act(client, name, request, form=None):
    return client.post(reverse(f"mentoring:{name}", args=[request.public_id]), form or {})


def members(request):
    return set(request.conversation.memberships.present().values_list("user", flat=True))


def said_in(request):
    return list(request.conversation.messages.in_order().values_list("body", flat=True))


@pytest.fixture
def case(learner, advisor):
    return taken_question(learner, advisor)


# --- Handing on, asking for help


def test_handing_on_moves_the_conversation_and_keeps_what_was_said(case, learner, advisor):
    colleague = desk_of()
    handing.assign(case, to=colleague, by=advisor.user, note="يعرف الضرائب")
    assert answers(case)[advisor.pk] == Answer.HANDED_ON
    assert queries.advisor_of(case) == colleague
    assert members(case) == {learner.pk, colleague.user_id}
    assert Note.objects.get(request=case).text == "يعرف الضرائب"
    assert Conversation.objects.count() == 1
    kinds = list(case.history.values_list("kind", flat=True))
    assert kinds == ["taken", "transferred"]
    handing.assign(case, to=advisor, by=colleague.user)
    assert queries.advisor_of(case) == advisor
    assert members(case) == {learner.pk, advisor.user_id}


def test_a_case_goes_only_to_somebody_who_is_there(case, advisor, learner):
    away = desk_of(absent_until=timezone.localdate())
    herself = desk_of(learner)
    for wrong in (away, herself, desk_of(available=False)):
        with pytest.raises(CannotAnswer):
            handing.assign(case, to=wrong, by=advisor.user)
        with pytest.raises(CannotAnswer):
            handing.invite(case, specialist=wrong, by=advisor.user)
    closing.close_request(case, outcome="answered")
    with pytest.raises(WrongState):
        handing.assign(case, to=desk_of(), by=advisor.user)


def test_a_specialist_reads_and_writes_until_she_is_done(case, learner, advisor):
    specialist = desk_of()
    assert act(browser(specialist), "note", case, {"text": "x"}).status_code == 404
    handing.invite(case, specialist=specialist, by=advisor.user)
    handing.invite(case, specialist=specialist, by=advisor.user)
    assert case.helpers.count() == 1
    assert members(case) == {learner.pk, advisor.user_id, specialist.user_id}
    assert [one.request for one in queries.cases(specialist)] == [case]
    assert act(browser(specialist), "note", case, {"text": "Le dossier TVA"}).status_code == 302
    handing.dismiss(case, specialist=specialist, by=advisor.user)
    assert members(case) == {learner.pk, advisor.user_id}
    assert act(browser(specialist), "note", case, {"text": "x"}).status_code == 404


@pytest.mark.django_db(transaction=True)
def test_taking_and_assigning_in_the_same_instant_gives_one_advisor(learner, advisor, colleague):
    request = question_of(learner)
    other = desk_of(regions=["MA-09"])
    start, results = threading.Barrier(2), []

    def run(work):
        start.wait()
        try:
            work()
            results.append("done")
        except (AlreadyTaken, WrongState):
            results.append("refused")
        finally:
            connection.close()

    works = [
        lambda: services.take_request(request, advisor=advisor),
        lambda: handing.assign(request, to=other, by=colleague.user),
    ]
    threads = [threading.Thread(target=run, args=[work]) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    # The lead's word counts: she hands it on even when it was taken just before.
    assert Conversation.objects.count() == 1
    assert list(answers(request).values()).count(Answer.ACCEPTED) == 1
    assert queries.advisor_of(request) == other
    assert "done" in results


# --- Absence and leaving


def test_a_deputy_stands_in_and_leaves_with_the_return(case, learner, advisor):
    deputy = desk_of()
    until = timezone.localdate() + 7 * DAY
    handing.go_absent(advisor, until=until, deputy=deputy)
    assert members(case) == {learner.pk, advisor.user_id, deputy.user_id}
    assert handing.cover(advisor) == 0
    advisor.refresh_from_db()
    assert str(deputy) in said_in(case)[-1]
    handing.come_back(advisor)
    assert members(case) == {learner.pk, advisor.user_id}
    assert queries.advisor_of(case) == advisor


def test_an_absence_told_in_advance_begins_by_the_clock(case, learner, advisor):
    deputy = desk_of()
    today = timezone.localdate()
    handing.go_absent(advisor, since=today + DAY, until=today + 3 * DAY, deputy=deputy)
    assert members(case) == {learner.pk, advisor.user_id}
    assert not advisor.is_away()
    type(advisor).objects.filter(pk=advisor.pk).update(absent_from=today)
    handing.keep_watch()
    handing.keep_watch()
    assert members(case) == {learner.pk, advisor.user_id, deputy.user_id}
    type(advisor).objects.filter(pk=advisor.pk).update(absent_from=None, absent_until=today - DAY)
    handing.keep_watch()
    assert members(case) == {learner.pk, advisor.user_id}


def test_offers_to_an_absent_advisor_go_on_at_once(learner, advisor):
    far = desk_of(regions=["MA-09"])
    request = question_of(learner)
    handing.go_absent(advisor, until=timezone.localdate() + DAY)
    assert answers(request) == {advisor.pk: Answer.EXPIRED, far.pk: Answer.PENDING}


def test_nobody_is_her_own_deputy(advisor):
    with pytest.raises(CannotAnswer):
        handing.go_absent(advisor, until=timezone.localdate(), deputy=advisor)


def test_an_advisor_who_leaves_with_thirty_conversations_loses_none(db):
    leaver, deputy = desk_of(capacity=40), desk_of(capacity=20)
    leaver.deputy = deputy
    leaver.save(update_fields=["deputy"])
    cases = [
        handing.assign(question_of(LearnerFactory()), to=leaver, by=leaver.user) for _ in range(30)
    ]
    desk_of()
    assert handing.leave_for_good(leaver) == 30
    states = {}
    for case in cases:
        case.refresh_from_db()
        present = members(case)
        assert leaver.user_id not in present
        assert case.holder_id in present
        assert "كيف نؤسس تعاونية؟" in said_in(case)
        states[case.state] = states.get(case.state, 0) + 1
    assert states == {RequestState.TAKEN: 20, RequestState.OFFERED: 10}
    assert Conversation.objects.filter(state="open").count() == 30


def test_a_case_back_in_the_queue_keeps_its_conversation(case, learner, advisor):
    colleague = desk_of()
    asked = Request.objects.get(pk=case.pk).taken_at
    advisor.user.is_active = False
    advisor.user.save()
    handing.keep_watch()
    case.refresh_from_db()
    assert (case.state, case.taken_at) == (RequestState.OFFERED, asked)
    assert answers(case)[colleague.pk] == Answer.PENDING
    taken = services.take_request(case, advisor=colleague)
    assert taken.conversation == case.conversation
    assert members(taken) == {learner.pk, colleague.user_id}
    assert said_in(taken).count("كيف نؤسس تعاونية؟") == 1


def test_the_ladder_of_a_case_back_in_the_queue_begins_anew(case, advisor):
    Request.objects.filter(pk=case.pk).update(created_at=timezone.now() - 20 * DAY)
    handing.leave_for_good(advisor)
    assert climb() == 0
    assert climb(timezone.now() + dt.timedelta(hours=5)) == 1


# --- Snooze, tasks, follow-up


def test_a_snoozed_case_sinks_until_a_message_wakes_it(case, learner, advisor):
    other = taken_question(LearnerFactory(), advisor)
    following.snooze(case, until=timezone.now() + DAY)
    assert [(one.request.pk, one.is_asleep) for one in queries.cases(advisor)][-1] == (
        case.pk,
        True,
    )
    send_message(case.conversation, author=learner, client_id=uuid7(), body="سلام")
    assert not any(one.is_asleep for one in queries.cases(advisor) if one.request == case)
    with pytest.raises(PastMoment):
        following.snooze(other, until=timezone.now() - DAY)


def test_tasks_of_both_sides_are_seen_and_ticked_by_each(case, learner, advisor):
    today = timezone.localdate()
    mine = following.add_task(
        case, text="Appeler l’ODCO", side="advisor", due_on=today, by=advisor.user
    )
    hers = following.add_task(
        case, text="جمع البطائق", side="holder", due_on=today, by=advisor.user
    )
    page = browser(learner).get(case.get_absolute_url()).text
    assert ("جمع البطائق" in page, "Appeler" in page) == (True, False)
    assert [one.tasks_due for one in queries.cases(advisor)] == [1]
    address = reverse("mentoring:own_task", args=[case.public_id, hers.pk])
    assert browser(learner).post(address, {"done": "yes"}).status_code == 302
    refused = reverse("mentoring:own_task", args=[case.public_id, mine.pk])
    assert browser(learner).post(refused, {"done": "yes"}).status_code == 404
    step = {"what": "done", "number": mine.pk}
    assert act(browser(advisor), "small_step", case, step).status_code == 302
    assert Task.objects.filter(done_at=None).count() == 0
    with pytest.raises(PastMoment):
        following.add_task(case, text="x", side="holder", due_on=today - DAY, by=advisor.user)


def test_a_task_of_today_is_reminded_of_once_and_without_its_words(
    case, learner, advisor, monkeypatch
):
    sent = []

    class Phone:
        def send(self, phone, text):
            sent.append((phone, text))

    monkeypatch.setattr(following, "gateway", Phone)
    noon = timezone.localtime().replace(hour=12)
    following.add_task(case, text="سر بيننا", side="holder", due_on=noon.date(), by=advisor.user)
    assert following.remind_of_tasks(noon.replace(hour=3)) == 0
    assert following.remind_of_tasks(noon) == 1
    assert following.remind_of_tasks(noon) == 0
    assert [phone for phone, _text in sent] == [learner.phone]
    assert "سر" not in sent[0][1]


def test_a_case_is_followed_up_on_its_three_days_each_once(case, learner, advisor):
    start = timezone.localtime().replace(hour=12)
    assert list(case.follow_ups.values_list("days", flat=True)) == [9, 21, 45]
    asked = [following.ask_how_it_goes(start + days * DAY) for days in (8, 9, 9, 20, 21, 45, 46)]
    assert asked == [0, 1, 0, 0, 1, 1, 0]
    assert following.ask_how_it_goes(start.replace(hour=2) + 60 * DAY) == 0
    with pytest.raises(WrongState):
        following.finish_follow_up(case, days=10)
    following.finish_follow_up(case, days=9)
    with pytest.raises(WrongState):
        following.finish_follow_up(case, days=9)


def test_a_closed_case_is_not_followed_up(case):
    closing.close_request(case, outcome="founded")
    assert following.ask_how_it_goes(timezone.localtime().replace(hour=12) + 9 * DAY) == 0


# --- Ending and going on


def test_giving_up_wants_a_reason(case, advisor):
    with pytest.raises(ReasonMissing):
        closing.close_request(case, outcome="abandoned", reason=" ")
    client = browser(advisor)
    assert act(client, "close", case, {"outcome": "abandoned"}).status_code == 422
    form = {"outcome": "abandoned", "reason": "لم يكتمل العدد"}
    assert act(client, "close", case, form).status_code == 302
    case.refresh_from_db()
    assert (case.outcome.kind, case.outcome.reason) == ("abandoned", "لم يكتمل العدد")


def test_reopening_goes_on_with_the_same_advisor(case, learner, advisor):
    closing.close_request(case, outcome="filed")
    assert act(browser(learner), "reopen", case).status_code == 302
    case.refresh_from_db()
    assert case.state == RequestState.TAKEN
    assert case.conversation.is_open
    send_message(case.conversation, author=learner, client_id=uuid7(), body="سؤال آخر")
    assert list(case.history.values_list("kind", "about"))[-1] == ("reopened", "filed")
    closing.close_request(case, outcome="founded")
    with pytest.raises(WrongState):
        closing.reopen_request(question_of(LearnerFactory()), by=learner)


def test_reopening_finds_another_advisor_when_the_first_is_gone(case, learner, advisor):
    closing.close_request(case, outcome="filed")
    advisor.user.groups.clear()
    colleague = desk_of()
    reopened = closing.reopen_request(case, by=learner)
    assert reopened.state == RequestState.OFFERED
    assert answers(reopened)[colleague.pk] == Answer.PENDING


def test_what_is_long_closed_or_asked_anew_stays_closed(case, learner):
    closing.close_request(case, outcome="filed")
    case.refresh_from_db()
    newer = question_of(learner)
    with pytest.raises(AlreadyAsked):
        closing.reopen_request(case, by=learner)
    services.withdraw_request(newer)
    Request.objects.filter(pk=case.pk).update(closed_at=timezone.now() - 61 * DAY)
    with pytest.raises(TooLateToReopen):
        closing.reopen_request(case, by=learner)


def test_three_questions_are_asked_and_the_last_one_counts(case, learner):
    closing.close_request(case, outcome="founded")
    client = browser(learner)
    assert act(client, "rate", case, {"quick": "yes", "clear": "no"}).status_code == 422
    assert act(client, "rate", case, {"quick": "yes", "useful": "yes"}).status_code == 302
    case.refresh_from_db()
    said = (case.rating.quick, case.rating.clear, case.rating.useful)
    assert said == (True, None, True)


# --- Prepared answers, labels, looking on


def test_variables_are_filled_in_the_language_of_the_question(case, learner, advisor):
    CannedAnswer.objects.create(
        title="Bonjour", body_ar="سلام {name} {unknown} {advisor}", body_fr="Bonjour {name}"
    )
    CannedAnswer.objects.create(title="A", body_ar="x", body_fr="x", owner=desk_of())
    ((_answer, text),) = canned.filled_for(case, advisor)
    assert text == f"سلام {learner} {{unknown}} {advisor}"


def test_a_prepared_answer_is_looked_over_and_sent(case, advisor):
    CannedAnswer.objects.create(title="Bonjour", body_ar="سلام", body_fr="Bonjour")
    client = browser(advisor)
    address = reverse("mentoring:answers", args=[case.public_id])
    assert "سلام" in client.get(address).text
    assert client.post(address, {"text": " "}).status_code == 422
    assert client.post(address, {"text": "سلام عليكم"}).status_code == 302
    assert Message.objects.filter(author=advisor.user, body="سلام عليكم").count() == 1


def test_an_advisor_writes_her_own_answers_and_only_them(advisor, colleague):
    client = browser(advisor)
    form = {"title": "Mes pièces", "body_ar": "هيئوا", "body_fr": "Préparez"}
    assert client.post("/fr/mentoring/desk/answers/", form).status_code == 302
    own = CannedAnswer.objects.get()
    assert own.owner == advisor
    address = reverse("mentoring:own_answer", args=[own.pk])
    assert browser(colleague).get(address).status_code == 404
    shared = CannedAnswer.objects.create(title="S", body_ar="x", body_fr="x")
    assert client.get(reverse("mentoring:own_answer", args=[shared.pk])).status_code == 403
    assert client.post(address, form | {"title": ""}).status_code == 422
    assert client.post(address, {"delete": "yes"}).status_code == 302
    assert list(CannedAnswer.objects.all()) == [shared]


def test_labels_sort_the_desk(case, advisor):
    label = Label.objects.create(name_ar="تمويل", name_fr="Financement")
    other = taken_question(LearnerFactory(), advisor)
    client = browser(advisor)
    assert act(client, "labels", case, {"labels": [label.pk]}).status_code == 302
    page = client.get(f"/fr/mentoring/desk/?label={label.pk}")
    assert [one.request for one in page.context["cases"]] == [case]
    assert len(client.get("/fr/mentoring/desk/").context["cases"]) == 2
    assert act(client, "labels", other, {"labels": [999]}).status_code == 422


def test_who_looks_at_a_request_is_told_to_the_other(learner, advisor, colleague):
    request = question_of(learner)
    assert viewing.look(request, advisor.user) == []
    assert viewing.look(request, colleague.user) == [str(advisor.user)]
    assert viewing.others_at([request], colleague.user) == {request.pk: [str(advisor.user)]}
    page = browser(colleague).get(reverse("mentoring:offer", args=[request.public_id]))
    assert str(advisor.user) in page.text


# --- The pages


@pytest.mark.parametrize("name", ["offer", "case"])
def test_strangers_do_not_find_a_case(learner, advisor, stranger, name):
    request = question_of(learner)
    far = desk_of(regions=["MA-09"])
    address = reverse(f"mentoring:{name}", args=[request.public_id])
    assert browser(far).get(address).status_code == 404
    assert browser(stranger).get(address).status_code == 403


def test_every_tool_of_the_case_page_works(case, advisor):
    colleague = desk_of()
    client = browser(advisor)
    page = client.get(reverse("mentoring:case", args=[case.public_id]))
    assert page.status_code == 200
    tomorrow = (timezone.localdate() + DAY).isoformat()
    for name, good, bad in (
        ("task", {"text": "Voir", "side": "advisor", "due_on": tomorrow}, {"text": ""}),
        ("snooze", {"until": tomorrow}, {"until": "2020-01-01"}),
        ("invite", {"advisor": colleague.pk}, {"advisor": 0}),
        ("transfer", {"advisor": colleague.pk, "note": "x"}, {"advisor": advisor.pk}),
    ):
        assert act(client, name, case, bad).status_code == 422
        assert act(client, name, case, good).status_code == 302
    assert act(client, "task", case, {"text": "y", "side": "holder"}).status_code == 404
    assert queries.advisor_of(case) == colleague


@pytest.mark.parametrize("what", ["wake", "reopen", "dismiss", "followed", "done", "nothing", ""])
def test_small_steps_that_make_no_sense_are_harmless(case, advisor, what):
    answer = act(browser(advisor), "small_step", case, {"what": what, "number": "999999999999"})
    assert answer.status_code in {302, 404, 409}


def test_availability_and_absence_are_set_at_the_desk(advisor, colleague):
    client = browser(advisor)
    client.post("/fr/mentoring/desk/availability/", {"available": "no"})
    advisor.refresh_from_db()
    assert not advisor.available
    client.post("/fr/mentoring/desk/availability/", {"available": "yes"})
    tomorrow = (timezone.localdate() + DAY).isoformat()
    address = "/fr/mentoring/desk/absence/"
    assert client.post(address, {"until": "2020-01-01"}).status_code == 422
    wrong = {"since": tomorrow, "until": timezone.localdate().isoformat()}
    assert client.post(address, wrong).status_code == 422
    form = {"until": tomorrow, "deputy": colleague.pk}
    assert client.post(address, form).status_code == 302
    advisor.refresh_from_db()
    assert (advisor.is_away(), advisor.deputy) == (True, colleague)
    assert client.get("/fr/mentoring/desk/").status_code == 200
    client.post(address, {"back": "yes"})
    advisor.refresh_from_db()
    assert not advisor.is_away()
