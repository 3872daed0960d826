import datetime as dt

import pytest
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from fadaa.accounts.space import cards_for
from mentoring import closing, ladder, services
from mentoring.models import Project, Request
from tests.factories.accounts import AdvisorFactory, LearnerFactory
from tests.factories.mentoring import QUESTION, desk_of, question_of, taken_question

ASK = "/fr/mentoring/ask/"
DESK = "/fr/mentoring/desk/"
FILE = "/fr/mentoring/file/"
FORM = {"text": QUESTION, "topic": "create.steps", "region": "MA-03"}


def browser(person, **options):
    client = Client(**options)
    client.force_login(getattr(person, "user", person))
    return client


def act(client, name, request, form=None):
    return client.post(reverse(f"mentoring:{name}", args=[request.public_id]), form or {})


# --- Asking


def test_asking_leads_to_the_page_that_says_where_it_stands(learner, advisor):
    answer = browser(learner).post(ASK, FORM)
    request = Request.objects.get()
    assert (answer.status_code, answer.url) == (302, request.get_absolute_url())
    assert (request.text, request.region, request.language) == (QUESTION, "MA-03", "fr")
    page = browser(learner).get(answer.url)
    assert QUESTION in page.text
    assert "no-store" in page["Cache-Control"]


@pytest.mark.parametrize(
    "wrong",
    [
        {"text": ""},
        {"text": " \u200b\n\u200f"},
        {"text": "x" * 2001},
        {"text": "x" * 5000},
        {"text": "a\x00b"},
        {"topic": "nothing"},
    ],
)
def test_a_wrong_form_keeps_what_was_typed(learner, wrong):
    form = FORM | {"text": "Ma question à moi"} | wrong
    answer = browser(learner).post(ASK, form)
    assert answer.status_code == 422
    assert answer.context["form"]["text"].value() == form["text"]
    assert Request.objects.count() == 0


def test_a_second_question_on_the_topic_is_told_of_the_first(learner):
    earlier = question_of(learner)
    answer = browser(learner).post(ASK, FORM | {"text": "Autre chose"})
    assert answer.status_code == 409
    assert earlier.get_absolute_url() in answer.text
    assert "Autre chose" in answer.text


def test_a_sixth_open_question_is_too_many(learner):
    for topic in ("gov.ago", "fund.indh", "sell.law", "tax.coop", "label.halal"):
        question_of(learner, topic=topic)
    assert browser(learner).post(ASK, FORM).status_code == 429


def test_a_visitor_writes_first_and_finds_the_words_after_entering(client, learner, settings):
    answer = client.post(ASK + "?topic=gov.ago", FORM)
    assert answer.status_code == 302
    assert "login" in answer.url
    assert "next=%2Ffr%2Fmentoring%2Fask%2F" in answer.url
    assert Request.objects.count() == 0
    enter(client, learner, settings)
    page = client.get(ASK)
    assert QUESTION in page.text
    assert page.context["form"]["topic"].value() == "create.steps"
    client.post(ASK, FORM)
    assert Request.objects.get().holder == learner


