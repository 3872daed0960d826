"""From pages to releases that never change."""

import pytest
from django.urls import reverse

from courses import checks, compiling, services
from courses.enums import Change
from courses.errors import NotReadyToPublish, ReleaseIsFinal
from courses.keys import named_key
from courses.models import CourseRelease, LessonPage, ReleaseItem, ReleasePin
from courses.presenting import difference_words
from media.enums import Visibility
from media.models import Asset
from tests.factories import courses
from tests.factories.accounts import EditorFactory, LearnerFactory
from tests.factories.cms import capsule
from tests.factories.media import AssetFactory, RenditionFactory

pytestmark = pytest.mark.django_db


def blocking(course):
    found = checks.check(compiling.compile_course(course))
    return [finding.message for finding in found if finding.blocking]


def test_publish_keeps_payload_hash_and_items(editor):
    course = courses.course_page()
    release = services.publish_course(course, by=editor)
    assert release.number == 1
    assert release.created_by == editor
    assert release.sha256 == compiling.digest(release.payload)
    assert 0 < release.sizes["light"] < len(compiling.canonical(release.payload))
    kinds = list(release.items.values_list("kind", "key"))
    assert kinds == [
        ("lesson", courses.FIRST),
        ("question", courses.CHOICE),
        ("question", courses.NUMBER),
        ("lesson", courses.SECOND),
        ("question", courses.ORDER),
    ]


def test_same_content_same_hash_and_no_second_release():
    course = courses.course_page()
    first = services.publish_course(course, by=None)
    LessonPage.objects.first().save_revision().publish()
    assert services.publish_course(course, by=None) == first
    assert CourseRelease.objects.count() == 1


def test_content_that_returns_has_its_old_hash():
    course = courses.course_page()
    first = services.publish_course(course, by=None)
    courses.rewrite(courses.FIRST, [courses.text_card("t1"), courses.check_card()])
    second = services.publish_course(course, by=None)
    courses.rewrite(courses.FIRST, courses.first_cards())
    third = services.publish_course(course, by=None)
    assert first.sha256 == third.sha256 != second.sha256
    assert [first.number, second.number, third.number] == [1, 2, 3]


def test_drafts_are_not_compiled():
    course = courses.course_page()
    first = services.publish_course(course, by=None)
    lesson = LessonPage.objects.get(translation_key=courses.FIRST)
    lesson.title = "Only a draft"
    lesson.save_revision()
    assert services.publish_course(course, by=None) == first


def test_release_refuses_change_and_deletion(release):
    item = release.items.first()
    for act in (
        release.save,
        release.delete,
        item.save,
        item.delete,
        lambda: CourseRelease.objects.update(number=9),
        lambda: CourseRelease.objects.all().delete(),
        lambda: ReleaseItem.objects.all().delete(),
    ):
        with pytest.raises(ReleaseIsFinal):
            act()


def test_editor_may_leave_and_her_releases_stay():
    editor = EditorFactory()
    release = services.publish_course(courses.course_page(), by=editor)
    editor.delete()
    assert CourseRelease.objects.get(pk=release.pk).created_by is None


@pytest.mark.parametrize(
    ("cards", "message"),
    [
        ([], "has no card"),
        ([courses.text_card("t1"), courses.text_card("t1")], "used twice"),
        ([courses.check_card(options=[courses.option("a", "A")])], "at least two options"),
        (
            [courses.check_card(options=[courses.option("a", "A"), courses.option("b", "B")])],
            "no right answer",
        ),
        (
            [
                courses.check_card(
                    options=[courses.option("a", "A"), courses.option("b", "B", correct=True)]
                )
            ],
            "say something to who chooses",
        ),
        (
            [
                courses.check_card(
                    options=[
                        courses.option("a", "A", correct=True),
                        courses.option("b", "B", correct=True),
                    ]
                )
            ],
            "more than one right answer",
        ),
        ([courses.number_card(number=None)], "no right number"),
        ([courses.number_card(explanation="")], "needs an explanation"),
    ],
)
def test_checks_that_block(cards, message, settings):
    settings.LANGUAGE_CODE = "en"
    course = courses.course_page(lessons=[(courses.FIRST, cards)])
    assert any(message in found for found in blocking(course))
    with pytest.raises(NotReadyToPublish):
        services.publish_course(course, by=None)
    assert not CourseRelease.objects.exists()


def test_course_without_lessons_cannot_be_published():
    course = courses.course_page(lessons=[])
    assert len(blocking(course)) == 1


def test_bank_question_is_compiled_in_the_language_of_its_page():
    arabic = courses.bank_question("ar", prompt="بالعربية")
    courses.bank_question("fr", prompt="En français")
    chosen = courses.card("question", named_key("card"), question=arabic.pk)
    course = courses.course_page("fr", lessons=[(courses.FIRST, [chosen])])
    (lesson,) = compiling.compile_course(course).lessons
    assert lesson["cards"][0]["item"]["prompt"] == "En français"
    assert lesson["cards"][0]["item"]["key"] == str(arabic.key)


