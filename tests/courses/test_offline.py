"""A course taken along: documents that are the same for everybody, and what a phone may fetch."""

import gzip
import hashlib
import json
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.urls import reverse
from django.utils.translation import override

from courses import offline, sizes
from courses.content import content_for
from tests.factories import courses

LEARNER_JS_MAX = 25_000
ENTRY = "courses/offline.js"


@pytest.fixture(autouse=True)
def _arabic():
    with override("ar"):
        yield


@pytest.fixture
def manifest(client, learner, place):
    client.force_login(learner)
    return client.get(reverse("courses:manifest", args=[courses.COURSE])).json()


@pytest.mark.django_db
def test_every_file_is_what_the_list_says(client, manifest):
    assert [file["role"] for file in manifest["files"]] == ["course", "lesson", "lesson"]
    for file in manifest["files"]:
        answer = client.get(file["url"])
        assert answer.status_code == 200
        assert hashlib.sha256(answer.content).hexdigest() == file["sha256"]
        assert len(gzip.compress(answer.content, mtime=0)) == file["bytes"]
    assert manifest["sizes"]["light"] > sum(file["bytes"] for file in manifest["files"])


@pytest.mark.django_db
def test_documents_hold_nothing_of_a_person(client, learner, manifest):
    url = manifest["files"][1]["url"]
    text = client.get(url).text
    assert learner.display_name not in text
    assert str(learner.public_id) not in text
    assert "csrfmiddlewaretoken" not in text
    # Every card and every item is there.
    for key in ("t1", "t2"):
        assert f'data-card="{courses.named_key(key)}"' in text
    assert text.count('type="application/json"') == 3


@pytest.mark.django_db
def test_strangers_fetch_nothing(client, stranger, release):
    addresses = [
        reverse("courses:offline_course", args=[courses.COURSE, release.sha256]),
        reverse("courses:offline_lesson", args=[courses.COURSE, courses.FIRST, release.sha256]),
    ]
    for person in (None, stranger):
        if person:
            client.force_login(person)
        for address in addresses:
            assert client.get(address).status_code == 404
        status = client.get(reverse("courses:manifest", args=[courses.COURSE])).status_code
        assert status == (403 if person else 401)


@pytest.mark.django_db
def test_unknown_release_and_lesson_are_404(client, learner, place, release):
    client.force_login(learner)
    nowhere = courses.named_key("nowhere")
    for args in ([courses.FIRST, "0" * 64], [nowhere, release.sha256]):
        address = reverse("courses:offline_lesson", args=[courses.COURSE, *args])
        assert client.get(address).status_code == 404


@pytest.mark.django_db
def test_standing_tells_what_the_server_knows(client, learner, place, release):
    from courses import services

    services.record_events(learner, courses.whole_first_lesson(release))
    client.force_login(learner)
    told = client.get(reverse("courses:standing", args=[courses.COURSE])).json()
    assert told["person"] == str(learner.public_id)
    assert told["done"] == [str(courses.FIRST)]
    assert told["answers"][str(courses.CHOICE)]["response"] == {"choice": "b"}
    assert told["place"]["lesson"] == str(courses.FIRST)


@pytest.mark.django_db
def test_answers_of_another_person_are_not_taken(client, learner, stranger, release, place):
    """Two people, one phone: a session never takes what lies in the other's outbox."""
    client.force_login(learner)
    event = courses.answered(release, courses.CHOICE, {"choice": "b"})
    body = {"person": str(stranger.public_id), "events": [event]}
    answer = client.post(
        reverse("courses:events"), json.dumps(body), content_type="application/json"
    )
    assert (answer.status_code, answer.json()["error"]["code"]) == (409, "courses.other_person")
    body["person"] = str(learner.public_id)
    answer = client.post(
        reverse("courses:events"), json.dumps(body), content_type="application/json"
    )
    assert answer.json()["results"][0]["status"] == "stored"


@pytest.mark.django_db
def test_lesson_fits_its_budget(release):
    for lesson in content_for(release.sha256).lessons.values():
        assert sizes.light(lesson) < 100_000


@pytest.mark.django_db
def test_service_worker_and_app_are_found(client):
    worker = client.get("/sw.js")
    assert worker.headers["Service-Worker-Allowed"] == "/"
    assert "/ar/courses/shelf/" in worker.text
    for language, direction in (("ar", "rtl"), ("fr", "ltr")):
        app = client.get(f"/app-{language}.webmanifest").json()
        assert (app["dir"], app["start_url"]) == (direction, f"/{language}/courses/shelf/")
        assert client.get(app["start_url"]).status_code == 200
    assert client.get("/app-xx.webmanifest").status_code == 404


def test_shelf_is_the_same_for_everybody():
    assert offline.shelf_document("ar") == offline.shelf_document("ar")
    assert b"csrf" not in offline.shelf_document("fr")


def test_script_of_a_learner_is_light():
    """All that a lesson loads, compressed as it travels."""
    total = sum(
        len(gzip.compress(Path(str(finders.find(name))).read_bytes())) for name in offline.MODULES
    )
    assert total <= LEARNER_JS_MAX


def test_every_module_that_is_imported_is_kept():
    """A module that the service worker does not keep would be missing without network."""
    kept = {name.rsplit("/", 1)[1] for name in offline.MODULES}
    for name in offline.MODULES:
        text = Path(str(finders.find(name))).read_text(encoding="utf-8")
        imported = {
            line.rsplit("/", 1)[1].rstrip('";')
            for line in text.splitlines()
            if line.startswith("import ") and " from " in line
        }
        assert imported <= kept, name
