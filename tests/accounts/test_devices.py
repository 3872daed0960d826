"""Where a person is signed in, and signing out from elsewhere."""

import pytest
from channels.db import database_sync_to_async

from fadaa.accounts import devices
from fadaa.accounts.models import Device
from tests.factories.accounts import LearnerFactory
from tests.factories.chat import dialogue

pytestmark = pytest.mark.django_db

SECURITY = "/ar/accounts/security/"
ANDROID = "Mozilla/5.0 (Android 14; Mobile; rv:130.0) Gecko/130.0 Firefox/130.0"


@pytest.mark.parametrize(
    ("agent", "name"),
    [
        (ANDROID, "Firefox · Android"),
        (
            "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) "
            "Chrome/131.0.0.0 Mobile Safari/537.36",
            "Chrome · Android",
        ),
        ("", ""),
        ("curl/8", ""),
        ("x" * 10_000, ""),
    ],
)
def test_name_of_says_two_words(agent, name):
    assert devices.name_of(agent) == name


def signed_in(new_browser, person, agent=ANDROID):
    browser = new_browser(headers={"user-agent": agent})
    browser.force_login(person)
    browser.get("/ar/accounts/")
    return browser


def test_list_shows_every_device_once(new_browser):
    person = LearnerFactory()
    first, second = signed_in(new_browser, person), signed_in(new_browser, person)
    first.get("/ar/accounts/")

    page = second.get(SECURITY)

    assert len(page.context["devices"]) == 2
    assert "Firefox · Android" in page.content.decode()


def test_sign_out_there_ends_that_one(new_browser):
    person = LearnerFactory()
    here, there = signed_in(new_browser, person), signed_in(new_browser, person)
    device = Device.objects.get(session_key=there.session.session_key)

    here.post(SECURITY + "devices/", {"device": str(device.public_id)})

    assert here.get("/ar/accounts/").status_code == 200
    assert there.get("/ar/accounts/").status_code == 302


def test_sign_out_everywhere_else_keeps_this_one(new_browser):
    person = LearnerFactory()
    here, *others = [signed_in(new_browser, person) for _ in range(3)]

    here.post(SECURITY + "devices/")

    assert here.get("/ar/accounts/").status_code == 200
    assert [other.get("/ar/accounts/").status_code for other in others] == [302, 302]


def test_nobody_ends_a_strangers_session(new_browser):
    stranger, mine = signed_in(new_browser, LearnerFactory()), LearnerFactory()
    device = Device.objects.get()
    browser = signed_in(new_browser, mine)

    browser.post(SECURITY + "devices/", {"device": str(device.public_id)})
    browser.post(SECURITY + "devices/", {"device": "nonsense"})

    assert stranger.get("/ar/accounts/").status_code == 200


def test_signing_out_takes_the_device_off_the_list(new_browser):
    browser = signed_in(new_browser, LearnerFactory())

    browser.post("/ar/accounts/sign-out/")

    assert not Device.objects.exists()


def test_new_password_keeps_one_row_for_the_device(new_browser):
    browser = signed_in(new_browser, LearnerFactory())
    new = {"new_password1": "zitoun-2026", "new_password2": "zitoun-2026"}

    browser.post("/ar/accounts/password/", new)
    browser.get("/ar/accounts/")

    assert Device.objects.get().session_key == browser.session.session_key


def test_a_day_costs_one_write(new_browser, django_assert_num_queries):
    browser = signed_in(new_browser, LearnerFactory())
    device = Device.objects.get()

    browser.get("/ar/accounts/")

    assert Device.objects.get().last_used_on == device.last_used_on


@pytest.mark.django_db(transaction=True)
async def test_socket_closes_when_its_session_is_ended_elsewhere():
    person = await database_sync_to_async(LearnerFactory)()
    async with dialogue(person) as socket:
        await socket.hello()
        key = socket.client.session.session_key
        await database_sync_to_async(Device.objects.get)(session_key=key)

        await database_sync_to_async(devices.sign_out)(person)

        assert await socket.closed_with() == 4001
