"""Every key to a person is covered, goes along and can be erased."""

import io
import json
import zipfile
from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils import timezone

from chat.models import Message
from courses.models import Certificate, Enrolment
from fadaa.accounts.enums import ExportState
from fadaa.accounts.models import AuditEntry, DataExport, Device, Erasure, User
from fadaa.accounts.privacy import erasing, exporting, registry
from fadaa.accounts.privacy.registry import Wishes
from media.models import Asset
from mentoring.models import Outcome, Project, Rating, Request
from tests.factories.accounts import AdvisorFactory, LearnerFactory
from tests.factories.chat import conversation_between, say
from tests.factories.mentoring import desk_of, taken_question

pytestmark = pytest.mark.django_db

PAGE = "/ar/accounts/data/"


@pytest.fixture
def khadija():
    return LearnerFactory(phone="+212612345678", display_name="Khadija")


@pytest.fixture
def built(settings, django_capture_on_commit_callbacks):
    """Ask for an export and let its task run."""

    def ask(user):
        with django_capture_on_commit_callbacks(execute=True):
            export = exporting.ask(user)
        export.refresh_from_db()
        return export

    return ask


def contents(export):
    with default_storage.open(export.path) as file:
        archive = zipfile.ZipFile(io.BytesIO(file.read()))
    return {name: archive.read(name) for name in archive.namelist()}


def test_every_key_to_a_person_is_covered():
    covered = set(registry.covered())
    found = set(registry.keys_to_people())

    assert found - covered == set(), "name these in the personal_data.py of their room"
    assert covered - found == set(), "these no longer exist"


def test_what_stays_says_why():
    for room in registry.rooms():
        for holding in room.holdings:
            assert bool(holding.why) == (holding.fate is registry.Fate.ANONYMOUS), holding.fields


def test_export_holds_profile_words_and_files(khadija, built):
    advisor = AdvisorFactory()
    conversation = conversation_between(khadija, advisor)
    say(conversation, khadija, "My question")
    say(conversation, advisor, "The answer")
    asset = Asset.objects.create(kind="image", title="x", owner=khadija, visibility="private")
    asset.original.save("photo.jpg", ContentFile(b"bytes of a picture"))

    export = built(khadija)

    assert (export.state, export.progress) == (ExportState.READY, 1)
    found = contents(export)
    assert json.loads(found["account/profile.json"])["phone"] == "+212612345678"
    chat = found[f"chat/conversations/{conversation.public_id}.json"].decode()
    assert "My question" in chat
    assert "The answer" in chat
    assert found[f"media/files/{asset.public_id}.bin"] == b"bytes of a picture"
    assert {name.split("/")[0] for name in found} == {room.key for room in registry.rooms()}


def test_export_of_the_files_page_works_without_scripts(khadija, client, built, just_entered):
    just_entered(client, khadija)
    assert client.get(PAGE).status_code == 200

    export = built(khadija)
    page = client.get(PAGE).content.decode()
    address = f"/ar/accounts/data/export/{export.public_id}.zip"
    assert address in page
    answer = client.get(address)

    assert answer.headers["Content-Type"] == "application/zip"
    assert "no-store" in answer.headers["Cache-Control"]
    assert zipfile.ZipFile(io.BytesIO(b"".join(answer.streaming_content))).testzip() is None


def test_export_is_its_persons_alone(khadija, client, built, just_entered):
    address = f"/ar/accounts/data/export/{built(khadija).public_id}.zip"
    assert client.get(address).status_code == 302

    just_entered(client, LearnerFactory())
    assert client.get(address).status_code == 404


def test_export_file_has_no_public_address(khadija, client, built):
    export = built(khadija)
    client.force_login(khadija)

    assert client.get(f"/files/{export.path}").status_code == 404


def test_asking_twice_makes_one_export(khadija):
    first, second = exporting.ask(khadija), exporting.ask(khadija)

    assert first == second


def test_export_goes_after_a_week(khadija, built):
    export = built(khadija)
    DataExport.objects.update(asked_at=timezone.now() - timedelta(days=8))

    assert exporting.remove_old() == 1
    assert not default_storage.exists(export.path)
    assert not DataExport.objects.exists()


