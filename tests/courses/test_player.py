"""The player and the course page, as a phone without script sees them."""

import re

import pytest
from django.urls import reverse
from django.utils.translation import override

from courses import queries, seed, services
from courses.keys import named_key
from courses.models import Enrolment, ItemProgress, LearningEvent
from courses.seed_files import CourseFiles
from fadaa.core.ids import uuid7
from tests.factories import courses

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _arabic():
    with override("ar"):
        yield


def card(lesson=courses.FIRST, number=None):
    address = reverse("courses:player", args=[courses.COURSE, lesson])
    return f"{address}?card={number}" if number else address


def post(client, address, **fields):
    return client.post(address, {"event": str(uuid7())} | fields)


def go(client, number, to, lesson=courses.FIRST):
    return post(client, card(lesson, number), action="go", to=to)


@pytest.fixture
def at_work(client, learner, place):
    """The learner's browser."""
    client.force_login(learner)
    return client


def test_anonymous_is_led_to_the_entrance(client, release):
    for address in (card(), reverse("courses:resume", args=[courses.COURSE])):
        answer = client.get(address)
        assert answer.status_code == 302
        assert answer.url.startswith("/ar/accounts/login/?next=")


def test_course_page_for_a_visitor(client, release):
    answer = client.get("/ar/learn/course/")
    assert answer.status_code == 200
    assert "Lesson 1" in answer.text
    assert "/ar/accounts/login/?next=/ar/learn/course/" in answer.text
    assert "csrfmiddlewaretoken" not in answer.text
    assert not answer.cookies


def test_course_without_a_release_says_so(client):
    courses.course_page()
    assert client.get("/ar/learn/course/").context["overview"].is_published is False


def test_enrolling_leads_to_the_first_card(client, learner, release):
    client.force_login(learner)
    answer = client.post(reverse("courses:enrol", args=[courses.COURSE]), follow=True)
    assert answer.redirect_chain[-1][0] == card(number=1)
    client.post(reverse("courses:enrol", args=[courses.COURSE]))
    assert Enrolment.objects.count() == 1


def test_enrol_address_leads_back_to_the_course(client, learner, release):
    client.force_login(learner)
    answer = client.get(reverse("courses:enrol", args=[courses.COURSE]))
    assert answer.url == "/ar/learn/course/"
    assert not Enrolment.objects.exists()


def test_unknown_course_and_lesson_are_404(at_work, release):
    nowhere = named_key("nowhere")
    assert at_work.post(reverse("courses:enrol", args=[nowhere])).status_code == 404
    assert at_work.get(reverse("courses:resume", args=[nowhere])).status_code == 404
    assert at_work.get(card(nowhere)).status_code == 404


def test_who_is_not_enrolled_is_led_to_the_course(client, stranger, place):
    """Another learner's place is no place for her."""
    client.force_login(stranger)
    assert client.get(card(number=2)).url == "/ar/learn/course/"
    assert post(client, card(number=2), action="answer", choice="b").status_code == 302
    assert not LearningEvent.objects.exists()
    assert client.get("/ar/learn/course/").context["overview"].is_enrolled is False


def test_anonymous_answer_is_not_stored(client, place):
    answer = post(client, card(number=2), action="answer", choice="b")
    assert answer.status_code == 302
    assert not LearningEvent.objects.exists()


@pytest.mark.parametrize(
    ("key", "feedback", "verdict"),
    [
        ("a", "Count the jar too.", "feedback--wrong"),
        ("b", "44 is more than 40.", "feedback--right"),
        ("c", "Not at 40.", "feedback--wrong"),
    ],
)
def test_each_option_has_its_feedback(at_work, key, feedback, verdict):
    answer = post(at_work, card(number=2), action="answer", choice=key)
    assert answer.url == card(number=2) + "#feedback-2"
    page = at_work.get(card(number=2))
    shown = page.text.split('id="feedback-2"')[1].split("<template")[0]
    assert feedback in shown
    assert "28 + 6 + 10 = 44." in shown
    assert verdict in page.text


