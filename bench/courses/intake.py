"""Answers coming in: batches as phones send them, sent again, and progress made anew."""

import random
import time
from collections.abc import Iterator
from typing import Any

from django.db import connection
from django.utils import timezone

from courses import progress, services, showing
from courses.content import ReleaseContent
from courses.models import Enrolment, LearningEvent
from fadaa.accounts.models import User
from fadaa.core.ids import uuid7

BATCH = 200
SEED = 20_261_123
RATES = {"sqlite": 1_000, "postgresql": 3_000}
Batch = tuple[User, list[dict[str, Any]]]


def measure(content: ReleaseContent, *, events: int, learners: int) -> list[str]:
    """Print the rates; returns the promises that were not kept."""
    batches = list(_batches(content, events, _learners(content, learners)))
    total = sum(len(batch) for _learner, batch in batches)
    first, first_cpu = _send(batches)
    again, again_cpu = _send(batches)
    stored = LearningEvent.objects.count()
    began = time.perf_counter()
    places = list(Enrolment.objects.order_by("pk"))
    differing = sum(
        progress.written_form(place) != progress.derived_form(place) for place in places
    )
    seconds = time.perf_counter() - began
    print(f"\n{total:,} events of {learners} learners in batches of {BATCH}, {connection.vendor}")
    print(f"{'':40} {'by clock':>10} {'by processor':>14}")
    print(f"{'taken in, a second':40} {total / first:>10,.0f} {total / first_cpu:>14,.0f}")
    print(f"{'sent again, a second':40} {total / again:>10,.0f} {total / again_cpu:>14,.0f}")
    print(f"{'progress from all events':40} {seconds:>10.1f} s")
    print(f"{'differing from live':40} {differing:>10}")
    broken = []
    if stored != total:
        broken.append(f"{total} events were sent, {stored} are there")
    rate = total / first
    if rate < RATES[connection.vendor]:
        broken.append(f"{rate:.0f} events a second")
    if again_cpu > first_cpu:
        broken.append("a repeat is slower than the first time")
    if differing:
        broken.append(f"progress of {differing} learners differs from their events")
    return broken


def _send(batches: list[Batch]) -> tuple[float, float]:
    """Hand in every batch; the seconds it took by the clock, and of this processor."""
    began, began_cpu = time.perf_counter(), time.process_time()
    for learner, batch in batches:
        services.record_events(learner, batch)
    return time.perf_counter() - began, time.process_time() - began_cpu


def _learners(content: ReleaseContent, count: int) -> list[User]:
    course_key = content.payload["course"]
    people = [
        User.objects.create(phone=f"+2126{number:08d}", display_name=f"Learner {number}")
        for number in range(count)
    ]
    for person in people:
        services.enrol(course_key, learner=person, language="ar")
    return people


def _batches(content: ReleaseContent, count: int, people: list[User]) -> Iterator[Batch]:
    """The same answers for the same seed: right ones, and looks at the answer."""
    chance = random.Random(SEED)
    asked = [key for keys in content.questions_by_lesson.values() for key in keys]
    lessons = list(content.lessons)
    left = count
    while left > 0:
        for person in people:
            if left <= 0:
                return
            size = min(BATCH, left)
            left -= size
            yield person, [_event(content, chance, asked, lessons) for _place in range(size)]


def _event(
    content: ReleaseContent, chance: random.Random, asked: list[Any], lessons: list[Any]
) -> dict[str, Any]:
    key, verb, data = chance.choice(lessons), "completed", {}
    if chance.random() < 0.9:
        key, verb = chance.choice(asked), "answered"
        item = content.question(key)
        data = {"response": showing.solution(item)} if item else {}
    return {
        "id": str(uuid7()),
        "course": content.payload["course"],
        "release": content.sha256,
        "item": str(key),
        "verb": verb,
        "data": data,
        "occurred_at": timezone.now().isoformat(),
    }