def enter(client, person, settings):
    """Sign in and keep the session, as a visitor does; force_login would begin a new one."""
    session = client.session
    session[SESSION_KEY] = str(person.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = person.get_session_auth_hash()
    session.save()


def test_kept_words_show_once_and_only_after_entering(client, learner, settings):
    client.post(ASK, FORM)
    assert QUESTION not in client.get(ASK).text
    enter(client, learner, settings)
    assert QUESTION in client.get(ASK).text
    assert QUESTION not in client.get(ASK).text


def test_the_address_wins_over_kept_words(client, learner, settings):
    client.post(ASK, FORM)
    enter(client, learner, settings)
    form = client.get(ASK + "?topic=gov.ago").context["form"]
    assert (form["topic"].value(), form["text"].value()) == ("gov.ago", QUESTION)


def test_a_visitor_who_wrote_nothing_is_told_before_entering(client, db):
    assert client.post(ASK, FORM | {"text": "\u200b"}).status_code == 422


def test_a_visitor_may_read_the_form_without_an_account(client, db):
    assert client.get(ASK).status_code == 200


@pytest.mark.parametrize(
    "query",
    ["topic=nonsense", "from=1000000", "from=x", "from=99999999999999999999", "text=%00&topic="],
)
def test_an_address_that_makes_no_sense_is_harmless(learner, query):
    assert browser(learner).get(f"{ASK}?{query}").status_code == 200


def test_the_page_one_came_from_is_named_and_kept(learner):
    source = Page.objects.live().public().filter(depth__gt=1).first()
    if source is None:
        source = Page.objects.get(depth=1).add_child(instance=Page(title="Guide", slug="guide"))
    address = f"{ASK}?from={source.pk}&topic=gov.ago"
    page = browser(learner).get(address)
    assert source.title in page.text
    assert page.context["form"]["topic"].value() == "gov.ago"
    browser(learner).post(address, FORM)
    assert Request.objects.get().from_page_title == source.title


def test_a_page_that_is_not_live_is_not_named(learner):
    hidden = Page.objects.get(depth=1).add_child(
        instance=Page(title="Very secret draft", slug="secret", live=False)
    )
    assert "Very secret draft" not in browser(learner).get(f"{ASK}?from={hidden.pk}").text


# --- Where it stands


def test_the_holder_alone_sees_the_status_page(learner, advisor, stranger):
    request = question_of(learner)
    assert browser(learner).get(request.get_absolute_url()).status_code == 200
    assert browser(stranger).get(request.get_absolute_url()).status_code == 404
    assert browser(advisor).get(request.get_absolute_url()).url.endswith("/mentoring/desk/")
    assert Client().get(request.get_absolute_url()).status_code == 302


def test_the_changing_part_can_be_fetched_alone(learner):
    request = question_of(learner)
    part = browser(learner).get(request.get_absolute_url() + "?part=state")
    assert "data-refresh-part" in part.text
    assert "<html" not in part.text


def test_the_status_page_says_who_is_asked_next_and_when(learner, advisor):
    request = question_of(learner)
    client = browser(learner)
    coming = client.get(request.get_absolute_url()).context["next_step"]
    assert coming == {"step": "language", "at": request.created_at + dt.timedelta(hours=4)}
    Request.objects.filter(pk=request.pk).update(created_at=timezone.now() - dt.timedelta(hours=5))
    ladder.climb()
    coming = client.get(request.get_absolute_url()).context["next_step"]
    assert coming["step"] == "everyone"
    services.take_request(request, advisor=advisor)
    assert client.get(request.get_absolute_url()).context["next_step"] is None


def test_the_status_page_tells_that_it_was_taken_and_keeps_the_rating_form(learner, advisor):
    request = question_of(learner)
    client = browser(learner)
    page = client.get(request.get_absolute_url()).text
    assert 'data-refresh-count="0" data-refresh-news=""' in page
    assert 'aria-live="polite" data-refresh-voice' in page
    services.take_request(request, advisor=advisor)
    part = client.get(request.get_absolute_url() + "?part=state").text
    assert 'data-refresh-count="1" data-refresh-news="تكفّل' in part
    assert "data-refresh-keep" not in part
    closing.close_request(request, outcome="answered")
    part = client.get(request.get_absolute_url() + "?part=state").text
    state, rating = part.split('data-refresh-part="rating" data-refresh-keep')
    assert ('name="useful"' in state, 'name="useful"' in rating) == (False, True)


def test_withdrawing_is_for_the_holder(learner, advisor, stranger):
    request = question_of(learner)
    assert act(browser(stranger), "withdraw", request).status_code == 404
    assert act(browser(advisor), "withdraw", request).status_code == 403
    assert act(browser(learner), "withdraw", request).status_code == 302
    request.refresh_from_db()
    assert request.state == "withdrawn"
    assert act(browser(learner), "withdraw", request).status_code == 409


def test_rating_is_for_the_holder_once_it_is_closed(learner, advisor):
    request = taken_question(learner, advisor)
    form = {"useful": "no", "comment": "Pas encore"}
    assert act(browser(learner), "rate", request, form).status_code == 409
    closing.close_request(request, outcome="answered")
    assert act(browser(advisor), "rate", request, form).status_code == 403
    assert act(browser(learner), "rate", request, {}).status_code == 422
    assert act(browser(learner), "rate", request, form).status_code == 302
    request.refresh_from_db()
    assert (request.rating.useful, request.rating.comment) == (False, "Pas encore")
    assert act(browser(learner), "rate", request, form).status_code == 409


# --- The desk


def test_the_desk_is_for_advisors(client, learner, advisor):
    assert client.get(DESK).status_code == 302
    assert browser(learner).get(DESK).status_code == 403
    assert browser(AdvisorFactory()).get(DESK).status_code == 403  # the role without a desk
    assert browser(advisor).get(DESK).status_code == 200


def test_an_advisor_without_the_role_loses_the_desk(advisor):
    advisor.user.groups.clear()
    assert browser(advisor).get(DESK).status_code == 403


def test_taking_leads_into_the_conversation(learner, advisor):
    request = question_of(learner)
    answer = act(browser(advisor), "take", request)
    request.refresh_from_db()
    assert answer.url.endswith(f"/chat/{request.conversation.public_id}/")


def test_the_second_advisor_gets_a_sentence_and_a_conflict(learner, advisor, colleague):
    request = taken_question(learner, advisor)
    answer = act(browser(colleague), "take", request)
    assert answer.status_code == 409
    assert DESK in answer.text


@pytest.mark.parametrize("action", ["take", "decline", "close", "note"])
def test_nobody_but_the_asked_advisor_acts(learner, stranger, advisor, action):
    far = desk_of(regions=["MA-09"])
    request = question_of(learner)
    form = {"reason": "x", "outcome": "answered", "text": "x"}
    assert act(browser(learner), action, request, form).status_code == 403
    assert act(browser(stranger), action, request, form).status_code == 403
    assert act(browser(far), action, request, form).status_code == 404
    request.refresh_from_db()
    assert request.state == "offered"


def test_declining_wants_a_reason(learner, advisor):
    request = question_of(learner)
    client = browser(advisor)
    assert client.get(reverse("mentoring:decline", args=[request.public_id])).status_code == 200
    assert act(client, "decline", request).status_code == 422
    assert act(client, "decline", request, {"reason": "Pas mon sujet"}).status_code == 302
    assert act(client, "decline", request, {"reason": "Encore"}).status_code == 404


def test_closing_wants_a_known_outcome(learner, advisor):
    request = taken_question(learner, advisor)
    client = browser(advisor)
    assert act(client, "close", request, {"outcome": "fame"}).status_code == 422
    assert act(client, "close", request, {"outcome": "answered"}).status_code == 302
    assert act(client, "close", request, {"outcome": "answered"}).status_code == 409


def test_an_old_page_of_the_desk_still_posts(learner, advisor):
    """The list is fetched again while the page stays: both tokens are good."""
    first, second = question_of(learner), question_of(learner, topic="gov.ago")
    client = browser(advisor, enforce_csrf_checks=True)
    old = client.get(DESK).context["csrf_token"]
    fresh = client.get(f"{DESK}list/").context["csrf_token"]
    for request, token in ((first, old), (second, fresh)):
        assert act(client, "take", request, {"csrfmiddlewaretoken": str(token)}).status_code == 302


@pytest.mark.parametrize("count", [1, 3])
def test_the_desk_costs_the_same_for_one_and_for_three(
    learner, advisor, django_assert_num_queries, count
):
    for topic in ("create.steps", "gov.ago", "fund.indh")[:count]:
        question_of(learner, topic=topic)
        taken_question(LearnerFactory(), advisor, topic=topic)
    client = browser(advisor)
    client.get(f"{DESK}list/")
    with django_assert_num_queries(13):
        answer = client.get(f"{DESK}list/")
    assert answer.text.count("data-take") == count
    assert len(answer.context["cases"]) == count


# --- Beside the conversation


def test_the_advisor_sees_the_project_and_the_notes_the_holder_does_not(learner, advisor):
    request = taken_question(learner, advisor)
    Project.objects.filter(holder=learner).update(idea="Le miel de Taounate")
    client = browser(advisor)
    assert act(client, "note", request, {"text": ""}).status_code == 422
    assert act(client, "note", request, {"text": "Penser au dossier INDH"}).status_code == 302
    address = reverse("chat:conversation", args=[request.conversation.public_id])
    hers = client.get(address).text
    assert "Penser au dossier INDH" in hers
    assert "Le miel de Taounate" in hers
    holders = [browser(learner).get(page).text for page in (address, request.get_absolute_url())]
    assert [("Penser au dossier INDH" in page) for page in holders] == [False, False]
    assert request.get_absolute_url() in holders[0]
    assert "mentoring/desk" not in holders[0].split("data-chat")[1]


# --- The file and the cards


def test_the_file_is_saved_and_read_again(learner):
    client = browser(learner)
    form = {
        "idea": "تعاونية العسل",
        "partners_found": "3",
        "stage": "group",
        "sector": "food",
        "region": "MA-03",
    }
    answer = client.post(FILE, form)
    assert answer.status_code == 302
    project = Project.objects.get(holder=learner)
    assert (project.idea, project.missing_partners) == ("تعاونية العسل", 2)
    assert "تعاونية العسل" in client.get(answer.url).text


def test_a_project_of_nobody_is_refused_and_keeps_what_was_typed(learner):
    answer = browser(learner).post(FILE, {"idea": "تعاونية", "partners_found": "0"})
    assert answer.status_code == 422
    assert "تعاونية" in answer.text
    assert not Project.objects.exists()


def test_the_file_lists_only_ones_own_questions(learner, stranger):
    question_of(learner)
    question_of(stranger, text="Le secret d'une autre")
    page = browser(learner).get(FILE).text
    assert QUESTION in page
    assert "Le secret" not in page


def test_the_hub_has_a_desk_for_advisors_and_a_file_for_the_others(rf, learner, advisor):
    question_of(learner)
    urls = {}
    for name, user in (("learner", learner), ("advisor", advisor.user)):
        request = rf.get("/")
        request.user = user
        urls[name] = {card.url: card for card in cards_for(request)}
    assert reverse("mentoring:my_file") in urls["learner"]
    assert reverse("mentoring:desk") not in urls["learner"]
    assert urls["advisor"][reverse("mentoring:desk")].order == 10
