"""What learners did: stored once, in no order, never lost, never rewritten."""

import datetime as dt
import json

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse
from django.utils import timezone
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from courses import progress, services
from courses.content import ReleaseContent, content_for
from courses.errors import EventIsFinal, TooManyEvents
from courses.folding import fold
from courses.intake import read_event
from courses.keys import named_key
from courses.models import CourseProgress, Enrolment, ItemProgress, LearningEvent
from fadaa.core.ids import uuid7
from tests.factories import courses

pytestmark = pytest.mark.django_db


def fates(outcomes):
    return [outcome.fate.value for outcome in outcomes]


def test_events_are_stored_and_counted(learner, release, place):
    outcomes = services.record_events(learner, courses.whole_first_lesson(release))
    assert fates(outcomes) == ["stored"] * 6
    state = CourseProgress.objects.get(enrolment=place)
    assert (state.lessons_done, state.answers, state.completed_at) == (1, 3, None)
    assert (state.lesson_key, state.card_key) == (courses.FIRST, named_key("t2"))
    choice = ItemProgress.objects.get(enrolment=place, key=courses.CHOICE)
    assert (choice.attempts, choice.correct, choice.correct_at_first) == (2, True, False)
    assert choice.response == {"choice": "b"}


def test_repeat_is_stored_once(learner, release, place):
    batch = courses.whole_first_lesson(release)
    services.record_events(learner, batch)
    before = progress.written_form(place)
    assert fates(services.record_events(learner, batch)) == ["duplicate"] * 6
    assert LearningEvent.objects.count() == 6
    assert progress.written_form(place) == before


def test_repeat_within_one_batch_is_stored_once(learner, release, place):
    one = courses.answered(release, courses.CHOICE, {"choice": "b"})
    assert fates(services.record_events(learner, [one, one])) == ["stored", "duplicate"]


def test_repeat_by_another_clock_is_a_duplicate(learner, release, place):
    one = courses.answered(release, courses.CHOICE, {"choice": "b"})
    services.record_events(learner, [one])
    later = one | {"occurred_at": timezone.now().isoformat()}
    assert fates(services.record_events(learner, [later])) == ["duplicate"]


def test_altered_event_is_refused_and_the_first_stays(learner, release, place):
    one = courses.answered(release, courses.CHOICE, {"choice": "a"})
    services.record_events(learner, [one])
    (outcome,) = services.record_events(learner, [one | {"data": {"response": {"choice": "b"}}}])
    assert (outcome.fate, outcome.error.code) == ("refused", "courses.altered")
    assert ItemProgress.objects.get(key=courses.CHOICE).response == {"choice": "a"}


def test_number_of_another_persons_event_is_refused(learner, stranger, release, place):
    one = courses.answered(release, courses.CHOICE, {"choice": "a"})
    services.record_events(learner, [one])
    services.enrol(courses.COURSE, learner=stranger, language="ar")
    assert fates(services.record_events(stranger, [one])) == ["refused"]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"id": "no"}, "courses.malformed"),
        ({"verb": "danced"}, "courses.malformed"),
        ({"occurred_at": "yesterday"}, "courses.malformed"),
        ({"occurred_at": "2026-11-22T10:00:00"}, "courses.malformed"),
        ({"data": ["x"]}, "courses.malformed"),
        ({"data": {"response": {"choice": "x" * 9000}}}, "courses.malformed"),
        ({"data": {"response": {"choice": "\x00"}}}, "courses.malformed"),
        ({"release": "short"}, "courses.malformed"),
        ({"seq": -1}, "courses.malformed"),
        ({"item": str(named_key("elsewhere"))}, "courses.unknown_item"),
        ({"course": str(named_key("elsewhere"))}, "courses.not_published"),
        ({"data": {"response": {"choice": "z"}}}, "courses.unfit_response"),
        ({"data": {}}, "courses.unfit_response"),
    ],
)
def test_bad_event_is_refused_alone(learner, release, place, change, code):
    good = courses.answered(release, courses.CHOICE, {"choice": "a"})
    bad = courses.answered(release, courses.CHOICE, {"choice": "a"}) | change
    first, second = services.record_events(learner, [bad, good])
    assert (first.fate, first.error.code) == ("refused", code)
    assert second.fate == "stored"