def test_failed_export_says_so_and_can_be_asked_again(khadija, client, monkeypatch):
    export = DataExport.objects.create(user=khadija)
    monkeypatch.setattr(exporting, "_write", lambda export: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        exporting.build(export.pk)

    assert DataExport.objects.get().state == ExportState.FAILED
    client.force_login(khadija)
    assert client.post(PAGE + "export/").status_code == 302
    assert DataExport.objects.count() == 2


def test_erasing_and_saving_ask_those_who_entered_long_ago(khadija, client, built):
    client.force_login(khadija)
    export = built(khadija)

    for answer in (
        client.post(PAGE + "erase/", {"sure": "on"}),
        client.get(f"{PAGE}export/{export.public_id}.zip"),
    ):
        assert answer["Location"].startswith("/ar/accounts/again/")
    assert not Erasure.objects.exists()


def test_erasure_waits_and_can_be_taken_back(khadija, client, just_entered):
    just_entered(client, khadija)
    assert client.get(PAGE + "erase/").status_code == 200
    assert client.post(PAGE + "erase/", {}).status_code == 422
    assert not Erasure.objects.exists()

    assert client.post(PAGE + "erase/", {"sure": "on"})["Location"] == PAGE
    assert erasing.erase_due() == 0
    assert client.get("/ar/accounts/").status_code == 200
    assert client.post(PAGE + "erase/undo/").status_code == 302
    assert not Erasure.objects.exists()


def test_staff_are_asked_to_hand_over_first(client, just_entered):
    just_entered(client, AdvisorFactory())

    assert client.post(PAGE + "erase/", {"sure": "on"}).status_code == 409


def test_erased_person_leaves_no_name_and_no_way_in(khadija, client):
    client.force_login(khadija)
    client.get("/ar/accounts/")
    before = khadija.public_id
    erasing.ask(khadija, Wishes())
    Erasure.objects.update(due_at=timezone.now())

    assert erasing.erase_due() == 1

    empty = User.objects.get(pk=khadija.pk)
    assert (empty.phone, empty.email, empty.display_name) == (None, None, "")
    assert (empty.is_active, empty.has_usable_password()) == (False, False)
    assert empty.public_id != before
    assert not Device.objects.filter(user=empty).exists()
    assert client.get("/ar/accounts/").status_code == 302
    assert erasing.erase_due() == 0


def test_phone_of_an_erased_person_begins_anew(khadija):
    erasing.erase(khadija, Wishes())

    assert LearnerFactory(phone="+212612345678").pk != khadija.pk


def test_erasing_empties_questions_and_keeps_what_came_of_them(khadija):
    desk = desk_of()
    advice = taken_question(khadija, desk)
    Project.objects.filter(holder=khadija).update(idea="Argan")
    Outcome.objects.create(request=advice, kind="founded", reason="words")
    Rating.objects.create(request=advice, useful=True, comment="words")

    erasing.erase(khadija, Wishes())

    left = Request.objects.get()
    assert (left.text, left.state, left.project.idea) == ("", "withdrawn", "")
    assert Outcome.objects.values_list("kind", "reason").get() == ("founded", "")
    assert Rating.objects.values_list("useful", "comment").get() == (True, "")


def test_advisors_page_of_an_erased_persons_case_works(khadija, client):
    desk = desk_of()
    advice = taken_question(khadija, desk)
    erasing.erase(khadija, Wishes())
    client.force_login(desk.user)

    page = client.get(f"/fr/mentoring/desk/{advice.public_id}/case/")

    assert page.status_code == 200
    assert "Khadija" not in page.content.decode()


@pytest.mark.parametrize(("take_back", "left"), [(False, "My words"), (True, "")])
def test_words_stay_for_the_others_unless_taken_back(khadija, take_back, left):
    conversation = conversation_between(khadija, AdvisorFactory())
    say(conversation, khadija, "My words")

    erasing.erase(khadija, Wishes(take_back_words=take_back))

    assert Message.objects.get(author=khadija).body == left
    assert str(Message.objects.get(author=khadija).author) not in {"Khadija", ""}


@pytest.mark.parametrize("keep", [True, False])
def test_certificates_stay_checkable_only_when_wished(khadija, client, keep):
    certificate = Certificate.objects.create(
        learner=khadija,
        course_key=khadija.public_id,
        holder="Khadija",
        titles={"ar": "x"},
        release_sha="x",
        lessons=1,
        minutes=1,
        completed_on=timezone.localdate(),
    )

    erasing.erase(khadija, Wishes(keep_certificates=keep))

    page = client.get(f"/ar/courses/certificates/{certificate.code}/").content.decode()
    assert ("Khadija" in page) is keep


def test_erasing_deletes_files_that_nothing_shows(khadija):
    asset = Asset.objects.create(kind="image", title="x", owner=khadija, visibility="private")
    asset.original.save("photo.jpg", ContentFile(b"x"))
    Enrolment.objects.create(learner=khadija, course_key=asset.public_id)

    erasing.erase(khadija, Wishes())

    assert not Asset.objects.exists()
    assert not Enrolment.objects.exists()


def test_export_and_erasure_stand_in_the_trail(khadija, built):
    built(khadija)
    erasing.ask(khadija, Wishes())
    erasing.erase(khadija, Wishes())

    acts = AuditEntry.objects.exclude(action="roles").order_by("pk")
    assert list(acts.values_list("action", flat=True)) == [
        "exported",
        "erasure.asked",
        "erased",
    ]
