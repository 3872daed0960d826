"""What a learner keeps of a course: the certificate, its page for everybody, all data."""

import json

import pypdfium2
import pytest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from courses import certificates, personal_data, services
from courses.errors import NameMissing, NotEnrolled, NotFinished
from courses.models import Certificate
from tests.factories import courses
from tests.factories.accounts import EditorFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _arabic():
    with override("ar"):
        yield


@pytest.fixture
def finished(learner, release, place):
    services.record_events(learner, courses.whole_first_lesson(release))
    second = [
        courses.answered(release, courses.ORDER, {"order": ["call", "pack", "send"]}),
        courses.event(release, "completed", courses.SECOND),
    ]
    services.record_events(learner, second)
    return place


@pytest.fixture
def certificate(learner, finished):
    return certificates.issue(courses.COURSE, learner=learner, holder="خديجة  العلوي")


def test_certificate_keeps_the_words_of_the_day(certificate, release):
    assert certificate.holder == "خديجة العلوي"
    assert certificate.titles == {"ar": "Course ar"}
    assert (certificate.lessons, certificate.minutes) == (2, 10)
    assert certificate.release_sha == release.sha256


def test_asking_twice_gives_the_same(learner, certificate):
    again = certificates.issue(courses.COURSE, learner=learner, holder="Somebody else")
    assert again == certificate
    assert again.holder == "خديجة العلوي"


def test_no_certificate_before_the_end_nor_without_a_name(learner, stranger, release, place):
    with pytest.raises(NotFinished):
        certificates.issue(courses.COURSE, learner=learner, holder="Khadija")
    with pytest.raises(NotEnrolled):
        certificates.issue(courses.COURSE, learner=stranger, holder="Stranger")


def test_name_is_asked_for(learner, finished):
    with pytest.raises(NameMissing):
        certificates.issue(courses.COURSE, learner=learner, holder="   ")


def test_learner_walks_from_the_course_to_the_paper(client, learner, finished):
    client.force_login(learner)
    page = client.get("/ar/learn/course/")
    address = reverse("courses:issue", args=[courses.COURSE])
    assert address in page.text
    shown = client.post(address, {"holder": "Khadija"}, follow=True)
    assert "Khadija" in shown.text
    paper = client.get(reverse("courses:certificate", args=[Certificate.objects.get().code]))
    assert paper.content.startswith(b"%PDF")


@pytest.mark.parametrize("language", ["ar", "fr"])
def test_paper_says_who_and_what(certificate, language):
    content = certificates.paper_of(
        certificate, address="https://fadaa.ma/x/23456789", language=language
    )
    document = pypdfium2.PdfDocument(content)
    assert len(document) == 1
    text = document[0].get_textpage().get_text_range()
    assert "23456789" in text
    assert certificate.holder in text


def test_code_leads_to_the_address():
    drawn = certificates.code_of("https://fadaa.ma/ar/courses/certificates/abc/")
    assert drawn.startswith("<svg")


def test_everybody_can_verify_and_nobody_can_guess(client, certificate):
    address = reverse("courses:verify", args=[certificate.code])
    assert certificate.holder in client.get(address).text
    told = client.get(address, {"format": "json"}).json()
    assert (told["valid"], told["holder"]) == (True, certificate.holder)
    assert "phone" not in json.dumps(told)
    assert client.get(reverse("courses:verify", args=["abcdefgh2345"])).status_code == 404


def test_paper_is_for_its_holder_alone(client, stranger, certificate):
    address = reverse("courses:certificate", args=[certificate.code])
    assert client.get(address).status_code == 302
    client.force_login(stranger)
    assert client.get(address).status_code == 404


def test_certificate_taken_back_says_so_and_why(client, certificate):
    certificate.revoked_at = timezone.now()
    certificate.reason = "By mistake"
    certificate.save()
    page = client.get(reverse("courses:verify", args=[certificate.code]))
    assert "badge--closed" in page.text
    assert "By mistake" in page.text


def test_editors_neither_make_nor_delete_certificates(client, certificate):
    client.force_login(EditorFactory(is_superuser=True))
    from courses.wagtail_hooks import CertificateViewSet

    viewset = CertificateViewSet()
    assert client.get(reverse(viewset.get_url_name("list"))).status_code == 200
    assert client.get(reverse(viewset.get_url_name("add"))).status_code in (302, 403)
    assert (
        client.get(reverse(viewset.get_url_name("edit"), args=[certificate.pk])).status_code == 200
    )


def test_my_courses_show_what_is_done(client, learner, certificate, django_assert_num_queries):
    client.force_login(learner)
    page = client.get(reverse("courses:mine"))
    (standing,) = page.context["standings"]
    assert (standing.percent, standing.mastered, standing.answers) == (100, 2, 4)
    assert reverse("courses:verify", args=[certificate.code]) in page.text


def test_certificates_are_taken_along_with_everything_else(learner, stranger, certificate):
    pieces = {piece.name: list(piece.data) for piece in personal_data.export(learner)}
    assert [row["code"] for row in pieces["certificates.json"]] == [certificate.code]
    pieces = {piece.name: list(piece.data) for piece in personal_data.export(stranger)}
    assert pieces["certificates.json"] == []
