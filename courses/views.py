"""The player, the way into a course, and the door for events."""

import datetime as dt
import json
import uuid
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from courses import cards, queries, services, sizes
from courses.content import Lesson
from courses.enums import Fate, Verb
from courses.errors import (
    CourseNotPublished,
    MalformedEvent,
    NotEnrolled,
    OtherPerson,
    SignInFirst,
    UnknownItem,
)
from courses.forms import response_from
from courses.intake import Submitted, read_moment
from courses.keys import as_uuid
from courses.models import CoursePage
from courses.queries import Seat
from fadaa.accounts.models import User
from fadaa.core.errors import DomainError
from fadaa.core.ids import uuid7

BODY_MAX_BYTES = 256 * 1024


def _person(request: HttpRequest) -> User:
    assert isinstance(request.user, User)
    return request.user


def _language() -> str:
    return (get_language() or "ar")[:2]


def _course_url(course_key: uuid.UUID) -> str:
    """The page of a course in the reader's language, else in the one that it has."""
    pages = CoursePage.objects.live().filter(translation_key=course_key).select_related("locale")
    own = [page for page in pages if page.locale.language_code == _language()]
    page = next(iter(own or pages), None)
    if page is None:
        raise Http404("course")
    return page.url or "/"


@require_safe
def course(request: HttpRequest, course_key: uuid.UUID) -> HttpResponse:
    return redirect(_course_url(course_key))


@login_required
@never_cache
def enrol(request: HttpRequest, course_key: uuid.UUID) -> HttpResponse:
    """Begin a course; who comes by a link (after signing in) sees the course first."""
    if request.method != "POST":
        return redirect(_course_url(course_key))
    try:
        services.enrol(course_key, learner=_person(request), language=_language())
    except CourseNotPublished as error:
        raise Http404(str(error)) from error
    return redirect("courses:resume", course_key)


@login_required
@never_cache
@require_POST
def accept(request: HttpRequest, course_key: uuid.UUID) -> HttpResponse:
    """Go on with the newest release."""
    try:
        seat = services.take_seat(course_key, learner=_person(request), language=_language())
    except DomainError as error:
        raise Http404(str(error)) from error
    services.accept_release(seat.enrolment, language=_language())
    return redirect(_course_url(course_key))


@login_required
@never_cache
@require_safe
def resume(request: HttpRequest, course_key: uuid.UUID) -> HttpResponse:
    """Lead to the very card where the learner stopped."""
    try:
        seat = services.take_seat(course_key, learner=_person(request), language=_language())
    except NotEnrolled:
        return redirect(_course_url(course_key))
    except CourseNotPublished as error:
        raise Http404(str(error)) from error
    place = queries.place_to_resume(seat, queries.progress_of(seat.enrolment))
    if place is None:
        return redirect(_course_url(course_key))
    return redirect(_card_url(course_key, *place))


def _card_url(course_key: uuid.UUID, lesson_key: uuid.UUID, number: int) -> str:
    return f"{reverse('courses:player', args=[course_key, lesson_key])}?card={number}"


# --- The player ---------------------------------------------------------------------------


@login_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def player(request: HttpRequest, course_key: uuid.UUID, lesson_key: uuid.UUID) -> HttpResponse:
    """One card of a lesson; its form records what the learner did and leads on."""
    try:
        seat = services.take_seat(course_key, learner=_person(request), language=_language())
    except NotEnrolled:
        return redirect(_course_url(course_key))
    except CourseNotPublished as error:
        raise Http404(str(error)) from error
    lesson = seat.content.lessons.get(lesson_key)
    if lesson is None:
        raise Http404("lesson")
    number = _card_number(request, lesson)
    if number is None:
        row = seat.enrolment.items.filter(key=lesson_key).first()
        reached = row.card_key if row and not row.completed_at else None
        at = seat.content.card_number(lesson_key, reached)
        return redirect(_card_url(course_key, lesson_key, at))
    if request.method == "POST":
        return _act(request, seat, lesson, number)
    return _show(request, seat, lesson, number)


