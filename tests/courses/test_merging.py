"""Three phones, one learner: whatever the network does, nothing is lost and nothing is doubled."""

import datetime as dt

import pytest
from django.utils import timezone
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from courses import progress, services
from courses.content import content_for
from courses.models import CourseProgress, Enrolment, ItemProgress, LearningEvent
from courses.models.learning import ReleasePin
from tests.factories import courses
from tests.factories.accounts import LearnerFactory

PHONES = ("hers", "his", "shared")
DAYS = st.integers(-2, 2)
ANSWERS = st.sampled_from(
    [
        (courses.CHOICE, {"choice": "a"}),
        (courses.CHOICE, {"choice": "b"}),
        (courses.NUMBER, {"number": "44"}),
        (courses.NUMBER, {"number": "40"}),
    ]
)


class Phones(RuleBasedStateMachine):
    """Phones keep what they did until a reply says that the server has it."""

    @initialize()
    def begin(self):
        self.learner = LearnerFactory()
        self.releases = list(self.known_releases)
        services.enrol(courses.COURSE, learner=self.learner, language="ar")
        self.place = Enrolment.objects.get(learner=self.learner)
        self.waiting = {phone: [] for phone in PHONES}
        self.skew = dict.fromkeys(PHONES, dt.timedelta())
        self.done = {}

    def _keep(self, phone, made):
        self.waiting[phone].append(made)
        self.done[made["id"]] = made

    def _clock(self, phone):
        return timezone.now() + self.skew[phone]

    @rule(phone=st.sampled_from(PHONES), answer=ANSWERS, release=st.integers(0, 1))
    def answer(self, phone, answer, release):
        key, response = answer
        at = self._clock(phone)
        self._keep(phone, courses.answered(self.releases[release], key, response, at=at))

    @rule(phone=st.sampled_from(PHONES), release=st.integers(0, 1))
    def finish(self, phone, release):
        at = self._clock(phone)
        self._keep(phone, courses.event(self.releases[release], "completed", courses.FIRST, at=at))

    @rule(phone=st.sampled_from(PHONES), days=DAYS)
    def set_the_clock_wrong(self, phone, days):
        self.skew[phone] = dt.timedelta(days=days)

    @rule(
        phone=st.sampled_from(PHONES),
        reply_is_lost=st.booleans(),
        backwards=st.booleans(),
        twice=st.booleans(),
        part=st.integers(1, 5),
    )
    def send(self, phone, reply_is_lost, backwards, twice, part):
        batch = self.waiting[phone][:part]
        if backwards:
            batch = batch[::-1]
        if twice:
            batch = batch + batch
        outcomes = services.record_events(self.learner, batch, clock_offset=-self.skew[phone])
        assert {outcome.fate for outcome in outcomes} <= {"stored", "duplicate"}
        if not reply_is_lost:
            settled = {outcome.id for outcome in outcomes}
            self.waiting[phone] = [e for e in self.waiting[phone] if e["id"] not in settled]

    @precondition(lambda self: any(self.waiting.values()))
    @rule(giver=st.sampled_from(PHONES), taker=st.sampled_from(PHONES))
    def carry_a_copy_to_another_phone(self, giver, taker):
        """A file of waiting answers is brought in twice."""
        have = {made["id"] for made in self.waiting[taker]}
        self.waiting[taker] += [e for e in self.waiting[giver] if e["id"] not in have]

    @invariant()
    def nothing_is_lost_and_nothing_doubled(self):
        if not hasattr(self, "learner"):
            return
        stored = {str(key) for key in self._events().values_list("pk", flat=True)}
        waiting = {made["id"] for kept in self.waiting.values() for made in kept}
        assert stored | waiting == self.done.keys()
        assert self._events().count() == len(stored)

    @invariant()
    def rows_are_the_fold_of_the_events(self):
        if hasattr(self, "learner") and self._events().exists():
            assert progress.written_form(self.place) == progress.derived_form(self.place)

    def _events(self):
        return LearningEvent.objects.filter(learner=self.learner)

    def teardown(self):
        if not hasattr(self, "learner"):
            return
        for phone in PHONES:
            services.record_events(
                self.learner, self.waiting[phone], clock_offset=-self.skew[phone]
            )
        assert {str(key) for key in self._events().values_list("pk", flat=True)} == set(self.done)
        self._is_the_same_when_sent_at_once()

    def _is_the_same_when_sent_at_once(self):
        """Another learner who did the same in one go has the same lessons and questions."""
        moments = dict(self._events().values_list("pk", "effective_at"))
        for made in self._events():
            assert made.effective_at <= made.received_at
            assert made.effective_at >= self.place.created_at - services.DAY
        assert len(moments) == len(self.done)


@pytest.mark.django_db
def test_three_phones(release):
    lesson = courses.LessonPage.objects.get(translation_key=courses.FIRST)
    courses.rewrite(courses.FIRST, courses.first_cards()[:3])
    Phones.known_releases = (release, services.publish_course(lesson.course, by=None))
    assert content_for(release.sha256)
    run_state_machine_as_test(
        Phones,
        settings=hypothesis_settings(
            max_examples=25,
            stateful_step_count=14,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )


@pytest.mark.django_db
def test_twenty_random_edits_lose_no_completion(learner, release, place):
    """An author adds, removes, reorders and rewrites; learners accept or stay."""
    import random

    services.record_events(learner, courses.whole_first_lesson(release))
    services.record_events(
        learner,
        [
            courses.answered(release, courses.ORDER, {"order": ["call", "pack", "send"]}),
            courses.event(release, "completed", courses.SECOND),
        ],
    )
    lesson = courses.LessonPage.objects.get(translation_key=courses.FIRST)
    chance = random.Random(20)
    before = _granted(place)
    for edit in range(20):
        key, own = chance.choice(
            ((courses.FIRST, courses.first_cards()), (courses.SECOND, courses.second_cards()))
        )
        cards = chance.sample(own, chance.randint(1, len(own)))
        if chance.random() < 0.6:
            new = courses.named_key(f"new {edit}")
            cards.append(courses.check_card(new, prompt=f"Question {edit}?"))
        courses.rewrite(key, cards)
        if chance.random() < 0.2:
            courses.add_lesson(
                lesson.get_parent().specific, courses.named_key(f"lesson {edit}"), cards=_one(edit)
            )
        change = chance.choice(("cosmetic", "better", "different"))
        services.publish_course(lesson.course, by=None, change=change)
        if chance.random() < 0.5:
            services.accept_release(place, language="ar")
        services.record_events(
            learner, [courses.event(_read_by(place), "opened", _first_lesson(_read_by(place)))]
        )
        after = _granted(place)
        assert before.items() <= after.items()
        assert CourseProgress.objects.get(enrolment=place).completed_at
        assert progress.written_form(place) == progress.derived_form(place)


def _one(edit):
    return [courses.check_card(courses.named_key(f"only {edit}"), prompt=f"Only {edit}?")]


def _read_by(place):
    return ReleasePin.objects.get(enrolment=place, language="ar").release


def _first_lesson(release):
    return next(iter(content_for(release.sha256).lessons))


def _granted(place):
    """Lessons done and mastered, with their moments."""
    rows = ItemProgress.objects.filter(enrolment=place, kind="lesson", completed_at__isnull=False)
    return {row.key: (row.completed_at, row.mastered_at) for row in rows}
