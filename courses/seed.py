"""The demo courses, read from ``seed_content`` and published once in each language.

Pages are found by keys made from stable names; a course that exists is left to its editors.
How a course is written down is told in ``docs/features/courses.md``.
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.core.files.images import ImageFile
from wagtail.images import get_image_model
from wagtail.models import Locale, Page

from cms.enums import SectionKind
from cms.models import CapsulePage, Fact, SectionPage
from courses import services
from courses.keys import named_key
from courses.models import CoursePage, CourseRelease, LessonPage, ModulePage, Question
from courses.seed_files import CourseFiles, Words, courses, read_card

LANGUAGES = ("ar", "fr")
FOLDER = Path(__file__).parent / "seed_content"


def seed(log: Callable[[str], None]) -> None:
    for folder in courses(FOLDER):
        for language in LANGUAGES:
            section = SectionPage.objects.filter(
                kind=SectionKind.LEARN, locale__language_code=language
            ).first()
            if section is None:
                log(f"no section for courses in {language}")
                continue
            course, made = seed_course(CourseFiles(folder, language), section)
            log(f"course {course.title}: {'made' if made else 'was there'}")


def seed_course(files: CourseFiles, section: SectionPage) -> tuple[CoursePage, bool]:
    """The course page in the section's language, with its lessons and its first release."""
    data, locale = files.course, section.locale
    key = named_key(data["key"])
    course = CoursePage.objects.filter(translation_key=key, locale=locale).first()
    made = course is None
    if course is None:
        outcomes = [{"type": "outcome", "value": text} for text in data["outcomes"]]
        course = CoursePage(
            translation_key=key,
            locale=locale,
            slug=data["key"],
            title=data["title"],
            summary=data["summary"],
            topics=data["topics"],
            outcomes=json.dumps(outcomes),
        )
        _add(section, course)
        for module in data["modules"]:
            _module(files, course, module)
    if not CourseRelease.objects.newest(key, files.language).exists():
        services.publish_course(course, by=None)
    return course, made


def _module(files: CourseFiles, course: CoursePage, data: Words) -> None:
    page = ModulePage(
        translation_key=named_key(files.key, data["key"]),
        locale=course.locale,
        slug=data["key"],
        title=data["title"],
    )
    _add(course, page)
    for name in data["lessons"]:
        _add(page, _lesson(files, name, course))


def _add(parent: Page, page: Page) -> None:
    Page.objects.get(pk=parent.pk).add_child(instance=page)
    page.save_revision().publish()


def _lesson(files: CourseFiles, name: str, course: CoursePage) -> LessonPage:
    data = files.lesson(name)
    cards = [_card(files, name, raw, course.locale) for raw in data["cards"]]
    return LessonPage(
        translation_key=named_key(files.key, name),
        locale=course.locale,
        slug=name,
        title=data["title"],
        summary=data["summary"],
        topics=course.topics[:1],
        minutes=data["minutes"],
        needed=data.get("needed"),
        cards=json.dumps([card for card in cards if card]),
    )


def _card(files: CourseFiles, lesson: str, raw: Words, locale: Locale) -> Words | None:
    """A card as its block takes it; None for a film that this language does not have."""
    key = str(named_key(files.key, lesson, raw["key"]))
    kind, value = read_card(raw, files.path(lesson))
    if kind == "film":
        capsules = CapsulePage.objects.live().filter(locale=locale)
        capsule = capsules.filter(asset__seed_key=value["capsule"]).first()
        if capsule is None:
            return None
        value = {"title": value.get("title", ""), "capsule": capsule.pk}
    if kind == "fact":
        # A missing fact is None, and the checks before publishing say so.
        fact = Fact.objects.filter(key=value["fact"], locale=locale).first()
        value = value | {"fact": fact.pk if fact else None}
    if raw.get("bank"):
        question = _question(files, raw["key"], value, locale)
        return {"type": "question", "value": {"key": key, "question": question.pk}}
    for holder in [value, *value.get("options", [])]:
        if holder.get("image"):
            holder["image"] = _picture(files, holder["image"], value.get("prompt", lesson)).pk
    return {"type": kind, "value": value | {"key": key}}


def _picture(files: CourseFiles, name: str, title: str) -> Any:
    """The picture of the library with this name, put there when it is missing."""
    images = get_image_model().objects
    stored = f"{files.key}-{name}{files.picture(name).suffix}"
    found = images.filter(file__endswith=stored).first()
    if found is None:
        with files.picture(name).open("rb") as file:
            found = images.create(title=title[:200], file=ImageFile(file, name=stored))
    return found


def _question(files: CourseFiles, name: str, value: Words, locale: Locale) -> Question:
    """The question of the bank, made when it is missing."""
    key = named_key(files.key, name)
    question, _made = Question.objects.get_or_create(
        translation_key=key,
        locale=locale,
        defaults={
            "key": key,
            "type": value["type"],
            "prompt": value["prompt"],
            "options": json.dumps(
                [{"type": "option", "value": option} for option in value["options"]]
            ),
            "number": value["number"],
            "tolerance": value["tolerance"],
            "unit": value["unit"],
            "explanation": value["explanation"],
        },
    )
    return question
