"""Verbs of the courses room: publish, enrol, record."""

import datetime as dt
import logging
import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone

from courses import checks, compiling, progress, queries, sizes
from courses.content import ReleaseContent, content_for
from courses.enums import Change, Fate, Held
from courses.errors import (
    AlteredEvent,
    CourseNotPublished,
    MalformedEvent,
    NotEnrolled,
    NotReadyToPublish,
    TooManyEvents,
)
from courses.intake import Submitted, check_against, read_event
from courses.keys import as_uuid
from courses.models import CoursePage, CourseRelease, Enrolment, LearningEvent, ReleaseItem
from courses.models.learning import ReleasePin
from courses.queries import Seat
from fadaa.accounts.models import User
from fadaa.core import page_cache
from fadaa.core.errors import DomainError

logger = logging.getLogger(__name__)

EVENTS_MAX = 200
DAY = dt.timedelta(days=1)


@dataclass(frozen=True)
class Outcome:
    """What became of one event: ``error`` says why it was refused, ``held`` why it waits."""

    id: str
    fate: Fate
    error: DomainError | None = None
    held: str = ""

    def as_dict(self) -> dict[str, Any]:
        reason = self.error.code if self.error else self.held
        message = str(self.error.message) if self.error else ""
        return {"id": self.id, "status": self.fate, "reason": reason, "message": message}


# --- Publishing ---------------------------------------------------------------------------


def publish_course(
    course: CoursePage, *, by: User | None, change: Change = Change.BETTER, notes: str = ""
) -> CourseRelease:
    """Compile what is live, in one language, to a release; the same content gives the last one.

    Raises NotReadyToPublish when a check blocks.
    """
    compiled = compiling.compile_course(course)
    if any(finding.blocking for finding in checks.check(compiled)):
        raise NotReadyToPublish()
    with transaction.atomic():
        # Lock the page, or two editors could give the same number.
        CoursePage.objects.select_for_update(of=("self",)).get(pk=course.pk)
        language = compiled.payload["language"]
        last = CourseRelease.objects.newest(course.translation_key, language).first()
        if last and last.sha256 == compiled.sha256:
            return last
        release = _write_release(compiled, last=last, by=by, change=change, notes=notes)
        if change == Change.COSMETIC:
            pins = ReleasePin.objects.filter(
                enrolment__course_key=release.course_key, language=language
            )
            pins.update(release=release, pinned_at=timezone.now())
        _count_events_waiting_for(release)
        transaction.on_commit(page_cache.empty)
    return release


def _write_release(
    compiled: compiling.Compiled,
    *,
    last: CourseRelease | None,
    by: User | None,
    change: Change,
    notes: str,
) -> CourseRelease:
    release = CourseRelease.objects.create(
        course_key=compiled.payload["course"],
        language=compiled.payload["language"],
        number=last.number + 1 if last else 1,
        sha256=compiled.sha256,
        payload=compiled.payload,
        sizes=sizes.of_course(compiled.payload),
        change=change,
        difference=compiling.difference(last, compiled.payload),
        notes=notes,
        created_by=by,
    )
    ReleaseItem.objects.bulk_create(
        ReleaseItem(
            release=release,
            kind=row.kind,
            key=row.key,
            parent_key=row.parent_key,
            content_hash=row.content_hash,
            order=place,
            bytes=row.bytes,
        )
        for place, row in enumerate(compiling.rows_of(compiled.payload))
    )
    return release


def _count_events_waiting_for(release: CourseRelease) -> None:
    """Phones may know a release before a restored server does."""
    waiting = LearningEvent.objects.held_back().filter(
        course_key=release.course_key, release_sha=release.sha256
    )
    places = Enrolment.objects.filter(
        course_key=release.course_key, learner__in=waiting.values("learner")
    )
    for place in places.order_by("pk").select_for_update():
        count_held_events(place)


# --- A place in a course ------------------------------------------------------------------


def enrol(course_key: uuid.UUID, *, learner: User, language: str) -> Enrolment:
    """Give a learner a place and pin the newest release; asking twice gives the same place.

    Raises CourseNotPublished when the course has no release in the language.
    """
    with transaction.atomic():
        release = CourseRelease.objects.newest(course_key, language).defer("payload").first()
        if release is None:
            raise CourseNotPublished()
        enrolment, is_new = Enrolment.objects.get_or_create(learner=learner, course_key=course_key)
        ReleasePin.objects.get_or_create(
            enrolment=enrolment, language=language, defaults={"release": release}
        )
        if is_new:
            count_held_events(enrolment)
    return enrolment


def take_seat(course_key: uuid.UUID, *, learner: User, language: str) -> Seat:
    """The learner's seat; reading in another language for the first time pins its release.

    Raises NotEnrolled.
    """
    seat = queries.seat_of(learner, course_key, language)
    if seat is None and Enrolment.objects.of(learner).filter(course_key=course_key).exists():
        enrol(course_key, learner=learner, language=language)
        seat = queries.seat_of(learner, course_key, language)
    if seat is None:
        raise NotEnrolled()
    return seat


def accept_release(enrolment: Enrolment, *, language: str) -> None:
    """Move a learner to the newest release; progress is by key, so nothing is copied."""
    with transaction.atomic():
        release = CourseRelease.objects.newest(enrolment.course_key, language).first()
        if release is None:
            raise CourseNotPublished()
        ReleasePin.objects.update_or_create(
            enrolment=enrolment,
            language=language,
            defaults={"release": release, "pinned_at": timezone.now()},
        )


