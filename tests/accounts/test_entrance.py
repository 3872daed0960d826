"""Entering by phone and code, from the first page to the last."""

import re
import time

import pytest
from django.urls import reverse
from django.utils import translation

from fadaa.accounts.models import User
from tests.factories.accounts import UserFactory

pytestmark = pytest.mark.django_db

PHONE_PAGE = "/ar/accounts/login/"
CODE_PAGE = "/ar/accounts/login/code/"
NUMBER = "0612345678"


def ask_for_code(client, number=NUMBER, **extra):
    return client.post(PHONE_PAGE, {"phone": number, **extra})


def type_code(client, code, **extra):
    return client.post(CODE_PAGE, {"code": code, **extra})


def wrong(code):
    return f"{(int(code) + 1) % 1_000_000:06d}"


def test_unknown_phone_registers_by_code(client, read_code):
    answer = ask_for_code(client)
    assert (answer.status_code, answer["Location"]) == (302, CODE_PAGE)
    assert not User.objects.exists()

    answer = type_code(client, read_code())

    person = User.objects.get()
    assert (person.phone, person.phone_verified) == ("+212612345678", True)
    assert (person.email, person.has_usable_password()) == (None, False)
    assert person.profile.ui_language == "ar"
    assert (answer.status_code, answer["Location"]) == (302, "/ar/accounts/profile/?new=1")
    assert client.get("/ar/accounts/").status_code == 200


def test_registering_in_french_keeps_french(client, read_code):
    client.post("/fr/accounts/login/", {"phone": NUMBER})
    client.post("/fr/accounts/login/code/", {"code": read_code()})

    assert User.objects.get().profile.reading_language == "fr"


def test_known_phone_enters_however_it_is_written(client, read_code):
    person = UserFactory(phone="+212612345678")

    ask_for_code(client, "٠٦ ١٢ ٣٤ ٥٦ ٧٨")
    answer = type_code(client, read_code())

    assert answer["Location"] == "/ar/accounts/"
    assert User.objects.get() == person
    assert client.session["_auth_user_id"] == str(person.pk)


def test_code_may_be_typed_with_spaces_or_arabic_digits(client, read_code):
    ask_for_code(client)
    digits = read_code().translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))

    assert type_code(client, f"{digits[:3]} {digits[3:]}").status_code == 302
    assert User.objects.count() == 1


def test_known_and_unknown_numbers_are_answered_alike(client, new_browser, capsys):
    UserFactory(phone="+212612345678")
    pages, messages = [], []
    for number in ("0612345678", "0612345679"):
        browser = new_browser()
        answer = ask_for_code(browser, number)
        page = browser.get(answer["Location"]).content.decode()
        page = re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", page)
        pages.append((answer.status_code, answer["Location"], page.replace("56 79", "56 78")))
        sms = re.sub(r"\d{6}\b", "______", capsys.readouterr().out)
        messages.append(sms.count("SMS to"))

    assert pages[0] == pages[1]
    assert messages == [1, 1]


def test_wrong_code_says_how_many_tries_are_left(client, read_code):
    ask_for_code(client)
    bad = wrong(read_code())

    with translation.override("fr"):
        answer = client.post("/fr/accounts/login/code/", {"code": bad})

    assert answer.status_code == 422
    assert answer.context["form"].errors["code"] == [
        "Ce code n’est pas le bon. Il vous reste 4 essais."
    ]
    assert "_auth_user_id" not in client.session


def test_fifth_wrong_code_kills_the_code_and_a_new_one_works(client, read_code):
    ask_for_code(client)
    code = read_code()
    answers = [type_code(client, wrong(code)) for _ in range(5)]

    assert [answer.status_code for answer in answers] == [422, 422, 422, 422, 429]
    assert answers[-1].context["sentence"]
    assert 'name="phone"' in answers[-1].content.decode()
    assert type_code(client, code).status_code == 422
    assert not User.objects.exists()

    ask_for_code(client)
    assert type_code(client, read_code()).status_code == 302
    assert User.objects.count() == 1


