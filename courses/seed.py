"""The demo course "Sell online", in Arabic and French, published once in each.

Pages are found by keys made from stable names; a course that exists is left to its editors.
"""

import json
import re
import uuid
from collections.abc import Callable
from typing import Any

from django.utils.html import strip_tags
from wagtail.models import Locale, Page

from cms.enums import SectionKind
from cms.models import CapsulePage, SectionPage
from cms.seed_content.course_selling import COURSE
from courses import services
from courses.keys import named_key
from courses.models import CoursePage, CourseRelease, LessonPage, ModulePage, Question

Words = dict[str, Any]
LANGUAGES = ("ar", "fr")
MODULE_TITLES = {"ar": "من المنتوج إلى أول طلبية", "fr": "Du produit à la première commande"}
OUTCOMES = {
    "ar": (
        "نحسب ثمن التكلفة قبل أن نضع ثمن البيع",
        "نلتقط ثلاث صور واضحة ونكتب وصفا صادقا",
        "نرسل الطرد ونقبض ثمنه ونحترم حق الزبون",
    ),
    "fr": (
        "Calculer le coût de revient avant de fixer le prix",
        "Prendre trois photos nettes et écrire une description vraie",
        "Envoyer le colis, être payés et respecter le droit du client",
    ),
}
TOPICS = ("sell.pricing", "sell.delivery", "sell.payment", "sell.law")
UNITS = {"ar": {"DH": "درهم"}}
# The capsule that opens a lesson.
FILMS = {"price": "souma-dyal-lbarman", "parcel": "tard-bla-7jar"}
# A rule of thumb stands in a card of its own, where the text brings it along.
RULE = re.compile(r"<p><b>(?:قاعدة عملية|Règle pratique)\s*:</b>\s*(.*?)</p>", re.DOTALL)
# The verdict is said by the player; the feedback need not say it again.
VERDICT = re.compile(r"^(?:صحيح|Exact)\.\s*")
# So is how to answer.
HOW = re.compile(r"\s*(?:اختاروا كل ما يصح|Cochez tout ce qui est juste)\.$")


def seed(log: Callable[[str], None]) -> None:
    for language in LANGUAGES:
        section = SectionPage.objects.filter(
            kind=SectionKind.LEARN, locale__language_code=language
        ).first()
        if section is None:
            log(f"no section for courses in {language}")
            continue
        course, made = _course(COURSE, section)
        log(f"course {course.title}: {'made' if made else 'was there'}")


def _course(data: Words, section: SectionPage) -> tuple[CoursePage, bool]:
    """The course page in the section's language, with its lessons and its first release."""
    key, locale = named_key(data["key"]), section.locale
    language = locale.language_code
    course = CoursePage.objects.filter(translation_key=key, locale=locale).first()
    made = course is None
    if course is None:
        outcomes = [{"type": "outcome", "value": text} for text in OUTCOMES[language]]
        course = CoursePage(
            translation_key=key,
            locale=locale,
            slug=data["key"],
            title=data[language]["title"],
            summary=data[language]["summary"],
            topics=list(TOPICS),
            outcomes=json.dumps(outcomes),
        )
        _add(section, course)
        module = ModulePage(
            translation_key=named_key(data["key"], "module"),
            locale=locale,
            slug="module",
            title=MODULE_TITLES[language],
        )
        _add(course, module)
        for lesson in data["lessons"]:
            _add(module, _lesson(data["key"], lesson, locale))
    if not CourseRelease.objects.newest(key, language).exists():
        services.publish_course(course, by=None)
    return course, made


def _add(parent: Page, page: Page) -> None:
    Page.objects.get(pk=parent.pk).add_child(instance=page)
    page.save_revision().publish()


def _lesson(course: str, data: Words, locale: Locale) -> LessonPage:
    words = data[locale.language_code]
    cards = _film(course, data["key"], locale)
    cards += [card for raw in data["cards"] for card in _cards(course, data["key"], raw, locale)]
    return LessonPage(
        translation_key=named_key(course, data["key"]),
        locale=locale,
        slug=data["key"],
        title=words["title"],
        summary=words["summary"],
        topics=list(TOPICS[:1]),
        minutes=data["minutes"],
        cards=json.dumps(cards),
    )


def _film(course: str, lesson: str, locale: Locale) -> list[Words]:
    """The card of the capsule that opens a lesson, where it exists in this language."""
    capsules = CapsulePage.objects.live().filter(locale=locale)
    capsule = capsules.filter(asset__seed_key=FILMS.get(lesson, "-")).first()
    if capsule is None:
        return []
    key = str(named_key(course, lesson, "film"))
    return [{"type": "film", "value": {"key": key, "title": "", "capsule": capsule.pk}}]


def _cards(course: str, lesson: str, data: Words, locale: Locale) -> list[Words]:
    key = named_key(course, lesson, data["key"])
    if data["type"] == "question":
        question = _question(course, data["question"], locale)
        return [{"type": "question", "value": {"key": str(key), "question": question.pk}}]
    words = data[locale.language_code]
    text = RULE.sub("", words["html"])
    cards: list[Words] = []
    if strip_tags(text).strip():
        cards.append(
            {"type": "text", "value": {"key": str(key), "title": words["title"], "text": text}}
        )
    if match := RULE.search(words["html"]):
        rule, _dot, why = match[1].partition(". ")
        value = {
            "key": str(named_key(course, lesson, data["key"], "rule")),
            "rule": rule[:1].upper() + rule[1:].rstrip("."),
            "why": why,
        }
        cards.append({"type": "rule", "value": value})
    return cards


def _question(course: str, data: Words, locale: Locale) -> Question:
    """The question of the bank, made when it is missing."""
    words = data[locale.language_code]
    key: uuid.UUID = named_key(course, data["key"])
    answer = data.get("answer")
    number = answer if isinstance(answer, dict) else {}
    unit = number.get("unit", "")
    options = words.get("options", [])
    if isinstance(answer, list):
        options = sorted(options, key=lambda option: answer.index(option["key"]))
    question, _made = Question.objects.get_or_create(
        translation_key=key,
        locale=locale,
        defaults={
            "key": key,
            "type": data["type"],
            "prompt": HOW.sub("", words["prompt"]),
            "options": json.dumps([_option(option) for option in options]),
            "number": number.get("value"),
            "tolerance": number.get("tolerance"),
            "unit": UNITS.get(locale.language_code, {}).get(unit, unit),
            "explanation": words["explanation"],
        },
    )
    return question


def _option(option: Words) -> Words:
    feedback = VERDICT.sub("", option["feedback"])
    value = {name: option[name] for name in ("key", "text", "correct")} | {"feedback": feedback}
    return {"type": "option", "value": value}
