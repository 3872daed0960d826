"""Courses for tests: real pages, compiled and published the way editors do it."""

import datetime as dt
import json

from django.utils import timezone
from wagtail.models import Locale, Page

from cms.models import HomePage, SectionPage
from courses import services
from courses.keys import named_key
from courses.models import CoursePage, LessonPage, ModulePage, Question
from fadaa.core.ids import uuid7

COURSE = named_key("test-course")
FIRST, SECOND = named_key("first"), named_key("second")
CHOICE, NUMBER, ORDER = named_key("q-choice"), named_key("q-number"), named_key("q-order")


def option(key, text, *, correct=False, feedback=""):
    return {"key": key, "text": text, "correct": correct, "feedback": feedback}


def card(kind, key, **value):
    return {"type": kind, "value": {"key": str(key)} | value}


def text_card(name, title="Title", text="<p>Text</p>"):
    return card("text", named_key(name), title=title, text=text)


def choice_options():
    return [
        option("a", "Won", feedback="Count the jar too."),
        option("b", "Lost", correct=True, feedback="44 is more than 40."),
        option("c", "Neither", feedback="Not at 40."),
    ]


def check_card(key=CHOICE, kind="choice", **value):
    """A quick check; its card and its question share the key."""
    fields = {
        "type": kind,
        "prompt": "Did we win?",
        "options": choice_options(),
        "number": None,
        "tolerance": None,
        "unit": "",
        "explanation": "28 + 6 + 10 = 44.",
    }
    return card("quick_check", key, **(fields | value))


def number_card(key=NUMBER, **value):
    fields = {"options": [], "number": "44", "tolerance": "0.5", "unit": "DH"}
    return check_card(key, "number", prompt="What does one jar cost?", **(fields | value))


def order_card(key=ORDER):
    lines = [option(name, name.title()) for name in ("call", "pack", "send")]
    return check_card(key, "order", prompt="In which order?", options=lines)


def first_cards():
    return [text_card("t1"), check_card(), number_card(), text_card("t2")]


def second_cards():
    return [
        text_card("t3"),
        order_card(),
        card("rule", named_key("r1"), rule="Cost first", why="Then gain."),
    ]


def section(language="ar"):
    locale = Locale.objects.get(language_code=language)
    found = SectionPage.objects.filter(kind="learn", locale=locale).first()
    if found is None:
        found = SectionPage(
            title="Learn", slug="learn", kind="learn", locale=locale, show_in_menus=True
        )
        found.translation_key = named_key("learn")
        add(HomePage.objects.get(locale=locale), found)
    return found


def add(parent, page):
    Page.objects.get(pk=parent.pk).add_child(instance=page)
    page.save_revision().publish()
    return page


def add_lesson(module, key, cards, title="Lesson"):
    lesson = LessonPage(
        title=title,
        slug=str(key)[:8],
        summary="Summary",
        minutes=5,
        translation_key=key,
        locale=module.locale,
        cards=json.dumps(cards),
    )
    return add(module, lesson)


def course_page(language="ar", lessons=None):
    """A live course of two lessons; keys are the same in every language."""
    shelf = section(language)
    course = CoursePage(
        title=f"Course {language}",
        slug="course",
        summary="What it is",
        translation_key=COURSE,
        locale=shelf.locale,
        outcomes=json.dumps([{"type": "outcome", "value": "Count the cost"}]),
    )
    add(shelf, course)
    module = ModulePage(
        title="Module", slug="module", locale=shelf.locale, translation_key=named_key("module")
    )
    add(course, module)
    if lessons is None:
        lessons = [(FIRST, first_cards()), (SECOND, second_cards())]
    for number, (key, cards) in enumerate(lessons, start=1):
        add_lesson(module, key, cards, title=f"Lesson {number}")
    return CoursePage.objects.get(pk=course.pk)


def rewrite(lesson_key, cards, language="ar"):
    """An editor changes the cards of a lesson and publishes its page."""
    lesson = LessonPage.objects.get(translation_key=lesson_key, locale__language_code=language)
    lesson.cards = json.dumps(cards)
    lesson.save_revision().publish()


def bank_question(language="ar", key=None, **fields):
    options = [{"type": "option", "value": value} for value in choice_options()]
    values = {"type": "choice", "prompt": "From the bank?", "explanation": "So."} | fields
    return Question.objects.create(
        key=key or named_key("bank"),
        translation_key=named_key("bank"),
        locale=Locale.objects.get(language_code=language),
        options=json.dumps(options),
        **values,
    )


def published(language="ar"):
    return services.publish_course(course_page(language), by=None)


def event(release, verb, item, data=None, *, at=None, **more):
    """An event as a phone sends it."""
    at = at or timezone.now()
    return {
        "id": str(uuid7()),
        "course": str(release.course_key),
        "release": release.sha256,
        "item": str(item),
        "verb": verb,
        "data": data or {},
        "occurred_at": at.isoformat(),
    } | more


def answered(release, item, response, **more):
    return event(release, "answered", item, {"response": response}, **more)


def whole_first_lesson(release, start=None):
    """All that a learner does in the first lesson, a minute apart."""
    start = start or timezone.now() - dt.timedelta(minutes=30)
    minute = dt.timedelta(minutes=1)
    return [
        event(release, "opened", FIRST, at=start),
        answered(release, CHOICE, {"choice": "a"}, at=start + minute),
        answered(release, CHOICE, {"choice": "b"}, at=start + 2 * minute),
        answered(release, NUMBER, {"number": "44"}, at=start + 3 * minute),
        event(release, "position", FIRST, {"card": str(named_key("t2"))}, at=start + 4 * minute),
        event(release, "completed", FIRST, at=start + 5 * minute),
    ]
