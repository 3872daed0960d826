"""The courses that come with the platform: readable files, both languages, fit to publish."""

import pytest
from django.utils.translation import override

from courses import checks, compiling, seed, services
from courses.enums import QuestionType
from courses.models import CourseRelease
from courses.seed_files import CourseFiles, FaultyFile, courses, in_language, read_card
from tests.factories import courses as factory

FOLDERS = list(courses(seed.FOLDER))


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["ar", "fr"])
@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_course_is_published_without_a_fault(folder, language, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    course, made = seed.seed_course(CourseFiles(folder, language), factory.section(language))
    compiled = compiling.compile_course(course)
    with override("en"):
        assert [found.message for found in checks.check(compiled) if found.blocking] == []
    assert made
    assert CourseRelease.objects.get().sha256 == compiled.sha256
    # Again is no more.
    assert seed.seed_course(CourseFiles(folder, language), factory.section(language)) == (
        course,
        False,
    )
    assert services.publish_course(course, by=None) == CourseRelease.objects.get()


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_languages_have_the_same_lessons(folder):
    arabic, french = (CourseFiles(folder, language) for language in ("ar", "fr"))
    for module in arabic.course["modules"]:
        for name in module["lessons"]:
            shapes = [
                [(card["key"], card["type"]) for card in files.lesson(name)["cards"]]
                for files in (arabic, french)
            ]
            assert shapes[0] == shapes[1]


def test_demo_asks_in_every_way():
    files = CourseFiles(seed.FOLDER / "sell_online", "ar")
    asked = {
        card["type"]
        for module in files.course["modules"]
        for name in module["lessons"]
        for card in files.lesson(name)["cards"]
    }
    assert asked >= {kind.value for kind in QuestionType}


def test_text_without_a_language_is_named():
    with pytest.raises(FaultyFile, match="no fr"):
        in_language({"title": {"ar": "عنوان"}}, "fr", "price")


@pytest.mark.parametrize(
    ("card", "message"),
    [
        ({"type": "text"}, "needs a key"),
        ({"key": "a", "type": "dance"}, "no type dance"),
        ({"key": "a", "type": "text", "title": "T", "texte": "x"}, "no field texte"),
        ({"key": "a", "type": "text", "title": "T"}, "text is missing"),
        (
            {"key": "a", "type": "match", "prompt": "P", "options": [{"text": "A"}]},
            "options 1: match is missing",
        ),
    ],
)
def test_faulty_card_says_where(card, message, tmp_path):
    with pytest.raises(FaultyFile, match=message):
        read_card(card, tmp_path / "lesson.toml")