def test_tries_are_counted_by_phone_across_browsers(client, new_browser, settings):
    settings.ACCOUNT_RATE_LIMITS = {"enter_code": "2/10m/key"}
    statuses = []
    for _ in range(3):
        browser = new_browser()
        ask_for_code(browser)
        statuses.append(type_code(browser, "abcdef").status_code)

    assert statuses == [422, 422, 429]


def test_old_code_is_refused_with_a_sentence(client, read_code, monkeypatch):
    ask_for_code(client)
    code = read_code()
    later = time.time() + 11 * 60
    monkeypatch.setattr(time, "time", lambda: later)

    answer = type_code(client, code)

    assert answer.status_code == 422
    assert answer.context["sentence"]
    assert not User.objects.exists()


def test_code_page_without_a_code_leads_to_the_phone_page(client):
    assert client.get(CODE_PAGE)["Location"] == PHONE_PAGE
    assert type_code(client, "123456").status_code == 422


def test_empty_code_costs_no_try(client, read_code):
    ask_for_code(client)
    for _ in range(6):
        assert type_code(client, "").status_code == 422

    assert type_code(client, read_code()).status_code == 302


def test_resend_replaces_the_code(client, read_code):
    ask_for_code(client)
    first = read_code()
    assert client.post(CODE_PAGE, {"action": "resend"}).status_code == 302
    second = read_code()

    if first != second:
        assert type_code(client, first).status_code == 422
    assert type_code(client, second).status_code == 302


def test_resend_ends_with_a_sentence(client):
    ask_for_code(client)
    statuses = [client.post(CODE_PAGE, {"action": "resend"}).status_code for _ in range(3)]

    assert statuses == [302, 302, 429]


def test_too_many_codes_for_a_number_wait(client):
    statuses = [ask_for_code(client).status_code for _ in range(6)]

    assert statuses == [302] * 5 + [429]
    assert ask_for_code(client, "0612345679").status_code == 302


@pytest.mark.parametrize("number", ["", "0612", "+33612345678", "0522123456", "x" * 5000])
def test_bad_number_is_answered_in_the_page(client, number):
    answer = ask_for_code(client, number)

    assert answer.status_code == 422
    assert answer.context["form"].errors["phone"]


def test_next_is_kept_through_all_steps(client, read_code):
    wanted = "/ar/courses/sell-online/?from=home"
    page = client.get(PHONE_PAGE, {"next": wanted})
    assert 'name="next"' in page.content.decode()

    answer = ask_for_code(client, next=wanted)
    code_page = answer["Location"]
    assert client.get(code_page).context["redirect_field_value"] == wanted
    client.post(code_page, {"action": "resend", "next": wanted})
    answer = client.post(code_page, {"code": read_code(), "next": wanted})

    assert answer["Location"] == wanted


@pytest.mark.parametrize(
    "foreign", ["https://example.org/", "//example.org", "javascript:alert(1)"]
)
def test_foreign_next_is_refused(client, read_code, foreign):
    UserFactory(phone="+212612345678")
    answer = ask_for_code(client, next=foreign)
    assert answer["Location"] == CODE_PAGE

    answer = type_code(client, read_code(), next=foreign)

    assert answer["Location"] == "/ar/accounts/"


def test_people_who_are_in_are_led_on(client):
    client.force_login(UserFactory())

    assert client.get(PHONE_PAGE, {"next": "/ar/search/"})["Location"] == "/ar/search/"
    assert client.get(CODE_PAGE)["Location"] == "/ar/accounts/"


def test_old_names_lead_to_the_one_entrance(client):
    for name in ("account_signup", "account_request_login_code"):
        with translation.override("ar"):
            answer = client.get(reverse(name), {"next": "/ar/x/"})
        assert answer["Location"] == PHONE_PAGE + "?next=%2Far%2Fx%2F"


def test_closed_account_does_not_enter(client, read_code):
    UserFactory(phone="+212612345678", is_active=False)
    ask_for_code(client)

    assert type_code(client, read_code())["Location"] == "/ar/accounts/inactive/"
    assert client.get("/ar/accounts/inactive/").status_code == 200
    assert "_auth_user_id" not in client.session