def _card_number(request: HttpRequest, lesson: Lesson) -> int | None:
    """The asked card, kept within the lesson; None when nothing sensible is asked."""
    asked = request.GET.get("card", "")
    if not asked.isdecimal() or len(asked) > 4:
        return None
    return min(max(int(asked), 1), len(lesson["cards"]))


def _show(
    request: HttpRequest,
    seat: Seat,
    lesson: Lesson,
    number: int,
    *,
    refusal: DomainError | None = None,
) -> HttpResponse:
    card = lesson["cards"][number - 1]
    row = None
    if card["type"] == "question":
        row = seat.enrolment.items.filter(key=card["item"]["key"]).first()
    view = cards.card_view(
        lesson, number, row, again="again" in request.GET, shown="shown" in request.GET
    )
    context = {
        "view": view,
        "film": queries.film_of(card) if card["type"] == "film" else None,
        "lesson": lesson,
        "course_key": seat.enrolment.course_key,
        "course_title": seat.content.payload["title"],
        "course_url": reverse("courses:course", args=[seat.enrolment.course_key]),
        "lesson_bytes": sizes.light(lesson),
        "safe": seat.safe,
        "event": uuid7(),
        "step_event": uuid7(),
        "refusal": refusal,
        "missing": "missing" in request.GET and not row,
        "release_sha": seat.release.sha256,
        "is_new": not seat.course_progress or seat.course_progress.lesson_key != _key(lesson),
    }
    status = refusal.status if refusal else 200
    return render(request, "courses/player.html", context, status=status)


def _key(lesson: Lesson) -> uuid.UUID:
    return uuid.UUID(lesson["key"])


def _act(request: HttpRequest, seat: Seat, lesson: Lesson, number: int) -> HttpResponse:
    """Answer, go to another card, or finish the lesson."""
    course_key, lesson_key = seat.enrolment.course_key, _key(lesson)
    action = request.POST.get("action", "")
    try:
        if action == "answer":
            _answer(request, seat, lesson["cards"][number - 1])
            return redirect(_card_url(course_key, lesson_key, number) + f"#feedback-{number}")
        if action == "show":
            _show_answer(request, seat, lesson["cards"][number - 1])
            shown = _card_url(course_key, lesson_key, number) + "&shown=1"
            return redirect(f"{shown}#feedback-{number}")
        if action == "finish":
            _record(request, seat, Verb.COMPLETED, lesson_key, {})
            return _after_finish(seat, lesson_key)
        target = _target(request, lesson)
        _record(
            request, seat, Verb.POSITION, lesson_key, {"card": lesson["cards"][target - 1]["key"]}
        )
        return redirect(_card_url(course_key, lesson_key, target))
    except DomainError as error:
        return _show(request, seat, lesson, number, refusal=error)


def _target(request: HttpRequest, lesson: Lesson) -> int:
    asked = request.POST.get("to", "")
    if not asked.isdecimal() or len(asked) > 4 or not 1 <= int(asked) <= len(lesson["cards"]):
        raise UnknownItem()
    return int(asked)


def _answer(request: HttpRequest, seat: Seat, card: dict[str, Any]) -> None:
    if card["type"] != "question":
        raise UnknownItem()
    item = card["item"]
    response = response_from(item, request.POST)
    _record(request, seat, Verb.ANSWERED, uuid.UUID(item["key"]), {"response": response})


def _show_answer(request: HttpRequest, seat: Seat, card: dict[str, Any]) -> None:
    if card["type"] != "question":
        raise UnknownItem()
    _record(request, seat, Verb.SHOWN, uuid.UUID(card["item"]["key"]), {})