def test_bank_question_missing_in_the_language_blocks():
    arabic = courses.bank_question("ar")
    chosen = courses.card("question", named_key("card"), question=arabic.pk)
    course = courses.course_page("fr", lessons=[(courses.FIRST, [chosen])])
    assert len(blocking(course)) == 1


def test_text_is_cleaned_when_compiled():
    bad = courses.text_card("t1", text='<p onclick="x()">Hi<script>alert(1)</script></p>')
    course = courses.course_page(lessons=[(courses.FIRST, [bad])])
    (lesson,) = compiling.compile_course(course).lessons
    assert lesson["cards"][0]["html"] == "<p>Hi</p>"


def test_difference_in_words():
    course = courses.course_page()
    last = services.publish_course(course, by=None)
    changed = courses.check_card(prompt="Did we really win?")
    courses.rewrite(courses.FIRST, [courses.text_card("t1"), changed, courses.number_card()])
    difference = compiling.difference(last, compiling.compile_course(course).payload)
    assert difference == {"lesson_changed": 1, "question_changed": 1}
    assert len(difference_words(difference)) == 2


@pytest.mark.parametrize(
    ("change", "moved"),
    [(Change.COSMETIC, True), (Change.BETTER, False), (Change.DIFFERENT, False)],
)
def test_only_a_cosmetic_release_moves_learners(place, change, moved):
    course = courses.LessonPage.objects.get(translation_key=courses.FIRST).course
    courses.rewrite(courses.FIRST, courses.first_cards()[:3])
    newer = services.publish_course(course, by=None, change=change)
    pin = ReleasePin.objects.get(enrolment=place)
    assert (pin.release_id == newer.pk) == moved
    services.accept_release(place, language="ar")
    pin.refresh_from_db()
    assert pin.release_id == newer.pk


def test_editor_sees_checks_and_publishes(client, editor):
    course = courses.course_page()
    client.force_login(editor)
    address = reverse("courses_release", args=[course.pk])
    assert client.get(address).status_code == 200
    answer = client.post(address, {"change": "better", "notes": ""})
    assert answer.status_code == 302
    assert CourseRelease.objects.get().created_by == editor


def test_blocked_course_shows_why(client, editor):
    course = courses.course_page(lessons=[(courses.FIRST, [])])
    client.force_login(editor)
    address = reverse("courses_release", args=[course.pk])
    assert "courses/admin/release.html" in [t.name for t in client.get(address).templates]
    assert client.post(address, {"change": "better"}).status_code == 422
    assert not CourseRelease.objects.exists()


def test_learner_may_not_publish(client):
    course = courses.course_page()
    client.force_login(LearnerFactory())
    address = reverse("courses_release", args=[course.pk])
    assert client.post(address, {"change": "better"}).status_code in (302, 403)
    assert not CourseRelease.objects.exists()


def test_button_leads_editors_to_the_release(client, editor):
    course = courses.course_page()
    client.force_login(editor)
    page = client.get(reverse("wagtailadmin_pages:edit", args=[course.pk]))
    assert reverse("courses_release", args=[course.pk]) in page.text


# --- A film in a lesson


def lesson_with(film_page):
    film = courses.card("film", named_key("film"), title="", capsule=film_page.pk)
    return courses.course_page(lessons=[(courses.FIRST, [film, *courses.first_cards()])])


def test_a_lesson_shows_the_film_of_a_capsule(client, learner):
    film = RenditionFactory(asset=AssetFactory()).asset
    page = capsule(courses.section("ar"), title="ثمن البرمان", asset=film)
    services.publish_course(lesson_with(page), by=None)
    services.enrol(courses.COURSE, learner=learner, language="ar")
    client.force_login(learner)
    address = reverse("courses:player", args=[courses.COURSE, courses.FIRST])
    shown = client.get(address, {"card": 1}).text
    assert "<h1>ثمن البرمان</h1>" in shown
    assert f'data-key="{page.asset.public_id}"' in shown
    # A card to read brings neither the film nor its script.
    assert "<video" not in client.get(address, {"card": 2}).text
    Asset.objects.filter(pk=page.asset.pk).update(visibility=Visibility.PRIVATE)
    gone = client.get(address, {"card": 1})
    assert (gone.status_code, "<video" in gone.text) == (200, False)


def test_a_film_that_is_a_draft_blocks_the_course():
    page = capsule(courses.section("ar"), title="ثمن البرمان")
    page.unpublish()
    with pytest.raises(NotReadyToPublish):
        services.publish_course(lesson_with(page), by=None)


def test_a_film_is_taken_in_the_language_of_the_lesson():
    arabic = capsule(courses.section("ar"), title="ثمن البرمان")
    french = capsule(courses.section("fr"), title="Le prix du bocal")
    french.translation_key = arabic.translation_key
    french.save()
    compiled = compiling.compile_course(lesson_with(french))
    assert compiled.lessons[0]["cards"][0]["title"] == "ثمن البرمان"
