"""The second factor of people who see others' data, from setting it up to losing the phone."""

import time

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.contrib.auth.models import Group

from chat.errors import SessionEnded
from chat.sessions import person_of
from fadaa.accounts.enums import SEES_OTHERS, Role
from fadaa.accounts.seed import PASSWORD
from tests.factories.accounts import AdvisorFactory, LearnerFactory, UserFactory

pytestmark = pytest.mark.django_db

SECURITY = "/ar/accounts/security/"
ADD = "/ar/accounts/factor/totp/activate/"
AUTHENTICATE = "/ar/accounts/factor/authenticate/"


def code_for(secret, ahead=0):
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30 + ahead))


def enter(browser, person):
    """By password, as the demo's people do."""
    person.set_password(PASSWORD)
    person.save()
    return browser.post(
        "/ar/accounts/login/password/", {"login": person.phone, "password": PASSWORD}
    )


def set_up(browser, person):
    """Enter and set an app up; gives its secret."""
    enter(browser, person)
    secret = browser.get(ADD).context["form"].secret
    answer = browser.post(ADD, {"code": code_for(secret)})
    assert answer["Location"] == "/ar/accounts/factor/recovery-codes/"
    return secret


@pytest.fixture
def required(settings):
    settings.STAFF_SECOND_FACTOR = True


@pytest.mark.parametrize("role", SEES_OTHERS)
def test_everyone_who_sees_others_is_led_to_setting_it_up(required, client, role):
    person = UserFactory(roles=[role], is_staff=True)
    client.force_login(person)

    for page in ("/ar/mentoring/desk/", "/admin/", "/ar/chat/"):
        assert client.get(page)["Location"] == SECURITY + "?needed=1"
    assert client.get(SECURITY).context["needed"]
    assert client.get(ADD).status_code in {200, 302}


def test_learners_are_not_asked(required, client):
    client.force_login(LearnerFactory())

    assert client.get("/ar/chat/").status_code == 200


def test_switched_off_nobody_is_asked(settings, client):
    settings.STAFF_SECOND_FACTOR = False
    client.force_login(AdvisorFactory())

    assert client.get("/ar/chat/").status_code == 200


def test_new_role_asks_at_once(required, client):
    person = LearnerFactory()
    client.force_login(person)
    assert client.get("/ar/chat/").status_code == 200

    person.groups.add(Group.objects.get(name=Role.ADVISOR))

    assert client.get("/ar/chat/").status_code == 302


def test_sockets_ask_too(required):
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.sessions.backends.db import SessionStore

    advisor = AdvisorFactory()
    session = SessionStore()
    session[SESSION_KEY] = str(advisor.pk)
    session[BACKEND_SESSION_KEY] = "allauth.account.auth_backends.AuthenticationBackend"
    session[HASH_SESSION_KEY] = advisor.get_session_auth_hash()
    session.save()

    with pytest.raises(SessionEnded):
        person_of(session.session_key)


def test_app_is_set_up_and_asked_for_at_the_next_entering(required, client, new_browser):
    advisor = AdvisorFactory()
    secret = set_up(client, advisor)
    assert client.get("/ar/chat/").status_code == 200

    other = new_browser()
    assert enter(other, advisor)["Location"] == AUTHENTICATE
    assert "_auth_user_id" not in other.session
    page = other.get(AUTHENTICATE)
    assert page.status_code == 200
    assert other.post(AUTHENTICATE, {"code": "000000"}).status_code == 200
    assert "_auth_user_id" not in other.session
    assert other.post(AUTHENTICATE, {"code": code_for(secret, 1)}).status_code == 302
    assert other.session["_auth_user_id"] == str(advisor.pk)


def test_entering_by_sms_asks_for_it_too(required, client, new_browser, read_code):
    advisor = AdvisorFactory()
    set_up(client, advisor)

    other = new_browser()
    other.post("/ar/accounts/login/", {"phone": advisor.phone})
    answer = other.post("/ar/accounts/login/code/", {"code": read_code()})

    assert answer["Location"] == AUTHENTICATE


def test_recovery_code_enters_once(required, client, new_browser):
    advisor = AdvisorFactory()
    set_up(client, advisor)
    page = client.get("/ar/accounts/factor/recovery-codes/")
    codes = page.context["unused_codes"]
    assert len(codes) == 10
    assert "no-store" in client.get("/ar/accounts/factor/recovery-codes/download/")["Cache-Control"]

    statuses = []
    for _ in range(2):
        other = new_browser()
        enter(other, advisor)
        statuses.append(other.post(AUTHENTICATE, {"code": codes[0]}).status_code)

    assert statuses == [302, 200]


def test_secret_is_not_readable_in_the_database(client):
    secret = set_up(client, AdvisorFactory())

    factor = Authenticator.objects.get(type=Authenticator.Type.TOTP)
    assert secret not in str(factor.data)
    assert factor.wrap().validate_code(code_for(secret, 1))


def test_staff_keep_at_least_one(required, client):
    set_up(client, AdvisorFactory())

    page = client.post("/ar/accounts/factor/totp/deactivate/")

    assert page.status_code == 200
    assert Authenticator.objects.filter(type=Authenticator.Type.TOTP).exists()


def test_everybody_may_take_it_away(client):
    set_up(client, LearnerFactory())

    assert client.post("/ar/accounts/factor/totp/deactivate/").status_code == 302
    assert not Authenticator.objects.filter(type=Authenticator.Type.TOTP).exists()


def test_setting_up_long_after_entering_asks_to_enter_again(client, monkeypatch):
    enter(client, AdvisorFactory())
    later = time.time() + 3 * 3600
    monkeypatch.setattr(time, "time", lambda: later)

    answer = client.get(ADD)

    assert answer["Location"].startswith("/ar/accounts/again/?next=")
    page = client.get(answer["Location"]).content.decode()
    assert "login/?next=/ar/accounts/factor/totp/activate/" in page.replace("%2F", "/")


def test_guessing_the_second_factor_is_slowed(required, client, new_browser):
    advisor = AdvisorFactory()
    secret = set_up(client, advisor)
    other = new_browser()
    enter(other, advisor)
    for _ in range(20):
        other.post(AUTHENTICATE, {"code": "000000"})

    other.post(AUTHENTICATE, {"code": code_for(secret, 1)})

    assert "_auth_user_id" not in other.session


@pytest.mark.parametrize("page", ["webauthn/add/", "totp/activate/"])
def test_pages_have_no_inline_code(client, page):
    enter(client, AdvisorFactory())

    html = client.get(f"/fr/accounts/factor/{page}").content.decode()

    scripts = [part.split(">")[0] for part in html.split("<script")[1:]]
    assert all("src=" in one or "application/json" in one for one in scripts)
    assert 'style="' not in html
    assert "onclick" not in html


@pytest.mark.parametrize("page", ["", "webauthn/", "reauthenticate/", "webauthn/reauthenticate/"])
def test_lists_of_allauth_lead_to_our_page(client, page):
    client.force_login(LearnerFactory())

    assert client.get(f"/ar/accounts/factor/{page}", follow=True).status_code == 200


@pytest.mark.parametrize("credential", ["", "{}", "null", "[]", '{"id": 1}', "x" * 5000])
def test_bad_key_is_refused_in_the_page(client, credential):
    enter(client, AdvisorFactory())
    client.get("/ar/accounts/factor/webauthn/add/")

    answer = client.post("/ar/accounts/factor/webauthn/add/", {"credential": credential})

    assert answer.status_code == 200
    assert not Authenticator.objects.exists()