def test_double_click_stores_one_answer(at_work):
    event = str(uuid7())
    for _click in range(2):
        answer = at_work.post(card(number=2), {"event": event, "action": "answer", "choice": "a"})
        assert answer.status_code == 302
    assert LearningEvent.objects.count() == 1


def test_other_answer_from_an_old_form_is_refused_and_said(at_work):
    event = str(uuid7())
    at_work.post(card(number=2), {"event": event, "action": "answer", "choice": "a"})
    answer = at_work.post(card(number=2), {"event": event, "action": "answer", "choice": "b"})
    assert answer.status_code == 409
    assert event not in answer.text
    assert LearningEvent.objects.count() == 1


@pytest.mark.parametrize(
    ("number", "fields", "status"),
    [
        (2, {"action": "answer"}, 422),
        (2, {"action": "answer", "choice": "z"}, 422),
        (3, {"action": "answer", "number": "many"}, 422),
        (1, {"action": "answer", "choice": "a"}, 422),
        (1, {"action": "go", "to": "99"}, 422),
        (1, {"action": "go"}, 422),
        (1, {"action": "go", "to": "2", "event": "x"}, 400),
    ],
)
def test_bad_input_is_answered_with_a_sentence(at_work, number, fields, status):
    answer = post(at_work, card(number=number), **fields)
    assert answer.status_code == status
    assert 'role="alert"' in answer.text
    assert not LearningEvent.objects.exists()


def test_order_by_numbered_selects(at_work):
    places = {"place-call": "1", "place-pack": "3", "place-send": "2"}
    post(at_work, card(courses.SECOND, 2), action="answer", **places)
    page = at_work.get(card(courses.SECOND, 2))
    assert page.context["view"].result.points == 33
    places["place-send"] = "3"
    answer = post(at_work, card(courses.SECOND, 2), action="answer", **places)
    assert answer.status_code == 422


def test_lines_to_order_are_never_shown_in_their_order(at_work):
    page = at_work.get(card(courses.SECOND, 2))
    assert [line.key for line in page.context["view"].options] != ["call", "pack", "send"]


def test_number_with_arabic_digits_is_right(at_work):
    post(at_work, card(number=3), action="answer", number="٤٤")
    assert at_work.get(card(number=3)).context["view"].result.correct


def test_try_again_shows_an_empty_question(at_work):
    post(at_work, card(number=2), action="answer", choice="a")
    assert at_work.get(card(number=2) + "&again=1").context["view"].result is None


def test_resume_leads_to_the_very_card(at_work, learner, client):
    go(at_work, 1, 2)
    post(at_work, card(number=2), action="answer", choice="a")
    go(at_work, 2, 3)
    at_work.logout()
    at_work.force_login(learner)
    answer = at_work.get(reverse("courses:resume", args=[courses.COURSE]))
    assert answer.url == card(number=3)
    assert at_work.get(card()).url == card(number=3)
    go(at_work, 3, 2)
    assert at_work.get(card()).url == card(number=2)


def test_resume_in_the_other_language_is_the_same_card(at_work):
    courses.published("fr")
    go(at_work, 1, 3)
    with override("fr"):
        answer = at_work.get(reverse("courses:resume", args=[courses.COURSE]))
        assert answer.url == card(number=3)
        assert at_work.get(answer.url).status_code == 200
    assert Enrolment.objects.count() == 1


def test_finish_leads_to_what_still_waits(at_work):
    post(at_work, card(number=2), action="answer", choice="b")
    answer = post(at_work, card(number=4), action="finish")
    assert answer.url == card(number=3) + "&missing=1"
    assert at_work.get(answer.url).context["missing"]


def test_lesson_done_then_the_next(at_work):
    post(at_work, card(number=2), action="answer", choice="b")
    post(at_work, card(number=3), action="answer", number="40")
    answer = post(at_work, card(number=4), action="finish")
    assert answer.url == reverse("courses:lesson_done", args=[courses.COURSE, courses.FIRST])
    page = at_work.get(answer.url)
    assert (page.context["right"], page.context["asked"]) == (1, 2)
    resume = at_work.get(reverse("courses:resume", args=[courses.COURSE]))
    assert resume.url == card(courses.SECOND, 1)
    overview = at_work.get("/ar/learn/course/").context["overview"]
    states = [line.state for module in overview.modules for line in module["lessons"]]
    assert states == ["done", "new"]
    assert overview.percent == 50