def test_not_even_an_object_is_refused_alone(learner, release, place):
    good = courses.answered(release, courses.CHOICE, {"choice": "a"})
    assert fates(services.record_events(learner, [None, "x", good])) == [
        "refused",
        "refused",
        "stored",
    ]


def test_events_before_enrolment_are_held_then_counted(learner, release):
    batch = courses.whole_first_lesson(release)
    assert fates(services.record_events(learner, batch)) == ["held"] * 6
    assert fates(services.record_events(learner, batch)) == ["duplicate"] * 6
    place = services.enrol(courses.COURSE, learner=learner, language="ar")
    assert CourseProgress.objects.get(enrolment=place).lessons_done == 1
    assert progress.written_form(place) == progress.derived_form(place)


def test_events_of_an_unknown_release_are_held(learner, release, place):
    one = courses.answered(release, courses.CHOICE, {"choice": "a"}) | {"release": "0" * 64}
    assert fates(services.record_events(learner, [one])) == ["held"]
    assert LearningEvent.objects.get().held == "release"
    assert CourseProgress.objects.get(enrolment=place).answers == 0


def test_wrong_clock_is_set_right_and_kept_in_bounds(learner, release, place):
    now = timezone.now()
    slow = courses.answered(release, courses.CHOICE, {"choice": "a"}, at=now - dt.timedelta(days=2))
    services.record_events(learner, [slow], clock_offset=dt.timedelta(days=2))
    early = courses.answered(
        release, courses.CHOICE, {"choice": "a"}, at=now - dt.timedelta(days=400)
    )
    ahead = courses.answered(
        release, courses.CHOICE, {"choice": "a"}, at=now + dt.timedelta(days=9)
    )
    services.record_events(learner, [early, ahead])
    moments = {str(e.pk): e.effective_at for e in LearningEvent.objects.all()}
    assert abs(moments[slow["id"]] - now) < dt.timedelta(seconds=5)
    assert moments[early["id"]] == place.created_at - dt.timedelta(days=1)
    assert moments[ahead["id"]] <= timezone.now()


def test_events_are_never_rewritten(learner, release, place):
    services.record_events(learner, courses.whole_first_lesson(release))
    event = LearningEvent.objects.first()
    for act in (event.save, event.delete):
        with pytest.raises(EventIsFinal):
            act()


def test_erasing_a_person_erases_her_events(learner, release, place):
    services.record_events(learner, courses.whole_first_lesson(release))
    learner.delete()
    assert not LearningEvent.objects.exists()
    assert not Enrolment.objects.exists()


def test_too_many_events_are_refused(learner, release, place):
    one = courses.answered(release, courses.CHOICE, {"choice": "a"})
    with pytest.raises(TooManyEvents):
        services.record_events(learner, [one] * 201)


def test_finish_counts_only_when_every_question_was_answered(learner, release, place):
    *_rest, finish = courses.whole_first_lesson(release)
    services.record_events(learner, [finish])
    assert CourseProgress.objects.get(enrolment=place).lessons_done == 0
    services.record_events(learner, courses.whole_first_lesson(release)[1:4])
    assert CourseProgress.objects.get(enrolment=place).lessons_done == 1


