"""The editor's pages."""

import pytest
from django.urls import reverse

from fadaa.accounts.enums import Role
from media.enums import AssetState, RunStatus
from media.errors import WrongState
from media.models import Asset, Run
from tests.factories.accounts import UserFactory
from tests.factories.media import AssetFactory


@pytest.fixture
def cms(client, editor):
    client.force_login(editor)
    return client


def film_url(asset):
    return reverse("media_admin_film", args=[asset.public_id])


def act_url(asset, action):
    return reverse("media_admin_act", args=[asset.public_id, action])


@pytest.mark.parametrize("role", [Role.EDITOR, Role.PRODUCER, Role.ADMINISTRATOR])
def test_those_who_make_films_see_the_library(client, db, role):
    client.force_login(UserFactory(roles=[role]))
    response = client.get(reverse("media_admin_library"))
    assert response.status_code == 200
    assert reverse("media_admin_upload") in response.content.decode()
    assert client.get(reverse("media_admin_upload")).status_code == 200


def test_others_are_turned_away(client, learner):
    asset = AssetFactory()
    pages = [
        reverse("media_admin_library"),
        reverse("media_admin_upload"),
        reverse("media_admin_status"),
        film_url(asset),
        act_url(asset, "delete"),
    ]
    for login in (False, True):
        if login:
            client.force_login(learner)
        assert {client.get(page).status_code for page in pages} == {302}
    client.post(act_url(asset, "delete"))
    assert Asset.objects.filter(pk=asset.pk).exists()


def test_reviewer_of_law_does_not_see_films(client, db):
    client.force_login(UserFactory(roles=[Role.REVIEWER]))
    response = client.get(reverse("wagtailadmin_home"))
    assert reverse("media_admin_library") not in response.content.decode()
    assert client.get(reverse("media_admin_library")).status_code == 302


def test_status_tells_progress_and_reasons(cms):
    busy = AssetFactory(state=AssetState.ENCODING)
    Run.objects.create(asset=busy, status=RunStatus.RUNNING, progress=0.42, step="encode")
    broken = AssetFactory(state=AssetState.FAILED, failure_code="media.not_media")
    url = reverse("media_admin_status")
    ids = [str(busy.public_id), str(broken.public_id), "nonsense"]
    films = {film["id"]: film for film in cms.get(url, {"id": ids}).json()["films"]}
    assert films[ids[0]]["percent"] == 42
    assert films[ids[0]]["busy"] is True
    assert films[ids[1]]["sentence"] != ""
    assert films[ids[1]]["busy"] is False
    assert cms.get(url).json() == {"films": []}


def test_page_of_a_film_renames_it(cms):
    asset = AssetFactory()
    assert cms.get(film_url(asset)).status_code == 200
    assert cms.post(film_url(asset), {"title": "زيت الأركان"}).status_code == 302
    asset.refresh_from_db()
    assert asset.title == "زيت الأركان"
    assert cms.post(film_url(asset), {"title": ""}).status_code == 422


def test_unknown_film_is_not_found(cms):
    asset = AssetFactory()
    unknown = film_url(asset).replace(str(asset.public_id)[:8], "00000000")
    assert cms.get(unknown, follow=True).status_code == 404


def test_actions_ask_first_and_act_on_post(cms, django_capture_on_commit_callbacks):
    asset = AssetFactory(state=AssetState.ENCODING)
    run = Run.objects.create(asset=asset, status=RunStatus.RUNNING)
    assert cms.get(act_url(asset, "cancel")).status_code == 200
    run.refresh_from_db()
    assert run.status == RunStatus.RUNNING
    cms.post(act_url(asset, "cancel"))
    run.refresh_from_db()
    asset.refresh_from_db()
    assert (run.status, asset.state) == (RunStatus.CANCELLED, AssetState.CANCELLED)
    cms.post(act_url(asset, "retry"))
    asset.refresh_from_db()
    assert (asset.state, asset.runs.count()) == (AssetState.RECEIVED, 2)
    # Asking in the wrong state is answered with a sentence.
    response = cms.post(act_url(asset, "retry"), follow=True)
    assert (response.status_code, asset.runs.count()) == (200, 2)
    assert str(WrongState.message) in [str(message) for message in response.context["messages"]]
    cms.post(act_url(asset, "delete"))
    assert Asset.objects.count() == 0
