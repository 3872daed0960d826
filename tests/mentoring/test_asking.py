"""Asking by tapping or by voice, what is said while waiting, and where the question came from."""

import datetime as dt
import uuid

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.models import Locale, Page

from chat.models import Message
from cms.models import GuidePage, JourneyPage
from media.enums import AssetKind
from mentoring import queries, services
from mentoring.enums import Reach, Urgency
from mentoring.errors import NotYourVoice
from mentoring.models import Request
from tests.factories.accounts import LearnerFactory
from tests.factories.media import AssetFactory
from tests.factories.mentoring import desk_of, question_of

ASK = "/fr/mentoring/ask/"
MINUTE = dt.timedelta(minutes=1)


@pytest.fixture
def hers(learner):
    client = Client()
    client.force_login(learner)
    return client


def spoken_by(person):
    return AssetFactory(kind=AssetKind.VOICE, owner=person, title="")


def test_four_taps_and_a_voice_are_a_request(learner, hers):
    voice = spoken_by(learner)
    form = {
        "topic": "fund",
        "voice": str(voice.public_id),
        "region": "MA-03",
        "language": "ar",
        "urgency": "week",
        "reach": "call",
        "reach_when": "morning",
    }
    answer = hers.post(ASK, form)
    request = Request.objects.get()
    assert (answer.status_code, answer.url) == (302, request.get_absolute_url())
    assert (request.voice, request.text) == (voice, "")
    kept = (request.topic, request.language, request.urgency, request.reach, request.reach_when)
    assert kept == ("fund", "ar", "week", "call", "morning")
    assert hers.get(answer.url).status_code == 200


def test_a_wish_to_be_called_needs_no_words(hers):
    assert hers.post(ASK, {"topic": "tax", "reach": "call"}).status_code == 302
    assert Request.objects.get().reach == Reach.CALL


def test_silence_is_refused_where_an_answer_in_writing_is_wanted(hers):
    answer = hers.post(ASK, {"topic": "tax", "reach": "here"})
    assert answer.status_code == 422
    assert answer.context["form"].errors["text"]


def test_a_recording_of_somebody_else_is_refused(learner, stranger, hers):
    voice = spoken_by(stranger)
    with pytest.raises(NotYourVoice):
        question_of(learner, text="", voice=voice)
    for identifier in (voice.public_id, uuid.uuid4()):
        answer = hers.post(ASK, {"topic": "tax", "voice": str(identifier)})
        assert answer.status_code == 422
    assert hers.post(ASK, {"topic": "tax", "voice": "../../etc"}).status_code == 422
    assert not Request.objects.exists()


def test_the_same_recording_twice_asks_once(learner):
    voice = spoken_by(learner)
    assert question_of(learner, text="", voice=voice) == question_of(learner, text="", voice=voice)


def test_a_taken_spoken_question_begins_the_conversation(learner, advisor):
    voice = spoken_by(learner)
    request = question_of(learner, text="", voice=voice)
    taken = services.take_request(request, advisor=advisor)
    said = Message.objects.get(conversation=taken.conversation, author=learner)
    assert (said.kind, said.asset) == ("voice", voice)


def test_a_wish_to_be_called_is_said_in_the_conversation(learner, advisor):
    request = question_of(learner, text="", reach=Reach.CALL, language="fr")
    taken = services.take_request(request, advisor=advisor)
    said = Message.objects.get(conversation=taken.conversation, author=learner)
    assert said.body == "Merci de m’appeler."


# --- While waiting


def test_the_queue_is_by_urgency_then_by_time_and_one_per_language(learner):
    people = LearnerFactory.create_batch(4)
    now = timezone.now()
    first, second, urgent, other = (
        question_of(person, urgency=urgency, language=language)
        for person, urgency, language in zip(
            people,
            (Urgency.CALM, Urgency.CALM, Urgency.URGENT, Urgency.CALM),
            ("ar", "ar", "ar", "fr"),
            strict=True,
        )
    )
    for place, request in enumerate((first, second, urgent, other)):
        Request.objects.filter(pk=request.pk).update(created_at=now + place * MINUTE)
    found = [
        queries.place_in_queue(Request.objects.get(pk=request.pk))
        for request in (first, second, urgent, other)
    ]
    assert found == [2, 3, 1, 1]


def test_the_usual_wait_is_the_median_and_nothing_while_too_few(learner, advisor):
    now = timezone.now()
    for minutes in (10, 20, 600):
        assert queries.usual_wait("ar") is None
        taken = services.take_request(question_of(LearnerFactory()), advisor=advisor)
        Request.objects.filter(pk=taken.pk).update(
            created_at=now - dt.timedelta(minutes=minutes), taken_at=now
        )
    assert queries.usual_wait("ar") == dt.timedelta(minutes=20)
    assert queries.usual_wait("fr") is None


@pytest.fixture
def guides(db):
    """Four guides: one on the topic, two on the field, one on something else."""
    locale, _made = Locale.objects.get_or_create(language_code="fr")
    root = Page.objects.get(depth=1)
    topics = (["gov.ago"], ["create.cost-delay"], ["create.steps"], ["create.name"])
    return [
        root.add_child(
            instance=GuidePage(
                title=f"Guide {number}", slug=f"g{number}", topics=keys, locale=locale
            )
        )
        for number, keys in enumerate(topics)
    ]


def test_guides_on_the_topic_stand_before_those_on_its_field(learner, hers, guides):
    for guide in guides:
        guide.save_revision().publish()
    page = hers.get(question_of(learner).get_absolute_url().replace("/ar/", "/fr/"))
    assert [guide.title for guide in page.context["guides"]] == ["Guide 2", "Guide 1", "Guide 3"]
    assert "Guide 2" in page.text


def test_the_waiting_page_says_place_and_next_rung(learner, hers):
    desk_of()
    page = hers.get(question_of(learner).get_absolute_url())
    assert page.context["place"] == 1
    assert page.context["next_step"]["step"] == "language"


# --- Where it came from


def test_a_lesson_that_does_not_exist_is_not_named(hers):
    course, lesson = uuid.uuid4(), uuid.uuid4()
    unknown = hers.get(f"{ASK}?course={course}&lesson={lesson}")
    assert unknown.status_code == 200
    assert unknown.context["source"] is None
    assert hers.get(f"{ASK}?course=x&lesson=y").status_code == 200


@pytest.mark.parametrize("query", ["from=1&step=nothing", "from=1&step=%00", "step=x"])
def test_a_step_that_does_not_exist_is_harmless(hers, query):
    assert hers.get(f"{ASK}?{query}").status_code == 200


def test_a_step_of_a_journey_is_named_and_gives_its_subject(hers, learner):
    locale, _made = Locale.objects.get_or_create(language_code="fr")
    steps = [{"type": "step", "value": {"key": "name", "title": "Le nom", "text": "Déposer"}}]
    journey = Page.objects.get(depth=1).add_child(
        instance=JourneyPage(
            title="Fonder", slug="fonder", topics=["create.name"], locale=locale, steps=steps
        )
    )
    address = f"{ASK}?from={journey.pk}&step=name"
    page = hers.get(address)
    assert page.context["source"].title == "Fonder: Le nom"
    assert page.context["form"]["topic"].value() == "create.name"
    hers.post(address, {"topic": "create.name", "text": "Quel nom ?"})
    kept = Request.objects.get()
    assert kept.from_page_title == "Fonder: Le nom"
    assert kept.from_page_url.endswith("#step-name")