def test_completion_survives_every_edit(learner, release, place):
    """Lessons gain questions, lose them, vanish: what is done stays done."""
    services.record_events(learner, courses.whole_first_lesson(release))
    course = courses.LessonPage.objects.get(translation_key=courses.FIRST).course
    edits = [
        [*courses.first_cards(), courses.order_card(named_key("new question"))],
        [courses.text_card("t1")],
        [courses.text_card("t9"), courses.check_card(named_key("another"))],
    ]
    for cards in edits:
        courses.rewrite(courses.FIRST, cards)
        services.publish_course(course, by=None)
        services.accept_release(place, language="ar")
        progress.refresh(place)
        assert ItemProgress.objects.get(enrolment=place, key=courses.FIRST).completed_at
        assert CourseProgress.objects.get(enrolment=place).lessons_done == 1


def test_whole_course_is_completed(learner, release, place):
    services.record_events(learner, courses.whole_first_lesson(release))
    second = [
        courses.answered(release, courses.ORDER, {"order": ["call", "pack", "send"]}),
        courses.event(release, "completed", courses.SECOND),
    ]
    services.record_events(learner, second)
    assert CourseProgress.objects.get(enrolment=place).completed_at is not None


def test_progress_is_shared_between_languages(learner, release, place):
    french = courses.published("fr")
    services.record_events(learner, courses.whole_first_lesson(release)[:3])
    services.enrol(courses.COURSE, learner=learner, language="fr")
    services.record_events(
        learner,
        [
            courses.answered(french, courses.NUMBER, {"number": "44"}),
            courses.event(french, "completed", courses.FIRST),
        ],
    )
    assert Enrolment.objects.count() == 1
    assert CourseProgress.objects.get().lessons_done == 1


# --- Rebuilding ---------------------------------------------------------------------------


def test_rebuild_equals_live(learner, release, place, capsys):
    services.record_events(learner, courses.whole_first_lesson(release))
    assert progress.written_form(place) == progress.derived_form(place)
    call_command("rebuild_progress", check=True)
    assert "1 enrolments, 0 differ" in capsys.readouterr().out


def test_rebuild_repairs_what_differs(learner, release, place):
    services.record_events(learner, courses.whole_first_lesson(release))
    right = progress.written_form(place)
    ItemProgress.objects.filter(key=courses.CHOICE).update(best_points=7)
    ItemProgress.objects.filter(key=courses.NUMBER).delete()
    with pytest.raises(CommandError):
        call_command("rebuild_progress", check=True)
    call_command("rebuild_progress")
    assert progress.written_form(place) == right


START = dt.datetime(2026, 11, 1, 8, tzinfo=dt.UTC)


def contents():
    """Two releases of one course: the second asks one question more."""

    def release(sha, questions):
        items = [
            {
                "key": str(named_key(f"q{number}")),
                "type": "yes_no",
                "options": [{"key": "yes", "correct": True}, {"key": "no", "correct": False}],
            }
            for number in questions
        ]
        cards = [{"key": item["key"], "type": "question", "item": item} for item in items]
        lesson = {"key": str(courses.FIRST), "cards": cards}
        return ReleaseContent(sha, {"modules": [{"lessons": [lesson]}]})

    return {"a" * 64: release("a" * 64, (1, 2)), "b" * 64: release("b" * 64, (1, 2, 3))}


CONTENTS = contents()


class Told:
    """An event with the fields that progress depends on."""

    def __init__(self, verb, number, sha, minute, answer):
        self.id = uuid7()
        self.verb = verb
        self.item_key = named_key(f"q{number}") if verb == "answered" else courses.FIRST
        self.release_sha = sha
        self.data = {"response": {"choice": answer}} if verb == "answered" else {}
        self.effective_at = START + dt.timedelta(minutes=minute)


told = st.builds(
    Told,
    st.sampled_from(["opened", "answered", "answered", "answered", "completed"]),
    st.integers(1, 3),
    st.sampled_from(sorted(CONTENTS)),
    st.integers(0, 5),
    st.sampled_from(["yes", "no"]),
)