def test_lesson_not_done_has_no_done_page(at_work):
    address = reverse("courses:lesson_done", args=[courses.COURSE, courses.FIRST])
    assert at_work.get(address).status_code == 302


@pytest.mark.parametrize("asked", ["0", "99", "x", "-1", "٣", "1" * 5000])
def test_strange_card_numbers_lead_somewhere(at_work, asked):
    answer = at_work.get(card() + f"?card={asked}", follow=True)
    assert answer.status_code == 200


def test_private_pages_are_not_kept(at_work):
    assert "no-store" in at_work.get(card(number=1)).headers["Cache-Control"]
    assert "no-store" in at_work.get("/ar/learn/course/").headers["Cache-Control"]


def test_player_shows_where_how_long_and_how_heavy(at_work):
    text = re.sub(r"\s+", " ", at_work.get(card(number=2)).text)
    assert 'max="100" value="50"' in text
    assert "data-outbox-safe" in text
    assert "csrfmiddlewaretoken" in text


def test_better_release_is_offered_and_accepted(at_work, place):
    course = courses.LessonPage.objects.get(translation_key=courses.FIRST).course
    courses.rewrite(courses.FIRST, courses.first_cards()[:3])
    services.publish_course(course, by=None)
    overview = at_work.get("/ar/learn/course/").context["overview"]
    assert len(overview.better) == 1
    at_work.post(reverse("courses:accept", args=[courses.COURSE]))
    assert at_work.get("/ar/learn/course/").context["overview"].better == []


def test_lesson_page_leads_to_the_player(at_work):
    assert at_work.get(f"/ar/learn/course/module/{str(courses.FIRST)[:8]}/").url == card()
    assert at_work.get("/ar/learn/course/module/").url == "/ar/learn/course/"


def test_editor_previews_a_lesson(release, rf):
    lesson = courses.LessonPage.objects.get(translation_key=courses.FIRST)
    answer = lesson.make_preview_request()
    assert "Did we win?" in answer.render().text


def test_pages_say_what_can_be_found(release):
    course = courses.CoursePage.objects.get()
    document = course.to_search()
    assert (document["kind"], document["lang"]) == ("course", "ar")
    assert "Lesson 2" in document["body"]
    lesson = courses.LessonPage.objects.get(translation_key=courses.FIRST).to_search()
    assert lesson["kind"] == "lesson"
    assert "What does one jar cost?" in lesson["body"]


def test_space_has_a_card_for_each_course(at_work):
    page = at_work.get(reverse("accounts:home"))
    assert reverse("courses:resume", args=[courses.COURSE]) in page.text


@pytest.mark.parametrize("count", [1, 3])
def test_course_page_costs_the_same_for_any_number_of_lessons(
    client, learner, django_assert_num_queries, count
):
    lessons = [(named_key(f"lesson {n}"), [courses.text_card(f"card {n}")]) for n in range(count)]
    services.publish_course(courses.course_page(lessons=lessons), by=None)
    services.enrol(courses.COURSE, learner=learner, language="ar")
    client.force_login(learner)
    client.get("/ar/learn/course/")
    # Four are ours: newest release, place with its release, progress, the twin for the switch.
    with django_assert_num_queries(11):
        client.get("/ar/learn/course/")


def test_player_page_costs(at_work, django_assert_num_queries):
    at_work.get(card(number=2))
    # Session, person, place with its release, the question's progress.
    with django_assert_num_queries(4):
        at_work.get(card(number=2))


# --- Every type of question, as its file of the demo course has it ------------------------


@pytest.fixture
def practice(client, learner, settings, tmp_path):
    """The demo lesson that asks in every way: ``{type: (number of the card, item)}``."""
    settings.MEDIA_ROOT = tmp_path
    course, _made = seed.seed_course(
        CourseFiles(seed.FOLDER / "sell_online", "ar"), courses.section()
    )
    place = services.enrol(course.translation_key, learner=learner, language="ar")
    client.force_login(learner)
    lesson = queries.seat_of(learner, place.course_key, "ar").content.lessons[PRACTICE]
    return {
        found["item"]["type"]: (number, found["item"])
        for number, found in enumerate(lesson["cards"], start=1)
        if found["type"] == "question"
    }