def count_held_events(enrolment: Enrolment) -> None:
    """Take in what came before the place, or its release, was known."""
    waiting = LearningEvent.objects.held_back().filter(
        learner=enrolment.learner_id, course_key=enrolment.course_key
    )
    for event in waiting:
        if _content_of(event.course_key, event.release_sha) is None:
            continue
        effective = max(event.effective_at, enrolment.created_at - DAY)
        LearningEvent.objects.filter(pk=event.pk).update(
            enrolment=enrolment, held="", effective_at=effective
        )
    progress.refresh(enrolment)


# --- Events -------------------------------------------------------------------------------


def record_events(
    learner: User,
    submitted: Sequence[object],
    *,
    clock_offset: dt.timedelta = dt.timedelta(),
    client: str = "",
) -> list[Outcome]:
    """Store what a learner did, each event once; the answers come in the order of the events.

    1. Read each event; one that cannot be read is refused alone.
    2. Lock the learner's places, so that repeats of the same batch wait for each other.
    3. A known number is a duplicate when its content is the same, refused when not.
    4. An event of an unknown place or release is held, never dropped.
    5. Store, and bring the derived progress of the touched places up to date.

    Raises TooManyEvents above 200.
    """
    if len(submitted) > EVENTS_MAX:
        raise TooManyEvents()
    read = [_read(raw) for raw in submitted]
    known = [event for event in read if isinstance(event, Submitted)]
    with transaction.atomic():
        places = _locked_places(learner, {event.course_key for event in known})
        prints = dict(
            LearningEvent.objects.filter(pk__in=[event.id for event in known]).values_list(
                "pk", "sha256"
            )
        )
        rows: list[LearningEvent] = []
        outcomes = []
        for event in read:
            if isinstance(event, Outcome):
                outcomes.append(event)
                continue
            outcome, row = _judge(
                learner,
                event,
                places=places,
                prints=prints,
                clock_offset=clock_offset,
                client=client,
            )
            outcomes.append(outcome)
            if row is not None:
                rows.append(row)
                prints[row.id] = row.sha256
        LearningEvent.objects.bulk_create(rows, ignore_conflicts=True)
        touched = {row.enrolment_id for row in rows if not row.held}
        for place in places.values():
            if place.pk in touched:
                progress.refresh(place)
    return outcomes


def _read(raw: object) -> Submitted | Outcome:
    if isinstance(raw, Submitted):
        return raw
    try:
        return read_event(raw)
    except MalformedEvent as error:
        event_id = raw.get("id") if isinstance(raw, dict) else None
        return Outcome(str(as_uuid(event_id) or ""), Fate.REFUSED, error)


def _locked_places(learner: User, course_keys: Iterable[uuid.UUID]) -> dict[uuid.UUID, Enrolment]:
    own = Enrolment.objects.of(learner).filter(course_key__in=course_keys).order_by("pk")
    return {place.course_key: place for place in own.select_for_update()}


def _judge(
    learner: User,
    event: Submitted,
    *,
    places: dict[uuid.UUID, Enrolment],
    prints: dict[uuid.UUID, str],
    clock_offset: dt.timedelta,
    client: str,
) -> tuple[Outcome, LearningEvent | None]:
    """Decide on one event; a row comes back when it is to be stored."""
    name = str(event.id)
    fingerprint = event.fingerprint(learner)
    if event.id in prints:
        if prints[event.id] == fingerprint:
            return Outcome(name, Fate.DUPLICATE), None
        logger.warning("altered learning event %s", event.id)
        return Outcome(name, Fate.REFUSED, AlteredEvent()), None
    place = places.get(event.course_key)
    content = _content_of(event.course_key, event.release_sha)
    if content is None and not _course_exists(event.course_key):
        return Outcome(name, Fate.REFUSED, CourseNotPublished()), None
    held = "" if place and content else (Held.RELEASE if place else Held.ENROLMENT)
    if content is not None:
        try:
            check_against(content, event)
        except DomainError as error:
            return Outcome(name, Fate.REFUSED, error), None
    now = timezone.now()
    row = LearningEvent(
        id=event.id,
        learner=learner,
        enrolment=None if held else place,
        course_key=event.course_key,
        release_sha=event.release_sha,
        verb=event.verb,
        item_key=event.item_key,
        attempt_id=event.attempt_id,
        data=event.data,
        device=event.device,
        seq=event.seq,
        occurred_at=event.occurred_at,
        clock_offset_ms=clock_offset // dt.timedelta(milliseconds=1),
        effective_at=_effective(event.occurred_at, clock_offset, place, now),
        received_at=now,
        client=client,
        sha256=fingerprint,
        held=held,
    )
    return Outcome(name, Fate.HELD if held else Fate.STORED, held=held), row


def _effective(
    occurred_at: dt.datetime, offset: dt.timedelta, place: Enrolment | None, now: dt.datetime
) -> dt.datetime:
    """The moment on the server's clock: a phone may be days wrong."""
    try:
        moment = min(occurred_at + offset, now)
    except OverflowError:
        moment = now
    return max(moment, place.created_at - DAY) if place else moment


def _content_of(course_key: uuid.UUID, sha256: str) -> ReleaseContent | None:
    try:
        content = content_for(sha256)
    except LookupError:
        return None
    return content if content.payload["course"] == str(course_key) else None


def _course_exists(course_key: uuid.UUID) -> bool:
    return CourseRelease.objects.filter(course_key=course_key).exists()