@given(st.lists(told, max_size=12), st.data())
@hypothesis_settings(max_examples=150, deadline=None)
def test_any_order_and_any_repeats_give_the_same_progress(events, data):
    expected = fold(events, CONTENTS.__getitem__)
    repeats = data.draw(st.lists(st.sampled_from(events), max_size=6)) if events else []
    shuffled = data.draw(st.permutations(events + repeats))
    assert fold(shuffled, CONTENTS.__getitem__) == expected


@given(st.lists(told, max_size=12), told)
@hypothesis_settings(max_examples=150, deadline=None)
def test_another_event_never_takes_a_completion_away(events, another):
    before = fold(events, CONTENTS.__getitem__)
    after = fold([*events, another], CONTENTS.__getitem__)
    for key, state in before.items.items():
        assert not state.completed_at or after.items[key].completed_at
    assert not before.course.completed_at or after.course.completed_at


@given(data=st.data())
@hypothesis_settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_delivery_gives_the_same_rows(learner, release, place, data):
    """Batches cut anywhere, repeated and mixed, as a bad network delivers them."""
    batch = courses.whole_first_lesson(release)
    services.record_events(learner, batch)
    expected = progress.written_form(place)
    LearningEvent.objects.all()._raw_delete(LearningEvent.objects.db)
    ItemProgress.objects.all().delete()
    mixed = data.draw(st.permutations(batch + batch[:3]))
    cut = data.draw(st.integers(0, len(mixed)))
    for part in (mixed[:cut], mixed[cut:], mixed):
        services.record_events(learner, part)
    assert progress.written_form(place) == expected
    LearningEvent.objects.all()._raw_delete(LearningEvent.objects.db)


# --- The door -----------------------------------------------------------------------------


def send(client, events, **more):
    body = {"now": timezone.now().isoformat(), "events": events} | more
    return client.post(reverse("courses:events"), json.dumps(body), content_type="application/json")


def test_api_answers_for_each_event(client, learner, release, place):
    client.force_login(learner)
    good = courses.answered(release, courses.CHOICE, {"choice": "b"})
    answer = send(client, [good, {"id": "x"}, good])
    assert answer.status_code == 200
    assert [r["status"] for r in answer.json()["results"]] == ["stored", "refused", "duplicate"]
    assert answer.json()["safe"] == {str(courses.COURSE): 1}


def test_api_asks_to_sign_in(client, release):
    answer = send(client, [])
    assert (answer.status_code, answer.json()["error"]["code"]) == (401, "courses.signed_out")


def test_api_wants_a_csrf_token(learner, release, place):
    from django.test import Client

    client = Client(enforce_csrf_checks=True)
    client.force_login(learner)
    assert send(client, []).status_code == 403


@pytest.mark.parametrize(
    "body",
    ["", "{", "[]", "[" * 100_000, '{"events": 3}', '{"events": [], "now": "soon"}', "\x00"],
)
def test_api_refuses_what_it_cannot_read(client, learner, body):
    client.force_login(learner)
    answer = client.post(reverse("courses:events"), body, content_type="application/json")
    assert (answer.status_code, answer.json()["error"]["code"]) == (400, "courses.malformed")


def test_api_refuses_201_events(client, learner, release, place):
    client.force_login(learner)
    answer = send(client, [courses.event(release, "opened", courses.FIRST)] * 201)
    assert answer.status_code == 413


def test_api_records_nothing_in_anothers_place(client, stranger, release, place):
    client.force_login(stranger)
    answer = send(client, courses.whole_first_lesson(release))
    assert {r["status"] for r in answer.json()["results"]} == {"held"}
    assert CourseProgress.objects.get(enrolment=place).answers == 0


def test_contents_are_read_once(release, django_assert_num_queries):
    with django_assert_num_queries(1):
        content_for(release.sha256)
        content_for(release.sha256)


def test_event_of_the_form_and_of_the_phone_read_the_same(release):
    raw = courses.answered(release, courses.CHOICE, {"choice": "a"})
    assert str(read_event(raw).attempt_id) == raw["id"]