PRACTICE = named_key("sell-online", "practice")


def practice_card(number):
    address = reverse("courses:player", args=[named_key("sell-online"), PRACTICE])
    return f"{address}?card={number}"


ANSWERS = {
    "photo_pick": ({"choice": "plain"}, {"choice": "dark"}),
    "hotspot": ({"choice": "label"}, {"choice": "lid"}),
    "fill": ({"gap-g1": "exact", "gap-g2": "tuesday"}, {"gap-g1": "about", "gap-g2": "soon"}),
    "match": (
        {"match-fresh": "fresh", "match-pay": "pay", "match-back": "back"},
        {"match-fresh": "pay", "match-pay": "back", "match-back": "fresh"},
    ),
    "yes_no_why": ({"choice": "no", "why": "below"}, {"choice": "yes", "why": "many"}),
    "scenario": (
        {"node-start": "answer", "node-photo": "replace", "node-public": "late"},
        {"node-start": "wait", "node-public": "silent"},
    ),
    "checklist": ({"choice": ["cost", "photos", "message"]}, {"choice": ["cost"]}),
}


@pytest.mark.parametrize("kind", ANSWERS)
def test_every_type_takes_right_and_wrong(client, practice, kind):
    number, _item = practice[kind]
    right, wrong = ANSWERS[kind]
    post(client, practice_card(number), action="answer", **wrong)
    view = client.get(practice_card(number)).context["view"]
    assert not view.result.correct
    assert view.feedback
    post(client, practice_card(number), action="answer", **right)
    page = client.get(practice_card(number))
    assert page.context["view"].result.correct
    assert "feedback--right" in page.text


def test_calculator_says_what_each_jar_costs(client, practice):
    number, _item = practice["calculator"]
    fields = {"field-honey": "28", "field-jar": "٦", "field-parcel": "10", "field-price": "40"}
    post(client, practice_card(number), action="answer", **fields)
    page = client.get(practice_card(number))
    assert [result[1] for result in page.context["view"].results] == ["44", "-4"]
    assert "تخسرون 4 درهم" in page.text


@pytest.mark.parametrize("kind", [*ANSWERS, "calculator"])
def test_empty_answers_are_answered_with_a_sentence(client, practice, kind):
    number, _item = practice[kind]
    answer = post(client, practice_card(number), action="answer")
    assert answer.status_code == (302 if kind == "checklist" else 422)


@pytest.mark.parametrize("kind", [*ANSWERS, "calculator"])
def test_every_type_can_be_shown(client, practice, kind):
    number, item = practice[kind]
    answer = post(client, practice_card(number), action="show")
    assert answer.url == practice_card(number) + f"&shown=1#feedback-{number}"
    view = client.get(answer.url).context["view"]
    assert view.is_shown
    assert view.result.correct
    row = ItemProgress.objects.get(key=item["key"])
    assert (row.shown, row.attempts, row.correct) == (True, 0, False)


def test_what_was_shown_lets_the_lesson_be_finished(at_work):
    post(at_work, card(number=2), action="show")
    post(at_work, card(number=3), action="show")
    answer = post(at_work, card(number=4), action="finish")
    assert answer.url == reverse("courses:lesson_done", args=[courses.COURSE, courses.FIRST])


def test_answer_to_a_question_that_was_rewritten_is_asked_anew(at_work, place):
    post(at_work, card(number=2), action="answer", choice="c")
    lesson = courses.LessonPage.objects.get(translation_key=courses.FIRST)
    changed = courses.check_card(options=courses.choice_options()[:2])
    courses.rewrite(courses.FIRST, [courses.text_card("t1"), changed])
    services.publish_course(lesson.course, by=None)
    services.accept_release(place, language="ar")
    assert at_work.get(card(number=2)).context["view"].result is None