def _record(
    request: HttpRequest, seat: Seat, verb: Verb, item_key: uuid.UUID, data: dict[str, Any]
) -> None:
    """Record one event of the form; its number was made when the card was rendered."""
    event_id = as_uuid(request.POST.get("event", ""))
    if event_id is None:
        raise MalformedEvent()
    event = Submitted(
        id=event_id,
        course_key=seat.enrolment.course_key,
        release_sha=seat.release.sha256,
        verb=verb,
        item_key=item_key,
        attempt_id=event_id,
        occurred_at=timezone.now(),
        data=data,
    )
    (outcome,) = services.record_events(_person(request), [event], client="form")
    if outcome.fate == Fate.REFUSED and outcome.error:
        raise outcome.error


def _after_finish(seat: Seat, lesson_key: uuid.UUID) -> HttpResponse:
    """The end of the lesson, or the first question that still waits."""
    items = queries.progress_of(seat.enrolment)
    if cards.unanswered(seat.content, lesson_key, items):
        return _what_waits(seat, lesson_key, items)
    return redirect("courses:lesson_done", seat.enrolment.course_key, lesson_key)


def _what_waits(seat: Seat, lesson_key: uuid.UUID, items: queries.Items) -> HttpResponse:
    """The first question of a finished lesson that waits, or the card where she stopped."""
    course_key = seat.enrolment.course_key
    waiting = cards.unanswered(seat.content, lesson_key, items)
    if waiting and lesson_key in items:
        return redirect(_card_url(course_key, lesson_key, waiting[0]) + "&missing=1")
    return redirect("courses:player", course_key, lesson_key)


@login_required
@never_cache
@require_safe
def lesson_done(request: HttpRequest, course_key: uuid.UUID, lesson_key: uuid.UUID) -> HttpResponse:
    """What was done in a lesson, and what comes next."""
    seat = queries.seat_of(_person(request), course_key, _language())
    if seat is None or lesson_key not in seat.content.lessons:
        return redirect(_course_url(course_key))
    items = queries.progress_of(seat.enrolment)
    if lesson_key not in items or items[lesson_key].completed_at is None:
        return _what_waits(seat, lesson_key, items)
    asked = seat.content.questions_by_lesson[lesson_key]
    following = queries.next_lesson(seat.content, items)
    context = {
        "lesson": seat.content.lessons[lesson_key],
        "course_title": seat.content.payload["title"],
        "course_url": reverse("courses:course", args=[course_key]),
        "asked": len(asked),
        "right": sum(items[key].correct for key in asked if key in items),
        "next": seat.content.lessons[following] if following else None,
        "next_url": reverse("courses:player", args=[course_key, following]) if following else "",
        "safe": seat.safe,
    }
    return render(request, "courses/lesson_done.html", context)


# --- The door for events ------------------------------------------------------------------


@never_cache
@require_POST
def events(request: HttpRequest) -> JsonResponse:
    """Take in up to 200 events: ``{"now": …, "events": […]}``; each is answered for alone."""
    try:
        if not request.user.is_authenticated:
            raise SignInFirst()
        raw, offset = _batch(request)
        outcomes = services.record_events(
            _person(request), raw, clock_offset=offset, client="player"
        )
    except DomainError as error:
        return JsonResponse({"error": error.as_dict()}, status=error.status)
    return JsonResponse(
        {
            "server_now": timezone.now().isoformat(),
            "results": [outcome.as_dict() for outcome in outcomes],
            "safe": queries.answers_safe(_person(request)),
        }
    )


def _batch(request: HttpRequest) -> tuple[list[object], dt.timedelta]:
    """The events of a request and how far the device's clock is behind ours."""
    if len(request.body) > BODY_MAX_BYTES:
        raise MalformedEvent()
    try:
        body = json.loads(request.body)
    except (ValueError, RecursionError) as error:
        raise MalformedEvent() from error
    if not isinstance(body, dict) or not isinstance(body.get("events"), list):
        raise MalformedEvent()
    if body.get("person") not in (None, str(_person(request).public_id)):
        raise OtherPerson()
    offset = dt.timedelta()
    if body.get("now") is not None:
        offset = timezone.now() - read_moment(body["now"])
    return body["events"], offset
